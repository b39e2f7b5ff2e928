/// The word types and gaps of some positions of a token stream, decoded together: that costs less than their
/// tokens one by one.
///
/// Contract: `types` and `gaps` point to `capacity` numbers each that this value owns, all initialized. They hold
/// the types and gaps of the positions `loaded`, that of position `offset` at 0; only those may be asked for.
struct TokenWindow: ~Copyable {
  /// Tokens that are decoded together, a power of two.
  private static let decodedTogether = 8

  private var types: UnsafeMutablePointer<UInt32>
  private var gaps: UnsafeMutablePointer<UInt32>
  private var capacity = 4 * TokenBlock.size
  private var loaded = 0..<0
  /// The position that stands at 0.
  private var offset = 0
  private var stream: TokenStreamReader?

  init() {
    types = .allocate(capacity: capacity)
    gaps = .allocate(capacity: capacity)
    types.initialize(repeating: 0, count: capacity)
    gaps.initialize(repeating: 0, count: capacity)
  }

  deinit {
    types.deallocate()
    gaps.deallocate()
  }

  /// Makes sure that the tokens of a range, at least one, are loaded.
  ///
  /// - Throws: `.damaged` where the range leaves the segment or a block is broken. O(n).
  mutating func load(_ positions: Range<Int>, of stream: TokenStreamReader) throws(CorpusIndexError) {
    if self.stream === stream, loaded.lowerBound <= positions.lowerBound,
      positions.upperBound <= loaded.upperBound
    {
      return
    }
    try stream.check(positions.lowerBound)
    try stream.check(positions.upperBound - 1)
    let size = TokenBlock.size
    let eight = Self.decodedTogether
    let wanted = positions.lowerBound & ~(eight - 1)..<(positions.upperBound + eight - 1) & ~(eight - 1)
    offset = positions.lowerBound & ~(size - 1)
    reserve(wanted.upperBound - offset + size)
    loaded = 0..<0
    var first = offset
    while first < wanted.upperBound {
      let from = max(wanted.lowerBound &- first, 0)
      let to = min(wanted.upperBound &- first, size)
      try stream.read(
        from..<to, ofBlock: first / size, types: types + (first &- offset), gaps: gaps + (first &- offset))
      first &+= size
    }
    loaded = wanted.lowerBound..<min(stream.count, wanted.upperBound)
    if self.stream !== stream { self.stream = stream }
  }

  /// The word type at a position that is loaded. O(1).
  @inline(__always)
  func type(at position: Int) -> UInt32 {
    assert(loaded.contains(position))
    return types[position &- offset]
  }

  /// The gap before a position that is loaded. O(1).
  @inline(__always)
  func gap(at position: Int) -> UInt32 {
    assert(loaded.contains(position))
    return gaps[position &- offset]
  }

  /// The word types and gaps from a position on, as far as they are loaded; valid until the next load.
  @inline(__always)
  func tokens(from position: Int) -> (types: UnsafePointer<UInt32>, gaps: UnsafePointer<UInt32>) {
    assert(loaded.contains(position))
    let index = position &- offset
    return (UnsafePointer(types + index), UnsafePointer(gaps + index))
  }

  private mutating func reserve(_ count: Int) {
    guard count > capacity else { return }
    types.deallocate()
    gaps.deallocate()
    capacity = 2 * count
    types = .allocate(capacity: capacity)
    gaps = .allocate(capacity: capacity)
    types.initialize(repeating: 0, count: capacity)
    gaps.initialize(repeating: 0, count: capacity)
  }
}
