import Analysis
import ArgumentParser
import Reporting

/// Which lines of a concordance are shown, how much of the text, and in which order.
///
/// The types of the options are plain ones that other options have too: the parser looks up what each new type can
/// do, which costs every start.
struct LineArguments: ParsableArguments {
  @Option(name: .customLong("context"), help: "How much to show on each side; 8 unless given.")
  var givenContext: Int?

  @Option(
    help:
      "What --context counts: words (tokens, where punctuation is tokens) or characters; or the whole sentence or paragraph."
  )
  var unit = "words"

  @Option(
    help:
      "Order of the lines: r1…r10, l1…l10, node, document, position or a key of metadata (year), several with commas; year:desc turns it round, r1:ending goes by the last letters."
  )
  var sort: String?

  @Option(help: "The language whose order of words --sort follows: ru, uk, pl, de-u-co-phonebk.")
  var sortLanguage: String?

  @Flag(help: "Of lines that show the same text, only the first.")
  var unique = false

  @Option(help: "Every so many lines, the first one on; after --unique and before --sample.")
  var every: Int?

  @Option(help: "A random sample of so many lines, in corpus order.")
  var sample: Int?

  @Option(help: "Seed of the sample; the same seed gives the same lines on every machine. (default: 1)")
  var seed: String?

  @Option(
    help:
      "Groups of lines instead of lines, with their counts: form, word, r1…r10, l1…l10, document, section, region, pattern, a layer or a key of metadata; several with commas."
  )
  var groupBy: String?

  @Option(
    help: ArgumentHelp(
      "Mark words around the match that this query finds; may be given several times.", valueName: "query"))
  var highlight: [String] = []
}

extension LineArguments {
  private var context: Int { givenContext ?? 8 }

  /// How much of the text a line shows.
  func shownContext() throws -> Concordance.Context {
    guard (0...1000).contains(context) else {
      throw Failure.usage("--context: \(context) is not between 0 and 1000.")
    }
    switch unit {
    case "words": return .words(context)
    case "characters": return .characters(context)
    case "sentence": return .sentence
    case "paragraph": return .paragraph
    default:
      throw Failure.usage("--unit: '\(unit)' is not a unit. Use words, characters, sentence or paragraph.")
    }
  }

  func sortKeys() throws -> [ConcordanceOrder] {
    if sort == nil, sortLanguage != nil {
      throw Failure.usage("--sort-language says how --sort goes. Give --sort too, for example --sort r1.")
    }
    return try (sort ?? "").split(separator: ",").map { part in
      let name = part.trimmingBlanks
      guard let order = ConcordanceOrder(name) else {
        throw Failure.usage(
          "--sort: '\(name)' is not an order. Use r1…r10, l1…l10, node, document, position or a key of metadata, "
            + "behind it :desc or :asc, and :ending behind words.")
      }
      return order
    }
  }

  /// Refuses numbers that choose no lines.
  func checkChoice() throws {
    if let every, every < 1 {
      throw Failure.usage("--every: there is no line in \(every). Use 1 for all, 10 for every tenth.")
    }
    if let sample, sample < 1 {
      throw Failure.usage("--sample: \(sample) lines are no sample. Use 1 or more, or leave it out for all.")
    }
    _ = try seedNumber()
    if seed != nil, sample == nil {
      throw Failure.usage("--seed is for --sample. Leave it out, or say how many lines: --sample 50.")
    }
  }

  private func seedNumber() throws -> UInt64 {
    try SeedArgument.number(seed) ?? 1
  }

  /// The lines that are asked for, in corpus order, and how many were left out because they repeat others.
  func chosen(
    _ concordance: Concordance, _ context: Concordance.Context, _ style: Concordance.Style, threads: Int
  ) throws -> (concordance: Concordance, repeated: Int) {
    var chosen = concordance
    if unique { chosen = try chosen.withoutRepetitions(context: context, style: style, threads: threads) }
    let repeated = concordance.count - chosen.count
    if let every { chosen = chosen.thinned(every: every) }
    if let sample { chosen = try chosen.sampled(sample, seed: seedNumber()) }
    return (chosen, repeated)
  }
}

extension LineArguments {
  /// What the answer says of how lines are shown and ordered.
  ///
  /// - Parameter collation: the collator that they are sorted by.
  func settings(collation: String?) -> [NamedValue] {
    [
      NamedValue("context", .integer(context)), NamedValue("unit", .text(unit)),
      NamedValue("sort", sort.map { .text($0) } ?? .none),
      NamedValue("collation", collation.map { .text($0) } ?? .none),
    ]
  }

  /// The settings by which lines were chosen, in the order in which they apply.
  var choice: [NamedValue] {
    [
      NamedValue("unique", .flag(unique)), NamedValue("every", every.map { .integer($0) } ?? .none),
      NamedValue("sample", sample.map { .integer($0) } ?? .none),
      NamedValue("seed", sample == nil ? .none : .text(seed ?? "1")),
    ]
  }

  /// The settings of groups and marked words.
  ///
  /// - Parameter marked: how many lines have a marked word.
  func asides(marked: Int?) -> [NamedValue] {
    [
      NamedValue("group_by", groupBy.map { .text($0) } ?? .none),
      NamedValue("highlight", .list(highlight.map { .text($0) })),
      NamedValue("highlighted", marked.map { .integer($0) } ?? .none),
    ]
  }

  /// How the lines were chosen, for the lines under a table.
  ///
  /// - Parameters:
  ///   - repeated: lines left out because they repeat others.
  ///   - listed: lines that are left.
  ///   - found: all lines.
  func footer(repeated: Int, listed: Int, of found: Int) -> [String] {
    var lines: [String] = []
    if unique {
      lines.append(
        repeated == 1
          ? "1 line left out that shows the text of one before it."
          : "\(repeated.grouped) lines left out that show the text of one before them.")
    }
    if let every { lines.append("Every \(Self.ordinal(every)) line\(unique ? " of the rest" : "").") }
    // Thinning alone leaves fewer lines too: a sample was drawn only where as many are left as it was to have.
    if sample == listed, listed < found {
      let rest = every != nil ? " of these" : unique ? " of the rest" : ""
      lines.append("A random sample of \(listed.grouped) lines\(rest), seed \(seed ?? "1").")
    }
    return lines
  }

  /// `2nd`, `11th`, `103rd`
  private static func ordinal(_ number: Int) -> String {
    let isTeen = (11...13).contains(number % 100)
    let end = isTeen ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
    return number.grouped + end
  }
}
