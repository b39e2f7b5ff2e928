/// A token whose place in the original file is known without sums.
struct SourceAnchor {
  var position: Int
  /// Byte offset in the file.
  var source: Int
  /// Line, from 1.
  var line: Int
}

extension TokenStreamReader {
  /// The nearest place at or before `position` whose offset is known without sums. O(log jumps).
  func anchor(before position: Int) throws(CorpusIndexError) -> SourceAnchor {
    try check(position)
    let jump = jumpPositions.firstWord(above: UInt32(clamping: position)) - 1
    return try anchor(before: position, after: jump)
  }

  /// The nearest place before or behind `position` from which its own follows by sums.
  ///
  /// - Parameter hint: a jump near the one sought; becomes the last at or before `position`.
  /// - Complexity: O(log jumps between hint and position).
  func anchor(near position: Int, jump hint: inout Int) throws(CorpusIndexError) -> SourceAnchor {
    try check(position)
    hint = jumpPositions.firstWord(above: UInt32(clamping: position), near: hint) - 1
    let next = (position / TokenBlock.size + 1) * TokenBlock.size
    // No sum leads over a jump.
    if next - position < TokenBlock.size / 2, next < count, Int(jumpPositions.word(hint + 1) ?? .max) > next {
      return try anchor(ofBlock: next / TokenBlock.size, after: hint)
    }
    return try anchor(before: position, after: hint)
  }

  /// The place of a token that follows by no sum from the token before, `nil` for any other.
  ///
  /// - Parameter hint: the last jump before `position`; becomes the last at or before it.
  @inline(__always)
  func jump(at position: Int, after hint: inout Int) throws(CorpusIndexError) -> SourceAnchor? {
    guard let jumped = jumpPositions.word(hint + 1), Int(jumped) == position else { return nil }
    hint += 1
    return try anchor(ofJump: hint)
  }

  private func anchor(before position: Int, after jump: Int) throws(CorpusIndexError) -> SourceAnchor {
    let block = position / TokenBlock.size
    if let jumped = jumpPositions.word(jump), Int(jumped) >= block * TokenBlock.size {
      return try anchor(ofJump: jump)
    }
    return try anchor(ofBlock: block, after: jump)
  }

  /// The place of a block's first token, the last jump before which is `jump`.
  private func anchor(ofBlock block: Int, after jump: Int) throws(CorpusIndexError) -> SourceAnchor {
    let group = block / TokenBlock.groupBlocks
    var anchor: SourceAnchor
    if let jumped = jumpPositions.word(jump), Int(jumped) >= group * TokenBlock.groupSize {
      anchor = try self.anchor(ofJump: jump)
    } else {
      guard let source = groupSources.doubleWord(atByte: group * 8), let line = groupLines.word(group),
        source < UInt64(TokenBlock.sourceLimit)
      else { throw container.damage("gsrc", "an offset below 2^40") }
      anchor = SourceAnchor(position: 0, source: Int(source), line: Int(line))
    }
    guard let bytes = bytes(ofBlock: block), let place = TokenPlanes.place(bytes) else {
      throw container.damage("bloc", "a whole block of tokens")
    }
    anchor.position = block * TokenBlock.size
    anchor.source += place.source
    anchor.line += place.line
    return anchor
  }

  private func anchor(ofJump jump: Int) throws(CorpusIndexError) -> SourceAnchor {
    // The sums that follow start here, so an impossible offset must not get into them.
    guard let position = jumpPositions.word(jump), let source = jumpSources.doubleWord(atByte: jump * 8),
      let line = jumpLines.word(jump), source < UInt64(TokenBlock.sourceLimit)
    else { throw container.damage("jsrc", "an offset below 2^40") }
    return SourceAnchor(position: Int(position), source: Int(source), line: Int(line))
  }
}
