/// A tag's name, its attributes and its end, found as HTML's tokenizer finds them.
struct HTMLTagScanner {
  let name: HTMLTagName
  /// Behind the `>`.
  let end: Int
  let isSelfClosing: Bool
  private let view: ByteView
  private let firstAttribute: Int
  private let attributeCount: Int

  /// The tag whose name begins at an offset, `nil` if the text ends within it. Linear in its length.
  init?(_ view: ByteView, at start: Int) {
    let (name, nameEnd) = Self.name(view, at: start)
    var index = nameEnd
    var count = 0
    while let attribute = Self.attribute(view, from: index) {
      index = attribute.upperBound
      count += 1
    }
    index = Self.skipBlanks(view, from: index)
    guard index < view.count, view[index] == 0x3E else { return nil }
    self.name = name
    self.view = view
    end = index + 1
    isSelfClosing = view[index - 1] == 0x2F
    firstAttribute = nameEnd
    attributeCount = count
  }

  /// The attributes behind the first `count`, as ranges of the text.
  func attributes(beyond count: Int) -> [Range<Int>] {
    guard attributeCount > count else { return [] }
    var surplus: [Range<Int>] = []
    var index = firstAttribute
    var number = 0
    while let attribute = Self.attribute(view, from: index) {
      index = attribute.upperBound
      number += 1
      if number > count { surplus.append(attribute) }
    }
    return surplus
  }

  /// The value of an attribute whose name is given in lower case, without its quotation marks.
  func value(_ wanted: StaticString) -> String? {
    var index = firstAttribute
    while let attribute = Self.attribute(view, from: index) {
      index = attribute.upperBound
      let (name, nameEnd) = Self.attributeName(view, from: attribute.lowerBound)
      guard name == HTMLTagName(stringLiteral: wanted) else { continue }
      var value = Self.skip(view, from: nameEnd, \.isHTMLBlank)
      guard view.byte(at: value) == 0x3D else { return "" }
      value = Self.skip(view, from: value + 1, \.isHTMLBlank)
      var upper = attribute.upperBound
      if value < upper, view[value] == 0x22 || view[value] == 0x27 {
        value += 1
        upper -= 1
      }
      return view.string(min(value, upper)..<upper)
    }
    return nil
  }

  static func name(_ view: ByteView, at start: Int) -> (name: HTMLTagName, end: Int) {
    var end = start
    while end < view.count, !view[end].isHTMLBlank, view[end] != 0x2F, view[end] != 0x3E { end += 1 }
    return (HTMLTagName(view, start..<end), end)
  }

  private static func attributeName(_ view: ByteView, from start: Int) -> (name: HTMLTagName, end: Int) {
    // An equals sign may begin a name, and ends it later.
    var end = start + 1
    while end < view.count, !view[end].isHTMLBlank, view[end] != 0x2F, view[end] != 0x3E, view[end] != 0x3D {
      end += 1
    }
    return (HTMLTagName(view, start..<min(end, view.count)), min(end, view.count))
  }

  private static func skipBlanks(_ view: ByteView, from start: Int) -> Int {
    skip(view, from: start) { $0.isHTMLBlank || $0 == 0x2F }
  }

  private static func skip(_ view: ByteView, from start: Int, _ isSkipped: (UInt8) -> Bool) -> Int {
    var index = start
    while index < view.count, isSkipped(view[index]) { index += 1 }
    return index
  }

  /// The next attribute with its value, `nil` at the end of the tag or of the text.
  private static func attribute(_ view: ByteView, from: Int) -> Range<Int>? {
    let start = skipBlanks(view, from: from)
    guard start < view.count, view[start] != 0x3E else { return nil }
    let nameEnd = attributeName(view, from: start).end
    var index = skip(view, from: nameEnd, \.isHTMLBlank)
    guard index < view.count, view[index] == 0x3D else { return start..<nameEnd }
    index = skip(view, from: index + 1, \.isHTMLBlank)
    guard index < view.count else { return start..<view.count }
    let quote = view[index]
    if quote == 0x22 || quote == 0x27 {
      let close = view.firstIndex(of: quote, from: index + 1, to: view.count)
      return start..<(close.map { $0 + 1 } ?? view.count)
    }
    while index < view.count, !view[index].isHTMLBlank, view[index] != 0x3E { index += 1 }
    return start..<index
  }
}

extension UInt8 {
  /// Whether HTML takes the byte for white space.
  var isHTMLBlank: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 || self == 0x0C }
}
