extension StructureReader {
  /// How many documents the segment holds.
  public var documentCount: Int { documentStarts.wordCount }

  /// The document that holds `position`. O(log documents).
  public func document(at position: Int) -> Int {
    max(0, documentStarts.firstWord(above: UInt32(clamping: position)) - 1)
  }

  /// The positions of a document. O(1).
  public func positions(ofDocument index: Int) -> Range<Int> {
    positions(from: documentStarts, index)
  }

  /// What is known about a document.
  public func document(_ index: Int) throws(CorpusIndexError) -> DocumentRecord {
    guard let bytes = bytes(ofDocument: index), let record = DocumentRecord(bytes),
      record.firstSection <= sectionCount, record.sectionCount <= sectionCount - record.firstSection
    else { throw container.damage("drec", "a document's record") }
    return record
  }

  /// What lines need of a document. O(length of the record).
  public func citation(ofDocument index: Int) throws(CorpusIndexError) -> DocumentCitation {
    guard let bytes = bytes(ofDocument: index), let citation = DocumentCitation(bytes) else {
      throw container.damage("drec", "a document's record")
    }
    return citation
  }

  /// Appends the name of a document in UTF-8. O(length).
  public func appendName(ofDocument index: Int, to name: inout [UInt8]) throws(CorpusIndexError) {
    guard let bytes = bytes(ofDocument: index), let stored = DocumentRecord.name(bytes), Self.isText(stored)
    else { throw container.damage("drec", "a document's record") }
    name.append(contentsOf: stored)
  }

  private func bytes(ofDocument index: Int) -> UnsafeRawBufferPointer? {
    guard let start = documentOffsets.word(index), let end = documentOffsets.word(index + 1) else {
      return nil
    }
    return documentBytes.slice(Int(start), Int(end))
  }

  /// The sketch of a document, ascending. O(numbers).
  public func sketch(ofDocument index: Int) throws(CorpusIndexError) -> [UInt32] {
    guard let start = sketchOffsets.word(index), let end = sketchOffsets.word(index + 1), start <= end,
      Int(end) <= sketchNumbers.wordCount
    else { throw container.damage("koff", "numbers of a sketch") }
    return (Int(start)..<Int(end)).map { sketchNumbers.word($0) ?? 0 }
  }
}
