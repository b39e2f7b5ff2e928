import CorpusIndex

/// A set of a segment's positions, one bit each.
///
/// What words are (their language, their script) admits single positions rather than stretches; as ranges
/// these would take a hundred times the memory.
struct PositionMask: Sendable {
  private var words: [UInt64]
  /// The set as bits: position p is bit p mod 64 of number p / 64.
  var bits: [UInt64] { words }
  let count: Int

  /// All positions, or none.
  init(count: Int, all isFull: Bool) {
    self.count = count
    words = [UInt64](repeating: isFull ? .max : 0, count: (count + 63) / 64)
    clearTail()
  }

  /// The positions whose bits are set; bit 0 of the first number is position 0.
  init(count: Int, words: [UInt64]) {
    precondition(words.count == (count + 63) / 64)
    self.count = count
    self.words = words
    clearTail()
  }

  /// The positions of ranges inside `0..<count`.
  init(count: Int, _ ranges: [Range<Int>]) {
    self.init(count: count, all: false)
    for range in ranges { setAll(range) }
  }

  /// The positions of a segment whose word types are admitted.
  ///
  /// - Parameter isAdmitted: whether a type is, by id.
  /// - Complexity: O(positions / 64 + occurrences of the admitted types, or of the others if those are fewer).
  init(_ segment: SegmentReader, where isAdmitted: [Bool]) throws(CorpusIndexError) {
    let postings = segment.postings
    let types = min(postings.typeCount, isAdmitted.count)
    var admitted = 0
    for type in 0..<types where isAdmitted[type] { admitted += postings.tokens(ofType: UInt32(type)) }
    let isMajority = admitted > segment.tokens.count / 2
    self.init(count: segment.tokens.count, all: isMajority)
    var positions: [UInt32] = []
    for type in 0..<types where isAdmitted[type] != isMajority {
      positions.removeAll(keepingCapacity: true)
      try postings.appendPositions(ofType: UInt32(type), to: &positions)
      flip(positions)
    }
  }

  /// Changes positions from out to in, or from in to out; all are below `count`.
  private mutating func flip(_ positions: [UInt32]) {
    for position in positions { words[Int(position) >> 6] ^= 1 << UInt64(position & 63) }
  }

  @inline(__always)
  func contains(_ position: Int) -> Bool { words[position >> 6] & (1 << UInt64(position & 63)) != 0 }

  /// Whether a position and those behind it are in, up to the end of its 64; the lowest bit is its own.
  @inline(__always)
  func bits(from position: Int) -> UInt64 { words[position >> 6] &>> UInt64(position & 63) }

  /// Puts a position in or takes it out.
  mutating func set(_ position: Int, _ isIn: Bool) {
    if contains(position) != isIn { words[position >> 6] ^= 1 << UInt64(position & 63) }
  }

  /// Whether all of a range is in.
  func contains(_ range: Range<Int>) -> Bool { count(in: range) == range.count }

  /// How many positions of a range are in. O(range / 64).
  func count(in range: Range<Int>) -> Int {
    var total = 0
    Self.forEachWord(in: range) { index, mask in total += (words[index] & mask).nonzeroBitCount }
    return total
  }

  /// How many positions of a range are in both. O(range / 64).
  func count(in range: Range<Int>, and other: PositionMask) -> Int {
    var total = 0
    Self.forEachWord(in: range) { index, mask in
      total += (words[index] & other.words[index] & mask).nonzeroBitCount
    }
    return total
  }

  /// Calls `body` with the positions of a range that are in, ascending. O(range / 64 + positions).
  func forEach(in range: Range<Int>, _ body: (Int) throws(CorpusIndexError) -> Void) throws(CorpusIndexError)
  {
    guard !range.isEmpty else { return }
    for index in range.lowerBound >> 6...(range.upperBound - 1) >> 6 {
      var rest = words[index]
      while rest != 0 {
        let position = index << 6 | rest.trailingZeroBitCount
        rest &= rest - 1
        if range.contains(position) { try body(position) }
      }
    }
  }

  mutating func formIntersection(_ other: PositionMask) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  mutating func formUnion(_ other: PositionMask) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  mutating func invert() {
    for index in words.indices { words[index] = ~words[index] }
    clearTail()
  }

  private mutating func setAll(_ range: Range<Int>) {
    Self.forEachWord(in: range) { index, mask in words[index] |= mask }
  }

  /// No bit stands for a position beyond the last.
  private mutating func clearTail() {
    if count % 64 > 0 { words[words.count - 1] &= (1 << UInt64(count % 64)) - 1 }
  }

  /// Calls `body` with the words that hold a range and the bits of it in each.
  private static func forEachWord(in range: Range<Int>, _ body: (Int, UInt64) -> Void) {
    guard !range.isEmpty else { return }
    let (first, last) = (range.lowerBound >> 6, (range.upperBound - 1) >> 6)
    for index in first...last {
      var mask = UInt64.max
      if index == first { mask &= UInt64.max << UInt64(range.lowerBound & 63) }
      if index == last { mask &= UInt64.max >> UInt64(63 - (range.upperBound - 1) & 63) }
      body(index, mask)
    }
  }
}
