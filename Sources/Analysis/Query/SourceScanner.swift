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

  /// Moves on over characters if they come next, one behind the other.
  mutating func skip(word: StaticString) -> Bool {
    var ahead = self
    for scalar in word.description.unicodeScalars where !ahead.skip(scalar) { return false }
    self = ahead
    return true
  }

  /// Moves on over the digits of a decimal number and returns it; `nil` without any, `.max` for one that is too
  /// large.
  mutating func skipNumber() -> Int? {
    var number: Int?
    while let digit = current?.value, (0x30...0x39).contains(digit) {
      let (product, overflow) = (number ?? 0).multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(Int(digit) - 0x30)
      number = overflow || carry || number == .max ? .max : sum
      advance()
    }
    return number
  }

  /// Moves on over a name and returns it: a letter or `_`, and then also digits, `-` and `:` between two of them;
  /// `nil` where none begins.
  mutating func skipName() -> String? {
    guard let first = current, first.properties.isAlphabetic || first == "_" else { return nil }
    var name = String.UnicodeScalarView()
    while let next = current {
      let isInside =
        (next == "-" || next == ":") && peek(1)?.properties.isAlphabetic == true && peek(-1) != next
      guard next.properties.isAlphabetic || next.isDigit || next == "_" || isInside else { break }
      name.append(next)
      advance()
    }
    return String(name)
  }

  /// The text from a byte to the one to read next.
  func text(from start: Int) -> String {
    String(decoding: source.utf8.dropFirst(start).prefix(byteOffset - start), as: UTF8.self)
  }

  mutating func skipBlanks() {
    while let current, current.properties.isWhitespace { advance() }
  }

  /// The place of a byte in both units.
  func offset(ofByte byte: Int) -> SourceOffset {
    SourceOffset(bytes: byte, in: source)
  }
}
