/// Writes the file `lexicon`.
public enum LexiconWriter {
  /// Creates the file.
  ///
  /// - Returns: the file's length in bytes.
  /// - Throws: `.system` when writing fails. O(n log n) for the orders by bytes.
  public static func write(
    _ lexicon: Lexicon, path: String, build: BuildIdentifier
  ) throws(CorpusIndexError) -> Int {
    var container = try ContainerWriter(path: path, kind: .lexicon)
    try container.column("toff", lexicon.types.offsets)
    try container.column("tbyt", lexicon.types.bytes)
    try container.column("tsrt", lexicon.types.sortedByBytes())
    try container.column("tfrm", lexicon.formOfType)
    try container.column("trnk", lexicon.rankOfType)
    try container.column("foff", lexicon.forms.offsets)
    try container.column("fbyt", lexicon.forms.bytes)
    try container.column("fsrt", lexicon.forms.sortedByBytes())
    let (offsets, types) = typesByForm(lexicon)
    try container.column("ftof", offsets)
    try container.column("ftyp", types)
    let (keys, keyOfType) = distinctKeys(lexicon)
    try container.column("koff", keys.offsets)
    try container.column("kbyt", keys.bytes)
    try container.column("tkey", keyOfType)
    try container.column("tlan", lexicon.languageOfType)
    try container.column("tscr", lexicon.scriptOfType)
    try container.column("tnon", lexicon.nonWordTypes)
    try container.column("goff", lexicon.gaps.offsets)
    try container.column("gbyt", lexicon.gaps.bytes)
    try container.column("gsrc", lexicon.gapSourceLengths)
    try container.column("glin", lexicon.gapLineEnds)
    try container.column("coll", Array(lexicon.collation.utf8))
    return try container.finish(build: build)
  }

  /// The distinct keys in the order of their bytes, and for each type the index of its key.
  private static func distinctKeys(_ lexicon: Lexicon) -> (keys: LexiconTable, keyOfType: [UInt32]) {
    let given = lexicon.keyOfType
    var keys = LexiconTable()
    var keyOfType = [UInt32](repeating: 0, count: given.count)
    for type in given.sortedByBytes() {
      given.withString(Int(type)) { key in
        let isRepeated = keys.count > 0 && keys.withString(keys.count - 1) { compareBytes($0, key) == 0 }
        if !isRepeated { keys.append(key) }
      }
      keyOfType[Int(type)] = UInt32(keys.count - 1)
    }
    return (keys, keyOfType)
  }

  /// For each form where its types begin, and the types, ascending in a form.
  private static func typesByForm(_ lexicon: Lexicon) -> (offsets: [UInt32], types: [UInt32]) {
    var offsets = [UInt32](repeating: 0, count: lexicon.forms.count + 1)
    for form in lexicon.formOfType { offsets[Int(form) + 1] += 1 }
    for index in 1..<offsets.count { offsets[index] += offsets[index - 1] }
    var next = offsets
    var types = [UInt32](repeating: 0, count: lexicon.formOfType.count)
    for (type, form) in lexicon.formOfType.enumerated() {
      types[Int(next[Int(form)])] = UInt32(type)
      next[Int(form)] += 1
    }
    return (offsets, types)
  }
}
