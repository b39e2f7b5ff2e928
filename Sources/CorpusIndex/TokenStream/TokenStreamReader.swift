/// Reads the file `tokens` of one segment: types and gaps by position, and where they stand in the
/// original files.
public final class TokenStreamReader: Sendable {
  let container: ContainerReader
  let blocks: Column
  let ends: Column
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
    ends = try container.column("ends")
    jumpPositions = try container.column("jpos")
    jumpSources = try container.column("jsrc")
    jumpLines = try container.column("jlin")
    exceptionPositions = try container.column("epos")
    exceptionOffsets = try container.column("eoff")
    exceptionRanges = try container.column("erng")
    guard let tokens = try container.column("cnt ").word(0) else {
      throw container.damage("cnt ", "the number of tokens")
    }
    count = Int(tokens)
    guard ends.wordCount == (count + TokenBlock.size - 1) / TokenBlock.size + 1 else {
      throw container.damage("ends", "one number for each block and one more")
    }
    guard jumpSources.count == jumpPositions.count * 2, jumpLines.wordCount == jumpPositions.wordCount,
      exceptionOffsets.wordCount == exceptionPositions.wordCount + 1
    else { throw container.damage("jpos", "columns of equal length") }
  }

  /// How many blocks there are.
  public var blockCount: Int { (count + TokenBlock.size - 1) / TokenBlock.size }

  @inline(__always)
  func planes(_ block: Int) throws(CorpusIndexError) -> TokenStreamSerializer.Planes {
    guard let start = ends.word(block), let end = ends.word(block + 1),
      let bytes = blocks.slice(Int(start), Int(end)),
      let planes = TokenStreamSerializer.Planes(bytes)
    else { throw container.damage("bloc", "a whole block of tokens") }
    return planes
  }

  @inline(__always)
  private func check(_ position: Int) throws(CorpusIndexError) {
    guard position >= 0, position < count else {
      throw container.damage("cnt ", "a position inside the segment")
    }
  }

  /// The word type at `position`.
  ///
  /// - Throws: `.damaged` for a position outside the segment, and for a broken block. O(1).
  public func type(at position: Int) throws(CorpusIndexError) -> UInt32 {
    try check(position)
    return try planes(position / TokenBlock.size).type(position % TokenBlock.size)
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
      let planes = try planes(position / TokenBlock.size)
      let first = position % TokenBlock.size
      let last = min(TokenBlock.size, first + range.upperBound - position)
      if first == 0, last == TokenBlock.size {
        planes.decodeTypes(into: types + (position - range.lowerBound))
      } else {
        for index in first..<last {
          types[position - range.lowerBound + index - first] = planes.type(index)
        }
      }
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

  /// The nearest place at or before `position` whose offset is written down: its position, byte
  /// offset and line. O(log jumps).
  func anchor(before position: Int) throws(CorpusIndexError) -> (position: Int, source: Int, line: Int) {
    try check(position)
    let block = position / TokenBlock.size
    let jump = jumpPositions.firstWord(above: UInt32(clamping: position)) - 1
    if let jumped = jumpPositions.word(jump), Int(jumped) >= block * TokenBlock.size,
      let source = jumpSources.doubleWord(atByte: jump * 8), let line = jumpLines.word(jump)
    {
      // The sums that follow start here, so an impossible offset must not get into them.
      guard source < UInt64(TokenBlock.sourceLimit) else {
        throw container.damage("jsrc", "an offset below 2^40")
      }
      return (Int(jumped), Int(source), Int(line))
    }
    let planes = try planes(block)
    return (block * TokenBlock.size, planes.source, planes.line)
  }

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
