/// One bit for each byte of a file: where bytes of some kind stand.
struct ByteBitmap {
  private var words: [UInt64]
  private let count: Int

  /// Marks bytes for which a test of sixteen at a time holds. Linear, some tenths of a nanosecond a byte.
  ///
  /// - Parameters:
  ///   - test: answers 0xFF for each byte that is meant, 0 for others.
  ///   - firstOfRuns: marks only the first byte of each run.
  @inline(__always)
  init(_ view: ByteView, firstOfRuns: Bool = false, where test: (SIMD16<UInt8>) -> SIMD16<UInt8>) {
    count = view.count
    words = []
    words.reserveCapacity(view.count / 64 + 1)
    var carried: UInt64 = 0
    var offset = 0
    while offset < view.count {
      var word: UInt64 = 0
      if offset + 64 <= view.count {
        for part in 0..<4 {
          word |= Self.bits(test(view.vector(at: offset + 16 * part))) << UInt64(16 * part)
        }
      } else {
        for part in 0..<4 where offset + 16 * part < view.count {
          var vector = SIMD16<UInt8>(repeating: 0)
          for lane in 0..<min(16, view.count - offset - 16 * part) {
            vector[lane] = view[offset + 16 * part + lane]
          }
          word |= Self.bits(test(vector)) << UInt64(16 * part)
        }
      }
      let runs = word
      if firstOfRuns { word &= ~(word << 1 | carried) }
      carried = runs >> 63
      words.append(word)
      offset += 64
    }
  }

  /// The low sixteen bits say which lanes are 0xFF.
  @inline(__always)
  private static func bits(_ lanes: SIMD16<UInt8>) -> UInt64 {
    let weights = SIMD16<UInt8>(1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128)
    let halves = unsafeBitCast(lanes & weights, to: SIMD2<UInt64>.self)
    // Each byte holds another bit, so the sum in the highest byte is their union.
    let low = (halves[0] &* 0x0101_0101_0101_0101) >> 56
    let high = (halves[1] &* 0x0101_0101_0101_0101) >> 56
    return low | high << 8
  }

  /// The first marked byte in `from..<limit`, or `limit`.
  @inline(__always)
  func next(from: Int, below limit: Int) -> Int {
    guard from < limit, from < count else { return limit }
    var index = from >> 6
    var word = words[index] & (~0 << UInt64(from & 63))
    while word == 0 {
      index += 1
      guard index << 6 < limit, index < words.count else { return limit }
      word = words[index]
    }
    return min(limit, index << 6 + word.trailingZeroBitCount)
  }

  /// Calls `body` with each marked byte in order.
  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    for (index, marked) in words.enumerated() {
      var word = marked
      while word != 0 {
        body(index << 6 + word.trailingZeroBitCount)
        word &= word - 1
      }
    }
  }
}

extension SIMD16<UInt8> {
  /// 0xFF where a lane is `byte`.
  @inline(__always)
  func equals(_ byte: UInt8) -> SIMD16<UInt8> {
    SIMD16(repeating: 0).replacing(with: SIMD16(repeating: 0xFF), where: self .== SIMD16(repeating: byte))
  }

  /// 0xFF where a lane lies in `first...last`.
  @inline(__always)
  func lies(from first: UInt8, to last: UInt8) -> SIMD16<UInt8> {
    let distance = self &- SIMD16(repeating: first)
    return SIMD16(repeating: 0).replacing(
      with: SIMD16(repeating: 0xFF), where: distance .<= SIMD16(repeating: last - first))
  }
}

/// Where in a file stand the bytes that markup, quotations and calls of notes are made of.
struct MarkPlaces {
  /// Quotation marks, brackets, signs of Markdown, HTML and LaTeX, lead bytes of General Punctuation and of
  /// raised digits.
  let marks: ByteBitmap
  /// The first digit of each number.
  let numbers: ByteBitmap

  init(_ view: ByteView) {
    marks = ByteBitmap(view) { bytes in
      bytes.equals(0x22) | bytes.equals(0x24) | bytes.equals(0x26) | bytes.equals(0x2A) | bytes.equals(0x3C)
        | bytes.lies(from: 0x5B, to: 0x60) | bytes.equals(0x7D) | bytes.equals(0xC2) | bytes.equals(0xE2)
    }
    numbers = ByteBitmap(view, firstOfRuns: true) { $0.lies(from: 0x30, to: 0x39) }
  }
}
