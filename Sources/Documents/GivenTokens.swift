/// Tokens that the file itself gives, as ranges of the document's text.
public struct GivenTokens: Sendable, Equatable {
  /// The first byte of each token in the text, ascending.
  public internal(set) var starts: [UInt32] = []
  /// One past the last byte of each token; no token is empty, none overlaps the next.
  public internal(set) var ends: [UInt32] = []
  /// Indices into `starts` of the tokens that begin sentences, ascending; each paragraph begins one.
  public internal(set) var sentenceStarts: [UInt32] = []
}
