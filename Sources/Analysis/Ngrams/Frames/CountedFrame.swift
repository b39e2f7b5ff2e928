/// A frame with its count and what stands in its slot.
struct CountedFrame<Base: WholeNgramKey>: NgramEntry {
  /// Fillers that are listed.
  static var listedFillers: Int { 4 }

  /// The frame's words, and the slot's number behind them.
  var key = FrameKey<Base>()
  var tokens: UInt32 = 0
  /// Documents that hold it.
  var documents: UInt32 = 0
  /// Distinct fillers.
  var variants: UInt32 = 0
  /// The commonest fillers, and how often each stands there; 0 where there are fewer.
  var fillers = SIMD4<UInt32>()
  var fillerTokens = SIMD4<UInt32>()
  /// Of the fillers, in bits.
  var entropy = 0.0

  @inline(__always)
  var frequency: Int { Int(tokens) }

  @inline(__always)
  func placeBits(from shift: Int) -> UInt32 { key.bits(from: shift) }

  @inline(__always)
  func precedes(_ other: CountedFrame) -> Bool {
    tokens != other.tokens ? tokens > other.tokens : key < other.key
  }

  static var wordCount: Int { FrameKey<Base>.wordCount + 5 + 2 * listedFillers }

  func word(_ index: Int) -> UInt32 {
    let rest = index - FrameKey<Base>.wordCount
    switch rest {
    case ..<0: return key.bits(from: index * 32)
    case 0: return tokens
    case 1: return documents
    case 2: return variants
    case 3: return UInt32(truncatingIfNeeded: entropy.bitPattern)
    case 4: return UInt32(truncatingIfNeeded: entropy.bitPattern >> 32)
    case 5..<9: return fillers[rest - 5]
    default: return fillerTokens[rest - 9]
    }
  }

  init() {}

  init(words: some BidirectionalCollection<UInt32>) {
    let words = Array(words)
    let rest = FrameKey<Base>.wordCount
    key = FrameKey(words: words[..<rest])
    tokens = words[rest]
    documents = words[rest + 1]
    variants = words[rest + 2]
    entropy = Double(bitPattern: UInt64(words[rest + 4]) << 32 | UInt64(words[rest + 3]))
    for index in 0..<Self.listedFillers {
      fillers[index] = words[rest + 5 + index]
      fillerTokens[index] = words[rest + 9 + index]
    }
  }
}
