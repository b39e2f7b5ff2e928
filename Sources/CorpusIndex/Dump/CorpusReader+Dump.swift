extension CorpusReader {
  /// Prints the index as text: a record a line, fields parted by tabs, the first one the kind of record.
  ///
  /// Lines that begin with `#` name the fields. Positions are those of the files: from 0 in each segment,
  /// ranges half-open. Records of a segment follow a line `segment` with its number.
  ///
  /// - Parameters:
  ///   - parts: what to print; always in the order of `DumpPart`.
  ///   - write: takes pieces of the text, in order, each ending with a line; what it throws ends the dump.
  /// - Throws: `.damaged` where the index can't be read, and what `write` throws. O(output); memory is
  ///   bounded by the longest record.
  public func dump(
    _ parts: Set<DumpPart> = Set(DumpPart.allCases),
    to write: (UnsafeRawBufferPointer) throws(CorpusIndexError) -> Void
  ) throws(CorpusIndexError) {
    var lines = DumpWriter()
    if parts.contains(.manifest) { try dumpManifest(&lines, write) }
    if parts.contains(.lexicon) { try dumpLexicon(&lines, write) }
    if parts.contains(.gaps) { try dumpGaps(&lines, write) }
    if !parts.isSubset(of: [.manifest, .lexicon, .gaps]) {
      for (segment, entry) in zip(segments, manifest.segments) {
        lines.plain("segment")
        lines.number(entry.number)
        try lines.endLine(write)
        try segment.dump(parts, manifest: manifest, &lines, write)
      }
    }
    try lines.flush(write)
  }

  private func dumpManifest(
    _ lines: inout DumpWriter, _ write: (UnsafeRawBufferPointer) throws(CorpusIndexError) -> Void
  ) throws(CorpusIndexError) {
    lines.plain("# manifest")
    lines.plain("field")
    lines.plain("value")
    try lines.endLine(write)
    let fields = [
      ("build", manifest.build.hexadecimal), ("profile", manifest.profile),
      ("profile description", manifest.profileDescription), ("icu", manifest.icu),
      ("unicode", manifest.unicode), ("options", manifest.options), ("words", manifest.words),
      ("corrections", manifest.corrections), ("collation", lexicon.collation),
      ("lexicon", String(manifest.lexicon)), ("lexicon build", manifest.lexiconBuild.hexadecimal),
    ]
    for (name, value) in fields {
      lines.plain("manifest")
      lines.plain(name)
      lines.text(value)
      try lines.endLine(write)
    }
    let names = [
      ("region", manifest.regions), ("span kind", manifest.spanKinds), ("language", manifest.languages),
      ("script", manifest.scripts),
    ]
    for (name, values) in names {
      for (number, value) in values.enumerated() {
        lines.plain("manifest")
        lines.plain("\(name) \(number)")
        lines.text(value)
        try lines.endLine(write)
      }
    }
    for segment in manifest.segments {
      lines.plain("manifest")
      lines.plain("segment \(segment.number)")
      lines.plain(
        "build \(segment.build.hexadecimal) tokens \(segment.tokens) documents \(segment.documents)")
      try lines.endLine(write)
    }
  }

  private func dumpLexicon(
    _ lines: inout DumpWriter, _ write: (UnsafeRawBufferPointer) throws(CorpusIndexError) -> Void
  ) throws(CorpusIndexError) {
    lines.plain("# type\tid\tsurface\tform\trank\tkey\tlanguage\tscript\tkind\ttokens")
    try lines.endLine(write)
    let nonWords = Set(lexicon.nonWordTypes)
    for type in 0..<UInt32(clamping: lexicon.typeCount) {
      lines.plain("type")
      lines.number(type)
      lines.bytes(lexicon.bytes(ofType: type))
      lines.bytes(lexicon.bytes(ofForm: lexicon.form(ofType: type)))
      lines.number(lexicon.rank(ofType: type))
      lines.bytes(lexicon.bytes(ofKey: lexicon.key(ofType: type) ?? .max))
      lines.text(manifest.language(Int(lexicon.language(ofType: type))) ?? "?")
      lines.text(manifest.script(Int(lexicon.script(ofType: type))) ?? "?")
      lines.plain(nonWords.contains(type) ? "other" : "word")
      lines.number(tokens(ofType: type))
      try lines.endLine(write)
    }
  }

  private func dumpGaps(
    _ lines: inout DumpWriter, _ write: (UnsafeRawBufferPointer) throws(CorpusIndexError) -> Void
  ) throws(CorpusIndexError) {
    lines.plain("# gap\tid\tprinted\tsource bytes\tline ends")
    try lines.endLine(write)
    for gap in 0..<UInt32(clamping: lexicon.gapCount) {
      lines.plain("gap")
      lines.number(gap)
      lexicon.withGap(gap) { lines.quoted($0) }
      lines.number(lexicon.sourceLength(ofGap: gap))
      lines.number(lexicon.lineEnds(ofGap: gap))
      try lines.endLine(write)
    }
  }
}
