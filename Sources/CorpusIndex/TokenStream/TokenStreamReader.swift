import CProcessor

/// Reads the file `tokens` of one segment: types and gaps by position, and where they stand in the
/// original files.
public final class TokenStreamReader: Sendable {
  let container: ContainerReader
  let blocks: Column
  let groupEnds: Column
  let groupSources: Column
  let groupLines: Column
  let blockStarts: Column
  private let upperWidth: Int
  let jumpPositions: Column
  let jumpSources: Column
  let jumpLines: Column
  let exceptionPositions: Column
  let exceptionOffsets: Column
  let exceptionRanges: Column
  /// How many tokens the segment holds.
  public let count: Int

  /// Opens the file. O(1).
  init(path: String, build: BuildIdentifier) throws(CorpusIndexError) {
    container = try ContainerReader(path: path, kind: .tokens, build: build)
    blocks = try container.column("bloc")
    groupEnds = try container.column("ends")
    groupSources = try container.column("gsrc")
    groupLines = try container.column("glin")
    blockStarts = try container.column("bsta")
    jumpPositions = try container.column("jpos")
    jumpSources = try container.column("jsrc")
    jumpLines = try container.column("jlin")
    exceptionPositions = try container.column("epos")
    exceptionOffsets = try container.column("eoff")
    exceptionRanges = try container.column("erng")
    let counts = try container.column("cnt ")
    guard let tokens = counts.word(0), let width = counts.word(1), (1...3).contains(width) else {
      throw container.damage("cnt ", "the number of tokens, and a width of 1 to 3 bytes")
    }
    count = Int(tokens)
    upperWidth = Int(width)
    let groups = (count + TokenBlock.groupSize - 1) / TokenBlock.groupSize
    guard blockStarts.count / 2 == (count + TokenBlock.size - 1) / TokenBlock.size,
      groupEnds.wordCount == groups + 1, groupSources.count == 8 * groups, groupLines.wordCount == groups
    else { throw container.damage("ends", "one number for each group and one more") }
    guard jumpSources.count == jumpPositions.count * 2, jumpLines.wordCount == jumpPositions.wordCount,
      exceptionOffsets.wordCount == exceptionPositions.wordCount + 1
    else { throw container.damage("jpos", "columns of equal length") }
  }

  /// How many blocks there are.
  public var blockCount: Int { (count + TokenBlock.size - 1) / TokenBlock.size }

  /// How many groups of blocks there are.
  var groupCount: Int { groupLines.wordCount }

  /// The bytes of a block, `nil` where the directory is damaged.
  @inline(__always)
  func bytes(ofBlock block: Int) -> UnsafeRawBufferPointer? {
    let group = block / TokenBlock.groupBlocks
    guard let groupStart = groupEnds.word(group), let start = blockStarts.halfWord(block) else { return nil }
    let next = block + 1
    let from = Int(groupStart) + Int(start)
    if next % TokenBlock.groupBlocks != 0, let end = blockStarts.halfWord(next) {
      return blocks.slice(from, Int(groupStart) + Int(end))
    }
    guard let end = groupEnds.word(group + 1) else { return nil }
    return blocks.slice(from, Int(end))
  }

  /// Asks for the memory that tokens around a position stand in; any position is allowed. O(1).
  @inline(__always)
  public func prefetch(_ position: Int) {
    guard let bytes = bytes(ofBlock: position / TokenBlock.size), let base = bytes.baseAddress else { return }
    prefetchForReading(base)
    prefetchForReading(base + 64)
    prefetchForReading(base + 128)
  }

  @inline(__always)
  func planes(_ block: Int) throws(CorpusIndexError) -> TokenPlanes {
    guard let bytes = bytes(ofBlock: block), let planes = TokenPlanes(bytes, upperWidth: upperWidth) else {
      throw brokenBlock
    }
    return planes
  }

  @inline(__always)
  func check(_ position: Int) throws(CorpusIndexError) {
    guard position >= 0, position < count else {
      throw container.damage("cnt ", "a position inside the segment")
    }
  }

  /// The word type at `position`.
  ///
  /// - Throws: `.damaged` for a position outside the segment, and for a broken block. O(1).
  public func type(at position: Int) throws(CorpusIndexError) -> UInt32 {
    try check(position)
    var type: UInt32 = 0
    let index = position % TokenBlock.size
    try readTypes(index..<index + 1, ofBlock: position / TokenBlock.size, into: &type)
    return type
  }

  /// The gap before `position`.
  ///
  /// - Throws: `.damaged` for a position outside the segment, and for a broken block. O(1).
  public func gap(at position: Int) throws(CorpusIndexError) -> UInt32 {
    try check(position)
    return try planes(position / TokenBlock.size).gap(position % TokenBlock.size)
  }

  /// Writes the types of `range` to `types`, which must have room for them. O(n + 64).
  public func types(
    _ range: Range<Int>, into types: UnsafeMutablePointer<UInt32>
  ) throws(CorpusIndexError) {
    guard range.lowerBound >= 0, range.upperBound <= count else {
      throw container.damage("cnt ", "a position inside the segment")
    }
    var position = range.lowerBound
    while position < range.upperBound {
      let first = position % TokenBlock.size
      let last = min(TokenBlock.size, first + range.upperBound - position)
      try readTypes(
        first..<last, ofBlock: position / TokenBlock.size, into: types + (position - range.lowerBound))
      position += last - first
    }
  }

  /// Writes the gaps before each token of `range` to `gaps`, which must have room for them. O(n + 64).
  public func gaps(
    _ range: Range<Int>, into gaps: UnsafeMutablePointer<UInt32>
  ) throws(CorpusIndexError) {
    guard range.lowerBound >= 0, range.upperBound <= count else {
      throw container.damage("cnt ", "a position inside the segment")
    }
    var position = range.lowerBound
    while position < range.upperBound {
      let planes = try planes(position / TokenBlock.size)
      let first = position % TokenBlock.size
      let last = min(TokenBlock.size, first + range.upperBound - position)
      if first == 0, last == TokenBlock.size {
        planes.decodeGaps(into: gaps + (position - range.lowerBound))
      } else {
        for index in first..<last {
          gaps[position - range.lowerBound + index - first] = planes.gap(index)
        }
      }
      position += last - first
    }
  }

  /// Writes the types of some tokens of a block, at least one.
  @inline(__always)
  private func readTypes(
    _ tokens: Range<Int>, ofBlock block: Int, into types: UnsafeMutablePointer<UInt32>
  ) throws(CorpusIndexError) {
    if TokenPlanes.areFast, upperWidth == 1, tokens.count < TokenBlock.size {
      guard let bytes = bytes(ofBlock: block),
        tokenBlockReadTypes(
          bytes.baseAddress, bytes.count, UInt32(tokens.lowerBound), UInt32(tokens.count), types)
      else { throw brokenBlock }
      return
    }
    let planes = try planes(block)
    if tokens.count == TokenBlock.size { return planes.decodeTypes(into: types) }
    for index in tokens { types[index - tokens.lowerBound] = planes.type(index) }
  }

  /// Writes the types and gaps of some tokens of a block, from one multiple of eight to another, to memory that must
  /// have room for 64 of each: to the places that they would have if all were written.
  @inline(__always)
  func read(
    _ tokens: Range<Int>, ofBlock block: Int, types: UnsafeMutablePointer<UInt32>,
    gaps: UnsafeMutablePointer<UInt32>
  ) throws(CorpusIndexError) {
    if TokenPlanes.areFast, upperWidth == 1 {
      guard let bytes = bytes(ofBlock: block) else { throw brokenBlock }
      let outcome = tokenBlockRead(
        bytes.baseAddress, bytes.count, UInt32(tokens.lowerBound), UInt32(tokens.upperBound), types, gaps)
      if outcome == tokenBlockIsRead { return }
    }
    let planes = try planes(block)
    planes.decodeTypes(into: types)
    planes.decodeGaps(into: gaps)
  }

  private var brokenBlock: CorpusIndexError { container.damage("bloc", "a whole block of tokens") }

  /// The byte ranges of a token that its spelling does not tell, or `nil` for an ordinary token.
  func exception(at position: Int) throws(CorpusIndexError) -> [Range<Int>]? {
    guard exceptionPositions.wordCount > 0 else { return nil }
    let index = exceptionPositions.firstWord(above: UInt32(clamping: position)) - 1
    guard let found = exceptionPositions.word(index), Int(found) == position else { return nil }
    guard let start = exceptionOffsets.word(index), let end = exceptionOffsets.word(index + 1), start < end
    else { throw container.damage("eoff", "ascending offsets") }
    var ranges: [Range<Int>] = []
    for range in Int(start)..<Int(end) {
      guard let from = exceptionRanges.doubleWord(atByte: range * 16),
        let to = exceptionRanges.doubleWord(atByte: range * 16 + 8), from <= to,
        to <= UInt64(TokenBlock.sourceLimit)
      else { throw container.damage("erng", "ranges of bytes") }
      ranges.append(Int(from)..<Int(to))
    }
    return ranges
  }
}
