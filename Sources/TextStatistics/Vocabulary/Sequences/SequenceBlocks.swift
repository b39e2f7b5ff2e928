/// The blocks of a sequence while they are summed up: each word, window or segment goes into the block that it
/// begins in, and what is left at the end into the last one.
struct SequenceBlocks {
  private(set) var blocks: [RatioBlock]
  private let length: Int

  init(words: Int, length: Int) {
    self.length = max(1, length)
    blocks = Array(repeating: RatioBlock(numerator: 0, denominator: 0), count: max(1, words / self.length))
  }

  mutating func add(_ numerator: Double, _ denominator: Double, at position: Int) {
    let block = min(position / length, blocks.count - 1)
    blocks[block].numerator += numerator
    blocks[block].denominator += denominator
  }

  /// Adds a denominator to each of some neighbouring positions.
  mutating func spread(denominator: Double, over positions: Range<Int>) {
    var position = positions.lowerBound
    while position < positions.upperBound {
      let block = min(position / length, blocks.count - 1)
      let end =
        block == blocks.count - 1 ? positions.upperBound : min(positions.upperBound, (block + 1) * length)
      blocks[block].denominator += denominator * Double(end - position)
      position = end
    }
  }
}
