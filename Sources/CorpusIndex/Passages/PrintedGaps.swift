/// The most frequent gaps as they are printed between two words, runs of white space made one blank; each in one
/// number, so that writing it is one store.
///
/// Contract: `base` points to `count` numbers that this value owns, all initialized.
struct PrintedGaps: ~Copyable {
  /// How many gaps have a place here: those with the lowest ids, which are the most frequent ones.
  static let count: UInt32 = 256
  /// The most bytes that a gap here is printed in.
  static let longest = 7

  private let base: UnsafeMutablePointer<UInt64>
  /// The lexicon whose gaps these are.
  private(set) var lexicon: LexiconReader?

  init() {
    base = .allocate(capacity: Int(Self.count))
    base.initialize(repeating: 0, count: Int(Self.count))
  }

  deinit {
    base.deallocate()
  }

  /// Takes the gaps of a lexicon. O(1).
  mutating func fill(from lexicon: LexiconReader, _ style: PassageReader.Style) {
    self.lexicon = lexicon
    for gap in 0..<Self.count {
      base[Int(gap)] =
        style == .tokens || gap == 0
        ? Self.packed([0x20]) : Self.packed(Self.printed(lexicon.bytes(ofGap: gap)))
    }
  }

  /// The bytes of a gap, the first in the lowest place, and their number and one more in the highest; 0 for a gap
  /// that has no place here. O(1).
  @inline(__always)
  subscript(gap: UInt32) -> UInt64 { gap < Self.count ? base[Int(gap)] : 0 }

  private static func printed(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var printed: [UInt8] = []
    for byte in bytes where !isBlank(byte) || printed.last != 0x20 {
      printed.append(isBlank(byte) ? 0x20 : byte)
    }
    return printed
  }

  private static func packed(_ bytes: [UInt8]) -> UInt64 {
    guard bytes.count <= longest else { return 0 }
    let number = bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    return number | UInt64(bytes.count + 1) << 56
  }

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
