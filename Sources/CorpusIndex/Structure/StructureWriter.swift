/// Writes the file `structure` of a segment.
public enum StructureWriter {
  /// Creates the file.
  ///
  /// - Returns: the file's length in bytes.
  public static func write(
    _ structure: SegmentStructure, path: String, build: BuildIdentifier
  ) throws(CorpusIndexError) -> Int {
    var container = try ContainerWriter(path: path, kind: .structure)
    try container.column("dpos", structure.documentStarts)
    try records(
      structure.documents.lazy.map(\.encoded), offsets: "doff", bytes: "drec", into: &container, path: path)
    try sketches(structure, into: &container, path: path)
    try container.column("fpos", structure.flows.map(\.start))
    try container.column("freg", structure.flows.map(\.region))
    try container.column("fnot", structure.flows.map { UInt32($0.note + 1) })
    try container.column("fcal", structure.flows.map { UInt32($0.callOut + 1) })
    try records(
      structure.noteLabels.lazy.map { Array($0.utf8) }, offsets: "noff", bytes: "nlab", into: &container,
      path: path)
    for (name, positions) in [("para", structure.paragraphs), ("sent", structure.sentences)] {
      try container.begin(name == "para" ? "para" : "sent")
      var bytes: [UInt8] = []
      let count = UInt32(positions.count)
      for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: count >> shift)) }
      positions.withUnsafeBufferPointer { PostingsSerializer.encode($0, into: &bytes) }
      try withBytes(of: bytes) { raw throws(CorpusIndexError) in try container.write(raw) }
    }
    let sections = structure.sections
    try container.column("sfrm", sections.map { UInt32($0.positions.lowerBound) })
    try container.column("sto ", sections.map { UInt32($0.positions.upperBound) })
    try container.column("slvl", sections.map { UInt8(clamping: $0.level) })
    try container.column("spar", sections.map { UInt32($0.parent + 1) })
    try container.column("sdoc", sections.map { UInt32($0.document) })
    try records(
      sections.lazy.map { Array($0.title.utf8) }, offsets: "soff", bytes: "sttl", into: &container, path: path
    )
    try container.column("rpos", structure.sectionRuns.map(\.start))
    try container.column("rsec", structure.sectionRuns.map { UInt32($0.section + 1) })
    try container.column("xfrm", structure.spans.map { UInt32($0.positions.lowerBound) })
    try container.column("xlen", structure.spans.map { UInt8(clamping: $0.positions.count) })
    let long = structure.spans.indices.filter { structure.spans[$0].positions.count >= Int(UInt8.max) }
    try container.column("xidx", long.map { UInt32($0) })
    try container.column("xto ", long.map { UInt32(structure.spans[$0].positions.upperBound) })
    try container.column("xknd", structure.spans.map(\.kind))
    let hasLanguages = structure.spans.contains { $0.language >= 0 }
    try container.column("xlan", hasLanguages ? structure.spans.map { UInt32($0.language + 1) } : [])
    try records(
      structure.spanLanguages.map { Array($0.utf8) }, offsets: "xoff", bytes: "xlng", into: &container,
      path: path)
    try container.column("gpos", structure.pages.map(\.start))
    try container.column("glab", structure.pages.map { UInt32($0.label + 1) })
    try records(
      structure.pageLabels.map { Array($0.utf8) }, offsets: "goff", bytes: "gtxt", into: &container,
      path: path)
    return try container.finish(build: build)
  }

  /// A document beyond the end of the list has no sketch.
  private static func sketches(
    _ structure: SegmentStructure, into container: inout ContainerWriter, path: String
  ) throws(CorpusIndexError) {
    var ends: [UInt32] = [0]
    var numbers: [UInt32] = []
    for index in structure.documents.indices {
      if index < structure.sketches.count { numbers += structure.sketches[index] }
      guard numbers.count <= Int(UInt32.max) else { throw .tooLarge(path: path, what: "knum") }
      ends.append(UInt32(numbers.count))
    }
    try container.column("koff", ends)
    try container.column("knum", numbers)
  }

  private static func records(
    _ records: some Sequence<[UInt8]>, offsets name: StaticString, bytes bytesName: StaticString,
    into container: inout ContainerWriter, path: String
  ) throws(CorpusIndexError) {
    var ends: [UInt32] = [0]
    var bytes: [UInt8] = []
    for record in records {
      bytes.append(contentsOf: record)
      guard bytes.count <= Int(UInt32.max) else { throw .tooLarge(path: path, what: "\(bytesName)") }
      ends.append(UInt32(bytes.count))
    }
    try container.column(name, ends)
    try container.column(bytesName, bytes)
  }
}
