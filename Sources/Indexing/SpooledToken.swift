import CorpusIndex

/// How a token waits in a scratch file: one 32-bit word, the type's id below and the gap's above it;
/// where one of them doesn't fit, a mark and a word for each.
enum SpooledToken {
  static let escape: UInt32 = 0xFF00_0000
  static let typeLimit: UInt32 = 1 << 24
  static let gapLimit: UInt32 = 0xFF

  @inline(__always)
  static func append(type: UInt32, gap: UInt32, to words: inout [UInt32]) {
    if type < typeLimit, gap < gapLimit {
      words.append(gap << 24 | type)
    } else {
      words.append(escape)
      words.append(type)
      words.append(gap)
    }
  }

  /// Reads the token at `offset` and moves on.
  @inline(__always)
  static func next(
    _ words: UnsafeBufferPointer<UInt32>, _ offset: inout Int
  ) -> (type: UInt32, gap: UInt32) {
    let word = words[offset]
    if word >= escape {
      defer { offset += 3 }
      return (words[offset + 1], words[offset + 2])
    }
    offset += 1
    return (word & (typeLimit - 1), word >> 24)
  }
}
