/// An n-gram as one number: the numbers of its words side by side, the first word's in the highest bits.
///
/// Words are numbered in the order in which equal frequencies are listed, so keys compare as their n-grams do.
/// All words take the same number of bits, in which no word's number is all ones: so no key begins with 32 ones,
/// and a number that does can stand between keys to say which document the next ones come from.
protocol NgramKey: Comparable, BitwiseCopyable, Sendable {
  /// Bits that a key has at most.
  static var width: Int { get }

  init()

  /// A note that the next keys come from this document.
  init(document: UInt32)

  /// The lowest `bits` bits, all ones.
  static func ones(_ bits: Int) -> Self

  /// Appends a word's number; what is pushed out of `mask` falls away.
  mutating func append(_ number: UInt32, bits: Int, mask: Self)

  /// Whether this is no key but a note of a document.
  var isDocument: Bool { get }

  /// The document of a note.
  var document: UInt32 { get }

  /// Its bits mixed, so that any of them tell keys apart.
  var hash: UInt64 { get }

  /// The 32 bits that begin at `shift`, counted from the lowest.
  func bits(from shift: Int) -> UInt32
}

extension NgramKey {
  /// 32-bit numbers that a key takes in a file.
  static var wordCount: Int { width / 32 }

  /// A key that was written in 32-bit numbers, the lowest first.
  init(words: some Collection<UInt32>) {
    self.init()
    for word in words.reversed() { append(word, bits: 32, mask: Self.ones(Self.width)) }
  }
}

extension UInt64 {
  /// The 64 bits mixed well: David Stafford's variant 13 of MurmurHash3's finalizer.
  fileprivate var mixed: UInt64 {
    var bits = self
    bits = (bits ^ (bits &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits &>> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits &>> 31)
  }
}

extension UInt64: NgramKey {
  static var width: Int { 64 }

  init(document: UInt32) { self = 0xFFFF_FFFF << 32 | UInt64(document) }

  static func ones(_ bits: Int) -> UInt64 { bits == 64 ? .max : 1 << UInt64(bits) - 1 }

  @inline(__always)
  mutating func append(_ number: UInt32, bits: Int, mask: UInt64) {
    self = (self &<< UInt64(bits) | UInt64(number)) & mask
  }

  @inline(__always)
  var isDocument: Bool { self &>> 32 == 0xFFFF_FFFF }

  @inline(__always)
  var document: UInt32 { UInt32(truncatingIfNeeded: self) }

  @inline(__always)
  var hash: UInt64 { mixed }

  func bits(from shift: Int) -> UInt32 { UInt32(truncatingIfNeeded: self >> UInt64(shift)) }
}

extension UInt128: NgramKey {
  static var width: Int { 128 }

  init(document: UInt32) { self = 0xFFFF_FFFF << 96 | UInt128(document) }

  static func ones(_ bits: Int) -> UInt128 { bits == 128 ? .max : 1 << UInt128(bits) - 1 }

  @inline(__always)
  mutating func append(_ number: UInt32, bits: Int, mask: UInt128) {
    self = (self &<< UInt128(bits) | UInt128(number)) & mask
  }

  @inline(__always)
  var isDocument: Bool { self &>> 96 == 0xFFFF_FFFF }

  @inline(__always)
  var document: UInt32 { UInt32(truncatingIfNeeded: self) }

  @inline(__always)
  var hash: UInt64 {
    (UInt64(truncatingIfNeeded: self).mixed &+ UInt64(truncatingIfNeeded: self &>> 64)).mixed
  }

  func bits(from shift: Int) -> UInt32 { UInt32(truncatingIfNeeded: self >> UInt128(shift)) }
}

/// A key of up to 256 bits: eight words of any numbers.
struct WideNgramKey: NgramKey {
  private var high: UInt128
  private var low: UInt128

  static var width: Int { 256 }

  init() {
    high = 0
    low = 0
  }

  init(document: UInt32) {
    high = 0xFFFF_FFFF << 96
    low = UInt128(document)
  }

  static func ones(_ bits: Int) -> WideNgramKey {
    var key = WideNgramKey()
    key.low = .ones(min(128, bits))
    key.high = .ones(max(0, bits - 128))
    return key
  }

  @inline(__always)
  mutating func append(_ number: UInt32, bits: Int, mask: WideNgramKey) {
    high = (high &<< UInt128(bits) | low &>> UInt128(128 - bits)) & mask.high
    low = (low &<< UInt128(bits) | UInt128(number)) & mask.low
  }

  var isDocument: Bool { high &>> 96 == 0xFFFF_FFFF }

  var document: UInt32 { UInt32(truncatingIfNeeded: low) }

  var hash: UInt64 { (low.hash &+ high.hash).mixed }

  func bits(from shift: Int) -> UInt32 {
    shift >= 128
      ? high.bits(from: shift - 128) : UInt32(truncatingIfNeeded: low >> UInt128(shift) | (high << 1) << UInt128(127 - shift))
  }

  @inline(__always)
  static func < (left: WideNgramKey, right: WideNgramKey) -> Bool {
    left.high != right.high ? left.high < right.high : left.low < right.low
  }
}
