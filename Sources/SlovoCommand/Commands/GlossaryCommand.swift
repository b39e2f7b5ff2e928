import Analysis
import ArgumentParser
import Reporting
import SlovoKit

/// `slovo glossary`: the Russian terms of a corpus with their glosses.
struct GlossaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary",
    abstract: "List the Russian terms that a corpus explains, with the explanations.",
    discussion: """
      A gloss stands beside its term in brackets or quotation marks: voina na izmor (a war by starvation), \
      little screws (vintiki).
      """)

  @OptionGroup var corpus: CorpusArguments

  @Option(
    name: .customLong("in"), help: "Where to look: 'region=body', 'year>=1990'; with &, | and !.")
  var filter: String?

  @Option(help: "Rows at most; 0 for all.")
  var top: Int?

  @OptionGroup var definitions: DefinitionArguments

  @OptionGroup var output: OutputArguments

  func run() throws {
    let parsedFilter = try Asking.filter(filter)
    let opened = try corpus.open()
    do {
      var names = try definitions.resolver(opened, corpus)
      let asked = try Asking.ranges(parsedFilter, &names)
      let glossary = try Glossary(of: opened.reader, in: asked.ranges)
      let shown = try output.shown(of: glossary.rows.count, offset: 0, limit: top)
      try output.write(description(opened, glossary, asked.notes, shown: shown)) { writer in
        for row in glossary.rows.prefix(shown) { try write(row, to: writer) }
      }
    } catch let error as AnalysisError { throw Wording.failure(error) }
  }

  private func description(
    _ opened: OpenedCorpus, _ glossary: Glossary, _ places: [String], shown: Int
  ) -> AnswerDescription {
    let total = glossary.rows.count
    var footer = [
      "\(total.grouped) \(total == 1 ? "gloss" : "glosses"); frequency: how often the term occurs, by form;",
      "line: where it first stands, with a gloss or without.",
    ]
    footer += places
    if shown < total {
      footer.append("Shown are \(shown.grouped) of \(total.grouped) rows; --top 0 shows all.")
    }
    return AnswerDescription(
      version: SlovoVersion.current, command: "glossary",
      settings: [
        NamedValue("in", filter.map { .text($0) } ?? .none),
        NamedValue("top", top.map { .integer($0) } ?? .none),
      ],
      corpus: Asking.describe(opened), total: total, shown: shown, warnings: places,
      notes: glossary.rows.contains { $0.section == nil }
        ? [ColumnNote(column: "section", reason: "the term stands before the first heading")] : [],
      columns: [
        ColumnDescription("term", .text, importance: 2), ColumnDescription("gloss", .text, importance: 2),
        ColumnDescription("frequency", .integer), ColumnDescription("lang", .text, isDetail: true),
        ColumnDescription("cyrillic", .text, importance: 1, isDetail: true),
        ColumnDescription("document", .text),
        ColumnDescription("section", .text, cut: .start, isDetail: true),
        ColumnDescription("line", .integer), ColumnDescription("bytes", .bytes, isDetail: true),
      ],
      footer: footer)
  }

  private func write(_ row: Glossary.Row, to writer: any RowWriter) throws {
    writer.text(row.term)
    writer.text(row.gloss)
    writer.integer(row.frequency)
    writer.text(row.language)
    writer.text(row.cyrillic)
    writer.text(row.document)
    if let section = row.section { writer.text(section) } else { writer.missing() }
    writer.integer(row.line)
    writer.byteRanges(row.bytes)
    try writer.endRow()
  }
}
