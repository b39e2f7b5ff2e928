import Analysis
import ArgumentParser
import CorpusIndex
import Reporting
import SlovoKit

/// `slovo info`: what a corpus holds.
struct InfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "info", abstract: "Say what a corpus holds.")

  @OptionGroup var corpus: CorpusArguments

  @Flag(help: "List which documents lack which keys of metadata, of those that at least half of them have.")
  var missing = false

  @OptionGroup var output: OutputArguments

  func run() throws {
    let opened = try corpus.open()
    do {
      if missing { return try listMissing(opened) }
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

  private func listMissing(_ opened: OpenedCorpus) throws {
    let missing = MissingMetadata(try CorpusMetadata(opened.reader))
    let description = AnswerDescription(
      version: SlovoVersion.current, command: "info",
      settings: [NamedValue("missing", .text("keys that at least half of the documents have"))],
      corpus: Asking.describe(opened), total: missing.rows.count, shown: missing.rows.count,
      columns: [
        ColumnDescription("document", .text, cut: .middle, importance: 1), ColumnDescription("key", .text),
      ],
      footer: [
        "\(missing.documents.grouped) of \(opened.reader.documentCount.grouped) documents lack keys that at least half of all documents have."
      ])
    try output.write(description) { writer in
      for row in missing.rows {
        writer.text(row.document)
        writer.text(row.key)
        try writer.endRow()
      }
    }
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
      rows.append(("metadata \(entry.name)", Wording.key(entry, of: summary.documents)))
    }
    if summary.missing.documents > 0 {
      rows.append(("missing metadata", "in \(summary.missing.documents) documents; --missing lists them"))
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
