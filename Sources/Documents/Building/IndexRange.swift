/// A range of indices below 2³² in half the room, so that tables of paragraphs stay small.
struct IndexRange {
  private let lower: UInt32
  private let upper: UInt32

  init(_ lower: Int, _ upper: Int) {
    self.lower = UInt32(clamping: lower)
    self.upper = UInt32(clamping: upper)
  }

  var range: Range<Int> { Int(lower)..<Int(upper) }
}
