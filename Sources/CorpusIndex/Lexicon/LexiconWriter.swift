/// Writes the file `lexicon`.
public enum LexiconWriter {
  /// Creates the file.
  ///
  /// - Returns: the file's length in bytes.
  /// - Throws: `.system` when writing fails. O(bytes).
  public static func write(
    _ lexicon: LexiconColumns, path: String, build: BuildIdentifier
  ) throws(CorpusIndexError) -> Int {
    var container = try ContainerWriter(path: path, kind: .lexicon)
    try container.column("toff", lexicon.types.offsets)
    try container.column("tbyt", lexicon.types.bytes)
    try container.column("tsrt", lexicon.typesSorted)
    try container.column("tfrm", lexicon.formOfType)
    try container.column("trnk", lexicon.rankOfType)
    try container.column("foff", lexicon.forms.offsets)
    try container.column("fbyt", lexicon.forms.bytes)
    try container.column("fsrt", lexicon.formsSorted)
    try container.column("ftof", lexicon.formTypeOffsets)
    try container.column("ftyp", lexicon.typesByForm)
    try container.column("koff", lexicon.keys.offsets)
    try container.column("kbyt", lexicon.keys.bytes)
    try container.column("tkey", lexicon.keyOfType)
    try container.column("tlan", lexicon.languageOfType)
    try container.column("tscr", lexicon.scriptOfType)
    try container.column("tnon", lexicon.nonWordTypes)
    try container.column("goff", lexicon.gaps.texts.offsets)
    try container.column("gbyt", lexicon.gaps.texts.bytes)
    try container.column("gsrc", lexicon.gaps.sourceLengths)
    try container.column("glin", lexicon.gaps.lineEnds)
    try container.column("coll", Array(lexicon.collation.utf8))
    return try container.finish(build: build)
  }
}
