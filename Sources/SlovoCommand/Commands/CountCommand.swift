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

  @Flag(help: "Tell how the queries are answered, step by step, instead of answering them.")
  var explain = false

  @OptionGroup var output: OutputArguments

  private var definitions: DefinitionArguments { DefinitionArguments(definitions: define) }

  private var joining: JoiningArguments {
    JoiningArguments(near: near, notNear: notNear, and: and, or: or, minus: minus)
  }

  var annotationArguments: AnnotationArguments {
    AnnotationArguments(annotations: annotations, category: category)
  }

  func run() throws {
    var asked = try QueryList(query, file: queries, queryArguments, joining: joining)
    let names = (by ?? "").split(separator: ",").map(\.trimmingBlanks)
    let groupings = names.filter { $0 != Self.member }.map { Grouping($0) }
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
      if explain { return try QueryPlan(queries: asked.queries).write(opened, "count", to: output) }
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
      let described = description(
        opened, asked, table, notes, families + admitted.notes + counted.notes, counted, shown: shown)
      try output.write(described) { writer in
        try CountRows(table: table, members: counted.members, threads: options.threads)
          .write(first: shown, to: writer)
      }
      if output.failIfEmpty, !found { throw Failure.empty }
    } catch let error as AnalysisError { throw asked.failure(error) }
  }

  private func description(
    _ opened: OpenedCorpus, _ asked: QueryList, _ table: CountTable, _ queryNotes: QueryNotes,
    _ doubts: [String], _ counted: CountedQueries, shown: Int
  ) -> AnswerDescription {
    var footer = [
      "per_million: matches per million words\(table.groupings.isEmpty ? "" : " of the group")\(filter.map { " where \($0)" } ?? ""); low, high: Wilson's 95 % interval.",
      queryArguments.matching(.sentence),
    ]
    if let clause = joining.clause { footer.append("Counted are matches \(clause).") }
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
        NamedValue(
          "by",
          .list(
            (table.groupings.map(\.name) + (counted.members == nil ? [] : [Self.member])).map { .text($0) })),
        NamedValue("level", level.map { .integer($0) } ?? .none),
        NamedValue("in", filter.map { .text($0) } ?? .none), NamedValue("interval", "Wilson, 95 %"),
        NamedValue("words", .integer(table.words)),
      ] + joining.settings + annotationArguments.settings,
      corpus: Asking.describe(opened), total: table.rowCount, shown: shown,
      warnings: queryNotes.lines + doubts,
      notes: notes(table),
      columns: table.groupings.map {
        ColumnDescription($0.name, .text, cut: $0 == .section ? .start : .middle, importance: 1)
      } + (counted.members == nil ? [] : [ColumnDescription(Self.member, .text, importance: 1)]) + [
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
    } else if table.hasOverlaps {
      for name in ["low", "high"] {
        notes.append(ColumnNote(column: name, reason: "matches overlap, and are more than the words"))
      }
    }
    return notes
  }
}
