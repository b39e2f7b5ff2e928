import Analysis
import ArgumentParser
import Reporting

/// Which lines of a concordance are shown, how much of the text, and in which order.
struct LineArguments: ParsableArguments {
  @Option(help: "How much to show on each side.")
  var context = 8

  @Option(
    help:
      "What --context counts: words (tokens, where punctuation is tokens) or characters; or the whole sentence."
  )
  var unit = "words"

  @Option(
    help:
      "Order of the lines: r1…r10, l1…l10, node, document or a key of metadata (year), several with commas; year:desc turns it round."
  )
  var sort: String?

  @Option(help: "A random sample of so many lines, in corpus order.")
  var sample: Int?

  @Option(help: "Seed of the sample; the same seed gives the same lines on every machine.")
  var seed: UInt64 = 1

  /// How much of the text a line shows.
  func shownContext() throws -> Concordance.Context {
    guard (0...1000).contains(context) else {
      throw Failure.usage("--context: \(context) is not between 0 and 1000.")
    }
    switch unit {
    case "words": return .words(context)
    case "characters": return .characters(context)
    case "sentence": return .sentence
    default:
      throw Failure.usage("--unit: '\(unit)' is not a unit. Use words, characters or sentence.")
    }
  }

  func sortKeys() throws -> [ConcordanceOrder] {
    try (sort ?? "").split(separator: ",").map { part in
      let name = part.trimmingBlanks
      guard let order = ConcordanceOrder(name) else {
        throw Failure.usage(
          "--sort: '\(name)' is not an order. Use r1…r10, l1…l10, node, document or a key of metadata.")
      }
      return order
    }
  }

  func checkSample() throws {
    if let sample, sample < 1 { throw Failure.usage("--sample: \(sample) lines are no sample.") }
  }

  /// The lines that are asked for, in corpus order.
  func chosen(_ concordance: Concordance) throws -> Concordance {
    guard let sample else { return concordance }
    return try concordance.sampled(sample, seed: seed)
  }

  /// What the answer says of all this.
  var settings: [NamedValue] {
    [
      NamedValue("context", .integer(context)), NamedValue("unit", .text(unit)),
      NamedValue("sort", sort.map { .text($0) } ?? .none),
    ]
  }

  /// The settings by which lines were chosen.
  var choice: [NamedValue] {
    [
      NamedValue("sample", sample.map { .integer($0) } ?? .none),
      NamedValue("seed", sample == nil ? .none : .text("\(seed)")),
    ]
  }
}
