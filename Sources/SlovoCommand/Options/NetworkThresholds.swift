import Analysis
import Reporting
import TextStatistics

/// The least values that edges of a network have: as given, else as custom has it.
struct NetworkThresholds {
  private let measures: [MeasureDescription]
  /// One for each measure; nil where any value will do.
  private let values: [Double?]
  /// Where they come from; nil for what was given.
  private let reasons: [String?]

  /// - Parameter text: numbers with commas between them, in the order of the measures; `none` for any value. Measures
  ///   that nothing is said of keep their customary one.
  init(_ text: String?, of measures: [MeasureDescription]) throws {
    let given = text.map { $0.split(separator: ",", omittingEmptySubsequences: false) } ?? []
    guard given.count <= measures.count else {
      throw Failure.usage(
        "--threshold has \(given.count) numbers for \(measures.count) \(measures.count == 1 ? "measure" : "measures"). Give one for each at most."
      )
    }
    var (values, reasons): ([Double?], [String?]) = ([], [])
    for (index, measure) in measures.enumerated() {
      guard index < given.count else {
        let custom = measure.measure.flatMap { CustomaryThreshold(for: $0) }
        values.append(custom?.value)
        reasons.append(custom?.reason)
        continue
      }
      values.append(try Self.number(given[index].trimmingBlanks, isFirst: index == 0))
      reasons.append(nil)
    }
    guard values[0] != nil else { throw Failure.usage(Wording.withoutThreshold(measures[0])) }
    (self.measures, self.values, self.reasons) = (measures, values, reasons)
  }

  private static func number(_ text: String, isFirst: Bool) throws -> Double? {
    if text == "none", !isFirst { return nil }
    guard text != "none" else {
      throw Failure.usage(
        "--threshold: the first measure chooses the edges, so it needs a number. Write 10.83, or 10.83,none.")
    }
    guard let number = Double(text), number.isFinite else {
      throw Failure.usage(
        "--threshold: '\(text)' is no number that a measure reaches. Write 10.83, or one for each measure: 10.83,3."
          + (isFirst ? "" : " none asks for nothing."))
    }
    return number
  }

  var first: Double { values[0] ?? 0 }

  var further: [Double?] { Array(values.dropFirst()) }

  /// What they ask, as clauses: `log-likelihood is 10.83 or more (p = 0.001 for a single pair)`.
  var words: [String] {
    zip(measures, zip(values, reasons)).compactMap { measure, pair in
      pair.0.map { value in
        "\(measure.heading) is \(Wording.figure(threshold: value)) or more\(pair.1.map { " (\($0))" } ?? "")"
      }
    }
  }

  /// The same in short: `log-likelihood(10.83), MI(3)`.
  var notation: String {
    zip(measures, values).compactMap { measure, value in
      value.map { "\(measure.heading)(\(Wording.figure(threshold: $0)))" }
    }.joined(separator: ", ")
  }

  /// Whether a word with some values reaches all of them.
  func admit(_ found: [Double?]) -> Bool {
    zip(values, found).allSatisfy { least, value in
      least.map { least in value.map { $0 >= least } ?? false } ?? true
    }
  }

  /// The option that admits a word with some values, and asks no less than these thresholds where it needn't.
  func admitting(_ found: [Double?]) -> String {
    measures.indices.map { index in
      guard let least = values[index], let value = found[index] else { return "none" }
      // Rounded down, so that the number as printed admits the word.
      let scale = (0..<measures[index].decimals).reduce(1.0) { product, _ in product * 10 }
      return Wording.figure(threshold: min(least, (value * scale).rounded(.down) / scale))
    }.joined(separator: ",")
  }

  /// The same as settings.
  var settings: NamedValue {
    NamedValue(
      "thresholds",
      .group(zip(measures, values).map { NamedValue($0.name, $1.map { .real($0) } ?? .none) }))
  }
}
