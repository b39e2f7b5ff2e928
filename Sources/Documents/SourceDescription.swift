/// The file that a document was read from.
public struct SourceDescription: Sendable {
  /// The path as it was opened.
  public var path: String
  /// Size in bytes.
  public var size: Int
  /// The encoding that the bytes were read in.
  public var encoding: TextEncoding
  /// Where the decoded UTF-8 stands in the original bytes.
  public var offsets: SourceOffsets

  public init(path: String, size: Int, encoding: TextEncoding, offsets: SourceOffsets) {
    self.path = path
    self.size = size
    self.encoding = encoding
    self.offsets = offsets
  }
}

/// How many bytes of the original file a piece of decoded text takes.
///
/// An index needs no table of offsets where the length of a word in the file follows from its
/// spelling alone.
public enum SourceUnit: UInt8, Sendable {
  /// UTF-8: as many bytes as the decoded text.
  case byte
  /// A single-byte encoding: one byte for each Unicode scalar.
  case scalar
  /// UTF-16: two bytes for each code unit.
  case utf16
}
