import CorpusIndex

/// Gives ids to gaps: what is printed between two tokens, with the bytes and line ends of the
/// original file that it stands for.
struct GapInterner: ~Copyable {
  /// The id of the single blank, the most frequent gap of nearly every text.
  static let blank: UInt32 = 0
  /// Bytes of a gap that are kept; a longer one is kept from both ends.
  static let printedLimit = 4096
  private var interner = WordInterner()
  private var key: [UInt8] = []

  init() {
    _ = Self.intern([0x20], source: 1, lines: 0, &interner, &key)
  }

  /// The gap `text[start..<end]`.
  ///
  /// - Parameters:
  ///   - source: bytes of the original file that it takes.
  ///   - lines: line ends among them.
  mutating func intern(_ text: UnsafeRawBufferPointer, source: Int, lines: Int) -> UInt32 {
    if text.count <= 8, let source = UInt32(exactly: source), let lines = UInt32(exactly: lines) {
      return internShort(text, UInt64(source) | UInt64(lines) << 32)
    }
    if text.count <= Self.printedLimit {
      return Self.intern(text, source: source, lines: lines, &interner, &key)
    }
    let half = Self.printedLimit / 2
    var head = half
    while head > 0, text[head] & 0xC0 == 0x80 { head -= 1 }
    var tail = text.count - half
    while tail < text.count, text[tail] & 0xC0 == 0x80 { tail += 1 }
    let shortened = Array(text[0..<head]) + Array(" … ".utf8) + Array(text[tail...])
    return shortened.withUnsafeBytes {
      Self.intern($0, source: source, lines: lines, &interner, &key)
    }
  }

  /// A gap of at most eight bytes, whose key takes no more than two words.
  private mutating func internShort(_ text: UnsafeRawBufferPointer, _ numbers: UInt64) -> UInt32 {
    var printed: UInt64 = 0
    for index in 0..<text.count { printed |= UInt64(text[index]) << UInt64(8 * index) }
    let bits = UInt64(8 * text.count)
    // Shifts by 64 give zero.
    return interner.intern(
      low: printed | numbers << bits, high: numbers >> (64 - bits), length: text.count + 8)
  }

  private static func intern(
    _ text: some Collection<UInt8>, source: Int, lines: Int, _ interner: inout WordInterner,
    _ key: inout [UInt8]
  ) -> UInt32 {
    key.removeAll(keepingCapacity: true)
    key.append(contentsOf: text)
    for number in [UInt32(clamping: source), UInt32(clamping: lines)] {
      for shift in [0, 8, 16, 24] as [UInt32] { key.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
    return key.withUnsafeBytes { interner.intern($0) }
  }

  /// The keys by id and their counts: printed bytes, then source length and line ends, four bytes each.
  var table: LexiconTable { interner.table }
  var counts: [UInt32] { interner.counts }

  /// Takes a key apart.
  static func parts(_ key: UnsafeRawBufferPointer) -> (
    text: UnsafeRawBufferPointer, source: UInt32, lines: UInt32
  ) {
    let end = key.count - 8
    return (
      UnsafeRawBufferPointer(rebasing: key[0..<end]),
      UInt32(littleEndian: key.loadUnaligned(fromByteOffset: end, as: UInt32.self)),
      UInt32(littleEndian: key.loadUnaligned(fromByteOffset: end + 4, as: UInt32.self))
    )
  }
}
