import ICU

/// Rewrites a word by a table and gives the result the letter case of the original.
struct CasedWord {
  let table: RewriteTable
  let isReading: Bool
  let signs: Transliterator.Signs
  /// The word in lower case between two edges.
  private var word: [UInt16] = []

  init(table: RewriteTable, isReading: Bool, signs: Transliterator.Signs) {
    self.table = table
    self.isReading = isReading
    self.signs = signs
  }

  /// Whether the unit at a position belongs to a word that began at `wordStart`.
  func takes(_ text: UTF16Buffer, at position: Int, wordStart: Int) -> Bool {
    let unit = text[position]
    if Self.isLetter(unit) { return true }
    guard position > wordStart else { return false }
    if RewriteTable.isMark(unit) || Self.isDot(unit) { return true }
    guard isReading else { return false }
    switch SignFolding.unified(UInt32(unit)) {
    case 0x27: return true
    // A double sign is a hard sign only between letters; elsewhere it is a quotation mark.
    case 0x22: return position + 1 < text.count && Self.isLetter(text[position + 1])
    default: return false
    }
  }

  /// Rewrites the word in a range of `text`.
  mutating func append(_ text: UTF16Buffer, _ range: Range<Int>, to result: inout UTF16Buffer) {
    word.removeAll(keepingCapacity: true)
    word.append(RewriteTable.edge)
    for position in range {
      switch text[position] {
      // Half ligatures are the tie in two parts; the second says nothing new.
      case 0xFE20: word.append(0x0361)
      case 0xFE21: word.append(0xFE21)
      case let unit where Self.isDot(unit): word.append(0xB7)
      case let unit:
        let lower = LetterCase.lowercased(unit)
        word.append(isReading ? UInt16(truncatingIfNeeded: SignFolding.unified(UInt32(lower))) : lower)
      }
    }
    word.append(RewriteTable.edge)
    var position = 1
    while position < word.count - 1 {
      if isReading, word[position] == 0xFE21 {
        position += 1
      } else if let rule = table.match(word.span, at: position, evidence: []) {
        let source = position..<position + rule.sourceCount
        append(rule, style(source, in: text, at: range.lowerBound - 1), to: &result)
        position = source.upperBound
      } else {
        result.append(text[range.lowerBound - 1 + position])
        position += 1
      }
    }
  }

  private enum Style { case lower, title, upper }

  private func append(_ rule: RewriteTable.Rule, _ style: Style, to result: inout UTF16Buffer) {
    var isFirst = true
    for index in table.target(of: rule) {
      let unit = table.pool[index]
      let isRaised = style == .upper || style == .title && isFirst
      append(isRaised ? LetterCase.uppercased(unit) : unit, to: &result)
      if Self.isLetter(unit) { isFirst = false }
    }
  }

  private func append(_ unit: UInt16, to result: inout UTF16Buffer) {
    let isDouble = SignFolding.unified(UInt32(unit)) == 0x22
    switch (signs, unit) {
    case (.primes, 0x02B9), (.primes, 0x2019), (.primes, 0x27): result.append(UInt16(0x02B9))
    case (.quotationMarks, 0x02B9), (.quotationMarks, 0x2019), (.quotationMarks, 0x27):
      result.append(UInt16(0x2019))
    case (.ascii, 0x02B9), (.ascii, 0x2019), (.ascii, 0x27): result.append(UInt16(0x27))
    case (.primes, _) where isDouble: result.append(UInt16(0x02BA))
    case (.quotationMarks, _) where isDouble: result.append(UInt16(0x201D))
    case (.ascii, _) where isDouble: result.append(UInt16(0x22))
    default: result.append(unit)
    }
  }

  /// How to write what replaces a part of the word; `offset` leads from the word's units to the text's.
  private func style(_ source: Range<Int>, in text: UTF16Buffer, at offset: Int) -> Style {
    var letters = 0
    var raised = 0
    var isFirstRaised = false
    for position in source where isCased(word[position]) {
      let isUpper = text[offset + position] != word[position]
      if letters == 0 { isFirstRaised = isUpper }
      letters += 1
      raised += isUpper ? 1 : 0
    }
    let next = neighbour(from: source.upperBound, by: 1, in: text, offset)
    let previous = neighbour(from: source.lowerBound - 1, by: -1, in: text, offset)
    if letters == 0 {
      // A sign has no case of its own.
      return previous == true && next != false ? .upper : .lower
    }
    if !isFirstRaised { return .lower }
    if letters > 1 { return raised == letters ? .upper : .title }
    return next ?? previous ?? false ? .upper : .title
  }

  /// Whether the next letter with case is a capital; nil if there is none.
  ///
  /// Looks no further than a few units, so that a run of signs costs no more than its length.
  private func neighbour(from start: Int, by step: Int, in text: UTF16Buffer, _ offset: Int) -> Bool? {
    var position = start
    for _ in 0..<4 where position > 0 && position < word.count - 1 {
      if isCased(word[position]) { return text[offset + position] != word[position] }
      position += step
    }
    return nil
  }

  private func isCased(_ unit: UInt16) -> Bool {
    LetterCase.uppercased(unit) != unit
  }

  /// Whether a unit is a letter of the Latin or Cyrillic blocks, or a modifier letter that is a sign.
  private static func isLetter(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0xC0...0x24F, 0x1E00...0x1EFF: unit != 0xD7 && unit != 0xF7
    case 0x0400...0x052F: unit < 0x0482 || unit > 0x0489
    default: false
    }
  }

  /// Whether a unit is one of the dots that keep letters apart.
  private static func isDot(_ unit: UInt16) -> Bool {
    unit == 0xB7 || unit == 0x0387 || unit == 0x2027 || unit == 0x2219
  }
}
