/// A key of so few bits that 31 of them tell it apart from the others of its bin: two words of a vocabulary of
/// millions.
///
/// Its bits are mixed in a way that can be undone. A bin's number and what is left of the mixed bits then are
/// the key, and memory holds twice as many as of whole ones.
struct ShortNgramKey: NgramKey {
  private var bits: UInt64

  /// Bits that are left of a key in its bin at most; one more tells notes of documents.
  static let restBits = 31

  static var width: Int { 64 }

  init() { bits = 0 }

  @inline(__always)
  init(_ rest: UInt32, inBin bin: Int, _ division: NgramDivision) {
    let hash =
      UInt64(truncatingIfNeeded: bin) << UInt64(64 - division.binBits)
      | UInt64(rest) << UInt64(64 - Self.restBits - division.binBits)
    bits = Self.mixed(hash >> UInt64(64 - division.keyBits), division, by: Self.inverse)
  }

  static func ones(_ bits: Int) -> ShortNgramKey {
    var key = ShortNgramKey()
    key.bits = .ones(bits)
    return key
  }

  @inline(__always)
  mutating func append(_ number: UInt32, bits width: Int, mask: ShortNgramKey) {
    bits.append(number, bits: width, mask: mask.bits)
  }

  mutating func removeLast(bits width: Int) { bits.removeLast(bits: width) }

  @inline(__always)
  func hash(_ division: NgramDivision) -> UInt64 {
    Self.mixed(bits, division, by: Self.factor) &<< UInt64(64 &- division.keyBits)
  }

  @inline(__always)
  func rest(hash: UInt64, _ division: NgramDivision) -> UInt32 {
    UInt32(truncatingIfNeeded: (hash &<< UInt64(division.binBits)) &>> UInt64(64 &- Self.restBits))
  }

  @inline(__always)
  func bits(from shift: Int) -> UInt32 { bits.bits(from: shift) }

  @inline(__always)
  static func < (left: ShortNgramKey, right: ShortNgramKey) -> Bool { left.bits < right.bits }

  /// An odd number, and the one that makes 1 with it modulo 2^64.
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let inverse: UInt64 = 0xF1DE_83E1_9937_733D

  /// Each step can be undone among the numbers of so many bits: what is shifted by half of them or more and
  /// added without carry falls away when it is added again.
  @inline(__always)
  private static func mixed(_ key: UInt64, _ division: NgramDivision, by factor: UInt64) -> UInt64 {
    let half = UInt64((division.keyBits &+ 1) &>> 1)
    let product = ((key ^ (key &>> half)) &* factor) & division.keyMask
    return product ^ (product &>> half)
  }
}

extension UInt32: NgramRest {
  init(document: UInt32) { self = 1 << 31 | document }

  @inline(__always)
  var isDocument: Bool { self &>> 31 == 1 }

  @inline(__always)
  var document: UInt32 { self & (1 << 31 - 1) }

  @inline(__always)
  func place(bits: Int, _ division: NgramDivision) -> Int {
    // The mixed bits left are the highest of the 31.
    Int(truncatingIfNeeded: (self &<< 1) &>> UInt32(32 &- bits))
  }
}
