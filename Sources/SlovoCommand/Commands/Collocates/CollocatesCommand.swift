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

  @Option(help: "\(WindowArguments.windowHelp) (default: 5,5)")
  var window: String?

  @Option(help: "\(WindowArguments.withinHelp)")
  var within: String?

  @Flag(help: "Show how often a word stands at each distance: L2, L1 before a hit, R1, R2 behind it.")
  var positions = false

  @Option(help: "Measures, with commas between them; rows go by the first. (default: G2,log_ratio,mi)")
  var measure: String?

  @Option(
    help:
      "Count as another program does, and show its numbers: \(MeasureArguments.names(CollocationConvention.all.map(\.name)))."
  )
  var convention: String?

  @Option(
    help:
      "What is counted as one: form (case and accents folded), word (as it stands), key (all romanisations).")
  var of: WordLayer = .form

  @Option(
    help:
      "Show p too, corrected for all words near the hits: holm, bonferroni or sidak (no false find), bh (few among all finds)."
  )
  var correction: String?

  @Option(help: "How often a word stands near the hits at least, to be listed. (default: 3)")
  var min: Int?

  @Option(help: "Rows at most; 0 for all.")
  var top: Int?

  @Option(
    name: .customLong("in"),
    help: "Which words to look at, as hits and as collocates: 'region=body', 'year>=1990'; with &, | and !.")
  var filter: String?

  @Flag(help: "Show the whole table of counts: O11 to O22, E11 to E22, R1, R2, C1, C2, N.")
  var audit = false

  @Flag(help: "Say line by line what the figures mean, for readers who know no statistics.")
  var explain = false

  @OptionGroup var queryArguments: QueryArguments

  @Option(help: DefinitionArguments.help)
  var define: [String] = []

  @Option(help: AnnotationArguments.help)
  var annotations: String?

  @Option(help: AnnotationArguments.categoryHelp)
  var category: String?

  @OptionGroup var output: OutputArguments

  var annotationArguments: AnnotationArguments {
    AnnotationArguments(annotations: annotations, category: category)
  }

  private var definitions: DefinitionArguments { DefinitionArguments(definitions: define) }

  /// Distances that have columns of their own at most, on a side.
  private static let positionLimit = 20

  func run() throws {
    let settings = try settings()
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
      try write(
        Answer(
          table: table, settings: settings, notes: notes, doubts: families + asked.notes + annotated.notes),
        opened)
    } catch let error as AnalysisError { throw Wording.failure(error) }
  }

  private func settings() throws -> CollocationTable.Settings {
    if let min, min < 1 {
      throw Failure.usage("--min: a word that is listed stands there once at least.")
    }
    let convention = try MeasureArguments.collocationConvention(
      convention, measure: measure, explain: explain)
    var settings =
      if let convention { try self.settings(convention) } else {
        CollocationTable.Settings(
          window: try WindowArguments(window: window, within: within).window(),
          measures: try MeasureArguments.measures(measure ?? "G2,log_ratio,mi"))
      }
    if convention != nil, correction != nil {
      throw Failure.usage("--correction is for Slovo's own numbers. Leave it out, or the convention.")
    }
    settings.correction = try correction.map { try MeasureArguments.correction($0) }
    settings.layer = of
    settings.minimum = min ?? convention.map { $0.minimum ?? 1 } ?? 3
    settings.top = try output.listed(top: top)
    settings.countsPlaces = positions
    if positions, audit {
      throw Failure.usage(
        "--positions and --audit both have columns R1 and R2. Ask for one of them at a time.")
    }
    if positions, Swift.max(settings.window.left, settings.window.right) > Self.positionLimit {
      throw Failure.usage(
        "--positions shows up to \(Self.positionLimit) words on a side. Give a smaller --window, such as 5,5."
      )
    }
    return settings
  }

  /// The settings of another program's convention.
  private func settings(_ convention: CollocationConvention) throws -> CollocationTable.Settings {
    if positions {
      throw Failure.usage("--positions counts in Slovo's own way. Leave it out, or the convention.")
    }
    let asked = try WindowArguments(window: window, within: within).window()
    if asked.isWhole, convention.needsSpan {
      throw Failure.usage(
        "--window \(window ?? ""): \(convention.program) works with a number of words on each side. Write --window 5,5."
      )
    }
    guard let window = asked.counted(by: convention, boundary: within == nil ? nil : asked.boundary) else {
      throw Failure.usage("--window: give the words before and behind as 5,5.")
    }
    return CollocationTable.Settings(window: window, convention: convention)
  }

  /// A table with what is needed to write it.
  struct Answer {
    let table: CollocationTable
    let settings: CollocationTable.Settings
    let notes: QueryNotes
    let doubts: [String]

    var measures: MeasureColumns { MeasureColumns(measures: settings.columns) }
  }

  private func write(_ answer: Answer, _ opened: OpenedCorpus) throws {
    try output.write(description(answer, opened)) { writer in
      let readings = CollocationReadings(query: query, settings: answer.settings, table: answer.table)
      for row in answer.table.rows {
        try write(row, answer, to: writer)
        if isExplainedByColumn { writer.text(readings.line(row)) }
        try writer.endRow()
      }
    }
  }

  /// Formats for programs have explanations in a column; a table has them below.
  var isExplainedByColumn: Bool { explain && output.format != .table }
}
