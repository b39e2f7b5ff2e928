/// Short quotations of a file for reports.
enum TextCut {
  private static let length = 40

  /// The first words of a stretch.
  static func words(_ view: ByteView, _ range: Range<Int>) -> String {
    guard range.count > length else { return view.string(range) }
    var end = range.lowerBound + length
    while end > range.lowerBound, view[end] > 0x20 { end -= 1 }
    if end == range.lowerBound { end = boundary(view, range.lowerBound + length) }
    return view.string(range.lowerBound..<end) + " …"
  }

  /// The last words of a stretch.
  static func end(_ view: ByteView, _ range: Range<Int>) -> String {
    guard range.count > length else { return view.string(range) }
    var start = range.upperBound - length
    while start < range.upperBound, view[start] > 0x20 { start += 1 }
    if start == range.upperBound { start = boundary(view, range.upperBound - length) }
    return "… " + view.string(view.trimmed(start..<range.upperBound))
  }

  /// The first byte of the character that an offset lies in.
  private static func boundary(_ view: ByteView, _ offset: Int) -> Int {
    var offset = offset
    while offset > 0, view.byte(at: offset) & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}
