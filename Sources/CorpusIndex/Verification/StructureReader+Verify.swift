extension StructureReader {
  /// Checks the file `structure`: checksum, orders, and that everything lies inside what holds it.
  ///
  /// - Parameter gapCount: how many gaps the lexicon has, `nil` where it is damaged.
  /// - Throws: the first damage found. O(bytes).
  func verify(gapCount: Int?) throws(CorpusIndexError) {
    try container.verifyChecksum()
    try verifyDocuments(gapCount: gapCount)
    try verifyStarts(flowStarts, "fpos")
    try verifyOffsets(noteOffsets, of: noteBytes, "noff")
    for flow in 0..<flowCount {
      guard Int(flowNotes.word(flow) ?? 0) < noteOffsets.wordCount else {
        throw container.damage("fnot", "a note that has a label")
      }
      _ = try noteLabel(ofFlow: flow)
      guard callOut(ofFlow: flow) != nil || flowCallOuts.word(flow) == 0 else {
        throw container.damage("fcal", "a position inside the segment")
      }
    }
    try verifyPages()
    try verifySections()
    try verifyRuns()
    try verifyList("para")
    try verifyList("sent")
    try verifyOffsets(languageOffsets, of: languageBytes, "xoff")
    for index in 0..<spanCount {
      guard try span(index).language < spanLanguageCount else {
        throw container.damage("xlan", "a language that is named")
      }
    }
    for index in 0..<spanLanguageCount { _ = try spanLanguage(index) }
  }

  private func verifyPages() throws(CorpusIndexError) {
    try verifyOffsets(pageOffsets, of: pageBytes, "goff")
    var previous = -1
    for index in 0..<pageRunCount {
      let start = Int(pageStarts.word(index) ?? 0)
      guard start > previous, start < tokenCount else {
        throw container.damage("gpos", "ascending positions inside the segment")
      }
      previous = start
      guard Int(pageNumbers.word(index) ?? 0) < max(1, pageOffsets.wordCount) else {
        throw container.damage("glab", "a page that has a label")
      }
      _ = try pageLabel(ofPageRun: index)
    }
  }

  private func verifyDocuments(gapCount: Int?) throws(CorpusIndexError) {
    try verifyOffsets(documentOffsets, of: documentBytes, "doff")
    var previous: UInt32 = 0
    var sections = 0
    for index in 0..<documentCount {
      guard let start = documentStarts.word(index), start >= previous, Int(start) <= tokenCount,
        index > 0 || start == 0
      else { throw container.damage("dpos", "ascending positions inside the segment") }
      previous = start
      let document = try document(index)
      guard document.sourceDigest.count == 32 else { throw container.damage("drec", "a digest of 32 bytes") }
      guard document.firstSection == sections else {
        throw container.damage("drec", "sections that follow those of the document before")
      }
      sections += document.sectionCount
      let sketch = try sketch(ofDocument: index)
      guard zip(sketch, sketch.dropFirst()).allSatisfy({ $0 < $1 }) else {
        throw container.damage("knum", "ascending numbers")
      }
      if let gapCount, tokenCount > 0, Int(document.closingGap) >= gapCount {
        throw container.damage("drec", "a closing gap that the lexicon has")
      }
    }
    guard documentCount > 0 || tokenCount == 0 else {
      throw container.damage("dpos", "a document for the tokens")
    }
    guard sections == sectionCount else { throw container.damage("drec", "a document for each section") }
  }

  private func verifySections() throws(CorpusIndexError) {
    try verifyOffsets(titleOffsets, of: titleBytes, "soff")
    var last: (index: Int, record: DocumentRecord)?
    for index in 0..<sectionCount {
      let section = try section(index)
      let document: DocumentRecord
      if let last, last.index == section.document {
        document = last.record
      } else {
        document = try self.document(section.document)
        last = (section.document, document)
      }
      guard index >= document.firstSection, index - document.firstSection < document.sectionCount else {
        throw container.damage("sdoc", "the document that counts the section as its own")
      }
      let outer = positions(ofDocument: section.document)
      guard section.positions.lowerBound >= outer.lowerBound, section.positions.upperBound <= outer.upperBound
      else {
        throw container.damage("sfrm", "a section inside its document")
      }
      guard section.parent >= 0 else { continue }
      let parent = try self.section(section.parent)
      guard parent.document == section.document,
        section.positions.isEmpty
          || parent.positions.lowerBound <= section.positions.lowerBound
            && section.positions.upperBound <= parent.positions.upperBound
      else { throw container.damage("spar", "a section inside its parent") }
    }
  }

  private func verifyRuns() throws(CorpusIndexError) {
    try verifyStarts(runStarts, "rpos")
    for index in 0..<sectionRunCount {
      guard Int(runSections.word(index) ?? 0) <= sectionCount else {
        throw container.damage("rsec", "a section of the segment")
      }
    }
  }

  /// Starts that partition the tokens: from 0, ascending, below the number of tokens.
  private func verifyStarts(_ starts: Column, _ name: String) throws(CorpusIndexError) {
    var previous: UInt32?
    for index in 0..<starts.wordCount {
      guard let start = starts.word(index), previous.map({ $0 < start }) ?? (start == 0),
        Int(start) < tokenCount
      else { throw container.damage(name, "ascending positions inside the segment, from 0") }
      previous = start
    }
    guard previous != nil || tokenCount == 0 else { throw container.damage(name, "a stretch for the tokens") }
  }

  private func verifyOffsets(_ offsets: Column, of bytes: Column, _ name: String) throws(CorpusIndexError) {
    guard TableReader(offsets: offsets, bytes: bytes).isAscending else {
      throw container.damage(name, "records that lie one after another")
    }
  }

  private func verifyList(_ name: StaticString) throws(CorpusIndexError) {
    var (left, cursor) = try startCursor(name)
    let positions = UnsafeMutablePointer<UInt32>.allocate(capacity: PostingsBlock.size)
    defer { positions.deallocate() }
    while left > 0 {
      guard let decoded = cursor.next(into: positions), decoded > 0 else {
        throw container.damage("\(name)", "ascending positions inside the segment")
      }
      left -= decoded
    }
    guard cursor.isAtEnd else { throw container.damage("\(name)", "a list as long as its count") }
  }
}
