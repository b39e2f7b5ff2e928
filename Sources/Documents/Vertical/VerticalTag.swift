/// A line of vertical text that is a tag: `<s>`, `</s>`, `<g/>`, `<doc id="1" year="1937">`.
struct VerticalTag {
  /// In lower case.
  let name: String
  let isEnd: Bool
  /// Whether it closes itself.
  let isEmpty: Bool
  private let inner: Range<Int>

  /// Whether anything stands behind the name.
  var hasAttributes: Bool { inner.count > 1 }

  /// - Parameter line: the line without blanks around it; not empty.
  init?(_ view: ByteView, _ line: Range<Int>) {
    guard line.count > 2, view[line.lowerBound] == UInt8(ascii: "<"),
      view[line.upperBound - 1] == UInt8(ascii: ">")
    else { return nil }
    isEnd = view[line.lowerBound + 1] == UInt8(ascii: "/")
    let start = line.lowerBound + (isEnd ? 2 : 1)
    var end = start
    while end < line.upperBound - 1, Self.isNameByte(view[end]) { end += 1 }
    guard end > start, !Self.isDigitOrSign(view[start]) else { return nil }
    let follows = view[end]
    guard follows == UInt8(ascii: ">") || follows == UInt8(ascii: "/") || ByteView.isBlank(follows) else {
      return nil
    }
    isEmpty = !isEnd && view[line.upperBound - 2] == UInt8(ascii: "/")
    let last = line.upperBound - (isEmpty ? 2 : 1)
    inner = end..<max(end, last)
    name = end - start == 1 ? Self.letter(view[start]) : view.string(start..<end).lowercased()
  }

  /// Whether a line is a comment as a whole.
  static func isComment(_ view: ByteView, _ line: Range<Int>) -> Bool {
    line.count >= 7 && view.has("<!--", at: line.lowerBound) && view.has("-->", at: line.upperBound - 3)
  }

  /// The attributes in their order, `&amp;` and its like read as what they stand for; of two with one name
  /// the first. Values needn't be quoted. Linear, and in the square of their number up to 64.
  func attributes(_ view: ByteView) -> [MetadataEntry] {
    var entries: [MetadataEntry] = []
    var index = inner.lowerBound
    let end = inner.upperBound
    while index < end, entries.count < 64 {
      while index < end, !Self.isNameByte(view[index]) { index += 1 }
      let start = index
      while index < end, Self.isNameByte(view[index]) { index += 1 }
      let key = start..<index
      while index < end, ByteView.isBlank(view[index]) { index += 1 }
      guard !key.isEmpty, index < end, view[index] == UInt8(ascii: "=") else { continue }
      index += 1
      while index < end, ByteView.isBlank(view[index]) { index += 1 }
      let value = Self.value(view, &index, end)
      let name = view.string(key)
      if !entries.contains(where: { $0.key == name }) {
        entries.append(MetadataEntry(key: name, value: Self.decoded(value, view)))
      }
    }
    return entries
  }

  private static func value(_ view: ByteView, _ index: inout Int, _ end: Int) -> Range<Int> {
    guard index < end else { return end..<end }
    let quote = view[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = index + 1
      let close = view.firstIndex(of: quote, from: start, to: end) ?? end
      index = min(end, close + 1)
      return start..<close
    }
    let start = index
    while index < end, !ByteView.isBlank(view[index]) { index += 1 }
    return start..<index
  }

  private static func decoded(_ range: Range<Int>, _ view: ByteView) -> String {
    guard view.firstIndex(of: UInt8(ascii: "&"), from: range.lowerBound, to: range.upperBound) != nil else {
      return view.string(range)
    }
    var text = ""
    var index = range.lowerBound
    while index < range.upperBound {
      let next =
        view.firstIndex(of: UInt8(ascii: "&"), from: index, to: range.upperBound) ?? range.upperBound
      text += view.string(index..<next)
      guard next < range.upperBound else { break }
      if let (scalar, length) = CharacterReference.read(view, at: next, limit: range.upperBound) {
        text.unicodeScalars.append(scalar)
        index = next + length
      } else {
        text += "&"
        index = next + 1
      }
    }
    return text
  }

  /// Names of one letter are most tags, so they are spelt without reading bytes.
  private static func letter(_ byte: UInt8) -> String {
    switch byte | 0x20 {
    case UInt8(ascii: "s"): "s"
    case UInt8(ascii: "p"): "p"
    case UInt8(ascii: "g"): "g"
    default: String(decoding: CollectionOfOne(byte), as: UTF8.self).lowercased()
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte >= 0x80 || isDigitOrSign(byte)
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }

  private static func isDigitOrSign(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }
}
