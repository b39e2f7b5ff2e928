/// A page's number as it is printed at the head or foot of a page, by itself or beside a running head.
struct PageNumber {
  /// As printed: `24`, `xii`.
  var label: String
  var value: Int

  /// The number that a line is, with dashes, brackets or the word *page* around it: `24`, `- 24 -`, `[xii]`.
  init?(alone line: Range<Int>, in view: ByteView) {
    guard line.count <= 24, Self.mayBeNumber(line, in: view) else { return nil }
    var text = Substring(view.string(line))
    func trim() {
      while let first = text.first, " -–—[]()|.~*_•·".contains(first) { text.removeFirst() }
      while let last = text.last, " -–—[]()|.~*_•·".contains(last) { text.removeLast() }
    }
    trim()
    for word in ["page ", "p. ", "pg ", "pg. ", "с. ", "стр. "] where text.lowercased().hasPrefix(word) {
      text = text.dropFirst(word.count)
      trim()
    }
    self.init(text)
  }

  /// Whether a digit stands in a line, or nothing but the letters of Roman numbers and decoration.
  private static func mayBeNumber(_ line: Range<Int>, in view: ByteView) -> Bool {
    var isRoman = true
    for index in line {
      let byte = view[index]
      if byte.isASCIIDigit { return true }
      if byte >= 0x61, byte <= 0x7A, ![0x69, 0x76, 0x78, 0x6C].contains(byte) { isRoman = false }
      if byte >= 0x41, byte <= 0x5A { isRoman = false }
    }
    return isRoman
  }

  init?(_ text: Substring) {
    guard let first = text.utf8.first, text.utf8.count <= 8 else { return nil }
    if first >= 0x30, first <= 0x39 {
      guard text.utf8.count <= 4, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), first != 0x30,
        let number = Int(text)
      else { return nil }
      value = number
    } else {
      // Front matter is numbered so.
      guard let number = RomanNumber.value(text), number < 100 else { return nil }
      value = number
    }
    label = String(text)
  }

  /// A running head's number, at its beginning or its end, and the head without it.
  static func besideHead(_ line: Range<Int>, in view: ByteView) -> (number: PageNumber, head: Range<Int>)? {
    let line = trimmed(line, in: view)
    guard let firstByte = line.first, let lastByte = line.last,
      view[firstByte].isASCIIDigit || view[lastByte].isASCIIDigit
    else { return nil }
    var end = line.lowerBound
    while end < line.upperBound, end - line.lowerBound < 5, view[end].isASCIIDigit { end += 1 }
    var start = line.upperBound
    while start > line.lowerBound, line.upperBound - start < 5, view[start - 1].isASCIIDigit { start -= 1 }
    let parts = [
      (line.lowerBound..<end, end..<line.upperBound), (start..<line.upperBound, line.lowerBound..<start),
    ]
    for (number, rest) in parts where !number.isEmpty && number.count <= 4 {
      guard let page = PageNumber(Substring(view.string(number))) else { continue }
      let head = trimmed(rest, in: view)
      guard !head.isEmpty, head.count < rest.count else { continue }
      let first = view[head.lowerBound]
      guard first | 0x20 >= 0x61 && first | 0x20 <= 0x7A || first >= 0x80 else { continue }
      let last = view[head.upperBound - 1]
      // Old books end their running heads, in capitals, with a full stop.
      let isInCapitals =
        last == 0x2E && !head.contains { view[$0] >= 0x61 && view[$0] <= 0x7A || view[$0] >= 0x80 }
      guard isInCapitals || ![0x2E, 0x21, 0x3F, 0x2C].contains(last) else { continue }
      return (page, head)
    }
    return nil
  }

  /// Without blanks, bars and emphasis at the ends.
  private static func trimmed(_ range: Range<Int>, in view: ByteView) -> Range<Int> {
    func isDecoration(_ byte: UInt8) -> Bool { byte <= 0x20 || [0x7C, 0x2A, 0x5F].contains(byte) }
    var range = range
    while let first = range.first, isDecoration(view[first]) { range = first + 1..<range.upperBound }
    while let last = range.last, isDecoration(view[last]) { range = range.lowerBound..<last }
    return range
  }
}
