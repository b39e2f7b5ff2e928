/// Follows the items of an enumeration in running text, which begin with numbers as notes do.
///
/// The first item is number 1 behind a colon or a heading, or one that ends in a semicolon; the others count on from
/// it.
struct Enumeration {
  let view: ByteView
  /// The number of the last item.
  private var last: Int?

  init(_ view: ByteView) { self.view = view }

  /// Whether a number that begins a line is an item's.
  ///
  /// - Parameters:
  ///   - line: the line that begins with the number.
  ///   - before: what stands before that line; empty at the beginning.
  ///   - followsHeading: whether a heading stands right before it.
  mutating func takes(
    _ start: NoteStart, line: Range<Int>, behind before: Range<Int>, followsHeading: Bool = false
  ) -> Bool {
    guard start.shape == .bare || start.shape == .item, let number = start.number else { return false }
    if let last, number == last + 1 {
      self.last = number
      return true
    }
    guard number == 1, followsHeading || ends(before, with: 0x3A) || ends(line, with: 0x3B) else {
      return false
    }
    last = 1
    return true
  }

  /// Ends the enumeration.
  mutating func end() { last = nil }

  private func ends(_ range: Range<Int>, with byte: UInt8) -> Bool {
    !range.isEmpty && view[range.upperBound - 1] == byte
  }
}
