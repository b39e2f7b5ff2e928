/// One layer of a segment: a value for each token, and for each value the tokens that have it.
///
/// Values are numbered from 1, the most frequent of the segment first, equal ones in the order of their
/// bytes; 0 stands for none.
public struct StoredLayer: Sendable {
  /// The column's or attribute's name, for example `lemma`.
  public let name: String
  /// Tokens of the segment, annotated or not.
  public let tokenCount: Int
  let number: Int
  /// Keeps the mapped file alive that the columns lie in.
  let container: ContainerReader
  let blocks: Column
  let ends: Column
  let values: TableReader
  let valuesSorted: Column
  let tokens: Column
  let documents: Column
  let postings: Column
  let postingsOffsets: Column

  /// Finds the columns. O(1).
  init(_ container: ContainerReader, number: Int, name: String, tokens count: Int) throws(CorpusIndexError) {
    func column(_ column: LayerColumn) throws(CorpusIndexError) -> Column {
      try container.column(column.name(ofLayer: number), label: column.label(ofLayer: number))
    }
    self.container = container
    self.number = number
    self.name = name
    tokenCount = count
    blocks = try column(.blocks)
    ends = try column(.ends)
    values = TableReader(offsets: try column(.valueOffsets), bytes: try column(.valueBytes))
    valuesSorted = try column(.valuesSorted)
    tokens = try column(.tokens)
    documents = try column(.documents)
    postings = try column(.postings)
    postingsOffsets = try column(.postingsOffsets)
    guard ends.wordCount == blockCount + 1 else {
      throw damage(.ends, "one number for each block and one more")
    }
    guard valuesSorted.wordCount == values.count, tokens.wordCount == values.count,
      documents.wordCount == values.count, postingsOffsets.wordCount == values.count + 1
    else { throw damage(.valueOffsets, "columns of equal length") }
  }

  var blockCount: Int { (tokenCount + LayerBlock.size - 1) / LayerBlock.size }

  /// Distinct values in the segment; they are numbered from 1 to this. O(1).
  public var valueCount: Int { values.count }

  /// The value with a number; empty for 0 and for one that doesn't exist. O(length).
  public func value(_ number: UInt32) -> String { String(decoding: bytes(ofValue: number), as: UTF8.self) }

  /// Appends the bytes of the value with a number. O(length).
  public func appendValue(_ number: UInt32, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: self.bytes(ofValue: number))
  }

  func bytes(ofValue number: UInt32) -> UnsafeRawBufferPointer { values.string(Int(number) - 1) }

  /// The number of the value with exactly these bytes. O(log values).
  public func number(of value: [UInt8]) -> UInt32? {
    values.find(value, sorted: valuesSorted).map { $0 &+ 1 }
  }

  /// The numbers of values in the order of their bytes, at `index` of `0..<valueCount`. O(1).
  public func number(inByteOrder index: Int) -> UInt32 { valuesSorted.word(index).map { $0 &+ 1 } ?? 0 }

  /// Tokens of this segment that have a value. O(1).
  public func tokens(ofValue number: UInt32) -> Int { Int(tokens.word(Int(number) - 1) ?? 0) }

  /// Documents of this segment that hold a value. O(1).
  public func documents(ofValue number: UInt32) -> Int { Int(documents.word(Int(number) - 1) ?? 0) }

  /// The number of the value of the token at `position`, 0 for none.
  ///
  /// - Throws: `.damaged` for a position outside the segment, and for a broken block. O(1).
  public func valueNumber(at position: Int) throws(CorpusIndexError) -> UInt32 {
    guard position >= 0, position < tokenCount else {
      throw damage(.ends, "a position inside the segment")
    }
    return try block(position / LayerBlock.size).value(position % LayerBlock.size)
  }

  /// Fills `numbers` with the numbers of the values of a range as long as it.
  ///
  /// - Throws: `.damaged` where the range leaves the segment or a block is broken. O(n + 64).
  public func readValues(_ range: Range<Int>, into numbers: inout [UInt32]) throws(CorpusIndexError) {
    precondition(numbers.count >= range.count)
    guard range.lowerBound >= 0, range.upperBound <= tokenCount else {
      throw damage(.ends, "a position inside the segment")
    }
    let result = numbers.withUnsafeMutableBufferPointer { buffer -> Result<Void, CorpusIndexError> in
      guard let base = buffer.baseAddress else { return .success(()) }
      do throws(CorpusIndexError) {
        var position = range.lowerBound
        while position < range.upperBound {
          let first = position % LayerBlock.size
          let last = min(LayerBlock.size, first + range.upperBound - position)
          try block(position / LayerBlock.size).decode(
            first..<last, into: base + (position - range.lowerBound))
          position += last - first
        }
        return .success(())
      } catch { return .failure(error) }
    }
    try result.get()
  }

  /// Appends the positions of the tokens that have a value, ascending, to `positions`.
  ///
  /// - Throws: `.damaged` where the list is not what the format says. O(occurrences).
  public func appendPositions(
    ofValue number: UInt32, to positions: inout [UInt32]
  ) throws(CorpusIndexError) {
    let count = tokens(ofValue: number)
    guard count > 0 else { return }
    var cursor = try cursor(ofValue: number)
    let before = positions.count
    positions.append(contentsOf: repeatElement(0, count: count))
    let sound = positions.withUnsafeMutableBufferPointer { buffer -> Bool in
      guard let base = buffer.baseAddress else { return false }
      return cursor.decode(count: count, into: base + before)
    }
    guard sound else { throw damage(.postings, "ascending positions inside the segment") }
  }

  /// The list of a value, to be decoded block by block; it holds `tokens(ofValue:)` positions.
  ///
  /// - Throws: `.damaged` where the list's bytes are too few for its count. O(1).
  func cursor(ofValue number: UInt32) throws(CorpusIndexError) -> PostingsCursor {
    let count = tokens(ofValue: number)
    guard count <= tokenCount, let start = postingsOffsets.word(Int(number) - 1),
      let end = postingsOffsets.word(Int(number)), start <= end, Int(end) <= postings.count,
      // A position takes a byte, or its share of a block whose distances are all 1 bit wide.
      count <= (Int(end) - Int(start)) * 8,
      let cursor = PostingsCursor(
        postings, from: Int(start), to: Int(end), count: count, limit: UInt32(clamping: tokenCount))
    else { throw damage(.postingsOffsets, "a list as long as its count") }
    return cursor
  }

  @inline(__always)
  func block(_ index: Int) throws(CorpusIndexError) -> LayerSerializer.Block {
    guard let start = ends.word(index), let end = ends.word(index + 1), start <= end,
      end - start <= UInt32(LayerBlock.widthLimit), let bytes = blocks.slice(Int(start) * 8, Int(end) * 8)
    else { throw damage(.ends, "where blocks begin, ascending") }
    return LayerSerializer.Block(base: bytes.baseAddress ?? blocks.base, width: Int(end - start))
  }

  /// The error for a value of one of the layer's columns that can't be.
  func damage(_ column: LayerColumn, _ what: String) -> CorpusIndexError {
    container.damage(column.label(ofLayer: number), what)
  }
}
