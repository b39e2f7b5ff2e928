import Analysis
import ArgumentParser
import Reporting
import SlovoKit
import TextStatistics

/// `slovo collocates`: the words that stand near a word.
struct CollocatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collocates", abstract: "List the words that stand near a word more often than by chance.",
    discussion: """
      Each position near a hit counts once, also where windows overlap. The words of the hits themselves \
      are left out of the windows, of N and of the frequencies. Windows end where a paragraph ends, and never \
      leave their region. --audit shows the counts that all measures are worked out of.

      Measures: \(MeasureArguments.names).
      """)

  @OptionGroup var corpus: CorpusArguments

  @Argument(help: "What the words stand near to: terror, ~yezhov, legitim*, a phrase, terror|fear.")
  var query: String

  @Option(help: "Words before and behind a hit that are near to it; one number for both.")
  var window = "5,5"

  @Option(help: "Measures, with commas between them; rows go by the first, greatest first.")
  var measure = "G2,log_ratio,mi"

  @Option(
    help:
      "What is counted as one: form (case and accents folded), word (as it stands), key (all romanisations).")
  var of: WordLayer = .form

  @Option(help: "How often a word stands near the hits at least, to be listed.")
  var min = 3

  @Option(help: "Rows at most; 0 for all.")
  var top: Int?

  @Option(
    name: .customLong("in"),
    help: "Which words to look at, as hits and as collocates: 'region=body', 'year>=1990'; with &, | and !.")
  var filter: String?

  @Flag(help: "Show the whole table of counts: O11 to O22, E11 to E22, R1, R2, C1, C2, N.")
  var audit = false

  @OptionGroup var queryArguments: QueryArguments

  @Option(help: DefinitionArguments.help)
  var define: [String] = []

  @Option(help: AnnotationArguments.help)
  var annotations: String?

  @Option(help: AnnotationArguments.categoryHelp)
  var category: String?

  @OptionGroup var output: OutputArguments

  private var annotationArguments: AnnotationArguments {
    AnnotationArguments(annotations: annotations, category: category)
  }

  private var definitions: DefinitionArguments { DefinitionArguments(definitions: define) }

  func run() throws {
    if min < 1 { throw Failure.usage("--min: a word that is listed stands there once at least.") }
    var settings = CollocationTable.Settings(
      window: try parsedWindow(), measures: try MeasureArguments.measures(measure))
    settings.layer = of
    settings.minimum = min
    settings.top = try output.listed(top: top)
    var parsed = try QueryList([query], file: nil, queryArguments)
    let parsedFilter = try Asking.filter(filter)
    let decisions = try annotationArguments.read()
    let resources = try corpus.build.resources()
    let opened = try corpus.open()
    do {
      var names = try definitions.resolver(opened, corpus)
      let families = try parsed.resolve(&names)
      let asked = try Asking.ranges(parsedFilter, &names)
      let evaluator = QueryEvaluator(
        opened.reader, threads: resources.threads, memory: resources.memory)
      let annotated = try annotationArguments.apply(
        decisions, to: [evaluator.hits(of: parsed.queries[0], in: asked.ranges)], in: opened.reader)
      let table = try CollocationTable(
        around: annotated.hits[0], in: opened.reader, settings, filter: asked.ranges, resources: resources)
      let notes = try QueryNotes(parsed.queries, found: [table.hits], in: opened.reader)
      notes.tell(quietly: corpus.build.quiet)
      let columns = MeasureColumns(measures: settings.measures)
      try output.write(
        description(opened, table, settings, columns, notes, families + asked.notes + annotated.notes)
      ) {
        writer in
        for row in table.rows { try write(row, to: writer) }
      }
    } catch let error as AnalysisError { throw Wording.failure(error) }
  }

  private func parsedWindow() throws -> CollocationWindow {
    let parts = window.split(separator: ",", omittingEmptySubsequences: false).map { Int($0.trimmingBlanks) }
    guard (1...2).contains(parts.count), let left = parts.first ?? nil, let right = parts.last ?? nil,
      let window = CollocationWindow(left: left, right: right)
    else {
      throw Failure.usage(
        "--window: '\(window)' is not a window. Write the words before and behind as 5,5 or 0,3, "
          + "at least one and at most \(CollocationWindow.limit.grouped) on a side.")
    }
    return window
  }

  private func description(
    _ opened: OpenedCorpus, _ table: CollocationTable, _ settings: CollocationTable.Settings,
    _ measures: MeasureColumns, _ queryNotes: QueryNotes, _ doubts: [String]
  ) -> AnswerDescription {
    let counts =
      audit
      ? ContingencyTable.columns
      : [
        ColumnDescription("O11", .integer, heading: "near"),
        ColumnDescription("E11", .real(decimals: 2), heading: "expected"),
        ColumnDescription("C1", .integer, heading: "in all"),
      ]
    return AnswerDescription(
      version: SlovoVersion.current, command: "collocates",
      settings: [
        NamedValue("query", .text(query)), queryArguments.matchingSetting,
        NamedValue("strategy", queryArguments.strategySetting),
        NamedValue("romanisation", queryArguments.romanisation.map { .text($0) } ?? .none),
        NamedValue("convention", "slovo"),
        NamedValue("window", .list([.integer(settings.window.left), .integer(settings.window.right)])),
        NamedValue("boundary", "paragraph"), NamedValue("overlap", "each position once"),
        NamedValue("nodes", "left out of windows, N and margins"), NamedValue("expected", "R1*C1/N"),
        NamedValue("of", .text(of.rawValue)), NamedValue("min", .integer(min)),
        NamedValue("top", top.map { .integer($0) } ?? .none),
        NamedValue("in", filter.map { .text($0) } ?? .none),
      ] + annotationArguments.settings + measures.settings + [
        NamedValue("hits", .integer(table.hits)), NamedValue("node_words", .integer(table.nodeWords)),
        NamedValue("R1", .integer(table.windowWords)), NamedValue("N", .integer(table.words)),
      ],
      corpus: Asking.describe(opened), total: table.total, shown: table.rows.count,
      warnings: queryNotes.lines + doubts, notes: measures.notes(table.rows.lazy.map(\.values)),
      columns: [ColumnDescription("feature", .text, heading: "collocate", importance: 2)] + counts
        + measures.columns + [ColumnDescription("documents", .integer, isDetail: true)],
      footer: footer(table, settings.window) + measures.formulas + queryNotes.spellings + doubts
        + shortened(table))
  }

  /// The convention, in words and figures.
  private func footer(_ table: CollocationTable, _ window: CollocationWindow) -> [String] {
    let place = filter.map { " where \($0)" } ?? ""
    guard table.hits > 0 else { return ["No hits of \(query) in \(table.words.grouped) words\(place)."] }
    let hits = table.hits == 1 ? "1 hit" : "\(table.hits.grouped) hits"
    guard table.words > 0 else {
      return ["\(hits) of \(query)\(place), and no other words: nothing is left to stand near them."]
    }
    return [
      "\(hits) of \(query)\(place); \(of.unit).",
      "near (O11): up to \(window.left) words before and \(window.right) behind a hit, in its paragraph, each position once.",
      "expected (E11): R1*C1/N, with R1 = \(table.windowWords.grouped) words near hits, C1 = in all, N = \(table.words.grouped) words\(place).",
      "The \(table.nodeWords.grouped) \(table.nodeWords == 1 ? "word" : "words") of the hits \(table.nodeWords == 1 ? "is" : "are") left out of all of these.",
    ]
  }

  private func shortened(_ table: CollocationTable) -> [String] {
    var lines: [String] = []
    if table.hits > 0, min > 1 {
      lines.append("Listed are words that stand near hits \(min) times or more; --min 1 lists all.")
    }
    if table.rows.count < table.total {
      lines.append(
        "Shown are \(table.rows.count.grouped) of \(table.total.grouped) rows; --top 0 shows all.")
    }
    return lines
  }

  private func write(_ row: CollocationTable.Row, to writer: any RowWriter) throws {
    writer.text(row.feature)
    if audit {
      row.counts.write(to: writer)
    } else {
      writer.integer(row.joint)
      if let counts = row.counts { writer.real(counts.e11) } else { writer.missing() }
      writer.integer(row.frequency - row.frequencyInNodes)
    }
    MeasureColumns.write(row.values, to: writer)
    writer.integer(row.documents)
    try writer.endRow()
  }
}
