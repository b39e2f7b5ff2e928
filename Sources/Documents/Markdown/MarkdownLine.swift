/// One line of Markdown with the marks at its beginning told apart.
struct MarkdownLine {
  /// How deep in block quotes.
  var quoteDepth = 0
  /// Columns of blanks before the content, behind the quote marks.
  var indentation = 0
  /// Without blanks at its ends.
  var content: Range<Int>

  var isBlank: Bool { content.isEmpty }

  /// Takes the marks of block quotes off a line. Complexity: linear in the line.
  init(_ line: Range<Int>, in view: ByteView) {
    var index = line.lowerBound
    while true {
      var column = 0
      var next = index
      while next < line.upperBound, ByteView.isBlank(view[next]) {
        column += view[next] == 0x09 ? 4 : 1
        next += 1
      }
      indentation = column
      guard next < line.upperBound, view[next] == 0x3E else {
        content = view.trimmed(next..<line.upperBound)
        return
      }
      quoteDepth += 1
      index = next + 1
      if index < line.upperBound, view[index] == 0x20 { index += 1 }
    }
  }

  /// The level of an ATX heading and its text without closing marks.
  func heading(in view: ByteView) -> (level: Int, text: Range<Int>)? {
    guard !isBlank, view[content.lowerBound] == 0x23 else { return nil }
    var index = content.lowerBound
    while index < content.upperBound, view[index] == 0x23 { index += 1 }
    let level = index - content.lowerBound
    guard level <= 6, index == content.upperBound || ByteView.isBlank(view[index]) else { return nil }
    var text = view.trimmed(index..<content.upperBound)
    var end = text.upperBound
    while end > text.lowerBound, view[end - 1] == 0x23 { end -= 1 }
    if end == text.lowerBound || ByteView.isBlank(view[end - 1]) {
      text = view.trimmed(text.lowerBound..<end)
    }
    return (level, text)
  }

  /// The level of the heading that the paragraph before becomes by this line.
  func underline(in view: ByteView) -> Int? {
    guard !isBlank else { return nil }
    let mark = view[content.lowerBound]
    guard mark == 0x3D || mark == 0x2D, content.count >= 2 || mark == 0x3D else { return nil }
    for index in content where view[index] != mark { return nil }
    return mark == 0x3D ? 1 : 2
  }

  /// A rule: three or more of `*`, `-` or `_` and nothing else but blanks.
  func isRule(in view: ByteView) -> Bool {
    guard !isBlank else { return false }
    let mark = view[content.lowerBound]
    guard mark == 0x2A || mark == 0x2D || mark == 0x5F else { return false }
    var marks = 0
    for index in content {
      if view[index] == mark {
        marks += 1
      } else if !ByteView.isBlank(view[index]) {
        return false
      }
    }
    return marks >= 3
  }

  /// The mark and length of a code fence.
  func fence(in view: ByteView) -> (mark: UInt8, length: Int)? {
    guard !isBlank else { return nil }
    let mark = view[content.lowerBound]
    guard mark == 0x60 || mark == 0x7E else { return nil }
    var index = content.lowerBound
    while index < content.upperBound, view[index] == mark { index += 1 }
    let length = index - content.lowerBound
    guard length >= 3 else { return nil }
    if mark == 0x60, view.firstIndex(of: mark, from: index, to: content.upperBound) != nil { return nil }
    return (mark, length)
  }

  /// The mark of a list's item.
  struct ListItem {
    /// Where the item's content begins.
    var content: Int
    /// The digits of a number.
    var number: Range<Int>?
    /// Whether it may interrupt a paragraph: a sign, or the number 1.
    var isFirst: Bool
  }

  /// The mark of a list's item at the line's beginning; numbers have up to three digits, so that a paragraph
  /// may begin with a year.
  func listItem(in view: ByteView) -> ListItem? {
    guard !isBlank else { return nil }
    var index = content.lowerBound
    let first = view[index]
    var number: Range<Int>?
    if first == 0x2D || first == 0x2B || first == 0x2A {
      index += 1
    } else if first == 0xE2, view.has("\u{2022}", at: index) {
      index += 3
    } else {
      while index < content.upperBound, view[index] >= 0x30, view[index] <= 0x39 { index += 1 }
      let digits = index - content.lowerBound
      guard digits > 0, digits <= 3, index < content.upperBound else { return nil }
      guard view[index] == 0x2E || view[index] == 0x29 else { return nil }
      index += 1
      number = content.lowerBound..<index - 1
    }
    guard index < content.upperBound, ByteView.isBlank(view[index]) else { return nil }
    let isFirst = number == nil || (first == 0x31 && index - content.lowerBound == 2)
    return ListItem(
      content: view.trimmed(index..<content.upperBound).lowerBound, number: number, isFirst: isFirst)
  }

  /// The row of dashes under the head of a table.
  func isTableRule(in view: ByteView) -> Bool {
    var pipes = 0
    var dashes = 0
    for index in content {
      switch view[index] {
      case 0x7C: pipes += 1
      case 0x2D: dashes += 1
      case 0x3A, 0x20, 0x09: break
      default: return false
      }
    }
    return pipes > 0 && dashes > 0
  }
}
