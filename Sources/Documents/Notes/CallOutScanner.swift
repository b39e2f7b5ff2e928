/// Finds the places in running text where notes may be called.
struct CallOutScanner {
  private let view: ByteView
  /// Labels of notes in brackets, which `[12]` may call.
  private let bracketed: Set<String>
  /// Labels of notes that begin with a bare number, which `[12]` may call all the same.
  private let bracketedByNumber: Set<String>
  private let places: MarkPlaces
  /// Where raised numbers are powers, in the order in which they were met.
  private(set) var exponents: [Int] = []

  /// Whether a bracket follows the numbers that call: `1)`.
  private let haveBrackets: Bool
  /// Whether the numbers that call stand in round brackets, right behind a word or a stop: `way.(1)`.
  private let haveTwoBrackets: Bool

  init(
    _ view: ByteView, _ places: MarkPlaces, bracketed: Set<String>, bracketedByNumber: Set<String>,
    haveBrackets: Bool, haveTwoBrackets: Bool
  ) {
    self.haveTwoBrackets = haveTwoBrackets
    self.haveBrackets = haveBrackets
    self.view = view
    self.places = places
    self.bracketed = bracketed
    self.bracketedByNumber = bracketedByNumber
  }

  /// Appends the candidates of a block's lines, which ascend. Linear.
  mutating func scan(_ lines: ArraySlice<Range<Int>>, block: Int, into found: inout [CallOut]) {
    guard let start = lines.first?.lowerBound, let limit = lines.last?.upperBound else { return }
    var place = lines.startIndex
    var number = places.numbers.next(from: start, below: limit)
    var mark = nextMark(from: start, below: limit)
    while number < limit || mark < limit {
      let next = min(number, mark)
      while lines[place].upperBound <= next { place += 1 }
      let line = lines[place]
      var end = next + 1
      // What stands between two lines is no text.
      if next >= line.lowerBound {
        end =
          number < mark
          ? takeDigits(at: number, line, block, &found) : takeMark(at: mark, view[mark], line, block, &found)
      }
      if number < end { number = places.numbers.next(from: end, below: limit) }
      if mark < end { mark = nextMark(from: end, below: limit) }
    }
  }

  /// The first mark in a range that may call, or its end.
  private func nextMark(from start: Int, below limit: Int) -> Int {
    var mark = places.marks.next(from: start, below: limit)
    while mark < limit, !mayCall(mark) { mark = places.marks.next(from: mark + 1, below: limit) }
    return mark
  }

  /// Whether a mark may begin a call at all, by its first bytes.
  private func mayCall(_ index: Int) -> Bool {
    switch view[index] {
    case 0x3C, 0x24, 0x5C, 0x26, 0x5B, 0x2A: return true
    case 0xC2: return [0xB2, 0xB3, 0xB9].contains(view.byte(at: index + 1))
    case 0xE2:
      let second = view.byte(at: index + 1)
      return second == 0x81 || second == 0x80 && view.byte(at: index + 2) & 0xFE == 0xA0
    default: return false
    }
  }

  private mutating func takeMark(
    at index: Int, _ byte: UInt8, _ line: Range<Int>, _ block: Int, _ found: inout [CallOut]
  ) -> Int {
    var mark: NoteMark?
    var isSure = byte != 0x2A
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
      if let label = mark?.label, !bracketed.contains(label) {
        isSure = false
        if !bracketedByNumber.contains(label) { mark = nil }
      }
    default: mark = asterisks(at: index, line)
    }
    guard let mark, index > line.lowerBound, mark.end <= line.upperBound else { return index + 1 }
    guard !isExponent(mark, at: index, line) else {
      exponents.append(index)
      return mark.end
    }
    for label in [mark.label] + mark.others {
      found.append(
        CallOut(range: index..<mark.end, label: label, strength: isSure ? .marked : .stuck, block: block))
    }
    return mark.end
  }

  /// A raised 2 or 3 behind a number or a unit of length is no call.
  private func isExponent(_ mark: NoteMark, at index: Int, _ line: Range<Int>) -> Bool {
    let before = view.byte(at: index - 1)
    if before >= 0x30 && before <= 0x39 { return index - 1 >= line.lowerBound && isMeasure(endingAt: index) }
    // An isotope: a raised number behind a blank and right before a letter.
    if before <= 0x20 || before == 0x28, mark.end < line.upperBound,
      Neighbour(view.scalar(at: mark.end).scalar) == .word
    {
      return true
    }
    guard mark.label == "2" || mark.label == "3" else { return false }
    var start = index
    while start > line.lowerBound, view[start - 1] | 0x20 >= 0x61, view[start - 1] | 0x20 <= 0x7A {
      start -= 1
    }
    guard start == line.lowerBound || view[start - 1] <= 0x39 else { return false }
    return index - start == 1 || ["km", "cm", "mm", "ft", "mi", "yd"].contains(view.string(start..<index))
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
    if haveTwoBrackets, end - start <= 2, start - 2 >= line.lowerBound, view[start - 1] == 0x28,
      isBehindWord(start - 1, line), end < line.upperBound, view[end] == 0x29
    {
      found.append(
        CallOut(range: start - 1..<end + 1, label: view.string(start..<end), strength: .stuck, block: block))
      return end + 1
    }
    if haveBrackets, end < line.upperBound, view[end] == 0x29 {
      return takeBracketed(start..<end, line, block, &found)
    }
    guard end - start <= 3, view[start] != 0x30, start > line.lowerBound, endsFreely(end, line),
      let strength = strength(at: start, line)
    else { return end }
    found.append(
      CallOut(range: start..<end, label: view.string(start..<end), strength: strength, block: block))
    return end
  }

  /// A number before a bracket that nothing opens: `почти ничего 1). Между`. Before a stop it calls; before a word
  /// it may be an item's.
  private func takeBracketed(
    _ number: Range<Int>, _ line: Range<Int>, _ block: Int, _ found: inout [CallOut]
  ) -> Int {
    let end = number.upperBound + 1
    var before = number.lowerBound
    while before > line.lowerBound, view[before - 1] <= 0x20 { before -= 1 }
    guard number.count <= 2, view[number.lowerBound] != 0x30, before > line.lowerBound,
      !isInBrackets(number.lowerBound), !isAbbreviation(endingAt: before, line),
      ![0x3A, 0x2C, 0x3B].contains(view[before - 1])
    else { return end }
    let stops = end >= line.upperBound || view[end] < 0x30 && view[end] > 0x20 || view[end] == 0x0A
    let isSure =
      stops
      || end + 1 < line.upperBound && TextEdges(view: view).beginning(of: end..<line.upperBound) == .upperCase
    found.append(
      CallOut(
        range: number.lowerBound..<end, label: view.string(number), strength: isSure ? .stuck : .weak,
        block: block))
    return end
  }

  /// Whether a bracket is open before an offset, on the line or the two before it.
  private func isInBrackets(_ index: Int) -> Bool {
    var place = index - 1
    while place >= 0, index - place < 160 {
      if view[place] == 0x29 { return false }
      if view[place] == 0x28 { return true }
      place -= 1
    }
    return false
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
    let byte = view[start - 1]
    if byte == 0x20 || byte == 0x0A {
      guard start - 1 > line.lowerBound, Self.isClosing(view.scalar(before: start - 1)),
        !isAbbreviation(endingAt: start - 1, line)
      else { return nil }
      return .weak
    }
    let scalar = view.scalar(before: start)
    if byte >= 0x61 && byte <= 0x7A || byte >= 0x80 && scalar.properties.isLowercase {
      return letters(before: start, line) >= 2 ? .stuck : nil
    }
    if Self.isClosing(scalar) {
      guard !isAbbreviation(endingAt: start, line) else { return nil }
      return isBehindWord(start, line) ? .stuck : .weak
    }
    return nil
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
    "g", "l", "ll", "n", "nn", "no", "nos", "op", "p", "par", "pp", "pt", "s", "sec", "sect", "ser", "st",
    "t", "v",
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
