/// Word tokens and sentence starts of one text, as offsets.
public struct TokenList: Sendable, Equatable {
  /// The first byte of each token in the text, ascending.
  public var starts: [UInt32] = []
  /// One past the last byte of each token in the text.
  public var ends: [UInt32] = []
  /// For each sentence that holds a token, the index into `starts` of its first token: ascending, no
  /// duplicates.
  public var sentenceStarts: [UInt32] = []
  /// The tokens with marks that might as well be the other way round, inside and not outside or outside and
  /// not inside; ascending.
  public var flags: [TokenFlag] = []

  /// Makes an empty list.
  public init() {}

  /// The number of tokens.
  public var count: Int { starts.count }

  /// Drops the tokens from `first` on; no sentence may begin with one of them.
  mutating func removeTokens(from first: Int) {
    starts.removeLast(starts.count - first)
    ends.removeLast(ends.count - first)
  }

  /// Forgets sentences and flags; the tokens stay, and those of the next paragraph follow them.
  public mutating func beginParagraph() {
    sentenceStarts.removeAll(keepingCapacity: true)
    flags.removeAll(keepingCapacity: true)
  }

  /// Empties the list and keeps its memory for the next text.
  public mutating func removeAll() {
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    sentenceStarts.removeAll(keepingCapacity: true)
    flags.removeAll(keepingCapacity: true)
  }
}
