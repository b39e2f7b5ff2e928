/// An n-gram as one number: the numbers of its words side by side, the first word's in the highest bits.
///
/// Words are numbered in the order in which equal frequencies are listed, so keys compare as their n-grams do.
protocol NgramKey: Comparable, BitwiseCopyable, Sendable {
  /// What tells keys of one bin apart.
  associatedtype Rest: NgramRest

  /// Bits that a key has at most.
  static var width: Int { get }

  init()

  /// The key in a bin with this rest.
  init(_ rest: Rest, inBin bin: Int, _ division: NgramDivision)

  /// The lowest `bits` bits, all ones.
  static func ones(_ bits: Int) -> Self

  /// Appends a word's number; what is pushed out of `mask` falls away.
  mutating func append(_ number: UInt32, bits: Int, mask: Self)

  /// Takes away what was appended last.
  mutating func removeLast(bits: Int)

  /// Its bits mixed, so that the first ones tell keys apart.
  func hash(_ division: NgramDivision) -> UInt64

  /// What tells it apart from the keys of the same bin, given its hash.
  func rest(hash: UInt64, _ division: NgramDivision) -> Rest

  /// The 32 bits that begin at `shift`, counted from the lowest.
  func bits(from shift: Int) -> UInt32
}

/// What is left of a key in its bin, or a note that the next ones come from another document.
protocol NgramRest: Equatable, BitwiseCopyable, Sendable {
  /// A note that the next keys come from this document.
  init(document: UInt32)

  /// Whether this is no key but a note of a document.
  var isDocument: Bool { get }

  /// The document of a note.
  var document: UInt32 { get }

  /// Where it is looked for first in a table of 2^`bits` places.
  func place(bits: Int, _ division: NgramDivision) -> Int
}

/// How keys are divided into bins: by the first bits of their hashes.
struct NgramDivision: Sendable {
  /// Bits of a key that are used.
  let keyBits: Int
  /// Bits of a hash that number the bins.
  let binBits: Int
  /// The lowest bits of a key that no bin depends on: what stands in the slot of a frame.
  let fillerBits: Int
  /// The used bits, all ones, where 64 hold a key.
  let keyMask: UInt64

  init(keyBits: Int, binBits: Int, fillerBits: Int = 0) {
    self.keyBits = keyBits
    self.binBits = binBits
    self.fillerBits = fillerBits
    keyMask = .ones(min(64, keyBits))
  }

  @inline(__always)
  func bin(ofHash hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> UInt64(64 &- binBits)) }
}

extension NgramKey {
  /// 32-bit numbers that a key takes in a file.
  static var wordCount: Int { width / 32 }

  /// A key that was written in 32-bit numbers, the lowest first.
  init(words: some BidirectionalCollection<UInt32>) {
    self.init()
    for word in words.reversed() { append(word, bits: 32, mask: Self.ones(Self.width)) }
  }
}

extension UInt64 {
  /// The 64 bits mixed well: David Stafford's variant 13 of MurmurHash3's finalizer.
  var mixed: UInt64 {
    var bits = self
    bits = (bits ^ (bits &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits &>> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits &>> 31)
  }
}
