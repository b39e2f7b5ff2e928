extension Lexicon {
  /// A lexicon in memory, to be extended, from one on disk.
  ///
  /// - Throws: `.damaged` where strings overlap, which could ask for any amount of memory, or where a type
  ///   names a form or a key that isn't there. O(types).
  public init(copying reader: LexiconReader) throws(CorpusIndexError) {
    self.init()
    guard reader.hasAscendingStrings else {
      throw reader.container.damage("toff", "strings that lie one after another")
    }
    for type in 0..<UInt32(reader.typeCount) {
      let form = reader.form(ofType: type)
      guard form < reader.formCount else {
        throw reader.container.damage("tfrm", "a form that the lexicon has")
      }
      types.append(reader.bytes(ofType: type))
      formOfType.append(form)
      rankOfType.append(reader.rank(ofType: type))
      guard let key = reader.key(ofType: type), Int(key) < reader.keyCount else {
        throw reader.container.damage("tkey", "a key that the lexicon has")
      }
      keyOfType.append(reader.bytes(ofKey: key))
      languageOfType.append(reader.language(ofType: type))
      scriptOfType.append(reader.script(ofType: type))
    }
    for form in 0..<UInt32(reader.formCount) { forms.append(reader.bytes(ofForm: form)) }
    for gap in 0..<UInt32(reader.gapCount) {
      reader.withGap(gap) { gaps.append($0) }
      gapSourceLengths.append(UInt32(reader.sourceLength(ofGap: gap)))
      gapLineEnds.append(UInt32(reader.lineEnds(ofGap: gap)))
    }
    nonWordTypes = reader.nonWordTypes
    collation = reader.collation
  }
}
