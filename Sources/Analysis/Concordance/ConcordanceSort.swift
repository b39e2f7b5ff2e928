/// What concordance lines are ordered by.
public enum ConcordanceSortKey: Sendable, Equatable {
  /// The n-th word to the right of the match, by its form in collation order.
  case right(Int)
  /// The n-th word to the left of the match.
  case left(Int)
  /// The words of the match.
  case node
  /// The documents' names, in the order of their bytes.
  case document
  /// A key of the documents' metadata, in the order of its type; documents without a value stand last.
  case metadata(String)
  /// The place in the corpus, and so in the document.
  case position

  /// The names that stand for themselves, for messages.
  static let names = ["r1…r10", "l1…l10", "node", "document", "position"]

  /// The farthest word that a line can be sorted by.
  public static let farthest = 10

  /// Reads `r1` … `r10`, `l1` … `l10`, `node`, `document` or `position`; any other name is a key of metadata.
  ///
  /// `nil` for nothing, and for a word too far away.
  public init?(_ text: String) {
    let lowered = text.lowercased()
    switch lowered {
    case "": return nil
    case "node": self = .node
    case "document": self = .document
    case "position": self = .position
    default:
      let isWord = lowered.hasPrefix("r") || lowered.hasPrefix("l")
      guard isWord, let number = Int(lowered.dropFirst()) else {
        self = .metadata(text)
        return
      }
      guard (1...Self.farthest).contains(number) else { return nil }
      self = lowered.hasPrefix("r") ? .right(number) : .left(number)
    }
  }
}

/// A key to order lines by, and its direction; several apply one after another.
public struct ConcordanceOrder: Sendable, Equatable {
  public let key: ConcordanceSortKey
  /// The greatest first; what has no value stands where it stands in ascending order.
  public let isDescending: Bool
  /// Words by their last characters first, and of several words the last one first: *fear*, *terror*, *war*
  /// stand together by *r*, whatever they begin with.
  public let isByEnding: Bool

  public init(_ key: ConcordanceSortKey, isDescending: Bool = false, isByEnding: Bool = false) {
    self.key = key
    self.isDescending = isDescending
    self.isByEnding = isByEnding
  }

  /// Reads a key, behind it `:desc` for descending order or `:asc`, and `:ending` for words by their endings, in
  /// any order.
  ///
  /// `nil` for a key that is none, one that is said to be both or twice the same, and for endings of what isn't
  /// words.
  public init?(_ text: String) {
    var name = text[...]
    var directions: [Substring] = []
    var endings = 0
    while let colon = name.lastIndex(of: ":") {
      let word = name[name.index(after: colon)...]
      guard word == "asc" || word == "desc" || word == "ending" else { break }
      if word == "ending" { endings += 1 } else { directions.append(word) }
      name = name[..<colon]
    }
    guard directions.count <= 1, endings <= 1, let key = ConcordanceSortKey(String(name)) else { return nil }
    switch key {
    case .right, .left, .node: break
    case .document, .metadata, .position: if endings > 0 { return nil }
    }
    self.init(key, isDescending: directions == ["desc"], isByEnding: endings > 0)
  }
}
