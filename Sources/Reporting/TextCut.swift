/// Finds how much of a well-formed text fits a display width.
enum TextCut {
  /// The longest beginning that fits, with the combining characters behind it.
  static func prefix(of text: UnsafeBufferPointer<UInt8>, width: Int) -> (end: Int, width: Int) {
    var place = 0
    var used = 0
    while place < text.count {
      let step = UTF8Sequence.step(in: text, at: place)
      let added = step.scalar.map { DisplayWidth.of($0) } ?? 1
      if used + added > width { break }
      used += added
      place += step.length
    }
    return (place, used)
  }

  /// The longest end that fits and doesn't begin with a combining character.
  static func suffix(of text: UnsafeBufferPointer<UInt8>, width: Int) -> (start: Int, width: Int) {
    var place = text.count
    var used = 0
    var start = text.count
    var startWidth = 0
    while place > 0 {
      var next = place - 1
      while next > 0, text[next] & 0xC0 == 0x80 { next -= 1 }
      let added = UTF8Sequence.step(in: text, at: next).scalar.map { DisplayWidth.of($0) } ?? 1
      if used + added > width { break }
      used += added
      place = next
      if added > 0 { (start, startWidth) = (place, used) }
    }
    return (start, startWidth)
  }

  /// The longest beginning that fits and ends at a word's edge; a first word that is too long is cut.
  static func wordPrefix(of text: UnsafeBufferPointer<UInt8>, width: Int) -> (end: Int, width: Int) {
    let hard = prefix(of: text, width: width)
    guard hard.end < text.count, text[hard.end] != UInt8(ascii: " ") else {
      return trimmed(text, hard.end, hard.width)
    }
    var end = hard.end
    while end > 0, text[end - 1] != UInt8(ascii: " ") { end -= 1 }
    guard end > 0 else { return hard }
    let kept = UnsafeBufferPointer(rebasing: text[..<end])
    return trimmed(text, end, DisplayWidth.of(kept))
  }

  /// The longest end that fits and begins at a word's edge; a last word that is too long is cut.
  static func wordSuffix(of text: UnsafeBufferPointer<UInt8>, width: Int) -> (start: Int, width: Int) {
    var hard = suffix(of: text, width: width)
    // A mark takes no room, and belongs to the word behind it.
    if hard.start < text.count, WordMarks.opens(text, before: hard.start) {
      hard.start -= WordMarks.length
    }
    var start = hard.start
    if start > 0, text[start - 1] != UInt8(ascii: " ") {
      while start < text.count, text[start] != UInt8(ascii: " ") { start += 1 }
    }
    while start < text.count, text[start] == UInt8(ascii: " ") { start += 1 }
    guard start < text.count else { return hard }
    return (start, DisplayWidth.of(UnsafeBufferPointer(rebasing: text[start...])))
  }

  /// Takes blanks off the end of a beginning.
  private static func trimmed(
    _ text: UnsafeBufferPointer<UInt8>, _ end: Int, _ width: Int
  ) -> (end: Int, width: Int) {
    var end = end
    var width = width
    while end > 0, text[end - 1] == UInt8(ascii: " ") {
      end -= 1
      width -= 1
    }
    return (end, width)
  }
}

extension ByteBuffer {
  /// Appends a text cut to a display width, with `…` where characters are missing, and returns the
  /// width used.
  ///
  /// A path that loses its beginning starts with a whole part: `… > Terror`.
  mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, cutTo width: Int, at cut: ColumnDescription.Cut
  ) -> Int {
    guard width > 0 else { return 0 }
    let room = width - 1
    let tailRoom: Int
    switch cut {
    case .start: tailRoom = room
    case .middle: tailRoom = room / 2
    case .end: tailRoom = 0
    }
    let head = TextCut.prefix(of: text, width: room - tailRoom)
    var tail = TextCut.suffix(of: text, width: tailRoom)
    var needsBlank = false
    if cut == .start, let part = pathPart(in: text, from: tail.start) {
      tail = (part, DisplayWidth.of(UnsafeBufferPointer(rebasing: text[part...])))
      needsBlank = true
    }
    append(UnsafeBufferPointer(rebasing: text[..<head.end]))
    append(needsBlank ? "… " : "…")
    append(UnsafeBufferPointer(rebasing: text[tail.start...]))
    return head.width + 1 + (needsBlank ? 1 : 0) + tail.width
  }

  /// Where the first separator ` > ` of a path begins behind a place, past its blank.
  private func pathPart(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start + 2 < text.count else { return nil }
    let separator: StaticString = " > "
    return (start..<(text.count - 2)).first { place in
      memoryIsEqual(text, place, separator)
    }.map { $0 + 1 }
  }
}

private func memoryIsEqual(_ text: UnsafeBufferPointer<UInt8>, _ place: Int, _ part: StaticString) -> Bool {
  part.withUTF8Buffer { bytes in
    bytes.indices.allSatisfy { text[place + $0] == bytes[$0] }
  }
}
