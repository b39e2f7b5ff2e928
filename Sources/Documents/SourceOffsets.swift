/// The map from offsets in decoded UTF-8 to byte offsets in the original file.
///
/// For UTF-8 it is the identity. For other encodings it is one bit for each decoded byte that says
/// whether the byte begins a code unit of the file, and a running count for every 64 bits: an eighth
/// and a sixteenth of the decoded size. Where a lenient reading put U+FFFD for bad bytes, a list of
/// shifts corrects the sum. Offsets inside a character answer as the character's end.
public struct SourceOffsets: Sendable, Equatable {
  /// From a decoded offset on, source offsets move by `change` in all.
  private struct Shift: Sendable, Equatable {
    var decoded: Int
    var change: Int
  }

  /// Bytes of the file for each bit that is set; 0 for the identity.
  private var width = 0
  private var bits: [UInt64] = []
  /// Set bits before each word of `bits`.
  private var counts: [UInt32] = []
  private var shifts: [Shift] = []
  /// No offset lies behind it.
  private var sourceSize = Int.max

  /// The identity.
  public init() {}

  /// Counts the code units of decoded text. Complexity: linear.
  init(decoded: [UInt8], unit: SourceUnit, sourceSize: Int) {
    self.sourceSize = sourceSize
    guard unit != .byte else { return }
    width = unit == .utf16 ? 2 : 1
    bits.reserveCapacity(decoded.count / 64 + 1)
    counts.reserveCapacity(decoded.count / 64 + 1)
    var total: UInt32 = 0
    var word: UInt64 = 0
    // The second byte of a character outside the BMP stands for its low surrogate.
    var lowSurrogate = false
    for index in decoded.indices {
      if index & 63 == 0, index > 0 {
        bits.append(word)
        counts.append(total)
        total &+= UInt32(word.nonzeroBitCount)
        word = 0
      }
      let byte = decoded[index]
      if byte & 0xC0 != 0x80 || lowSurrogate { word |= 1 << UInt64(index & 63) }
      lowSurrogate = unit == .utf16 && byte >= 0xF0
    }
    bits.append(word)
    counts.append(total)
  }

  /// Says that the text from `decoded` on stands `change` bytes further on in the file than the
  /// lengths of characters tell. Calls come in ascending order.
  mutating func shift(from decoded: Int, by change: Int, sourceSize: Int) {
    self.sourceSize = sourceSize
    shifts.append(Shift(decoded: decoded, change: (shifts.last?.change ?? 0) + change))
  }

  /// Whether decoded offsets are offsets in the file.
  public var isIdentity: Bool { width == 0 && shifts.isEmpty }

  /// The offset in the file of an offset in the decoded text.
  ///
  /// Complexity: O(1); O(log *n*) in the number of replaced sequences.
  public func source(of decoded: Int) -> Int {
    var offset = decoded
    if width > 0 {
      let word = decoded >> 6
      if word < bits.count {
        let below = bits[word] & ((1 << UInt64(decoded & 63)) &- 1)
        offset = (Int(counts[word]) + below.nonzeroBitCount) * width
      } else {
        let last = bits.count - 1
        offset = last < 0 ? 0 : (Int(counts[last]) + bits[last].nonzeroBitCount) * width
      }
    }
    if !shifts.isEmpty {
      var low = 0
      var high = shifts.count
      while low < high {
        let middle = (low + high) / 2
        if shifts[middle].decoded <= decoded { low = middle + 1 } else { high = middle }
      }
      if low > 0 { offset += shifts[low - 1].change }
    }
    return min(offset, sourceSize)
  }
}
