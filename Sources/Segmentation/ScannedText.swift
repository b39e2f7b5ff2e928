import ICU

/// The bytes of one paragraph with the tables to read them by: the one place of `Segmentation` that touches
/// raw memory.
///
/// Contract: made and used inside `withScannedText`, which keeps the bytes and tables alive; every `at:` is
/// an offset with `start <= offset < end`. Ill-formed UTF-8 reads as complex characters of one byte, and no
/// byte outside `start..<end` is ever read.
struct ScannedText {
  /// One character: its classes, and where the next one begins.
  struct Unit {
    let breakClass: BreakClass
    let next: Int
  }

  fileprivate let bytes: UnsafePointer<UInt8>
  fileprivate let blocks: UnsafePointer<UInt8>
  fileprivate let classes: UnsafePointer<BreakClass>
  let start: Int
  let end: Int

  @inline(__always)
  func byte(at offset: Int) -> UInt8 {
    bytes[offset]
  }

  /// The character that begins at `offset`.
  @inline(__always)
  func unit(at offset: Int) -> Unit {
    let first = bytes[offset]
    // The block of ASCII comes first after the block of unknown characters.
    if first < 0x80 { return Unit(breakClass: classes[128 + Int(first)], next: offset + 1) }
    return unitBeyondASCII(at: offset, first: first)
  }

  @inline(__always)
  private func unitBeyondASCII(at offset: Int, first: UInt8) -> Unit {
    if first >= 0xC2, first < 0xE0, offset + 1 < end, bytes[offset + 1] & 0xC0 == 0x80 {
      let codePoint = Int(first & 0x1F) << 6 | Int(bytes[offset + 1] & 0x3F)
      return Unit(breakClass: classOfCodePoint(codePoint), next: offset + 2)
    }
    if first >= 0xE0, first < 0xF0, offset + 2 < end, bytes[offset + 1] & 0xC0 == 0x80,
      bytes[offset + 2] & 0xC0 == 0x80
    {
      let codePoint =
        Int(first & 0x0F) << 12 | Int(bytes[offset + 1] & 0x3F) << 6 | Int(bytes[offset + 2] & 0x3F)
      return Unit(breakClass: classOfCodePoint(codePoint), next: offset + 3)
    }
    return Unit(breakClass: BreakClassTable.unknown, next: offset + unknownLength(at: offset, first: first))
  }

  /// - Parameter codePoint: below 0x10000, which two or three bytes can't exceed.
  @inline(__always)
  private func classOfCodePoint(_ codePoint: Int) -> BreakClass {
    classes[Int(blocks[codePoint >> 7]) << 7 | codePoint & 127]
  }

  /// The length of a character of four bytes, or 1 for a byte that begins no character.
  private func unknownLength(at offset: Int, first: UInt8) -> Int {
    guard first >= 0xF0, first < 0xF5, offset + 3 < end else { return 1 }
    for place in offset + 1...offset + 3 where bytes[place] & 0xC0 != 0x80 { return 1 }
    return 4
  }

  /// The end of the run of ASCII letters that begins at `offset`, `offset` itself if there is none; `offset`
  /// may be `end`.
  @inline(__always)
  func endOfASCIILetters(from offset: Int) -> Int {
    var place = offset
    while place + 8 <= end {
      let word = UInt64(littleEndian: UnsafeRawPointer(bytes + place).loadUnaligned(as: UInt64.self))
      // Per byte, with the case bit set and the top bit clear: the sum reaches the top bit from "a" on, and
      // in the second sum only beyond "z".
      let folded = (word | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
      let fromA = folded + 0x1F1F_1F1F_1F1F_1F1F
      let beyondZ = folded + 0x0505_0505_0505_0505
      let others = ~(fromA & ~beyondZ & ~word) & 0x8080_8080_8080_8080
      if others != 0 { return place + others.trailingZeroBitCount >> 3 }
      place += 8
    }
    while place < end, bytes[place] | 0x20 >= 0x61, bytes[place] | 0x20 <= 0x7A { place += 1 }
    return place
  }

  /// The sentence class of the character at `offset`, of any plane, and where the next one begins.
  @inline(__always)
  func sentenceUnit(at offset: Int) -> (sentence: UInt8, next: Int) {
    let unit = unit(at: offset)
    if unit.breakClass != BreakClassTable.unknown { return (unit.breakClass.sentence, unit.next) }
    return (uncoveredSentenceClass(at: offset, length: unit.next - offset), unit.next)
  }

  private func uncoveredSentenceClass(at offset: Int, length: Int) -> UInt8 {
    guard length > 1 else { return SentenceClass.other }
    return BreakClassTable.sentenceClass(of: CharacterProperties(codePoint(at: offset).codePoint))
  }

  /// The character at `offset`, U+FFFD for a byte that begins none, and where the next one begins.
  func codePoint(at offset: Int) -> (codePoint: UInt32, next: Int) {
    let next = unit(at: offset).next
    let length = next - offset
    guard length > 1 else { return (bytes[offset] < 0x80 ? UInt32(bytes[offset]) : 0xFFFD, next) }
    var codePoint = UInt32(bytes[offset]) & (0x7F >> UInt32(length))
    for place in offset + 1..<next { codePoint = codePoint << 6 | UInt32(bytes[place] & 0x3F) }
    return (codePoint, next)
  }

  /// A stretch of the text, which lies within `start...end`, as a text of its own.
  func part(_ range: Range<Int>) -> ScannedText {
    precondition(range.lowerBound >= start && range.upperBound <= end)
    return ScannedText(
      bytes: bytes, blocks: blocks, classes: classes, start: range.lowerBound, end: range.upperBound)
  }

  /// The bytes from `lower` to `upper`, both within `start...end`.
  func withBytes(
    _ lower: Int, _ upper: Int, _ body: (Span<UInt8>) throws(ICUError) -> Void
  ) throws(ICUError) {
    try body(UnsafeBufferPointer(start: bytes + lower, count: upper - lower).span)
  }
}

extension BreakClassTable {
  /// Calls `body` with `text[range]`, ready for scanning.
  func withScannedText(
    _ text: Span<UInt8>, _ range: Range<Int>, _ body: (ScannedText) throws(ICUError) -> Void
  ) throws(ICUError) {
    precondition(range.lowerBound >= 0 && range.upperBound <= text.count)
    try text.withUnsafeBufferPointer { (bytes) throws(ICUError) in
      try blocks.withUnsafeBufferPointer { (blocks) throws(ICUError) in
        try classes.withUnsafeBufferPointer { (classes) throws(ICUError) in
          guard let bytes = bytes.baseAddress, let blocks = blocks.baseAddress,
            let classes = classes.baseAddress
          else { return }
          try body(
            ScannedText(
              bytes: bytes, blocks: blocks, classes: classes, start: range.lowerBound,
              end: range.upperBound))
        }
      }
    }
  }
}
