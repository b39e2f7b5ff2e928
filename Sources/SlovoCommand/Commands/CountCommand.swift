import Analysis
import ArgumentParser
import Reporting
import SlovoKit

/// `slovo count`: how often, and where.
struct CountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "count", abstract: "Count how often words or phrases occur, in all or by section.")

  @OptionGroup var corpus: CorpusArguments

  @Argument(help: "What to count; each argument is a query of its own (quote phrases).")
  var query: [String] = []

  @Option(help: "A file with a query a line (# begins a comment), - for standard input.")
  var queries: String?

  @Option(help: "Break down by document, section, region or a key of metadata (year), several with commas.")
  var by: String?

  @Option(help: "Count sections deeper than this level for the section above them.")
  var level: Int?

  @Option(
    name: .customLong("in"),
    help: "Where to look: 'region=body', 'section~\"Terror\"', 'lang=ru-Latn', 'year>=1990'; with &, | and !."
  )
  var filter: String?

  @Option(help: "Rows at most; 0 for all.")
  var limit: Int?

  @OptionGroup var queryArguments: QueryArguments

  @Flag(help: "Tell how the queries are answered, step by step, instead of answering them.")
  var explain = false

  @OptionGroup var output: OutputArguments

  func run() throws {
    let asked = try QueryList(query, file: queries, queryArguments)
    let groupings = Asking.groupings(by)
    if let level, level < 1 { throw Failure.usage("--level: levels count from 1.") }
    let parsedFilter = try Asking.filter(filter)
    let threads = try corpus.build.options().threads
    let opened = try corpus.open()
    do {
      if explain { return try QueryPlan(queries: asked.queries).write(opened, "count", to: output) }
      let ranges = try Asking.ranges(parsedFilter, opened.reader)
      let table = try CountTable(
        asked.queries, in: opened.reader, by: groupings, level: level, filter: ranges, threads: threads)
      let shown = try output.shown(of: table.rowCount, limit: limit)
      let found = table.counts.contains { $0 > 0 }
      let notes = try QueryNotes(asked.queries, found: table.counts, in: opened.reader)
      notes.tell(quietly: corpus.build.quiet)
      let described = description(opened, asked, table, notes, Asking.doubts(ranges), shown: shown)
      try output.write(described) { writer in
        try CountRows(table: table, threads: threads).write(first: shown, to: writer)
      }
      if output.failIfEmpty, !found { throw Failure.empty }
    } catch let error as AnalysisError { throw asked.failure(error) }
  }

  private func description(
    _ opened: OpenedCorpus, _ asked: QueryList, _ table: CountTable, _ queryNotes: QueryNotes,
    _ doubts: [String],
    shown: Int
  ) -> AnswerDescription {
    var footer = [
      "per_million: matches per million words\(table.groupings.isEmpty ? "" : " of the group")\(filter.map { " where \($0)" } ?? ""); low, high: Wilson's 95 % interval.",
      queryArguments.matching(.sentence),
    ]
    footer += queryNotes.spellings + doubts
    if table.groupings.contains(.section) {
      footer.append(
        "A word counts for its innermost section\(level.map { ", sections deeper than level \($0) for the one above" } ?? "")."
      )
    }
    if table.emptyGroups > 0 {
      footer.append(
        "\(table.emptyGroups.grouped) \(table.emptyGroups == 1 ? "group" : "groups") without a match left out."
      )
    }
    if shown < table.rowCount {
      footer.append("Shown are \(shown.grouped) of \(table.rowCount.grouped) rows; --limit 0 shows all.")
    }
    // A table of short texts has rates of thousands, of which no decimal means anything.
    let lowest = table.lowestRate
    let decimals = lowest.isComplete && lowest.perMillion >= 100 ? 0 : 2
    return AnswerDescription(
      version: SlovoVersion.current, command: "count",
      settings: [
        NamedValue("queries", .list(asked.texts.map { .text($0) })), queryArguments.matchingSetting,
        NamedValue("romanisation", queryArguments.romanisation.map { .text($0) } ?? .none),
        NamedValue("by", .list(table.groupings.map { .text($0.name) })),
        NamedValue("level", level.map { .integer($0) } ?? .none),
        NamedValue("in", filter.map { .text($0) } ?? .none), NamedValue("interval", "Wilson, 95 %"),
        NamedValue("words", .integer(table.words)),
      ],
      corpus: Asking.describe(opened), total: table.rowCount, shown: shown,
      warnings: queryNotes.lines + doubts,
      notes: notes(table),
      columns: table.groupings.map {
        ColumnDescription($0.name, .text, cut: $0 == .section ? .start : .middle, importance: 1)
      } + [
        ColumnDescription("pattern", .text, importance: 2), ColumnDescription("count", .integer),
        ColumnDescription("words", .integer), ColumnDescription("per_million", .real(decimals: decimals)),
        ColumnDescription("low", .real(decimals: decimals)),
        ColumnDescription("high", .real(decimals: decimals)),
        ColumnDescription("documents", .integer),
      ],
      footer: footer)
  }

  /// Why cells are empty, for those that are.
  private func notes(_ table: CountTable) -> [ColumnNote] {
    var notes: [ColumnNote] = []
    if let section = table.groupings.firstIndex(of: .section), table.lacksValues(of: section) {
      notes.append(ColumnNote(column: "section", reason: "before the first heading"))
    }
    for (index, grouping) in table.groupings.enumerated() {
      guard case .metadata(let key) = grouping, table.lacksValues(of: index) else { continue }
      notes.append(ColumnNote(column: key, reason: "the document has no \(key)"))
    }
    if !table.lowestRate.isComplete {
      for name in ["per_million", "low", "high"] {
        notes.append(ColumnNote(column: name, reason: "there are no words to divide by"))
      }
    }
    return notes
  }
}
