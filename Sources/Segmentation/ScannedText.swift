import CByteScan
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
  fileprivate let plainSets: UnsafePointer<PlainSets>
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

  /// Finds the words from `offset` on that are made of ASCII letters and digits and followed by a gap, as most words
  /// of a text are, and calls `mark` with the places of marks between them; gives where something else begins, or
  /// where `tokens` has no room any more. O(bytes).
  @inline(__always)
  func findPlainWords(from offset: Int, into tokens: inout TokenBuffer, mark: (Int) -> Void) -> Int {
    tokens.withRoom({ words in CByteScan.findPlainWords(bytes, offset, end, plainSets, &words) }, mark: mark)
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
    return BreakClassTable.sentenceClass(of: CharacterProperties(codePoint(at: offset).value))
  }

  /// A stretch of the text, which lies within `start...end`, as a text of its own.
  func part(_ range: Range<Int>) -> ScannedText {
    precondition(range.lowerBound >= start && range.upperBound <= end)
    return ScannedText(
      bytes: bytes, blocks: blocks, classes: classes, plainSets: plainSets, start: range.lowerBound,
      end: range.upperBound)
  }

  /// The bytes from `lower` to `upper`, both within `start...end`.
  @inline(__always)
  func withBytes<Result, Failure: Error>(
    _ lower: Int, _ upper: Int, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeBufferPointer(start: bytes + lower, count: upper - lower).span)
  }

  /// The first place from `offset` on whose byte begins a mark, or may begin one; `end` if there is none.
  ///
  /// These are U+0022, U+0027, U+0060 and the first bytes of U+00AB to U+00BB, of U+02B9 to U+02BC, and of
  /// U+2018 to U+203A; besides them the number sign and the ampersand, which one comparison takes in.
  func nextMarkByte(from offset: Int) -> Int {
    typealias Block = SIMD16<UInt8>
    var place = offset
    while place + 16 <= end {
      let block = UnsafeRawPointer(bytes + place).loadUnaligned(as: Block.self)
      let hits =
        ((block & Block(repeating: 0xFA)) .== Block(repeating: 0x22))
        .| (block .== Block(repeating: 0x60)) .| (block .== Block(repeating: 0xE2))
        .| (block .== Block(repeating: 0xC2)) .| (block .== Block(repeating: 0xCA))
      let halves = unsafeBitCast(
        Block(repeating: 0).replacing(with: 0xFF, where: hits), to: SIMD2<UInt64>.self)
      // The byte with the lowest address is the lowest of its half.
      if halves.x != 0 { return place + UInt64(littleEndian: halves.x).trailingZeroBitCount >> 3 }
      if halves.y != 0 { return place + 8 + UInt64(littleEndian: halves.y).trailingZeroBitCount >> 3 }
      place += 16
    }
    while place < end {
      let byte = bytes[place]
      if byte & 0xFA == 0x22 || byte == 0x60 || byte == 0xE2 || byte == 0xC2 || byte == 0xCA { return place }
      place += 1
    }
    return end
  }

  /// Where the character begins that ends before `offset`; `offset` is greater than `start`.
  @inline(__always)
  func characterStart(before offset: Int) -> Int {
    var place = offset - 1
    let limit = max(start, offset - 4)
    while place > limit, bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  /// The code point at `offset` and where the next one begins; U+FFFD for a byte that begins none.
  func codePoint(at offset: Int) -> (value: UInt32, next: Int) {
    let first = UInt32(bytes[offset])
    guard first >= 0x80 else { return (first, offset + 1) }
    let length = unit(at: offset).next - offset
    guard length > 1 else { return (0xFFFD, offset + 1) }
    var value = first & (0x7F >> UInt32(length))
    for place in offset + 1..<offset + length { value = value << 6 | UInt32(bytes[place] & 0x3F) }
    return (value, offset + length)
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
          try withUnsafePointer(to: plainSets) { (plainSets) throws(ICUError) in
            try body(
              ScannedText(
                bytes: bytes, blocks: blocks, classes: classes, plainSets: plainSets, start: range.lowerBound,
                end: range.upperBound))
          }
        }
      }
    }
  }
}
