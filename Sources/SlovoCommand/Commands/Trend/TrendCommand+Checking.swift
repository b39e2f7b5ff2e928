import Analysis
import ArgumentParser
import TextStatistics

extension TrendCommand {
  /// What is asked for.
  enum Kind { case series, summary, words, changes }

  func kind() throws -> Kind {
    let hasQuery = !query.isEmpty || queries != nil
    if changes {
      guard hasQuery else {
        throw Failure.usage("--changes needs a query. Name a word or a phrase, or leave out --changes.")
      }
      return .changes
    }
    return hasQuery ? (summary ? .summary : .series) : .words
  }

  /// Refuses options that would do nothing.
  func check(_ kind: Kind) throws {
    let ofWords: [(String, Bool)] = [
      ("--order", order != nil), ("--of", of != nil), ("--min", min != nil),
      ("--min-documents", minDocuments != nil), ("--stop-words", stopWords != nil),
    ]
    if kind != .words, let (name, _) = ofWords.first(where: \.1) {
      throw Failure.usage("\(name) is for testing all words. Leave it out, or the queries.")
    }
    if kind == .words {
      if summary { throw Failure.usage("all words get one row each anyway. Leave out --summary.") }
      if units != nil {
        throw Failure.usage("--units is for the bands of queries. Name a query, or leave it out.")
      }
    }
    if kind == .changes {
      let others: [(String, Bool)] = [
        ("--summary", summary), ("--units", units != nil), ("--level", level != nil),
      ]
      if let (name, _) = others.first(where: \.1) {
        throw Failure.usage("\(name) is for rates by group. Leave it out, or --changes.")
      }
    }
    if let top, top < 0 { throw Failure.usage("--top can't be negative; 0 stands for all.") }
    if let min, min < 1 { throw Failure.usage("--min: a word occurs once at least.") }
    if let minDocuments, minDocuments < 1 {
      throw Failure.usage("--min-documents: a word stands in one document at least.")
    }
    if let level, level < 1 { throw Failure.usage("--level: levels count from 1.") }
    if level != nil, by != "section" {
      throw Failure.usage("--level is for --by section. Add that, or leave it out.")
    }
  }

  func settings() throws -> TrendSettings {
    try RateArguments.check(confidence)
    guard (99...1_000_000).contains(rounds) else {
      throw Failure.usage(
        "--rounds: \(rounds) is not from 99 to 1000000. 999 rounds know p down to 0.001.")
    }
    var settings = TrendSettings()
    settings.units = units ?? settings.units
    settings.confidence = confidence
    settings.rounds = rounds
    if let seed = try SeedArgument.number(seed) { settings.seed = seed }
    settings.correction = try MeasureArguments.correction(correction)
    settings.resources = try corpus.build.resources()
    return settings
  }

  /// What a text is cut into where it is searched for changes.
  static func changeUnits(_ by: String?) throws -> DispersionParts {
    switch by {
    case nil, "paragraph": return .paragraphs
    case "section": return .sections
    case "document": return .documents
    case let name?:
      throw Failure.usage(
        "--by: with --changes texts are cut between paragraphs, sections or documents, not by '\(name)'. Use one of these, or leave out --changes."
      )
    }
  }
}

extension TrendOrder {
  /// Equal parts at most.
  private static let mostParts = 10_000

  /// Reads `--by`; nil where it isn't given.
  static func read(_ by: String?, level: Int?) throws -> TrendOrder? {
    switch by.map({ $0[...].trimmingBlanks }) {
    case nil: return nil
    case "": throw Failure.usage("--by names nothing. Write --by year or --by document.")
    case "document": return .documents
    case "section": return .sections(level: level)
    case "paragraph":
      throw Failure.usage("--by paragraph is for --changes. Add that, or use --by section or equal:20.")
    case "region":
      throw Failure.usage(
        "--by: regions have no order. Use a key of dates or numbers, document, section, or equal:20.")
    case let name? where name.hasPrefix("equal:"):
      guard case .equal(let parts)? = try DispersionArguments.parts(by: name, parts: nil, most: mostParts)
      else { return nil }
      return .equal(parts)
    case let name? where name.contains(","):
      throw Failure.usage(
        "--by: a trend runs along one order, and '\(name)' names several. Write --by year, and --in to choose texts."
      )
    case let name?: return .metadata(name)
    }
  }

  /// As it is typed.
  var name: String {
    switch self {
    case .metadata(let key): key
    case .documents: "document"
    case .sections: "section"
    case .equal(let parts): "equal:\(parts)"
    }
  }
}
