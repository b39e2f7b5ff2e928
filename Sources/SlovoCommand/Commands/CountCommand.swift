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

  @Option(
    help:
      "Break down by document, section, region, a key of metadata (year) or member (of families), several with commas."
  )
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

  @Option(help: DefinitionArguments.help)
  var define: [String] = []

  @Option(help: AnnotationArguments.help)
  var annotations: String?

  @Option(help: AnnotationArguments.categoryHelp)
  var category: String?

  @Option(parsing: .upToNextOption, help: JoiningArguments.nearHelp)
  var near: [String] = []

  @Option(parsing: .upToNextOption, help: JoiningArguments.notNearHelp)
  var notNear: [String] = []

  @Option(help: JoiningArguments.andHelp)
  var and: String?

  @Option(help: JoiningArguments.orHelp)
  var or: String?

  @Option(help: JoiningArguments.minusHelp)
  var minus: String?

  @OptionGroup var rates: RateArguments

  @Flag(help: "Say line by line what the figures mean, for readers who know no statistics.")
  var explain = false

  @Flag(help: "Tell how the queries are answered, step by step, instead of answering them.")
  var plan = false

  @Option(help: "Draw the rates with their intervals into this SVG file.")
  var plot: String?

  @OptionGroup var output: OutputArguments

  private var definitions: DefinitionArguments { DefinitionArguments(definitions: define) }

  var joining: JoiningArguments {
    JoiningArguments(near: near, notNear: notNear, and: and, or: or, minus: minus)
  }

  var annotationArguments: AnnotationArguments {
    AnnotationArguments(annotations: annotations, category: category)
  }

  func run() throws {
    var asked = try QueryList(query, file: queries, queryArguments, joining: joining)
    let convention = try rates.convention()
    let names = (by ?? "").split(separator: ",").map(\.trimmingBlanks)
    let groupings = Asking.groupings(names.filter { $0 != Self.member }.joined(separator: ","))
    if let level, level < 1 { throw Failure.usage("--level: levels count from 1.") }
    if level != nil, !groupings.contains(.section) {
      throw Failure.usage("--level is for --by section. Add that, or leave it out.")
    }
    let parsedFilter = try Asking.filter(filter)
    let decisions = try annotationArguments.read()
    let options = try corpus.build.options()
    let opened = try corpus.open()
    do {
      var resolver = try definitions.resolver(opened, corpus)
      let families = try asked.resolve(&resolver)
      if plan { return try QueryPlan(queries: asked.queries).write(opened, "count", to: output) }
      let admitted = try Asking.ranges(parsedFilter, &resolver)
      let counted = try counted(
        asked, opened, admitted.ranges, byMember: names.contains(Self.member), decisions, options)
      let table =
        if let hits = counted.hits {
          try CountTable(
            counting: hits, counted.patterns, in: opened.reader, by: groupings, level: level,
            filter: admitted.ranges)
        } else {
          try CountTable(
            asked.queries, in: opened.reader, by: groupings, level: level, filter: admitted.ranges,
            threads: options.threads)
        }
      let shown = try output.shown(of: table.rowCount, limit: limit)
      let found = table.counts.contains { $0 > 0 }
      let notes = try QueryNotes(
        asked.queries, found: counted.sums(table.counts, of: asked.queries.count), in: opened.reader)
      notes.tell(quietly: corpus.build.quiet)
      let described = try description(
        opened, asked, table, notes, families + admitted.notes + counted.notes, counted, convention,
        shown: shown)
      try output.write(described) { writer in
        try CountRows(
          table: table, members: counted.members, convention: convention,
          isExplained: explain && output.format != .table, threads: options.threads
        ).write(first: shown, to: writer)
      }
      if let plot {
        let picture = try CountPicture(table, counted.members, convention)
          .picture(first: shown, notes: described.footer)
        try PictureFile.write(picture, to: plot)
      }
      if output.failIfEmpty, !found { throw Failure.empty }
    } catch let error as AnalysisError { throw asked.failure(error) }
  }
}
