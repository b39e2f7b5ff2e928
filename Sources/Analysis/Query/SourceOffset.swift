/// A place in a query or filter as it was typed, counted in two units from 0.
public struct SourceOffset: Equatable, Hashable, Sendable {
  /// UTF-8 bytes before the place.
  public let bytes: Int
  /// Characters (extended grapheme clusters) before the place.
  public let characters: Int

  /// Makes an offset of both counts.
  public init(bytes: Int, characters: Int) {
    self.bytes = bytes
    self.characters = characters
  }

  /// Counts the characters in front of a byte of `source`, in O(*n*).
  init(bytes: Int, in source: String) {
    self.bytes = bytes
    characters = String(decoding: source.utf8.prefix(bytes), as: UTF8.self).count
  }
}
