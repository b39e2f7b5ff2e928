/// Finds for the text of a node, as a parser hands it over, where each stretch stands in the file.
///
/// A parser resolves references, makes LF of CR LF and passes over tags that mean nothing, so that its
/// text and the file's differ. Both are walked side by side.
struct HTMLTextAligner {
  enum Stretch {
    /// Bytes of the file as they stand.
    case verbatim(Range<Int>)
    /// A reference and the character that it stands for.
    case reference(Unicode.Scalar, Range<Int>)
  }

  let view: ByteView
  /// Whether tags and references are text, as in `xmp`.
  let isRaw: Bool

  /// Calls `body` with the stretches in order. Complexity: linear.
  func forEachStretch(
    of range: Range<Int>, _ characters: UnsafeBufferPointer<UInt8>, _ body: (Stretch) -> Void
  ) {
    var from = range.lowerBound
    var start = from
    var to = 0
    func finishRun() {
      if start < from { body(.verbatim(start..<from)) }
    }
    while from < range.upperBound, to < characters.count {
      let byte = view[from]
      if byte == 0x26, !isRaw, let reference = reference(at: from, limit: range.upperBound, characters, to) {
        finishRun()
        for (index, scalar) in reference.scalars.enumerated() {
          // Two characters of one reference share its bytes.
          let end = index + 1 < reference.scalars.count ? reference.end - 1 : reference.end
          body(.reference(scalar, from..<end))
          from = end
          to += UTF8.width(scalar)
        }
        start = from
      } else if byte == 0x3C, !isRaw, let end = endOfTag(at: from) {
        finishRun()
        from = min(end, range.upperBound)
        start = from
      } else if byte == characters[to] {
        from += 1
        to += 1
      } else if byte == 0x0D, characters[to] == 0x0A {
        from += view.byte(at: from + 1) == 0x0A && from + 1 < range.upperBound ? 2 : 1
        to += 1
      } else if byte != 0, Self.isReplacement(characters, at: to) {
        // A control character, for which a parser puts U+FFFD.
        from = min(range.upperBound, from + view.scalar(at: from).length)
        to += 3
      } else {
        // What a parser drops: NUL, and the line feed that opens a `pre`.
        finishRun()
        from += 1
        start = from
        if byte == 0, Self.isReplacement(characters, at: to) { to += 3 }
      }
    }
    finishRun()
  }

  /// Behind a tag or a declaration that a parser passed over, `nil` for a mere sign.
  private func endOfTag(at start: Int) -> Int? {
    let next = view.byte(at: start + 1)
    if next == 0x21 || next == 0x3F { return HTMLFilter.endOfDeclaration(view, at: start) }
    let name = next == 0x2F ? start + 2 : start + 1
    if view.byte(at: name).isASCIILetter { return HTMLTagScanner(view, at: name)?.end ?? view.count }
    guard next == 0x2F else { return nil }
    return view.firstIndex(of: 0x3E, from: min(name, view.count), to: view.count).map { $0 + 1 } ?? view.count
  }

  private struct Reference {
    var scalars: [Unicode.Scalar]
    var end: Int
  }

  /// The reference that begins with the `&` at an offset, `nil` if the sign stands for itself.
  private func reference(
    at start: Int, limit: Int, _ characters: UnsafeBufferPointer<UInt8>, _ to: Int
  ) -> Reference? {
    let (scalar, width) = Self.scalar(characters, at: to)
    if view.byte(at: start + 1) == 0x23 {
      var end = start + 2
      let isHexadecimal = view.byte(at: end) | 0x20 == 0x78
      if isHexadecimal { end += 1 }
      let digits = end
      while end < limit, Self.isDigit(view[end], isHexadecimal) { end += 1 }
      guard end > digits else { return nil }
      return Reference(scalars: [scalar], end: end < limit && view[end] == 0x3B ? end + 1 : end)
    }
    var end = start + 1
    while end < limit, Self.isDigit(view[end], false) || view[end].isASCIILetter { end += 1 }
    let isClosed = end < limit && view[end] == 0x3B
    if scalar == "&" {
      guard view.has("amp", at: start + 1) || view.has("AMP", at: start + 1), start + 4 <= limit else {
        return nil
      }
      return Reference(
        scalars: ["&"], end: start + 4 < limit && view[start + 4] == 0x3B ? start + 5 : start + 4)
    }
    guard end > start + 2 else { return nil }
    // An old name may end anywhere in a longer word: `&copyright` is ©right.
    let tailEnd = isClosed ? end + 1 : end
    for length in 2...6 where start + 1 + length < tailEnd && scalar.value < 0x100 {
      let tail = start + 1 + length..<tailEnd
      if isClosed && tail.count == 1 { continue }
      if agrees(characters, at: to + width, with: tail) {
        return Reference(scalars: [scalar], end: tail.lowerBound)
      }
    }
    guard isClosed else { return Reference(scalars: [scalar], end: end) }
    let (second, _) = Self.scalar(characters, at: to + width)
    let followsItself = end + 1 < view.count && view.scalar(at: end + 1).scalar == second
    if Self.secondScalars.contains(second), !followsItself {
      return Reference(scalars: [scalar, second], end: end + 1)
    }
    return Reference(scalars: [scalar], end: end + 1)
  }

  /// What may follow the first character of a reference that stands for two.
  private static let secondScalars: Set<Unicode.Scalar> = [
    "\u{338}", "\u{20D2}", "\u{FE00}", "\u{200A}", "\u{333}", "\u{20E5}", "\u{331}", "j",
  ]

  private func agrees(_ characters: UnsafeBufferPointer<UInt8>, at place: Int, with range: Range<Int>) -> Bool
  {
    guard characters.count - place >= range.count else { return false }
    for (offset, index) in range.enumerated() where characters[place + offset] != view[index] { return false }
    return true
  }

  private static func isReplacement(_ characters: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    characters.count - place >= 3 && characters[place] == 0xEF && characters[place + 1] == 0xBF
      && characters[place + 2] == 0xBD
  }

  private static func isDigit(_ byte: UInt8, _ isHexadecimal: Bool) -> Bool {
    let lower = byte | 0x20
    return byte >= 0x30 && byte <= 0x39 || isHexadecimal && lower >= 0x61 && lower <= 0x66
  }

  private static func scalar(
    _ characters: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> (scalar: Unicode.Scalar, width: Int) {
    guard place < characters.count else { return ("\u{FFFD}", 1) }
    var iterator = characters[place..<min(characters.count, place + 4)].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return ("\u{FFFD}", 1) }
    return (scalar, UTF8.width(scalar))
  }
}
