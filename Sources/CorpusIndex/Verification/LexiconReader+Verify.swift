extension LexiconReader {
  /// Checks the file `lexicon`: checksum, tables, orders, and how types and forms refer to each other.
  ///
  /// - Parameters:
  ///   - languages: how many languages the manifest names.
  ///   - scripts: how many scripts it names.
  /// - Throws: the first damage found. O(bytes).
  func verify(languages: Int, scripts: Int) throws(CorpusIndexError) {
    try container.verifyChecksum()
    guard types.isAscending else { throw container.damage("toff", "strings that lie one after another") }
    guard forms.isAscending else { throw container.damage("foff", "strings that lie one after another") }
    guard gaps.isAscending else { throw container.damage("goff", "strings that lie one after another") }
    guard Self.isOrder(typesSorted, of: types) else {
      throw container.damage("tsrt", "every word type once, in the order of its bytes")
    }
    guard Self.isOrder(formsSorted, of: forms) else {
      throw container.damage("fsrt", "every form once, in the order of its bytes")
    }
    try verifyForms()
    try verifyKeys()
    let nonWords = nonWordTypes
    guard zip(nonWords, nonWords.dropFirst()).allSatisfy({ $0 < $1 }), Int(nonWords.last ?? 0) < typeCount
    else { throw container.damage("tnon", "word types, ascending") }
    for type in 0..<UInt32(clamping: typeCount) {
      guard Int(language(ofType: type)) < languages else {
        throw container.damage("tlan", "a language that the manifest names")
      }
      guard Int(script(ofType: type)) < scripts else {
        throw container.damage("tscr", "a script that the manifest names")
      }
    }
  }

  /// Keys are in the order of their bytes, none twice, and each is some type's.
  private func verifyKeys() throws(CorpusIndexError) {
    guard keys.isAscending else { throw container.damage("koff", "strings that lie one after another") }
    for key in 1..<max(1, keyCount) where compareBytes(keys.string(key - 1), keys.string(key)) >= 0 {
      throw container.damage("kbyt", "every key once, in the order of its bytes")
    }
    var isUsed = [Bool](repeating: false, count: keyCount)
    for type in 0..<typeCount {
      guard let key = keyOfTypes.word(type), Int(key) < keyCount else {
        throw container.damage("tkey", "a key that the lexicon has")
      }
      isUsed[Int(key)] = true
    }
    guard isUsed.allSatisfy({ $0 }) else { throw container.damage("tkey", "every key at least once") }
  }

  /// Whether `sorted` holds every id once: as many as there are strings, each greater than the one before.
  private static func isOrder(_ sorted: Column, of table: TableReader) -> Bool {
    var previous: UInt32?
    for index in 0..<sorted.wordCount {
      guard let id = sorted.word(index), Int(id) < table.count else { return false }
      if let previous, compareBytes(table.string(Int(previous)), table.string(Int(id))) >= 0 { return false }
      previous = id
    }
    return true
  }

  /// The lists of types by form are the inverse of the forms by type, and types of a form share its rank.
  private func verifyForms() throws(CorpusIndexError) {
    var end: UInt32 = 0
    for index in 0..<formTypeOffsets.wordCount {
      guard let offset = formTypeOffsets.word(index), offset >= end, index > 0 || offset == 0 else {
        throw container.damage("ftof", "ascending offsets")
      }
      end = offset
    }
    guard Int(end) == typeCount else { throw container.damage("ftof", "a place for each word type") }
    for form in 0..<UInt32(clamping: formCount) {
      let members = types(ofForm: form)
      for (index, type) in members.enumerated() {
        // Ascending in a form and one form each: as many as there are types, so each stands there once.
        guard Int(type) < typeCount, self.form(ofType: type) == form, index == 0 || members[index - 1] < type
        else {
          throw container.damage("ftyp", "the word types of a form, ascending")
        }
        guard rank(ofType: type) == rank(ofType: members[0]) else {
          throw container.damage("trnk", "one rank for all word types of a form")
        }
      }
    }
  }
}
