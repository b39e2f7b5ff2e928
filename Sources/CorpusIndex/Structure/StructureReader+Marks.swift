/// Beginnings of paragraphs and sentences as bits, which take a fixed share of a segment however many there
/// are.
extension StructureReader {
  /// Sets the bit of each position where a paragraph begins; bit 0 of the first number is position 0.
  ///
  /// - Parameter bits: at least one bit for each token.
  /// - Throws: `.damaged` where the list is not what the format says. O(paragraphs).
  public func markParagraphStarts(in bits: inout [UInt64]) throws(CorpusIndexError) {
    try mark("para", in: &bits)
  }

  /// Sets the bit of each position where a sentence begins; bit 0 of the first number is position 0.
  ///
  /// - Parameter bits: at least one bit for each token.
  /// - Throws: `.damaged` where the list is not what the format says. O(sentences).
  public func markSentenceStarts(in bits: inout [UInt64]) throws(CorpusIndexError) {
    try mark("sent", in: &bits)
  }

  private func mark(_ name: StaticString, in bits: inout [UInt64]) throws(CorpusIndexError) {
    precondition(bits.count * 64 >= tokenCount)
    var (count, cursor) = try startCursor(name)
    let isSound = withUnsafeTemporaryAllocation(of: UInt32.self, capacity: PostingsBlock.size) { starts in
      guard let base = starts.baseAddress else { return false }
      while count > 0 {
        guard let decoded = cursor.next(into: base), decoded > 0, decoded <= count else { return false }
        for index in 0..<decoded { bits[Int(base[index]) >> 6] |= 1 << UInt64(base[index] & 63) }
        count -= decoded
      }
      return cursor.isAtEnd
    }
    guard isSound else { throw container.damage("\(name)", "ascending positions inside the segment") }
  }
}
