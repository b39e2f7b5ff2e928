extension Lexicon {
  /// A lexicon in memory, to be extended, from one on disk. O(types).
  public init(copying reader: LexiconReader) {
    self.init()
    for type in 0..<UInt32(reader.typeCount) {
      types.append(reader.bytes(ofType: type))
      formOfType.append(reader.form(ofType: type))
      rankOfType.append(reader.rank(ofType: type))
    }
    for form in 0..<UInt32(reader.formCount) { forms.append(reader.bytes(ofForm: form)) }
    for gap in 0..<UInt32(reader.gapCount) {
      reader.withGap(gap) { gaps.append($0) }
      gapSourceLengths.append(UInt32(reader.sourceLength(ofGap: gap)))
      gapLineEnds.append(UInt32(reader.lineEnds(ofGap: gap)))
    }
    collation = reader.collation
  }
}
