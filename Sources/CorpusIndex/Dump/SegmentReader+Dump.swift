extension SegmentReader {
  /// Prints the parts that belong to a segment; `manifest` names regions and kinds of spans.
  func dump(
    _ parts: Set<DumpPart>, manifest: Manifest, _ lines: inout DumpWriter,
    _ write: (UnsafeRawBufferPointer) throws(CorpusIndexError) -> Void
  ) throws(CorpusIndexError) {
    if parts.contains(.documents) { try dumpDocuments(&lines, write) }
    if parts.contains(.sections) { try dumpSections(&lines, write) }
    if parts.contains(.flows) { try dumpFlows(manifest.regions, &lines, write) }
    if parts.contains(.pages) { try dumpPages(&lines, write) }
    if parts.contains(.spans) { try dumpSpans(manifest.spanKinds, &lines, write) }
    if parts.contains(.tokens) { try dumpTokens(&lines, write) }
    if parts.contains(.postings) { try dumpPostings(&lines, write) }
    if parts.contains(.layers) { try layers.dump(&lines, write) }
  }

  private func dumpDocuments(
    _ lines: inout DumpWriter, _ write: (UnsafeRawBufferPointer) throws(CorpusIndexError) -> Void
  ) throws(CorpusIndexError) {
    lines.plain(
      "# document\tindex\tname\tfirst position\ttokens\tencoding\tsource bytes\tSHA-256\tmetadata, key=value")
    try lines.endLine(write)
    for index in 0..<structure.documentCount {
      let document = try structure.document(index)
      let positions = structure.positions(ofDocument: index)
      lines.plain("document")
      lines.number(index)
      lines.text(document.name)
      lines.number(positions.lowerBound)
      lines.number(positions.count)
      lines.text(document.encoding)
      lines.number(document.sourceSize)
      lines.hexadecimal(document.sourceDigest)
      for entry in document.metadata { lines.text("\(entry.key)=\(entry.value)") }
      try lines.endLine(write)
    }
  }

  private func dumpSections(
    _ lines: inout DumpWriter, _ write: (UnsafeRawBufferPointer) throws(CorpusIndexError) -> Void
  ) throws(CorpusIndexError) {
    lines.plain("# section\tindex\tdocument\tlevel\tfrom\tto\tpath")
    try lines.endLine(write)
    for index in 0..<structure.sectionCount {
      let section = try structure.section(index)
      lines.plain("section")
      lines.number(index)
      lines.number(section.document)
      lines.number(section.level)
      lines.number(section.positions.lowerBound)
      lines.number(section.positions.upperBound)
      lines.text(try path(ofSection: section))
      try lines.endLine(write)
    }
  }

  /// The titles from the outermost section on. Deeper nesting than any heading has is cut with an ellipsis.
  private func path(ofSection section: SectionRecord) throws(CorpusIndexError) -> String {
    var titles = [section.title]
    var parent = section.parent
    while parent >= 0 {
      guard titles.count < 64 else {
        titles.append("…")
        break
      }
      let outer = try structure.section(parent)
      titles.append(outer.title)
      parent = outer.parent
    }
    return titles.reversed().joined(separator: " > ")
  }

  private func dumpFlows(
    _ regions: [String], _ lines: inout DumpWriter,
    _ write: (UnsafeRawBufferPointer) throws(CorpusIndexError) -> Void
  ) throws(CorpusIndexError) {
    lines.plain("# flow\tindex\tregion\tfrom\tto\tnote\tcalled behind")
    try lines.endLine(write)
    for index in 0..<structure.flowCount {
      let positions = structure.positions(ofFlow: index)
      let region = Int(structure.region(ofFlow: index))
      lines.plain("flow")
      lines.number(index)
      lines.text(region < regions.count ? regions[region] : String(region))
      lines.number(positions.lowerBound)
      lines.number(positions.upperBound)
      if let label = try structure.noteLabel(ofFlow: index) {
        lines.text(label)
        if let callOut = structure.callOut(ofFlow: index) { lines.number(callOut) }
      }
      try lines.endLine(write)
    }
  }

  private func dumpPages(
    _ lines: inout DumpWriter, _ write: (UnsafeRawBufferPointer) throws(CorpusIndexError) -> Void
  ) throws(CorpusIndexError) {
    lines.plain("# page\tindex\tlabel\tfrom\tto")
    try lines.endLine(write)
    for index in 0..<structure.pageRunCount {
      let positions = structure.positions(ofPageRun: index)
      lines.plain("page")
      lines.number(index)
      lines.text(try structure.pageLabel(ofPageRun: index) ?? "")
      lines.number(positions.lowerBound)
      lines.number(positions.upperBound)
      try lines.endLine(write)
    }
  }

  private func dumpSpans(
    _ kinds: [String], _ lines: inout DumpWriter,
    _ write: (UnsafeRawBufferPointer) throws(CorpusIndexError) -> Void
  ) throws(CorpusIndexError) {
    lines.plain("# span\tindex\tkind\tfrom\tto\tlanguage")
    try lines.endLine(write)
    for index in 0..<structure.spanCount {
      let span = try structure.span(index)
      lines.plain("span")
      lines.number(index)
      lines.text(Int(span.kind) < kinds.count ? kinds[Int(span.kind)] : String(span.kind))
      lines.number(span.positions.lowerBound)
      lines.number(span.positions.upperBound)
      if span.language >= 0 { lines.text(try structure.spanLanguage(span.language)) }
      try lines.endLine(write)
    }
  }

  private func dumpTokens(
    _ lines: inout DumpWriter, _ write: (UnsafeRawBufferPointer) throws(CorpusIndexError) -> Void
  ) throws(CorpusIndexError) {
    lines.plain("# token\tposition\tsurface\tgap before")
    try lines.endLine(write)
    for position in 0..<tokens.count {
      lines.plain("token")
      lines.number(position)
      lines.bytes(lexicon.bytes(ofType: try tokens.type(at: position)))
      lexicon.withGap(try tokens.gap(at: position)) { lines.quoted($0) }
      try lines.endLine(write)
    }
  }

  /// Long lists go over several lines of at most 128 positions, each with its surface.
  private func dumpPostings(
    _ lines: inout DumpWriter, _ write: (UnsafeRawBufferPointer) throws(CorpusIndexError) -> Void
  ) throws(CorpusIndexError) {
    lines.plain("# postings\ttype\tsurface\tpositions, at most 128 a line")
    try lines.endLine(write)
    let buffer = UnsafeMutablePointer<UInt32>.allocate(capacity: PostingsBlock.size)
    defer { buffer.deallocate() }
    for type in 0..<UInt32(clamping: postings.typeCount) {
      var left = postings.tokens(ofType: type)
      var cursor = try postings.cursor(ofType: type)
      while left > 0 {
        guard let count = try cursor.next(into: buffer), count > 0 else {
          throw postings.container.damage("data", "ascending positions inside the segment")
        }
        lines.plain("postings")
        lines.number(type)
        lines.bytes(lexicon.bytes(ofType: type))
        lines.plain(
          UnsafeBufferPointer(start: buffer, count: count).map { String($0) }.joined(separator: " "))
        try lines.endLine(write)
        left -= count
      }
    }
  }
}
