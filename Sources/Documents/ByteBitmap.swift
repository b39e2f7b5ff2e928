import CByteScan

/// One bit for each byte of a file: where bytes of some kind stand.
struct ByteBitmap: Sequence {
  fileprivate var words: [UInt64]

  fileprivate init(count: Int) { words = [UInt64](repeating: 0, count: count) }

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
    return Swift.min(limit, index << 6 + word.trailingZeroBitCount)
  }

  /// The marked bytes one after another, ascending.
  struct Cursor: IteratorProtocol {
    private let words: [UInt64]
    private var index: Int
    /// What is left of the word at `index`.
    private var rest: UInt64

    fileprivate init(_ words: [UInt64], from: Int) {
      self.words = words
      index = from >> 6
      rest = index < words.count ? words[index] & (~0 << UInt64(from & 63)) : 0
    }

    /// The next marked byte, `nil` behind the last.
    @inline(__always)
    mutating func next() -> Int? {
      while rest == 0 {
        index += 1
        guard index < words.count else { return nil }
        rest = words[index]
      }
      defer { rest &= rest - 1 }
      return index << 6 + rest.trailingZeroBitCount
    }
  }

  func makeIterator() -> Cursor { Cursor(words, from: 0) }

  /// Begins at a byte. O(1).
  func cursor(from: Int) -> Cursor { Cursor(words, from: from) }
}

/// Where in some bytes stand those that structure, markup, quotations and calls of notes are made of.
struct MarkPlaces {
  /// Quotation marks, brackets, signs of Markdown, HTML and LaTeX, lead bytes of General Punctuation and of
  /// raised digits.
  private(set) var marks: ByteBitmap
  /// The first digit of each number.
  private(set) var numbers: ByteBitmap
  /// Line ends, tabs and the other bytes up to CR.
  private(set) var controls: ByteBitmap

  /// Reads all bytes once. Linear, less than a tenth of a nanosecond a byte.
  init(_ view: ByteView) {
    let count = (view.count + Int(BYTE_SCAN_WIDTH) - 1) / Int(BYTE_SCAN_WIDTH)
    marks = ByteBitmap(count: count)
    numbers = ByteBitmap(count: count)
    controls = ByteBitmap(count: count)
    view.scan(into: &marks.words, &numbers.words, &controls.words)
  }
}
