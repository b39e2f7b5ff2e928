extension InlineScanner {
  /// `[^label]` calls a note; any other bracket may begin a link.
  mutating func takeOpeningBracket(at index: Int, line: Range<Int>) -> Int {
    if format == .plain { return index + 1 }
    if findsCallOuts, let mark = NoteMark.linked(view, at: index, limit: line.upperBound) {
      return addCallOut(index..<mark.end, .callOut(label: keep(mark.label)), line: line)
    }
    if let label = FootnoteLabel.range(view, at: index, limit: line.upperBound) {
      return addCallOut(index..<label.upperBound + 1, .namedCallOut(label), line: line)
    }
    items.append(Item(range: index..<index + 1, kind: .mark))
    brackets.append(items.count - 1)
    return index + 1
  }

  /// The end of a link's text, of an image's description, or a bracket.
  mutating func takeClosingBracket(at index: Int, line: Range<Int>, limit: Int) -> Int {
    guard let open = brackets.popLast() else { return index + 1 }
    guard let end = destinationEnd(after: index, limit: limit) else { return index + 1 }
    let start = items[open].range.lowerBound
    let isImage = start > line.lowerBound && view[start - 1] == 0x21
    if isImage {
      let earliest = open > 0 ? items[open - 1].range.upperBound : 0
      forgetItems(from: open)
      items.append(Item(range: max(earliest, start - 1)..<end, kind: .drop))
    } else {
      items[open].opening = 1
      items.append(Item(range: index..<end, kind: .drop))
    }
    return end
  }

  /// `17^th^`, as pandoc writes it.
  mutating func takeRaisedLetters(at index: Int, line: Range<Int>) -> Int {
    var end = index + 1
    while end < line.upperBound, end - index < 5, view[end].isASCIILetter { end += 1 }
    guard end > index + 1, end < line.upperBound, view[end] == 0x5E else { return index + 1 }
    items.append(Item(range: index..<index + 1, kind: .drop))
    items.append(Item(range: end..<end + 1, kind: .drop))
    return end + 1
  }

  /// Behind `{.class width=50%}` at an offset, as pandoc writes it, else the offset.
  private func attributesEnd(at index: Int, limit: Int) -> Int {
    guard index + 1 < limit, view[index] == 0x7B else { return index }
    let first = view[index + 1]
    guard first == 0x2E || first == 0x23 || first.isASCIILetter,
      let close = view.firstIndex(of: 0x7D, from: index, to: min(limit, index + 200))
    else { return index }
    return close + 1
  }

  /// Behind `(url)`, `(url "title")`, `[label]` or `{.class}` if one of them follows the bracket at an offset.
  private func destinationEnd(after bracket: Int, limit: Int) -> Int? {
    // Longer ones are no addresses, and a bound keeps unclosed ones from costing quadratic time.
    let limit = min(limit, bracket + 1000)
    var index = bracket + 1
    guard index < limit else { return nil }
    if view[index] == 0x5B {
      guard let close = view.firstIndex(of: 0x5D, from: index + 1, to: limit) else { return nil }
      let label = index + 1 == close ? nil : view.string(index + 1..<close).lowercased()
      return label.map { linkLabels.contains($0) } ?? false ? close + 1 : nil
    }
    if view[index] == 0x7B, view.byte(at: index + 1) == 0x2E {
      let end = attributesEnd(at: index, limit: limit)
      return end > index ? end : nil
    }
    guard view[index] == 0x28 else { return nil }
    var depth = 0
    var isQuoted = false
    while index < limit {
      switch view[index] {
      case 0x5C: index += 1
      case 0x22: isQuoted.toggle()
      case 0x28 where !isQuoted: depth += 1
      case 0x29 where !isQuoted:
        depth -= 1
        if depth == 0 { return attributesEnd(at: index + 1, limit: limit) }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Backticks are code only where a pair hugs its content between blanks or punctuation; a lone
  /// one may be a soft sign.
  mutating func takeBackticks(at index: Int, line: Range<Int>) -> Int {
    var end = index
    while end < line.upperBound, view[end] == 0x60 { end += 1 }
    let length = end - index
    guard length <= 3 else { return end }
    let before = before(index, in: line)
    let after = after(end, in: line)
    if let open = backticks[length - 1], after != .word, before != .blank {
      forgetItems(from: open + 1)
      items[open].opening = length
      items.append(Item(range: index..<end, kind: .mark, closing: length))
      backticks = [nil, nil, nil]
    } else if before == .blank || isOpeningBracket(before: index, in: line), after != .blank {
      items.append(Item(range: index..<end, kind: .mark))
      backticks[length - 1] = items.count - 1
    }
    return end
  }

  private func isOpeningBracket(before index: Int, in line: Range<Int>) -> Bool {
    guard index > line.lowerBound else { return true }
    let byte = view[index - 1]
    return byte == 0x28 || byte == 0x5B || byte == 0x7B || byte == 0x22 || byte == 0x27
  }

  /// A call-out, a comment, a tag or an address in angle brackets.
  mutating func takeTag(at index: Int, line: Range<Int>, limit: Int) -> Int {
    if let next = takeMark(at: index, line: line) { return next }
    // Converters that meet small type escape it twice: `<sup>&</sup>quot;`.
    if view.has("<sup>&</sup>", at: index),
      let (scalar, length) = CharacterReference.read(view, name: index + 12, limit: line.upperBound)
    {
      items.append(Item(range: index..<index + 12 + length, kind: .scalar(scalar)))
      return index + 12 + length
    }
    if format == .plain { return index + 1 }
    if view.has("<!--", at: index) { return takeComment(at: index, limit: limit) }
    let isClosing = view.byte(at: index + 1) == 0x2F
    var end = index + (isClosing ? 2 : 1)
    let name = end
    while end < limit, view[end].isASCIILetterOrDigit { end += 1 }
    guard end > name, end < limit, view[name] > 0x39 else { return index + 1 }
    let behindName = view[end]
    let isAddress = behindName == 0x3A || behindName == 0x40 || behindName == 0x2E
    guard isAddress || behindName == 0x3E || behindName == 0x2F || behindName <= 0x20 else {
      return index + 1
    }
    let nameEnd = end
    while end < limit, view[end] != 0x3E, view[end] != 0x3C { end += 1 }
    guard end < limit, view[end] == 0x3E else { return end }
    if isAddress {
      items.append(Item(range: index..<index + 1, kind: .drop))
      items.append(Item(range: end..<end + 1, kind: .drop))
    } else {
      items.append(
        Item(range: index..<end + 1, kind: Self.breaks(view.string(name..<nameEnd)) ? .blank : .drop))
    }
    return end + 1
  }

  /// Whether a tag parts what stands before it from what stands behind.
  private static func breaks(_ name: String) -> Bool {
    ["br", "hr", "p", "div", "li", "td", "th", "tr"].contains(name.lowercased())
  }

  private mutating func takeComment(at index: Int, limit: Int) -> Int {
    guard !commentEndIsMissing else { return index + 4 }
    var from = index + 4
    while let close = view.firstIndex(of: 0x3E, from: min(from, limit), to: limit) {
      if view[close - 1] == 0x2D, view[close - 2] == 0x2D {
        items.append(Item(range: index..<close + 1, kind: .drop))
        return close + 1
      }
      from = close + 1
    }
    commentEndIsMissing = true
    return index + 4
  }

  /// A raised label in HTML or LaTeX shape, unless it is a power.
  private mutating func takeMark(at index: Int, line: Range<Int>) -> Int? {
    guard findsCallOuts, let mark = NoteMark.markup(view, at: index, limit: line.upperBound)
    else { return nil }
    if isExponent(index) {
      items.append(Item(range: index..<mark.end, kind: .power(keep(mark.raisedLabel))))
      return mark.end
    }
    return addCallOut(index..<mark.end, .callOut(label: keep(mark.label)), line: line)
  }

  private func isExponent(_ offset: Int) -> Bool {
    var low = 0
    var high = exponents.count
    while low < high {
      let middle = (low + high) / 2
      if exponents[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low < exponents.count && exponents[low] == offset
  }

  mutating func takeReference(at index: Int, line: Range<Int>) -> Int {
    if let next = takeMark(at: index, line: line) { return next }
    guard let (scalar, length) = CharacterReference.read(view, at: index, limit: line.upperBound) else {
      return index + 1
    }
    items.append(Item(range: index..<index + length, kind: .scalar(scalar)))
    return index + length
  }

  /// A backslash before ASCII punctuation makes it literal; before the line's end it is a hard break.
  mutating func takeEscape(at index: Int, line: Range<Int>) -> Int {
    if let next = takeLaTeX(at: index, line: line) { return next }
    guard format == .markdown else { return index + 1 }
    let next = index + 1 < line.upperBound ? view[index + 1] : 0x20
    if index + 1 < line.upperBound, next != 0x0A {
      guard next > 0x20, next < 0x7F, !next.isASCIILetterOrDigit else { return index + 1 }
    }
    items.append(Item(range: index..<index + 1, kind: .drop))
    return index + 2
  }

  mutating func takeFormula(at index: Int, line: Range<Int>) -> Int {
    takeLaTeX(at: index, line: line) ?? index + 1
  }

  /// A call-out in LaTeX's shape, a formula, or a command that stands by itself.
  private mutating func takeLaTeX(at index: Int, line: Range<Int>) -> Int? {
    if let next = takeMark(at: index, line: line) { return next }
    guard readsLaTeX else { return nil }
    if let formula = Formula(view, at: index, limit: line.upperBound) {
      let label = formula.noteLabel ?? ""
      items.append(Item(range: index..<formula.end, kind: .latex(keep(label + formula.plainText))))
      return formula.end
    }
    guard view[index] == 0x5C, let command = LaTeXCommand(view, at: index, limit: line.upperBound) else {
      return nil
    }
    if let group = command.group {
      // The command and its braces go, what stands in them is text.
      items.append(Item(range: index..<group.lowerBound, kind: .dress))
      closingBraces.append(group.upperBound)
      return group.lowerBound
    }
    items.append(Item(range: index..<command.end, kind: .latex(keep(command.sign))))
    return command.end
  }

  /// The brace that closes a command's group.
  mutating func takeClosingBrace(at index: Int) -> Int {
    guard let last = closingBraces.lastIndex(of: index) else { return index + 1 }
    closingBraces.remove(at: last)
    items.append(Item(range: index..<index + 1, kind: .drop))
    return index + 1
  }
}

/// The label of a Markdown footnote, as in `[^label]`.
enum FootnoteLabel {
  /// The label's bytes if a footnote's bracket begins at an offset; up to 100 bytes without blanks.
  static func range(_ view: ByteView, at index: Int, limit: Int) -> Range<Int>? {
    guard view.byte(at: index) == 0x5B, view.byte(at: index + 1) == 0x5E else { return nil }
    let start = index + 2
    var end = start
    while end < min(limit, start + 100) {
      let byte = view[end]
      if byte == 0x5D { return end > start ? start..<end : nil }
      if byte == 0x5B || byte <= 0x20 { return nil }
      end += 1
    }
    return nil
  }
}
