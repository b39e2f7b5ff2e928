import ArgumentParser
import ICU
import Reporting
import SlovoKit
import WordForms

/// `slovo word`: what a word is by itself.
struct WordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "word", abstract: "Show the form, script, language, romanisation key and Cyrillic of words.",
    discussion: """
      The form is what queries match, the key what ~ in front of a query matches. 'cyrillic' is how the word \
      would be written if it is Russian, which 'lang' says: an English word, too, has a reading where its letters \
      allow one, because a name may be taken for English. Numbers, Roman ones included, have none. \
      'candidates' are other readings, likelier ones first. \
      On standard input (-, or no words) each line is a word; blanks and punctuation around it are left out.
      """)

  @Argument(help: "Words; - or none for those on standard input.")
  var words: [String] = []

  @OptionGroup var corrections: CorrectionsArguments
  @OptionGroup var output: OutputArguments

  /// Readings that are shown beside the best one.
  private static let candidateLimit = 5

  func run() throws {
    let words = try TextInput.words(words)
    let corrections = try corrections.requested()
    var rows: Rows
    do throws(ICUError) { rows = try Rows(corrections) } catch { throw Wording.failure(error) }
    let readings = words.map { rows.readings(of: $0) }
    let description = AnswerDescription(
      version: SlovoVersion.current, command: "word", total: words.count, shown: words.count,
      notes: readings.contains(where: \.isEmpty)
        ? [ColumnNote(column: "cyrillic", reason: "no Russian word is written so")] : [],
      columns: ["word", "form", "script", "lang", "key", "cyrillic", "candidates"].map {
        ColumnDescription(
          $0, .text, cut: $0 == "candidates" ? .end : .middle, isDetail: $0 == "candidates")
      })
    try output.write(description) { writer in
      for (word, readings) in zip(words, readings) { try rows.write(word, readings, to: writer) }
    }
  }

  private struct Rows: ~Copyable {
    private var analyser: WordAnalyser
    private var reader: WordReader
    private var analysis = WordAnalysis()

    init(_ corrections: WordCorrections) throws(ICUError) {
      let analyser = try WordAnalyser(corrections: corrections)
      let reader = try WordReader()
      self.analyser = analyser
      self.reader = reader
    }

    mutating func readings(of word: String) -> [String] {
      reader.candidates(for: word, limit: 1 + WordCommand.candidateLimit)
    }

    mutating func write(_ word: String, _ readings: [String], to writer: any RowWriter) throws {
      let bytes = Array(word.utf8)
      analyser.analyse(bytes.span, into: &analysis)
      writer.text(word)
      analysis.form.withUnsafeBufferPointer { writer.text($0) }
      writer.text(analysis.script.code)
      writer.text(analysis.language.code)
      analysis.key.withUnsafeBufferPointer { writer.text($0) }
      if let best = readings.first { writer.text(best) } else { writer.missing() }
      writer.text(readings.dropFirst().joined(separator: " "))
      try writer.endRow()
    }
  }
}
