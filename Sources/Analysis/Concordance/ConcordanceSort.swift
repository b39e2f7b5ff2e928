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

  /// The farthest word that a line can be sorted by.
  public static let farthest = 10

  /// Reads `r1` … `r10`, `l1` … `l10`, `node` or `document`; any other name is a key of metadata.
  ///
  /// `nil` for nothing, and for a word too far away.
  public init?(_ text: String) {
    let lowered = text.lowercased()
    switch lowered {
    case "": return nil
    case "node": self = .node
    case "document": self = .document
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

  public init(_ key: ConcordanceSortKey, isDescending: Bool = false) {
    self.key = key
    self.isDescending = isDescending
  }

  /// Reads a key, with `:desc` behind it for descending order, or `:asc`.
  public init?(_ text: String) {
    let isDescending = text.hasSuffix(":desc")
    var name = text[...]
    if isDescending { name = name.dropLast(5) } else if name.hasSuffix(":asc") { name = name.dropLast(4) }
    guard let key = ConcordanceSortKey(String(name)) else { return nil }
    self.init(key, isDescending: isDescending)
  }
}
