extension LayerReader {
  /// Checks the file `layers`: checksum, and in each layer the values, the blocks and the lists, which must say
  /// the same.
  ///
  /// - Parameter structure: the segment's structure, `nil` where it is damaged.
  /// - Throws: the first damage found. O(tokens · layers).
  func verify(structure: StructureReader?) throws(CorpusIndexError) {
    try container.verifyChecksum()
    for layer in layers { try layer.verify(structure: structure) }
  }
}

extension StoredLayer {
  func verify(structure: StructureReader?) throws(CorpusIndexError) {
    guard values.isAscending else { throw damage(.valueOffsets, "strings that lie one after another") }
    try verifyOrder()
    let annotated = try verifyBlocks()
    guard postingsOffsets.word(0) == 0, Int(postingsOffsets.word(valueCount) ?? 0) == postings.count else {
      throw damage(.postingsOffsets, "the length of the lists")
    }
    let positions = UnsafeMutablePointer<UInt32>.allocate(capacity: PostingsBlock.size)
    defer { positions.deallocate() }
    var total = 0
    for value in 0..<valueCount {
      let number = UInt32(clamping: value + 1)
      let documents = try verifyList(ofValue: number, structure: structure, buffer: positions)
      guard structure == nil || documents == self.documents(ofValue: number) else {
        throw damage(.documents, "the documents that hold a value")
      }
      total += tokens(ofValue: number)
    }
    guard total == annotated else { throw damage(.tokens, "as many tokens as the blocks have values") }
  }

  /// Values stand once each, none is empty, and they go by falling frequency, then by bytes.
  private func verifyOrder() throws(CorpusIndexError) {
    var previous: UInt32?
    for index in 0..<valueCount {
      guard let value = valuesSorted.word(index), Int(value) < valueCount,
        !values.string(Int(value)).isEmpty,
        previous.map({ compareBytes(values.string(Int($0)), values.string(Int(value))) < 0 }) ?? true
      else { throw damage(.valuesSorted, "every value once, in the order of its bytes") }
      previous = value
    }
    for value in 0..<valueCount {
      guard let count = tokens.word(value), count > 0 else {
        throw damage(.tokens, "values that occur")
      }
      guard value > 0, let before = tokens.word(value - 1) else { continue }
      guard
        before > count
          || before == count && compareBytes(values.string(value - 1), values.string(value)) < 0
      else { throw damage(.tokens, "values in order of falling frequency") }
    }
  }

  /// Checks the blocks; gives the number of tokens that have a value.
  private func verifyBlocks() throws(CorpusIndexError) -> Int {
    guard ends.word(0) == 0, Int(ends.word(blockCount) ?? 0) * 8 == blocks.count else {
      throw damage(.ends, "the length of the blocks")
    }
    let values = UnsafeMutablePointer<UInt32>.allocate(capacity: LayerBlock.size)
    defer { values.deallocate() }
    var annotated = 0
    for index in 0..<blockCount {
      try block(index).decode(0..<LayerBlock.size, into: values)
      let tokens = min(LayerBlock.size, tokenCount - index * LayerBlock.size)
      for token in 0..<LayerBlock.size where values[token] != 0 {
        guard Int(values[token]) <= valueCount, token < tokens else {
          throw damage(.blocks, "values that the layer has")
        }
        annotated += 1
      }
    }
    return annotated
  }

  /// Checks one list; gives the number of documents that its positions stand in, 0 without structure.
  private func verifyList(
    ofValue number: UInt32, structure: StructureReader?, buffer: UnsafeMutablePointer<UInt32>
  ) throws(CorpusIndexError) -> Int {
    var cursor = try cursor(ofValue: number)
    var left = tokens(ofValue: number)
    var documents = 0
    var documentEnd = 0
    while left > 0 {
      guard let decoded = cursor.next(into: buffer), decoded > 0 else {
        throw damage(.postings, "ascending positions inside the segment")
      }
      for index in 0..<decoded {
        let position = Int(buffer[index])
        guard try valueNumber(at: position) == number else {
          throw damage(.postings, "positions that have their value")
        }
        guard let structure, position >= documentEnd else { continue }
        documents += 1
        documentEnd = max(
          position + 1, structure.positions(ofDocument: structure.document(at: position)).upperBound)
      }
      left -= decoded
    }
    guard cursor.isAtEnd else { throw damage(.postingsOffsets, "a list as long as its count") }
    return documents
  }
}
