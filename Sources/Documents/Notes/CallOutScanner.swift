/// Finds the places in running text where notes may be called.
struct CallOutScanner {
  private let view: ByteView
  /// Labels of notes in brackets, which `[12]` may call.
  private let bracketed: Set<String>
  private let finds: InlineArray<256, Bool>
  /// Where raised numbers are powers, in the order in which they were met.
  private(set) var exponents: [Int] = []

  init(_ view: ByteView, bracketed: Set<String>) {
    self.view = view
    self.bracketed = bracketed
    var finds = InlineArray<256, Bool>(repeating: false)
    for byte in 0x30...0x39 { finds[byte] = true }
    for byte in [0x3C, 0x24, 0x5C, 0x26, 0xC2, 0xE2, 0x5B, 0x2A] { finds[byte] = true }
    self.finds = finds
  }

  /// Appends the candidates of one line of a block. Linear.
  mutating func scan(_ line: Range<Int>, block: Int, into found: inout [CallOut]) {
    var index = line.lowerBound
    while index < line.upperBound {
      if !finds[Int(view[index])] {
        index += 1
        continue
      }
      let byte = view[index]
      if byte >= 0x30 && byte <= 0x39 {
        index = takeDigits(at: index, line, block, &found)
      } else {
        index = takeMark(at: index, byte, line, block, &found)
      }
    }
  }

  private mutating func takeMark(
    at index: Int, _ byte: UInt8, _ line: Range<Int>, _ block: Int, _ found: inout [CallOut]
  ) -> Int {
    var mark: NoteMark?
    switch byte {
    case 0x3C, 0x24, 0x5C, 0x26: mark = NoteMark.markup(view, at: index, limit: line.upperBound)
    case 0xC2, 0xE2:
      mark = NoteMark.raised(view, at: index, limit: line.upperBound)
      if mark == nil { mark = daggers(at: index, line) }
    case 0x5B:
      if let linked = NoteMark.linked(view, at: index, limit: line.upperBound) {
        mark = linked
        break
      }
      mark = NoteMark.bracketed(view, at: index, limit: line.upperBound)
      if let label = mark?.label, !bracketed.contains(label) { mark = nil }
    default: mark = asterisks(at: index, line)
    }
    guard let mark, index > line.lowerBound, mark.end <= line.upperBound else { return index + 1 }
    guard !isExponent(mark, at: index, line) else {
      exponents.append(index)
      return mark.end
    }
    let strength: CallOut.Strength = byte == 0x2A ? .stuck : .marked
    found.append(CallOut(range: index..<mark.end, label: mark.label, strength: strength, block: block))
    return mark.end
  }

  /// A raised 2 or 3 behind a number or a unit of length is no call.
  private func isExponent(_ mark: NoteMark, at index: Int, _ line: Range<Int>) -> Bool {
    let before = view.byte(at: index - 1)
    if before >= 0x30 && before <= 0x39 { return index - 1 >= line.lowerBound && isMeasure(endingAt: index) }
    guard mark.label == "2" || mark.label == "3" else { return false }
    var start = index
    while start > line.lowerBound, view[start - 1] | 0x20 >= 0x61, view[start - 1] | 0x20 <= 0x7A {
      start -= 1
    }
    return ["m", "km", "cm", "mm", "ft", "mi", "yd"].contains(view.string(start..<index))
      && (start == line.lowerBound || view[start - 1] <= 0x39)
  }

  /// Whether the number before an offset is one that is raised to a power, and not a year.
  private func isMeasure(endingAt end: Int) -> Bool {
    var start = end
    while start > 0, view[start - 1] >= 0x30, view[start - 1] <= 0x39 { start -= 1 }
    return end - start < 4
  }

  private func daggers(at start: Int, _ line: Range<Int>) -> NoteMark? {
    var end = start
    while end - start < 9, view.has("\u{2020}", at: end) || view.has("\u{2021}", at: end) { end += 3 }
    guard end > start, end <= line.upperBound, start > line.lowerBound, view[start - 1] > 0x20 else {
      return nil
    }
    return NoteMark(label: view.string(start..<end), end: end)
  }

  private func asterisks(at start: Int, _ line: Range<Int>) -> NoteMark? {
    var end = start
    while end < line.upperBound, end - start < 4, view[end] == 0x2A { end += 1 }
    guard end - start <= 3, start > line.lowerBound, view[start - 1] > 0x20, view[start - 1] != 0x2A,
      end == line.upperBound || ByteView.isBlank(view[end])
    else { return nil }
    return NoteMark(label: view.string(start..<end), end: end)
  }

  /// One to three digits by themselves behind a letter, a mark or a blank, and before a blank or a mark.
  private func takeDigits(at start: Int, _ line: Range<Int>, _ block: Int, _ found: inout [CallOut]) -> Int {
    var end = start
    while end < line.upperBound, view[end] >= 0x30, view[end] <= 0x39 { end += 1 }
    guard end - start <= 3, view[start] != 0x30, start > line.lowerBound, endsFreely(end, line),
      let strength = strength(at: start, line)
    else { return end }
    found.append(
      CallOut(range: start..<end, label: view.string(start..<end), strength: strength, block: block))
    return end
  }

  private func endsFreely(_ end: Int, _ line: Range<Int>) -> Bool {
    guard end < line.upperBound else { return true }
    switch view[end] {
    case 0x20, 0x09, 0x29, 0x5D, 0x22, 0x27, 0x3B, 0x3A, 0x21, 0x3F: return true
    case 0x2C, 0x2E:
      guard end + 1 < line.upperBound else { return true }
      let next = view[end + 1]
      return next <= 0x20 || next == 0x22 || next == 0x27
    case 0xE2:
      return view.has("\u{2019}", at: end) || view.has("\u{201D}", at: end) || view.has("\u{2014}", at: end)
    default: return false
    }
  }

  private func strength(at start: Int, _ line: Range<Int>) -> CallOut.Strength? {
    let scalar = view.scalar(before: start)
    if scalar.properties.isLowercase { return letters(before: start, line) >= 2 ? .stuck : nil }
    if Self.isClosing(scalar) {
      guard !isAbbreviation(endingAt: start, line) else { return nil }
      return isBehindWord(start, line) ? .stuck : .weak
    }
    guard scalar == " ", start - 1 > line.lowerBound, !isAbbreviation(endingAt: start - 1, line) else {
      return nil
    }
    return Self.isClosing(view.scalar(before: start - 1)) ? .weak : nil
  }

  /// Whether an abbreviation that a number follows ends at an offset, with its full stop.
  private func isAbbreviation(endingAt end: Int, _ line: Range<Int>) -> Bool {
    guard end - 1 > line.lowerBound, view[end - 1] == 0x2E else { return false }
    let count = letters(before: end - 1, line)
    guard count <= 5, end - 1 - count >= line.lowerBound else { return false }
    return Self.abbreviations.contains(view.string(end - 1 - count..<end - 1).lowercased())
  }

  private static let abbreviations: Set<String> = [
    "art", "bk", "c", "ca", "ch", "chap", "cf", "col", "cols", "d", "dd", "doc", "ed", "f", "ff", "fig",
    "figs", "fol",
    "g", "l", "ll", "n", "nn", "no", "nos", "op", "p", "par", "pp", "pt", "s", "sec", "ser", "st", "t", "v",
    "vol",
    "vols", "vyp",
  ]

  private func letters(before end: Int, _ line: Range<Int>) -> Int {
    var start = end
    while start > line.lowerBound, view[start - 1] | 0x20 >= 0x61, view[start - 1] | 0x20 <= 0x7A {
      start -= 1
    }
    return start == end ? 2 : end - start
  }

  /// Whether a letter stands before the closing marks before an offset.
  private func isBehindWord(_ start: Int, _ line: Range<Int>) -> Bool {
    var index = start
    for _ in 0..<4 where index > line.lowerBound {
      let scalar = view.scalar(before: index)
      if scalar.properties.isAlphabetic { return true }
      guard Self.isClosing(scalar) else { return false }
      index -= UTF8.width(scalar)
    }
    return false
  }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ",", ";", ":", "!", "?", "'", "\"", ")", "]", "\u{2019}", "\u{201D}", "\u{BB}", "\u{2026}": true
    default: false
    }
  }
}
