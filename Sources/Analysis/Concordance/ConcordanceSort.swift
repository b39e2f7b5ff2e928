/// What concordance lines are ordered by; several keys apply one after another.
public enum ConcordanceSortKey: Sendable, Equatable {
  /// The n-th word to the right of the match, by its form in collation order.
  case right(Int)
  /// The n-th word to the left of the match.
  case left(Int)
  /// The words of the match.
  case node
  /// The documents' names, in the order of their bytes.
  case document

  /// The farthest word that a line can be sorted by.
  public static let farthest = 10

  /// Reads `r1` … `r10`, `l1` … `l10`, `node` or `document`.
  public init?(_ text: String) {
    switch text.lowercased() {
    case "node": self = .node
    case "document": self = .document
    default:
      guard let side = text.lowercased().first, side == "r" || side == "l",
        let number = Int(text.dropFirst()), (1...Self.farthest).contains(number)
      else { return nil }
      self = side == "r" ? .right(number) : .left(number)
    }
  }
}
