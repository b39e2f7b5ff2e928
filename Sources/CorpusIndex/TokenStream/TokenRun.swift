/// Encodes runs of tokens into blocks; runs may be encoded on several threads and joined in order.
///
/// A run begins with a group, so every run but the last must hold a multiple of `TokenBlock.groupSize` tokens.
/// A block's place in the original file is counted from the last jump in its group, or from the group's place;
/// where it is too far from there, the block becomes a jump itself.
public struct TokenRun: Sendable {
  /// The blocks, one after another.
  public private(set) var bytes: [UInt8] = []
  /// Where each block begins, in bytes from its group's beginning.
  private(set) var starts: [UInt16] = []
  /// The groups, with their offsets in `bytes`.
  private(set) var groups: [(offset: Int, place: SourcePlace)] = []
  /// Jumps that blocks too far from their group made necessary.
  private(set) var jumps: [SourceJump] = []
  private let firstPosition: Int
  private let serializer: TokenStreamSerializer
  /// What the next block's place is counted from.
  private var base = SourcePlace(source: 0, line: 1)

  /// - Parameters:
  ///   - firstPosition: position of the run's first token in the segment, a multiple of `TokenBlock.groupSize`.
  ///   - typeCount: how many word types the lexicon has.
  public init(firstPosition: Int, typeCount: Int) {
    self.firstPosition = firstPosition
    serializer = TokenStreamSerializer(upperWidth: TokenBlock.upperWidth(typeCount: typeCount))
  }

  /// How many blocks there are.
  public var blockCount: Int { starts.count }

  /// Appends one block.
  ///
  /// - Parameters:
  ///   - types: ids of word types, 1 to 64; fewer than 64 only in the last block of a segment.
  ///   - gaps: the gap before each token.
  ///   - place: where the first token stands in its file; its offset is below `TokenBlock.sourceLimit`.
  ///   - jump: the place of the last jump among the tokens of the block before, `nil` where there is none.
  public mutating func append(
    types: UnsafeBufferPointer<UInt32>, gaps: UnsafeBufferPointer<UInt32>, at place: SourcePlace,
    after jump: SourcePlace? = nil
  ) {
    if starts.count % TokenBlock.groupBlocks == 0 {
      groups.append((bytes.count, place))
      base = place
    } else if let jump {
      base = jump
    }
    if UInt16(exactly: place.source - base.source) == nil || UInt16(exactly: place.line - base.line) == nil {
      jumps.append(
        SourceJump(
          position: UInt32(firstPosition + starts.count * TokenBlock.size), source: UInt64(place.source),
          line: UInt32(place.line)))
      base = place
    }
    starts.append(UInt16(bytes.count - groups[groups.count - 1].offset))
    serializer.encode(
      types: types, gaps: gaps, source: UInt16(truncatingIfNeeded: place.source - base.source),
      line: UInt16(truncatingIfNeeded: place.line - base.line), into: &bytes)
  }
}
