import Analysis
import ArgumentParser
import Reporting
import SlovoKit

/// `slovo sections`: the outline with word counts.
struct SectionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sections", abstract: "Show the sections of a corpus with their words.")

  @OptionGroup var corpus: CorpusArguments

  @Option(help: "Rows at most; 0 for all.")
  var limit: Int?

  @OptionGroup var output: OutputArguments

  func run() throws {
    let opened = try corpus.open()
    do {
      let outline = try Outline(opened.reader)
      let shown = try output.shown(of: outline.rows.count, limit: limit)
      var footer = [
        "words: of the section itself, without the sections in it; they add up to \(opened.reader.wordCount.grouped)."
      ]
      if shown < outline.rows.count {
        footer.append(
          "Shown are \(shown.grouped) of \(outline.rows.count.grouped) rows; --limit 0 shows all.")
      }
      let description = AnswerDescription(
        version: SlovoVersion.current, command: "sections", corpus: Asking.describe(opened),
        total: outline.rows.count, shown: shown,
        notes: (outline.rows.contains { $0.section == nil }
          ? [ColumnNote(column: "section", reason: "before the first heading")] : [])
          + (outline.rows.contains { $0.line == nil }
            ? [ColumnNote(column: "line", reason: "the section holds no words")] : []),
        columns: [
          ColumnDescription("document", .text),
          ColumnDescription("section", .text, cut: .start, importance: 1),
          ColumnDescription("level", .integer), ColumnDescription("words", .integer),
          ColumnDescription("words_in_all", .integer), ColumnDescription("line", .integer),
        ],
        footer: footer)
      try output.write(description) { writer in
        for row in outline.rows.prefix(shown) {
          writer.text(row.document)
          if let section = row.section { writer.text(section) } else { writer.missing() }
          writer.integer(row.level)
          writer.integer(row.words)
          writer.integer(row.wordsInAll)
          if let line = row.line { writer.integer(line) } else { writer.missing() }
          try writer.endRow()
        }
      }
    } catch let error as AnalysisError { throw Wording.failure(error) }
  }
}
