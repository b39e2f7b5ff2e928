import Analysis
import ArgumentParser
import Reporting
import SlovoKit

/// `slovo show`: a place in full.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a place of a text in full, with where it stands.",
    discussion: """
      PLACE is a document and positions in it, the columns from and to of kwic: essay.md:120, essay.md:120-124, or \
      essay.md alone for its beginning. The number in tables of kwic is a line of the file: essay.md --line 57. \
      What was asked for is bold on a terminal.
      """)

  @OptionGroup var corpus: CorpusArguments

  @Argument(help: "Where to look: DOCUMENT:POSITION, DOCUMENT:FROM-TO, or DOCUMENT.")
  var place: String

  @Option(help: "Show what stands on this line of the document's file, as tables of kwic number it.")
  var line: Int?

  @Option(help: "How much to show: sentence, paragraph, or section (with the sections in it).")
  var unit = "paragraph"

  @Flag(help: "Quote the original file's bytes as they stand, from the first word to the last.")
  var verbatim = false

  @Option(help: "Passages at most; 0 for all.")
  var limit: Int?

  @Option(help: CitationArguments.help)
  var cite: String?

  @OptionGroup var output: OutputArguments

  var citation: CitationArguments { CitationArguments(cite: cite) }

  func run() throws {
    guard let reference = PlaceReference(place) else {
      throw Failure.usage(
        "'\(place)' is not a place. Write DOCUMENT:POSITION or DOCUMENT:FROM-TO; positions count from 1.")
    }
    guard let unit = PlaceUnit(rawValue: unit) else {
      throw Failure.usage("--unit: '\(unit)' is not a unit. Use sentence, paragraph or section.")
    }
    if let line, line < 1 || reference.positions != nil {
      throw Failure.usage(
        line < 1
          ? "--line: lines count from 1."
          : "--line stands beside a document alone: show TEXTS essay.md --line 57.")
    }
    let template = try citation.template()
    let opened = try corpus.open()
    let reader = opened.reader
    do {
      let citations = try template.map { template throws(AnalysisError) in
        try LineCitations(template, in: reader)
      }
      var passages = try PlacePassages(
        of: line.map { line throws(AnalysisError) in try CorpusPlace(reference, line: line, in: reader) }
          ?? CorpusPlace(reference, in: reader), unit: unit, in: reader,
        style: ProfileArguments.style(of: opened))
      let count = passages.count
      let shown = try output.shown(of: count, limit: limit)
      try passages.move(to: 0)
      let original = verbatim ? try Self.original(ofDocument: passages.lines.documentNumber, opened) : nil
      let rows = PassageRows(citations: citations, original: original, marks: output.format == .table)
      let described = description(opened, reference, rows, total: count, shown: shown)
      try output.write(described, layout: .passages(isVerbatim: verbatim)) { writer in
        for index in 0..<shown {
          try passages.move(to: index)
          try rows.write(passages, to: writer)
        }
      }
    } catch let error as AnalysisError { throw Wording.failure(error) }
  }

  private static func original(ofDocument number: Int, _ opened: OpenedCorpus) throws -> OriginalText {
    do throws(OriginalTextError) { return try OriginalText(ofDocument: number, in: opened.reader) } catch {
      throw Wording.failure(error)
    }
  }

  private func description(
    _ opened: OpenedCorpus, _ reference: PlaceReference, _ rows: PassageRows, total: Int, shown: Int
  ) -> AnswerDescription {
    var footer: [String] = []
    if shown < total {
      footer.append("Shown are \(shown.grouped) of \(total.grouped) passages; --limit 0 shows all.")
    }
    return AnswerDescription(
      version: SlovoVersion.current, command: "show",
      settings: [
        NamedValue("place", .text(place)),
        NamedValue("from", reference.positions.map { .integer($0.lowerBound) } ?? .none),
        NamedValue("to", reference.positions.map { .integer($0.upperBound) } ?? .none),
        NamedValue("line", line.map { .integer($0) } ?? .none),
        NamedValue("unit", .text(unit)), NamedValue("verbatim", .flag(verbatim)),
        NamedValue("cite", citation.cite.map { .text($0) } ?? .none),
        NamedValue("limit", limit.map { .integer($0) } ?? .none),
      ],
      corpus: Asking.describe(opened), total: total, shown: shown,
      notes: [
        ColumnNote(column: "section", reason: "the passage stands before the first heading"),
        ColumnNote(column: "page", reason: "no page is known where the passage begins"),
        ColumnNote(column: "note", reason: "the passage does not stand in a note"),
      ],
      columns: rows.columns, footer: footer)
  }
}
