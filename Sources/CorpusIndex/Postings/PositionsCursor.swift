/// The positions of a word type some at a time, wherever they are read from.
enum PositionsCursor {
  /// From its list.
  case list(PostingsCursor)
  /// From the token stream, where the type is one of the most frequent.
  case stream(StreamedPositions)

  /// Whether nothing is left.
  var isAtEnd: Bool {
    switch self {
    case .list(let cursor): cursor.isAtEnd
    case .stream(let cursor): cursor.isAtEnd
    }
  }

  /// Writes the next positions to `positions`, which must have room for 128; none are left when all have been
  /// asked for.
  ///
  /// - Returns: how many positions, or `nil` where the list is damaged. O(128) for a list, else O(tokens that
  ///   are passed / 64).
  /// - Throws: `.damaged` where the token stream is.
  mutating func next(into positions: UnsafeMutablePointer<UInt32>) throws(CorpusIndexError) -> Int? {
    switch self {
    case .list(var cursor):
      let count = cursor.next(into: positions)
      self = .list(cursor)
      return count
    case .stream(var cursor):
      let count = try cursor.next(into: positions)
      self = .stream(cursor)
      return count
    }
  }

  /// Writes all `count` positions to `positions`; gives whether there are as many.
  mutating func decode(
    count: Int, into positions: UnsafeMutablePointer<UInt32>
  ) throws(CorpusIndexError) -> Bool {
    switch self {
    case .list(var cursor): return cursor.decode(count: count, into: positions)
    case .stream(var cursor): return try cursor.decode(count: count, into: positions)
    }
  }
}

/// The positions of one of the word types that are so frequent that every few blocks of the token stream hold
/// one: they have no list.
struct StreamedPositions {
  private let type: UInt32
  private let tokens: TokenStreamReader
  private var block = 0

  /// - Parameter type: below `TokenBlock.streamedTypes`.
  init(of type: UInt32, in tokens: TokenStreamReader) {
    self.type = type
    self.tokens = tokens
  }

  /// Whether the last position has been given.
  var isAtEnd: Bool {
    var rest = self
    while rest.block < tokens.blockCount {
      guard let mask = try? rest.nextMask() else { return false }
      if mask != 0 { return false }
    }
    return true
  }

  /// The tokens of the next block that have the type.
  @inline(__always)
  private mutating func nextMask() throws(CorpusIndexError) -> UInt64 {
    let left = tokens.count - block * TokenBlock.size
    let mask = try tokens.planes(block).mask(ofStreamedType: type)
    block += 1
    // The last block may be short; what fills it up looks like type 0.
    return left < TokenBlock.size ? mask & ((1 << UInt64(left)) &- 1) : mask
  }

  /// Writes the positions in the next block that holds some; `positions` must have room for 64.
  mutating func next(into positions: UnsafeMutablePointer<UInt32>) throws(CorpusIndexError) -> Int {
    while block < tokens.blockCount {
      let first = UInt32(truncatingIfNeeded: block * TokenBlock.size)
      var mask = try nextMask()
      guard mask != 0 else { continue }
      var count = 0
      while mask != 0 {
        positions[count] = first &+ UInt32(mask.trailingZeroBitCount)
        mask &= mask &- 1
        count += 1
      }
      return count
    }
    return 0
  }

  /// Writes all `count` positions to `positions`; gives whether there are as many.
  mutating func decode(
    count: Int, into positions: UnsafeMutablePointer<UInt32>
  ) throws(CorpusIndexError) -> Bool {
    var done = 0
    while block < tokens.blockCount {
      let first = UInt32(truncatingIfNeeded: block * TokenBlock.size)
      var mask = try nextMask()
      guard done + mask.nonzeroBitCount <= count else { return false }
      while mask != 0 {
        positions[done] = first &+ UInt32(mask.trailingZeroBitCount)
        mask &= mask &- 1
        done += 1
      }
    }
    return done == count
  }
}
