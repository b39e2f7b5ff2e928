extension BlockList {
  /// The list with blocks divided before some of their bytes; the second part of a block is text.
  ///
  /// - Parameter places: block and byte, ascending; each byte lies inside its block.
  /// - Returns: the new list, and for each of its blocks the index of the block that it comes from. Linear.
  func divided(at places: [(block: Int, byte: Int)]) -> (list: BlockList, origins: [Int]) {
    guard !places.isEmpty else { return (self, Array(blocks.indices)) }
    var result = self
    result.blocks = []
    var origins: [Int] = []
    var next = 0
    for (index, block) in blocks.enumerated() {
      var rest = block
      while next < places.count, places[next].block == index {
        let byte = places[next].byte
        next += 1
        guard byte > result.lines[rest.lines.lowerBound].lowerBound else { continue }
        let first = result.lines.count
        for line in rest.lines where result.lines[line].lowerBound < byte {
          result.lines.append(result.lines[line].lowerBound..<min(byte, result.lines[line].upperBound))
        }
        let second = result.lines.count
        for line in rest.lines where result.lines[line].upperBound > byte {
          result.lines.append(max(byte, result.lines[line].lowerBound)..<result.lines[line].upperBound)
        }
        guard second > first, second < result.lines.count else { continue }
        var head = rest
        head.lines = first..<second
        result.blocks.append(head)
        origins.append(index)
        let isFootnote = rest.isFootnote
        rest = TextBlock(lines: second..<result.lines.count, quoteDepth: rest.quoteDepth)
        rest.isFootnote = isFootnote
      }
      result.blocks.append(rest)
      origins.append(index)
    }
    return (result, origins)
  }
}
