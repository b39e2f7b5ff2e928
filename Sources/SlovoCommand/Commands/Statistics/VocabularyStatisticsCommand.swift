import ArgumentParser
import Reporting
import SlovoKit
import TextStatistics

/// `slovo statistics vocabulary`: every measure of vocabulary for a list of words.
struct VocabularyStatisticsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vocabulary", abstract: "Work out every measure of vocabulary for a list of words.",
    discussion: """
      The file holds a word a line, in the order of the text. Words are taken as they are written: fold their \
      case before if it shouldn't count. A table has a measure a row; formats for programs have one row with a \
      measure a column.
      """)

  @Argument(help: "A file with a word a line; - for standard input.")
  var file: String

  @Option(help: "Words of the window that moves over the text (MATTR).")
  var window = 50

  @Option(help: "Words of the segments that the text is cut into (STTR).")
  var segment = 50

  @Option(help: "What the intervals' stretches are drawn by; the same number gives the same intervals.")
  var seed: UInt64 = 1

  @OptionGroup var output: OutputArguments

  func run() throws {
    let settings = try SequenceSettings.read(window: window, segment: segment)
    let sequence = try WordFile.read(file)
    let spectrum = sequence.spectrum
    let results = AnyVocabularyMeasure.all.map { choice in
      Result(
        choice: choice, value: choice.value(of: sequence, spectrum, settings: settings),
        interval: choice.interval(of: sequence, settings: settings, seed: seed))
    }
    let types = results.map { $0.choice.measure }
    let isForEyes = output.format == .table
    let shown = isForEyes ? results.count : 1
    let description = AnswerDescription(
      version: SlovoVersion.current, command: "statistics vocabulary",
      settings: [
        NamedValue("file", .text(file)), NamedValue("window", .integer(window)),
        NamedValue("segment", .integer(segment)), NamedValue("seed", .text(String(seed))),
      ] + Wording.settings(types),
      total: shown, shown: shown, notes: isForEyes ? [] : notes(results, settings),
      columns: isForEyes ? Self.columnsForEyes : columns(results),
      footer: [
        "\(spectrum.words.grouped) words (N) of \(spectrum.types.grouped) types (V). Window (MATTR): \(window.grouped) words; segment (STTR): \(segment.grouped).",
        "low, high: 95 % interval by drawing blocks of the text with replacement, since neighbouring words depend on one another; the text needs \(fewestWords(settings).grouped) words for it.",
      ] + gapLines(results))
    try output.write(description) { writer in
      if isForEyes { try writeForEyes(results, to: writer) } else { try write(results, spectrum, to: writer) }
    }
  }

  private struct Result {
    var choice: AnyVocabularyMeasure
    var value: Double?
    var interval: ConfidenceInterval?
  }

  private func fewestWords(_ settings: SequenceSettings) -> Int {
    BlockBootstrap.fewestBlocks
      * BlockBootstrap.blockLength(words: 0, window: max(settings.window, settings.segment))
  }

  private static let columnsForEyes = [
    ColumnDescription("measure", .text, importance: 2),
    ColumnDescription("value", .text, alignment: .right, importance: 2),
    ColumnDescription("low", .text, alignment: .right, importance: 2),
    ColumnDescription("high", .text, alignment: .right, importance: 2),
    ColumnDescription("range", .text, cut: .end),
  ]

  /// Values have as many decimals as their measures, which a column of numbers can't have.
  private func writeForEyes(_ results: [Result], to writer: any RowWriter) throws {
    for result in results {
      let measure = result.choice.measure
      writer.text(measure.name)
      for value in [result.value, result.interval?.low, result.interval?.high] {
        if let value {
          writer.text(PlainNumber.text(value, decimals: measure.decimals))
        } else {
          writer.missing()
        }
      }
      writer.text(measure.range)
      try writer.endRow()
    }
  }

  /// Which measures have no value, and why: their rows in a table say only that they have none.
  private func gapLines(_ results: [Result]) -> [String] {
    results.filter { $0.value == nil }.map { result in
      "\(result.choice.measure.name): \(result.choice.measure.gap ?? "there is no value")."
    }
  }

  private func columns(_ results: [Result]) -> [ColumnDescription] {
    var columns = [ColumnDescription("words", .integer), ColumnDescription("types", .integer)]
    for result in results {
      let measure = result.choice.measure
      let kind = ColumnDescription.Kind.real(decimals: measure.decimals)
      columns.append(ColumnDescription(measure.name, kind))
      guard result.choice.hasInterval else { continue }
      columns.append(ColumnDescription("\(measure.name)_low", kind))
      columns.append(ColumnDescription("\(measure.name)_high", kind))
    }
    return columns
  }

  private func notes(_ results: [Result], _ settings: SequenceSettings) -> [ColumnNote] {
    var notes: [ColumnNote] = []
    for result in results {
      let measure = result.choice.measure
      if result.value == nil {
        notes.append(ColumnNote(column: measure.name, reason: measure.gap ?? "there is no value"))
      }
      guard result.choice.hasInterval, result.interval == nil else { continue }
      for end in ["low", "high"] {
        notes.append(
          ColumnNote(
            column: "\(measure.name)_\(end)",
            reason: result.value == nil
              ? measure.gap ?? "there is no value"
              : "the text has fewer than \(fewestWords(settings).grouped) words"))
      }
    }
    return notes
  }

  private func write(
    _ results: [Result], _ spectrum: FrequencySpectrum, to writer: any RowWriter
  ) throws {
    writer.integer(spectrum.words)
    writer.integer(spectrum.types)
    for result in results {
      var cells = [result.value]
      if result.choice.hasInterval { cells += [result.interval?.low, result.interval?.high] }
      for value in cells {
        if let value { writer.real(value) } else { writer.missing() }
      }
    }
    try writer.endRow()
  }
}
