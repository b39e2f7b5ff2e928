import Analysis

/// What counts as near a hit: `--window` and `--within`.
///
/// A plain structure, made of a command's own options: each group of options costs at the start.
struct WindowArguments {
  static let windowHelp =
    "Words before and behind a hit that are near to it (5,5; 0,3; one number for both), or sentence or paragraph for all of the hit's."
  static let withinHelp: String =
    "What a window never leaves: sentence, paragraph, region (body, note, heading) or document. (default: paragraph)"

  let window: String?
  let within: String?

  /// - Parameters:
  ///   - boundary: what a window never leaves, where that isn't asked for.
  ///   - counting: how positions near several hits count.
  func window(
    boundary: CollocationWindow.Boundary = .paragraph, counting: CollocationWindow.Counting = .positionsOnce
  ) throws -> CollocationWindow {
    let given = try within.map { try Self.boundary($0) }
    let text = window ?? "5,5"
    if let unit = CollocationWindow.Boundary(rawValue: text), unit == .sentence || unit == .paragraph {
      if let given, given != unit {
        throw Failure.usage(
          "--within \(given.rawValue) doesn't go with --window \(text), which is the whole \(text). Leave one of them out."
        )
      }
      return CollocationWindow(whole: unit, counting: counting)
    }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0.trimmingBlanks) }
    guard (1...2).contains(parts.count), let left = parts.first ?? nil, let right = parts.last ?? nil,
      let window = CollocationWindow(
        left: left, right: right, boundary: given ?? boundary, counting: counting)
    else {
      throw Failure.usage(
        "--window: '\(text)' is not a window. Write the words before and behind as 5,5 or 0,3, "
          + "at least one and at most \(CollocationWindow.limit.grouped) on a side; or sentence, or paragraph."
      )
    }
    return window
  }

  private static func boundary(_ name: String) throws -> CollocationWindow.Boundary {
    guard let boundary = CollocationWindow.Boundary(rawValue: name.lowercased()) else {
      throw Failure.usage(
        "--within: '\(name)' is nothing that a window ends with. "
          + Wording.suggestion(name, CollocationWindow.Boundary.allCases.map(\.rawValue)))
    }
    return boundary
  }
}

extension CollocationWindow {
  /// What is near, in words: "up to 5 words before and 5 behind a hit, in its paragraph".
  var words: String {
    if isWhole { return "all words of a hit's \(boundary.rawValue)" }
    return "up to \(left) words before and \(right) behind a hit, in its \(boundary.rawValue)"
  }

  /// The names of its places: L2, L1, R1, R2, R3.
  var places: [String] {
    (0..<left).map { "L\(left - $0)" } + (0..<right).map { "R\($0 + 1)" }
  }
}

extension CollocationWindow.Counting {
  /// How positions near several hits count, as a clause.
  var words: String {
    switch self {
    case .positionsOnce: "each position once"
    case .eachHit: "each position once for each hit near it"
    case .wordsOncePerHit: "each word once for each hit near it"
    }
  }
}
