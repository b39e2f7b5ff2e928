/// What a person may decide about reading.
public struct ReadingOptions: Sendable, Equatable {
  /// The encoding to read in where no byte order mark names one; `nil` decides by the bytes.
  public var encoding: TextEncoding?
  /// Replaces what the encoding doesn't allow by U+FFFD, and lets NUL pass, instead of refusing the file.
  public var lenient: Bool

  public init(encoding: TextEncoding? = nil, lenient: Bool = false) {
    self.encoding = encoding
    self.lenient = lenient
  }
}
