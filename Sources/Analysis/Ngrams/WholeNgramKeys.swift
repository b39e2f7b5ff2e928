/// Keys that are kept whole in their bins.
///
/// All words take the same number of bits, in which no word's number is all ones: so no key begins with 32 ones,
/// and a number that does is a note of a document.
protocol WholeNgramKey: NgramKey, NgramRest where Rest == Self {
  /// Its bits mixed.
  var hash: UInt64 { get }
}

extension WholeNgramKey {
  init(_ rest: Self, inBin bin: Int, _ division: NgramDivision) { self = rest }

  @inline(__always)
  func hash(_ division: NgramDivision) -> UInt64 { hash }

  @inline(__always)
  func rest(hash: UInt64, _ division: NgramDivision) -> Self { self }

  @inline(__always)
  func place(bits: Int, _ division: NgramDivision) -> Int {
    Int(truncatingIfNeeded: (hash &<< UInt64(division.binBits)) &>> UInt64(64 &- bits))
  }
}

extension UInt64: WholeNgramKey {
  typealias Rest = UInt64

  static var width: Int { 64 }

  init(document: UInt32) { self = 0xFFFF_FFFF << 32 | UInt64(document) }

  static func ones(_ bits: Int) -> UInt64 { bits == 64 ? .max : 1 << UInt64(bits) - 1 }

  @inline(__always)
  mutating func append(_ number: UInt32, bits: Int, mask: UInt64) {
    self = (self &<< UInt64(bits) | UInt64(number)) & mask
  }

  mutating func removeLast(bits: Int) { self >>= UInt64(bits) }

  @inline(__always)
  var isDocument: Bool { self &>> 32 == 0xFFFF_FFFF }

  @inline(__always)
  var document: UInt32 { UInt32(truncatingIfNeeded: self) }

  @inline(__always)
  var hash: UInt64 { mixed }

  @inline(__always)
  func bits(from shift: Int) -> UInt32 { UInt32(truncatingIfNeeded: self &>> UInt64(shift)) }
}

extension UInt128: WholeNgramKey {
  typealias Rest = UInt128

  static var width: Int { 128 }

  init(document: UInt32) { self = 0xFFFF_FFFF << 96 | UInt128(document) }

  static func ones(_ bits: Int) -> UInt128 { bits == 128 ? .max : 1 << UInt128(bits) - 1 }

  @inline(__always)
  mutating func append(_ number: UInt32, bits: Int, mask: UInt128) {
    self = (self &<< UInt128(bits) | UInt128(number)) & mask
  }

  mutating func removeLast(bits: Int) { self >>= UInt128(bits) }

  @inline(__always)
  var isDocument: Bool { self &>> 96 == 0xFFFF_FFFF }

  @inline(__always)
  var document: UInt32 { UInt32(truncatingIfNeeded: self) }

  @inline(__always)
  var hash: UInt64 {
    (UInt64(truncatingIfNeeded: self).mixed &+ UInt64(truncatingIfNeeded: self &>> 64)).mixed
  }

  @inline(__always)
  func bits(from shift: Int) -> UInt32 { UInt32(truncatingIfNeeded: self &>> UInt128(shift)) }
}

/// A key of up to 256 bits: eight words of any numbers.
struct WideNgramKey: WholeNgramKey {
  typealias Rest = WideNgramKey

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

  mutating func removeLast(bits: Int) {
    low = low >> UInt128(bits) | high << UInt128(128 - bits)
    high >>= UInt128(bits)
  }

  var isDocument: Bool { high &>> 96 == 0xFFFF_FFFF }

  var document: UInt32 { UInt32(truncatingIfNeeded: low) }

  var hash: UInt64 { (low.hash &+ high.hash).mixed }

  func bits(from shift: Int) -> UInt32 {
    guard shift < 128 else { return high.bits(from: shift - 128) }
    return UInt32(truncatingIfNeeded: low >> UInt128(shift) | high << UInt128(128 - shift))
  }

  @inline(__always)
  static func < (left: WideNgramKey, right: WideNgramKey) -> Bool {
    left.high != right.high ? left.high < right.high : left.low < right.low
  }
}
