import Analysis
import ArgumentParser
import CorpusIndex
import Reporting
import SlovoKit

/// `slovo info`: what a corpus holds.
struct InfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "info", abstract: "Say what a corpus holds.")

  @OptionGroup var corpus: CorpusArguments
  @OptionGroup var output: OutputArguments

  func run() throws {
    let opened = try corpus.open()
    do {
      let rows = rows(opened.reader, try CorpusSummary(opened.reader))
      let description = AnswerDescription(
        version: SlovoVersion.current, command: "info", corpus: Asking.describe(opened), total: rows.count,
        shown: rows.count,
        columns: [ColumnDescription("property", .text, importance: 1), ColumnDescription("value", .text)],
        footer: ["Words by region add up to all words."])
      try output.write(description) { writer in
        for (name, value) in rows {
          writer.text(name)
          writer.text(value)
          try writer.endRow()
        }
      }
    } catch let error as AnalysisError { throw Wording.failure(error) }
  }

  private func rows(_ reader: CorpusReader, _ summary: CorpusSummary) -> [(String, String)] {
    let manifest = reader.manifest
    let files = manifest.fileNames.reduce(0) { $0 + reader.fileSize($1) }
    var rows: [(String, String)] = [
      ("path", reader.path), ("documents", "\(summary.documents)"), ("words", "\(summary.words)"),
      ("word types", "\(summary.wordTypes)"), ("forms", "\(summary.forms)"),
      ("sections", "\(summary.sections)"),
      ("paragraphs", "\(summary.paragraphs)"), ("sentences", "\(summary.sentences)"),
    ]
    if summary.tokens != summary.words { rows.insert(("tokens", "\(summary.tokens)"), at: 3) }
    for region in summary.regions { rows.append(("words in \(region.name)", "\(region.words)")) }
    for entry in summary.metadata {
      rows.append(("metadata \(entry.key)", "in \(entry.documents) of \(summary.documents) documents"))
    }
    for layer in summary.layers {
      rows.append(
        ("layer \(layer.name)", "\(layer.values) values on \(layer.tokens) of \(summary.tokens) tokens"))
    }
    rows += [
      ("profile", manifest.profile), ("reading", manifest.options),
      ("corrections", manifest.corrections.isEmpty ? "none" : manifest.corrections),
      ("ICU", "\(manifest.icu) (Unicode \(manifest.unicode))"),
      ("collation", reader.lexicon.collation), ("segments", "\(manifest.segments.count)"),
      ("bytes", "\(files)"),
      ("format", "\(FileFormat.version)"), ("digest", manifest.build.hexadecimal),
    ]
    return rows
  }
}
