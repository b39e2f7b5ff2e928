extension SegmentReader {
  /// Checks the segment's files, and each against those it depends on that are sound.
  func verify(lexiconIsSound: Bool, into report: inout DamageReport) {
    let tokensAreSound = report.attempt { () throws(CorpusIndexError) in try tokens.verify() }
    let structureIsSound = report.attempt { () throws(CorpusIndexError) in
      try structure.verify(gapCount: lexiconIsSound ? lexicon.gapCount : nil)
    }
    report.attempt { () throws(CorpusIndexError) in
      try postings.verify(
        tokens: tokensAreSound ? tokens : nil, structure: structureIsSound ? structure : nil,
        lexicon: lexiconIsSound ? lexicon : nil)
    }
    if tokensAreSound, lexiconIsSound {
      report.attempt { () throws(CorpusIndexError) in try verifyIds() }
    }
    report.attempt { () throws(CorpusIndexError) in
      try layers.verify(structure: structureIsSound ? structure : nil)
    }
    report.attempt { () throws(CorpusIndexError) in try verifyText(structureIsSound: structureIsSound) }
  }

  /// Every id in the token stream is one that the lexicon has.
  private func verifyIds() throws(CorpusIndexError) {
    let size = 64 * TokenBlock.size
    let ids = UnsafeMutablePointer<UInt32>.allocate(capacity: size)
    defer { ids.deallocate() }
    var position = 0
    while position < tokens.count {
      let range = position..<min(tokens.count, position + size)
      try tokens.types(range, into: ids)
      for index in 0..<range.count where Int(ids[index]) >= lexicon.typeCount {
        throw tokens.container.damage("bloc", "a word type that the lexicon has")
      }
      try tokens.gaps(range, into: ids)
      for index in 0..<range.count where Int(ids[index]) >= lexicon.gapCount {
        throw tokens.container.damage("bloc", "a gap that the lexicon has")
      }
      position = range.upperBound
    }
  }

  /// The stored text is whole, and every document's text lies in it.
  private func verifyText(structureIsSound: Bool) throws(CorpusIndexError) {
    let container = try openText()
    try container.verifyChecksum()
    let size = try container.column("text").count
    guard structureIsSound else { return }
    for index in 0..<structure.documentCount {
      let document = try structure.document(index)
      guard document.textOffset <= size, document.textLength <= size - document.textOffset else {
        throw structure.container.damage("drec", "a text inside the file of texts")
      }
    }
  }
}
