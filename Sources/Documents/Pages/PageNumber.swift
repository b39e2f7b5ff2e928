/// A page's number as it is printed at the head or foot of a page, by itself or beside a running head.
struct PageNumber {
  /// As printed: `24`, `xii`.
  var label: String
  var value: Int

  /// The number that a line is, with dashes, brackets or the word *page* around it: `24`, `- 24 -`, `[xii]`.
  init?(alone line: Range<Int>, in view: ByteView) {
    var text = Substring(view.string(line.count <= 24 ? line : line.lowerBound..<line.lowerBound))
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

  init?(_ text: Substring) {
    guard let first = text.utf8.first, text.utf8.count <= 8 else { return nil }
    if first >= 0x30, first <= 0x39 {
      guard text.utf8.count <= 4, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), first != 0x30,
        let number = Int(text)
      else { return nil }
      value = number
    } else {
      guard let number = Self.roman(text) else { return nil }
      value = number
    }
    label = String(text)
  }

  /// A running head's number, at its beginning or its end, and the head without it.
  static func besideHead(_ line: Range<Int>, in view: ByteView) -> (number: PageNumber, head: String)? {
    guard line.count <= 120 else { return nil }
    let words = view.string(line).split { $0 == " " || $0 == "\t" || $0 == "|" || $0 == "*" || $0 == "_" }
    guard words.count >= 2, let first = words.first, let last = words.last else { return nil }
    for (number, head) in [(first, words.dropFirst()), (last, words.dropLast())] {
      guard number.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let page = PageNumber(number) else {
        continue
      }
      let text = head.joined(separator: " ").lowercased()
      guard text.contains(where: \.isLetter), !text.contains(where: { ".!?".contains($0) && $0 == text.last })
      else {
        continue
      }
      return (page, text)
    }
    return nil
  }

  /// A Roman number in lower case below 100, as front matter is numbered.
  private static func roman(_ text: Substring) -> Int? {
    let values: [Character: Int] = ["i": 1, "v": 5, "x": 10, "l": 50]
    var sum = 0
    var previous = 0
    for character in text.reversed() {
      guard let value = values[character] else { return nil }
      sum += value < previous ? -value : value
      previous = max(previous, value)
    }
    return sum > 0 && sum < 100 ? sum : nil
  }
}
