/// Two documents that share most of the text of one of them.
public struct NearDuplicate: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// Their files are the same, byte for byte.
    case sameFile
    /// Most of either stands in the other: another header, another scan.
    case sameText
    /// Most of the document stands in the other, which is longer: an excerpt.
    case excerpt
    /// Most of the other stands in the document.
    case containsExcerpt
  }

  /// The document that was added.
  public let document: String
  /// The one that was there before, or was added with it and comes before it.
  public let other: String
  public let kind: Kind
  /// Estimated part of the shorter text's runs of five words that both have, 0.5 to 1.
  public let share: Double
}
