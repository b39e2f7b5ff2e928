/// The sign that calls a note or begins it: a raised number or asterisk in one of the shapes that
/// people and converters write.
struct NoteMark {
  /// The label's bytes in the file: digits, asterisks and daggers, or raised digits.
  var label: Range<Int>
  /// Behind the mark.
  var end: Int

  /// The label as printed; raised digits become plain ones.
  func text(in view: ByteView) -> String {
    guard view[label.lowerBound] >= 0x80, let (digits, _) = Self.raisedDigits(view, label) else {
      return view.string(label)
    }
    return digits
  }

  /// The mark that begins at an offset in HTML or formula shape, `nil` if none does:
  /// `<sup>3</sup>`, `<sup>&lt;sup>3</sup>`, `<sup>&</sup>lt;sup>3</sup>`, `$^{3}$`,
  /// `$<sup>^{3}</sup>$`.
  static func markup(_ view: ByteView, at start: Int, limit: Int) -> NoteMark? {
    let opening: [StaticString] = ["<sup>&</sup>lt;sup>", "<sup>&lt;sup>", "<sup>", "$^{", "$<sup>^{"]
    let closing: [StaticString] = ["</sup>", "</sup>", "</sup>", "}$", "}</sup>$"]
    for (open, close) in zip(opening, closing) where view.has(open, at: start) {
      let label = labelRange(view, from: start + open.utf8CodeUnitCount, limit: limit)
      guard !label.isEmpty, view.has(close, at: label.upperBound) else { continue }
      let end = label.upperBound + close.utf8CodeUnitCount
      guard end <= limit else { continue }
      return NoteMark(label: label, end: end)
    }
    return nil
  }

  /// The raised digits that begin at an offset.
  static func raised(_ view: ByteView, at start: Int, limit: Int) -> NoteMark? {
    guard let (_, end) = raisedDigits(view, start..<limit) else { return nil }
    return NoteMark(label: start..<end, end: end)
  }

  /// The label in brackets that begins at an offset: `[12]`, `[*]`.
  static func bracketed(_ view: ByteView, at start: Int, limit: Int) -> NoteMark? {
    guard view.byte(at: start) == 0x5B else { return nil }
    let label = labelRange(view, from: start + 1, limit: limit)
    guard !label.isEmpty, label.upperBound < limit, view[label.upperBound] == 0x5D else { return nil }
    return NoteMark(label: label, end: label.upperBound + 1)
  }

  /// Up to four digits, or up to three asterisks or daggers.
  private static func labelRange(_ view: ByteView, from start: Int, limit: Int) -> Range<Int> {
    var end = start
    while end < limit, end - start < 4, view[end] >= 0x30, view[end] <= 0x39 { end += 1 }
    if end > start { return start..<end }
    while end < limit, end - start < 9 {
      if view[end] == 0x2A {
        end += 1
      } else if view.has("\u{2020}", at: end) || view.has("\u{2021}", at: end) {
        end += 3
      } else {
        break
      }
    }
    return end <= limit ? start..<end : start..<start
  }

  /// Up to four raised digits, as plain ones, and where they end.
  private static func raisedDigits(_ view: ByteView, _ range: Range<Int>) -> (digits: String, end: Int)? {
    var digits = ""
    var index = range.lowerBound
    while index < range.upperBound, digits.utf8.count < 4 {
      let lead = view[index]
      guard lead == 0xC2 || lead == 0xE2 else { break }
      let (scalar, length) = view.scalar(at: index)
      let digit: UInt32
      switch scalar.value {
      case 0xB9: digit = 1
      case 0xB2, 0xB3: digit = scalar.value - 0xB0
      case 0x2070, 0x2074...0x2079: digit = scalar.value - 0x2070
      default: return digits.isEmpty ? nil : (digits, index)
      }
      digits.append(String(digit))
      index += length
    }
    return digits.isEmpty ? nil : (digits, index)
  }
}
