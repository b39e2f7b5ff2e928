/// How stretches of text begin and end, which tells whether one goes on in another.
struct TextEdges {
  enum Beginning { case lowerCase, upperCase, digit, other }

  enum End {
    /// A full stop or another sign that ends or announces.
    case terminal
    case letter, digit, comma, hyphen
    case other
  }

  let view: ByteView

  /// How a stretch begins, behind opening quotation marks, brackets, emphasis and markup.
  func beginning(of range: Range<Int>) -> Beginning {
    let index = firstLetter(of: range)
    guard index < range.upperBound else { return .other }
    let (scalar, _) = view.scalar(at: index)
    if scalar.properties.isLowercase { return .lowerCase }
    if scalar.properties.isUppercase { return .upperCase }
    return scalar.properties.numericType != nil ? .digit : .other
  }

  /// Where the first letter or digit stands that isn't markup.
  private func firstLetter(of range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = view[index]
      switch byte {
      case 0x3C:
        guard let close = view.firstIndex(of: 0x3E, from: index, to: min(range.upperBound, index + 40)) else {
          return index
        }
        index = close + 1
      case 0x26:
        guard let close = view.firstIndex(of: 0x3B, from: index, to: min(range.upperBound, index + 10)) else {
          return index
        }
        index = close + 1
      case 0x24:
        guard let formula = Formula(view, at: index, limit: range.upperBound) else { return index }
        index = formula.end
      case 0x80...:
        let (scalar, length) = view.scalar(at: index)
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { return index }
        index += length
      case 0x20, 0x22, 0x27, 0x28, 0x2A, 0x5B, 0x5F, 0x60: index += 1
      default: return index
      }
    }
    return index
  }

  /// Whether a stretch breaks off in the middle of a sentence.
  func isUnfinished(_ range: Range<Int>) -> Bool {
    switch end(of: range) {
    case .letter, .comma, .hyphen, .digit: true
    case .terminal, .other: false
    }
  }

  /// How a stretch ends, before call-outs, closing quotation marks, brackets, emphasis and stray LaTeX.
  func end(of range: Range<Int>) -> End {
    let end = lastSign(of: range)
    guard end > range.lowerBound else { return .other }
    let byte = view[end - 1]
    switch byte {
    case 0x2E, 0x21, 0x3F, 0x3A, 0x3B: return .terminal
    case 0x2C: return .comma
    case 0x2D: return end - 1 > range.lowerBound && view[end - 2] == 0x2D ? .other : .hyphen
    case 0x30...0x39: return .digit
    case 0..<0x80: return byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A ? .letter : .other
    default:
      let scalar = view.scalar(before: end)
      switch scalar {
      case "\u{AD}", "\u{AC}", "\u{2010}": return .hyphen
      case "\u{2026}": return .terminal
      default: return scalar.properties.isAlphabetic ? .letter : .other
      }
    }
  }

  /// Behind the last sign that isn't markup or a closing mark.
  func lastSign(of range: Range<Int>) -> Int {
    var end = range.upperBound
    let start = range.lowerBound
    while end > start {
      let shorter = withoutLast(start, end)
      if shorter == end { return end }
      end = max(start, shorter)
    }
    return end
  }

  private func withoutLast(_ start: Int, _ end: Int) -> Int {
    let byte = view[end - 1]
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, 0x0C, 0x22, 0x27, 0x29, 0x2A, 0x5D, 0x5F, 0x60: return end - 1
    case 0x3E:
      // A raised label goes whole, any other tag by itself.
      var open = end - 1
      while open > start, end - open < 60, view[open] != 0x3C { open -= 1 }
      guard view[open] == 0x3C else { return end }
      if view.has("</sup>", at: open) {
        var sup = open
        while sup > start, open - sup < 30, !view.has("<sup>", at: sup) { sup -= 1 }
        if view.has("<sup>", at: sup) { return sup }
      }
      return open
    case 0x24:
      var open = end - 2
      while open >= start, end - open < 160, view[open] != 0x24 { open -= 1 }
      guard open >= start, view[open] == 0x24, let formula = Formula(view, at: open, limit: end),
        formula.end == end
      else { return end }
      return formula.plainText.isEmpty ? open : end
    case 0x7D: return withoutGroup(start, end)
    case 0x61...0x7A: return withoutCommand(start, end)
    case 0x30...0x39: return withoutDigits(start, end)
    case 0x80...:
      let scalar = view.scalar(before: end)
      let length = UTF8.width(scalar)
      switch scalar {
      case "\u{2019}", "\u{201D}", "\u{BB}", "\u{203A}", "\u{201C}", "\u{B9}", "\u{B2}", "\u{B3}", "\u{2070}",
        "\u{2074}"..."\u{2079}", "\u{2020}", "\u{2021}", "\u{A0}":
        return end - length
      default: return end
      }
    default: return end
    }
  }

  /// `\frac{1}{2}`: the group goes, and the command with it when its turn comes.
  private func withoutGroup(_ start: Int, _ end: Int) -> Int {
    var open = end - 1
    while open > start, end - open < 60, view[open] != 0x7B { open -= 1 }
    guard view[open] == 0x7B, open > start else { return end }
    let before = view[open - 1]
    return before == 0x7D || (before | 0x20 >= 0x61 && before | 0x20 <= 0x7A) ? open : end
  }

  private func withoutCommand(_ start: Int, _ end: Int) -> Int {
    var name = end
    while name > start, end - name < 20, view[name - 1] | 0x20 >= 0x61, view[name - 1] | 0x20 <= 0x7A {
      name -= 1
    }
    guard name > start, view[name - 1] == 0x5C else { return end }
    return LaTeXScanner.commands[view.string(name..<end)] == nil ? end : name - 1
  }

  /// Up to three digits right behind a stop, a comma or a closing mark call a note.
  private func withoutDigits(_ start: Int, _ end: Int) -> Int {
    var first = end
    while first > start, end - first < 4, view[first - 1] >= 0x30, view[first - 1] <= 0x39 { first -= 1 }
    guard first > start, end - first <= 3 else { return end }
    switch view[first - 1] {
    case 0x2E, 0x2C, 0x21, 0x3F, 0x3B, 0x3A, 0x22, 0x27, 0x29: return first
    case 0x80...:
      let scalar = view.scalar(before: first)
      return scalar == "\u{2019}" || scalar == "\u{201D}" || scalar == "\u{BB}" ? first : end
    default: return end
    }
  }
}
