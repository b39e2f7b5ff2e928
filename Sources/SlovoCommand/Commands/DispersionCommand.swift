import Analysis
import ArgumentParser
import Reporting
import SlovoKit
import TextStatistics

/// `slovo dispersion`: where words fall.
struct DispersionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dispersion", abstract: "Show where words fall: evenly over the texts, or in a few places.",
    discussion: """
      Measures compare how often a word stands in each part of the texts, or how far its places lie from one \
      another. What each one's ends stand for is said under the table; --explain says what the figures mean, \
      --audit lists the counts that they are worked out of.

      Measures: \(AnyDispersionMeasure.all.map { $0.measure.name }.joined(separator: ", ")), all.
      """)

  @OptionGroup var corpus: CorpusArguments

  @Argument(help: "What to look for; each argument is a query of its own (quote phrases).")
  var query: [String] = []

  @Option(help: "A file with a query a line (# begins a comment), - for standard input.")
  var queries: String?

  @Option(help: ArgumentHelp(DispersionArguments.help))
  var by: String?

  @Option(help: "So many equal parts; the same as --by equal:N.")
  var parts: Int?

  @Option(help: "Measures, with commas between them.")
  var measure = "range,dp,d,d2,s,kld,d_a,arf"

  @Option(
    name: .customLong("in"),
    help: "Where to look: 'region=body', 'year>=1990'; with &, | and !. The parts' sizes are the words there."
  )
  var filter: String?

  @Option(help: "Rows at most; 0 for all.")
  var limit: Int?

  @Flag(help: "List the counts of each part, from which all measures by parts can be worked out again.")
  var audit = false

  @Flag(help: "Say under the table what the figures mean, for readers who know no statistics.")
  var explain = false

  @Option(help: "Draw where the hits fall into this SVG file, a bar for each query.")
  var plot: String?

  @OptionGroup var queryArguments: QueryArguments

  @Option(help: DefinitionArguments.help)
  var define: [String] = []

  @OptionGroup var output: OutputArguments

  func run() throws {
    let measures = try AnyDispersionMeasure.read(measure)
    let kind = try DispersionArguments.parts(by: by, parts: parts)
    if audit, explain {
      throw Failure.usage("--explain is about measures, and --audit lists counts. Give one of them.")
    }
    var asked = try QueryList(query, file: queries, queryArguments)
    let parsedFilter = try Asking.filter(filter)
    let resources = try corpus.build.resources()
    let opened = try corpus.open()
    do {
      var resolver = try DefinitionArguments(definitions: define).resolver(opened, corpus)
      let families = try asked.resolve(&resolver)
      let admitted = try Asking.ranges(parsedFilter, &resolver)
      let evaluator = QueryEvaluator(
        opened.reader, threads: resources.threads, memory: resources.memory)
      let hits = try evaluator.hits(of: asked.queries, in: admitted.ranges)
      let table = try DispersionTable(
        of: hits, asked.texts, in: opened.reader, by: kind, filter: admitted.ranges)
      let notes = try QueryNotes(
        asked.queries, found: table.rows.map { $0.positions.count }, in: opened.reader)
      notes.tell(quietly: corpus.build.quiet)
      let rows = DispersionRows(table: table, measures: measures, filter: filter, isExplained: explain)
      let settings = [
        NamedValue("queries", .list(asked.texts.map { .text($0) })), queryArguments.matchingSetting,
        NamedValue("strategy", queryArguments.strategySetting),
        NamedValue("romanisation", queryArguments.romanisation.map { .text($0) } ?? .none),
        NamedValue("by", .text(table.kind.name)), NamedValue("in", filter.map { .text($0) } ?? .none),
      ]
      let remarks = notes.spellings + families + admitted.notes
      if audit {
        try writeParts(of: rows, opened, settings, notes.lines + families + admitted.notes, remarks)
      } else {
        let shown = try output.shown(of: table.rows.count, limit: limit)
        let described = rows.description(
          opened, settings, shown: shown, warnings: notes.lines + families + admitted.notes,
          matching: queryArguments.matching(.sentence), remarks: remarks)
        try output.write(described) { try rows.write(first: shown, to: $0) }
      }
      if let plot {
        let place = filter.map { " where \($0)" } ?? ""
        try PictureFile.write(
          DispersionPlot(table: table, place: place).picture(
            notes: [queryArguments.matching(.sentence)] + remarks), to: plot)
      }
      if output.failIfEmpty, table.rows.allSatisfy({ $0.positions.isEmpty }) { throw Failure.empty }
    } catch let error as AnalysisError { throw asked.failure(error) }
  }

  private func writeParts(
    of rows: DispersionRows, _ opened: OpenedCorpus, _ settings: [NamedValue], _ warnings: [String],
    _ remarks: [String]
  ) throws {
    let parts = try rows.table.allParts()
    let total = parts.count * rows.table.rows.count
    let shown = try output.shown(of: total, limit: limit)
    var footer = [
      "expected: the query's hits, shared out by the words of the parts\(filter.map { " where \($0)" } ?? ""); measures by parts are worked out of count and words."
    ]
    if shown < total {
      footer.append("Shown are \(shown.grouped) of \(total.grouped) rows; --limit 0 shows all.")
    }
    let description = AnswerDescription(
      version: SlovoVersion.current, command: "dispersion",
      settings: settings + [NamedValue("audit", true)], corpus: Asking.describe(opened), total: total,
      shown: shown, warnings: warnings, notes: DispersionRows.partNotes(parts),
      columns: DispersionRows.partColumns, footer: footer + remarks)
    try output.write(description) { try rows.write(parts, first: shown, to: $0) }
  }
}
