/// The first positions of all paragraphs or sentences of a segment; only what is asked for is decoded.
public struct StartList: Sendable {
  private let structure: StructureReader
  private let name: StaticString
  private let first: PostingsCursor
  /// The positions of one block, with those behind the last block where it is the last.
  private var positions: [UInt32] = []
  private var block = -1

  init(_ structure: StructureReader, _ name: StaticString) throws(CorpusIndexError) {
    self.structure = structure
    self.name = name
    first = try structure.startCursor(name).cursor
  }

  /// The last start at or before a position, and the first one behind it.
  ///
  /// - Throws: `.damaged` where the list is not what the format says.
  /// - Complexity: O(log starts), O(1) near the position asked for before.
  public mutating func neighbours(
    of position: Int
  ) throws(CorpusIndexError) -> (atMost: Int?, above: Int?) {
    let wanted = UInt32(clamping: position)
    let isKnown = positions.first.map { $0 <= wanted } ?? false && positions.last.map { $0 > wanted } ?? false
    if !isKnown { try read(blockOf: wanted) }
    var (low, high) = (0, positions.count)
    while low < high {
      let middle = (low + high) / 2
      if positions[middle] <= wanted { low = middle + 1 } else { high = middle }
    }
    let above =
      low < positions.count ? Int(positions[low]) : first.firstPosition(ofBlock: block + 1).map(Int.init)
    return (low > 0 ? Int(positions[low - 1]) : nil, above)
  }

  private mutating func read(blockOf position: UInt32) throws(CorpusIndexError) {
    let wanted = first.block(of: position)
    guard wanted != block else { return }
    guard let read = first.positions(ofBlock: wanted) else {
      throw structure.container.damage("\(name)", "ascending positions inside the segment")
    }
    positions = read
    block = wanted
  }
}

extension StructureReader {
  /// The first positions of all sentences.
  public func sentenceList() throws(CorpusIndexError) -> StartList { try StartList(self, "sent") }

  /// The first positions of all paragraphs.
  public func paragraphList() throws(CorpusIndexError) -> StartList { try StartList(self, "para") }
}

extension PostingsCursor {
  /// The first position of a block of 128; `nil` where there is no such block.
  func firstPosition(ofBlock block: Int) -> UInt32? {
    block >= 0 && block < blockCount ? column.word(atByte: skips + block * PostingsBlock.skipSize) : nil
  }

  /// The block that a position stands in, or would; 0 before the first. O(log blocks).
  func block(of position: UInt32) -> Int {
    var (low, high) = (0, blockCount)
    while low < high {
      let middle = (low + high) / 2
      if firstPosition(ofBlock: middle) ?? .max <= position { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// The positions of a block, and of the tail where no block follows; `nil` where the list is damaged. O(128).
  func positions(ofBlock number: Int) -> [UInt32]? {
    var cursor = self
    guard cursor.seek(block: number) else { return nil }
    var positions = [UInt32](repeating: 0, count: 2 * PostingsBlock.size)
    let read = positions.withUnsafeMutableBufferPointer { buffer -> Int? in
      guard let base = buffer.baseAddress else { return nil }
      guard let count = cursor.next(into: base) else { return nil }
      guard number == blockCount - 1 else { return count }
      return cursor.next(into: base + count).map { count + $0 }
    }
    guard let read else { return nil }
    positions.removeLast(positions.count - read)
    return positions
  }
}
