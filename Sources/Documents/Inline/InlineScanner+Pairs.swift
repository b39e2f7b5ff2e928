/// What stands beside a mark, which decides whether it can open or close a pair.
enum Neighbour {
  case blank, punctuation, word

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x80 {
      let lower = value | 0x20
      if value <= 0x20 {
        self = .blank
      } else if (lower >= 0x61 && lower <= 0x7A) || (value >= 0x30 && value <= 0x39) {
        self = .word
      } else {
        self = .punctuation
      }
      return
    }
    switch value {
    case 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x3000, 0xFEFF: self = .blank
    case 0xA1...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0xD7, 0xF7: self = .punctuation
    case 0x2010...0x2027, 0x2030...0x209F, 0x3001...0x3003, 0x3008...0x3020: self = .punctuation
    default: self = .word
    }
  }
}

extension InlineScanner {
  func before(_ index: Int, in line: Range<Int>) -> Neighbour {
    index > line.lowerBound ? Neighbour(view.scalar(before: index)) : .blank
  }

  func after(_ index: Int, in line: Range<Int>) -> Neighbour {
    index < line.upperBound ? Neighbour(view.scalar(at: index).scalar) : .blank
  }

  /// Emphasis by CommonMark's rules of flanking (CommonMark 0.31, section 6.2), without its rule of
  /// three; a run longer than three marks is a rule or a blank to fill in, and stays.
  mutating func takeEmphasis(at index: Int, line: Range<Int>) -> Int {
    let mark = view[index]
    var end = index
    while end < line.upperBound, view[end] == mark { end += 1 }
    let length = end - index
    guard length <= 3 else { return end }
    let before = before(index, in: line)
    let after = after(end, in: line)
    let leftFlanking = after != .blank && (after != .punctuation || before != .word)
    let rightFlanking = before != .blank && (before != .punctuation || after != .word)
    var opens = leftFlanking
    var closes = rightFlanking
    if mark == 0x5F {
      opens = leftFlanking && (!rightFlanking || before == .punctuation)
      closes = rightFlanking && (!leftFlanking || after == .punctuation)
    }
    guard opens || closes else { return end }
    items.append(Item(range: index..<end, kind: .mark))
    let own = items.count - 1
    if closes {
      if mark == 0x5F {
        Self.close(own, with: &underscores, &items, &pairs)
      } else {
        Self.close(own, with: &stars, &items, &pairs)
      }
    }
    if opens, items[own].unpaired > 0 {
      if mark == 0x5F { underscores.append(own) } else { stars.append(own) }
    }
    return end
  }

  private static func close(
    _ own: Int, with stack: inout [Int], _ items: inout [Item], _ pairs: inout [Pair]
  ) {
    while items[own].unpaired > 0, let open = stack.last {
      let used = min(items[open].unpaired, items[own].unpaired)
      items[open].opening += used
      items[own].closing += used
      pairs.append(Pair(open: open, close: own, used: used, kind: .emphasis))
      if items[open].unpaired == 0 { stack.removeLast() }
    }
  }

  /// A straight quotation mark opens behind a blank or bracket and closes before a blank or
  /// punctuation; inside a word (`ob"ekt`) it is a sign of its own.
  mutating func takeStraightQuote(at index: Int, line: Range<Int>) -> Int {
    let before = before(index, in: line)
    let after = after(index + 1, in: line)
    let opens = before != .word && after != .blank
    let closes = after != .word && before != .blank
    if closes, let open = straightQuote {
      addQuotation(open: open, closing: index..<index + 1)
      straightQuote = nil
    } else if opens {
      items.append(Item(range: index..<index + 1, kind: .mark))
      straightQuote = items.count - 1
    }
    return index + 1
  }

  private mutating func addQuotation(open: Int, closing range: Range<Int>) {
    items.append(Item(range: range, kind: .mark))
    pairs.append(Pair(open: open, close: items.count - 1, used: 0, kind: .quotation))
  }

  /// Quotation marks and raised digits.
  mutating func takeBeyondASCII(at index: Int) -> Int {
    let second = view.byte(at: index + 1)
    if view[index] == 0xC2 {
      switch second {
      case 0xAB:
        items.append(Item(range: index..<index + 2, kind: .mark))
        guillemets.append(items.count - 1)
        return index + 2
      case 0xBB:
        if let open = guillemets.popLast() { addQuotation(open: open, closing: index..<index + 2) }
        return index + 2
      default: return index + 2
      }
    }
    let third = view.byte(at: index + 2)
    let range = index..<index + 3
    switch (second, third) {
    case (0x80, 0x9D):
      if let open = doubleQuotes.popLast() { addQuotation(open: open, closing: range) }
      return range.upperBound
    case (0x80, 0x9C), (0x80, 0x9E):
      // German and Russian usage closes with the mark that opens in English.
      if third == 0x9C, let open = doubleQuotes.last, view.has("\u{201E}", at: items[open].range.lowerBound) {
        doubleQuotes.removeLast()
        addQuotation(open: open, closing: range)
        return range.upperBound
      }
      items.append(Item(range: range, kind: .mark))
      doubleQuotes.append(items.count - 1)
      return range.upperBound
    default:
      return index + 3
    }
  }

  /// Drops a call-out, and the blank before it where none is needed.
  mutating func addCallOut(_ range: Range<Int>, _ kind: Item.Kind, line: Range<Int>) -> Int {
    var start = range.lowerBound
    let earliest = max(line.lowerBound, items.last?.range.upperBound ?? 0)
    if after(range.upperBound, in: line) != .word {
      while start > earliest, view[start - 1] == 0x20 || view[start - 1] == 0x0A { start -= 1 }
    }
    items.append(Item(range: start..<range.upperBound, kind: kind))
    return range.upperBound
  }
}
