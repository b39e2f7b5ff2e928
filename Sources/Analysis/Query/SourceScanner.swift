/// Walks over the characters of a query or filter and knows the byte that each one starts at.
struct SourceScanner {
  let source: String
  private let scalars: [Unicode.Scalar]
  /// The number of scalars already read.
  private(set) var position = 0
  /// The byte offset of `current`.
  private(set) var byteOffset = 0

  init(_ source: String) {
    self.source = source
    scalars = Array(source.unicodeScalars)
  }

  /// The character to read next, or nil at the end.
  var current: Unicode.Scalar? {
    peek(0)
  }

  /// The character some places ahead of the one to read next (or behind it), or nil beyond an end.
  func peek(_ distance: Int) -> Unicode.Scalar? {
    let place = position + distance
    return scalars.indices.contains(place) ? scalars[place] : nil
  }

  /// Moves on by one character, if there is one.
  mutating func advance() {
    guard let current else { return }
    position += 1
    byteOffset += UTF8.width(current)
  }

  /// Moves on over a character if it is the one to read next.
  mutating func skip(_ expected: Unicode.Scalar) -> Bool {
    guard current == expected else { return false }
    advance()
    return true
  }

  mutating func skipBlanks() {
    while let current, current.properties.isWhitespace { advance() }
  }

  /// The place of a byte in both units.
  func offset(ofByte byte: Int) -> SourceOffset {
    SourceOffset(bytes: byte, in: source)
  }
}
