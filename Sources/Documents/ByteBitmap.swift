/// One bit for each byte of a file: where bytes of some kind stand.
struct ByteBitmap {
  fileprivate(set) var words: [UInt64] = []

  /// The first marked byte in `from..<limit`, or `limit`.
  @inline(__always)
  func next(from: Int, below limit: Int) -> Int {
    guard from < limit, from >> 6 < words.count else { return limit }
    var index = from >> 6
    var word = words[index] & (~0 << UInt64(from & 63))
    while word == 0 {
      index += 1
      guard index << 6 < limit, index < words.count else { return limit }
      word = words[index]
    }
    return min(limit, index << 6 + word.trailingZeroBitCount)
  }
}

/// Where in a file stand the bytes that markup, quotations and calls of notes are made of.
struct MarkPlaces {
  /// Quotation marks, brackets, signs of Markdown, HTML and LaTeX, lead bytes of General Punctuation and of
  /// raised digits.
  private(set) var marks = ByteBitmap()
  /// The first digit of each number.
  private(set) var numbers = ByteBitmap()

  /// Reads the whole file once. Linear, about a fifth of a nanosecond a byte.
  init(_ view: ByteView) {
    marks.words.reserveCapacity(view.count / 64 + 1)
    numbers.words.reserveCapacity(view.count / 64 + 1)
    var lastDigit: UInt64 = 0
    var start = 0
    while start < view.count {
      let bits = view.scan(at: start)
      marks.words.append(bits.marks)
      numbers.words.append(bits.digits & ~(bits.digits << 1 | lastDigit))
      lastDigit = bits.digits >> 63
      start += 64
    }
  }
}
