/// A place where a note may begin: its mark, and how much the mark's shape says by itself.
struct NoteStart {
  enum Shape {
    /// HTML, LaTeX or raised digits: a note wherever it begins a paragraph.
    case raised
    /// `[12]`, a note where something calls it.
    case bracketed
    /// `12.`, `12)` or `12` before a blank, and asterisks: a note only in a sequence that call-outs confirm.
    case bare
    /// The number of a list's item.
    case item
  }

  var shape: Shape
  var label: String
  /// The mark's bytes.
  var range: Range<Int>
  /// Where the note's text begins.
  var text: Int

  var number: Int? { Int(label) }

  /// The mark that a line begins with.
  init?(_ view: ByteView, line: Range<Int>, isMarkdown: Bool) {
    // Most lines begin with a letter, which no mark does.
    guard !line.isEmpty, !view[line.lowerBound].isASCIILetter else { return nil }
    var start = Self.behindAnchors(view, line)
    guard start < line.upperBound else { return nil }
    if view[start] == 0x5C, view.has("\\footnotetext{", at: start) {
      start += 14
      while start < line.upperBound, ByteView.isBlank(view[start]) { start += 1 }
      guard start < line.upperBound else { return nil }
    }
    let found: (Shape, NoteMark)?
    switch view[start] {
    case 0x3C, 0x24, 0x5C, 0x26:
      found = NoteMark.markup(view, at: start, limit: line.upperBound).map { (.raised, $0) }
    case 0xC2, 0xE2:
      found = Self.raisedDigits(view, at: start, limit: line.upperBound)
    case 0x5B where NoteMark.linked(view, at: start, limit: line.upperBound) != nil:
      found = NoteMark.linked(view, at: start, limit: line.upperBound).map { (.raised, $0) }
    case 0x5B:
      found = NoteMark.bracketed(view, at: start, limit: line.upperBound).flatMap {
        $0.end < line.upperBound && ByteView.isBlank(view[$0.end]) ? (.bracketed, $0) : nil
      }
    case 0x30...0x39:
      found = Self.bareNumber(view, at: start, limit: line.upperBound).map { (.bare, $0) }
    case 0x28:
      found = Self.numberInBrackets(view, at: start, limit: line.upperBound).map { (.bare, $0) }
    case 0x2A where !isMarkdown:
      found = Self.asterisks(view, at: start, limit: line.upperBound).map { (.bare, $0) }
    default: found = nil
    }
    guard let (shape, mark) = found else { return nil }
    self.shape = shape
    label = mark.label
    range = line.lowerBound..<mark.end
    text = view.trimmed(mark.end..<line.upperBound).lowerBound
    guard text < line.upperBound else { return nil }
    // Bold print behind a number heads a list's item; emphasis is a title that a note cites.
    guard shape != .bare || view[text] != 0x2A || view.byte(at: text + 1).isASCIILetter else { return nil }
  }

  init(item number: Range<Int>, text: Int, in view: ByteView) {
    shape = .item
    label = view.string(number)
    range = number
    self.text = text
  }

  /// Converters put empty elements before a paragraph, for links to lead to: `<span id="page-1-0"></span>`.
  static func behindAnchors(_ view: ByteView, _ line: Range<Int>) -> Int {
    var start = line.lowerBound
    while start < line.upperBound, view[start] == 0x3C {
      let close: StaticString
      if view.has("<span ", at: start) {
        close = "</span>"
      } else if view.has("<a ", at: start) {
        close = "</a>"
      } else {
        break
      }
      guard let end = view.firstIndex(of: 0x3E, from: start, to: min(line.upperBound, start + 120)),
        view.has(close, at: end + 1)
      else { break }
      start = end + 1 + close.utf8CodeUnitCount
    }
    return start
  }

  private static func raisedDigits(_ view: ByteView, at start: Int, limit: Int) -> (Shape, NoteMark)? {
    // Most are quotation marks, which a third byte below those of daggers tells.
    if view[start] == 0xE2, view.byte(at: start + 1) == 0x80, view.byte(at: start + 2) < 0xA0 { return nil }
    if let mark = NoteMark.raised(view, at: start, limit: limit) {
      // Right before a letter the digits may belong to it (¹²C), before a capital word they don't.
      if mark.end < limit, ByteView.isBlank(view[mark.end]) { return (.raised, mark) }
      return (.bare, mark)
    }
    var end = start
    while end - start < 9, view.has("\u{2020}", at: end) || view.has("\u{2021}", at: end) { end += 3 }
    guard end > start, end < limit else { return nil }
    return (.bare, NoteMark(label: view.string(start..<end), end: end))
  }

  private static func bareNumber(_ view: ByteView, at start: Int, limit: Int) -> NoteMark? {
    var end = start
    while end < limit, end - start < 4, view[end] >= 0x30, view[end] <= 0x39 { end += 1 }
    guard end - start <= 3, view[start] != 0x30, end < limit else { return nil }
    let label = view.string(start..<end)
    let next = view[end]
    if next == 0x2E || next == 0x29 {
      guard end + 1 < limit, ByteView.isBlank(view[end + 1]) else { return nil }
      return NoteMark(label: label, end: end + 1)
    }
    // `12Ibid.`: scanners lose the blank behind a small raised number.
    guard !isDate(view, end, limit) else { return nil }
    guard ByteView.isBlank(next) || next >= 0x41 && next <= 0x5A || next == 0x27 || next == 0xE2 else {
      return nil
    }
    return NoteMark(label: label, end: end)
  }

  /// `(1)` before a blank, as in old books.
  private static func numberInBrackets(_ view: ByteView, at start: Int, limit: Int) -> NoteMark? {
    var end = start + 1
    while end < limit, end - start < 4, view[end].isASCIIDigit { end += 1 }
    guard end > start + 1, end + 1 < limit, view[end] == 0x29, view[start + 1] != 0x30,
      ByteView.isBlank(view[end + 1])
    else { return nil }
    return NoteMark(label: view.string(start + 1..<end), end: end + 1)
  }

  /// Whether the name of a month follows, so that the number is a day.
  private static func isDate(_ view: ByteView, _ end: Int, _ limit: Int) -> Bool {
    let text = view.trimmed(end..<min(limit, end + 24))
    let word = view.string(text).split { !$0.isLetter }.first?.lowercased() ?? ""
    return months.contains(word)
  }

  /// Whether some words say a day: `Moscow, 17th November`.
  static func isDay(_ words: [Substring]) -> Bool {
    words.contains { $0.first?.isNumber ?? false } && words.contains { months.contains($0.lowercased()) }
  }

  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "января", "февраля", "марта", "апреля",
    "мая",
    "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря",
  ]

  private static func asterisks(_ view: ByteView, at start: Int, limit: Int) -> NoteMark? {
    var end = start
    while end < limit, end - start < 4, view[end] == 0x2A { end += 1 }
    guard end - start <= 3, end < limit, view[end] != 0x2A else { return nil }
    return NoteMark(label: view.string(start..<end), end: end)
  }
}
