extension TokenStreamReader {
  /// Checks the file `tokens` by itself: checksum, the blocks' lengths, jumps and exceptions.
  ///
  /// - Throws: the first damage found. O(bytes).
  func verify() throws(CorpusIndexError) {
    try container.verifyChecksum()
    try verifyBlocks()
    var previous: UInt32?
    for index in 0..<jumpPositions.wordCount {
      guard let position = jumpPositions.word(index), previous.map({ $0 < position }) ?? true,
        Int(position) < count
      else { throw container.damage("jpos", "ascending positions inside the segment") }
      guard let source = jumpSources.doubleWord(atByte: index * 8), source < UInt64(TokenBlock.sourceLimit)
      else {
        throw container.damage("jsrc", "an offset below 2^40")
      }
      previous = position
    }
    try verifyExceptions()
  }

  private func verifyBlocks() throws(CorpusIndexError) {
    guard groupEnds.word(0) == 0, Int(groupEnds.word(groupCount) ?? 0) == blocks.count else {
      throw container.damage("ends", "the length of the blocks")
    }
    for group in 0..<groupCount {
      guard blockStarts.halfWord(group * TokenBlock.groupBlocks) == 0,
        (groupEnds.word(group) ?? 0) <= (groupEnds.word(group + 1) ?? 0)
      else { throw container.damage("ends", "groups one after another, each beginning with a block") }
    }
    for block in 0..<blockCount {
      let planes = try planes(block)
      guard planes.isExact else { throw container.damage("bloc", "a block as long as its masks say") }
    }
  }

  private func verifyExceptions() throws(CorpusIndexError) {
    var previous: UInt32?
    var end = 0
    guard exceptionOffsets.word(0) == 0 else { throw container.damage("eoff", "ascending offsets") }
    for index in 0..<exceptionPositions.wordCount {
      guard let position = exceptionPositions.word(index), previous.map({ $0 < position }) ?? true,
        Int(position) < count
      else { throw container.damage("epos", "ascending positions inside the segment") }
      previous = position
      guard exceptionOffsets.word(index).map(Int.init) == end, let ranges = try exception(at: Int(position))
      else {
        throw container.damage("eoff", "ascending offsets")
      }
      end += ranges.count
    }
    guard end * 16 == exceptionRanges.count else {
      throw container.damage("erng", "two offsets for each range")
    }
  }
}
