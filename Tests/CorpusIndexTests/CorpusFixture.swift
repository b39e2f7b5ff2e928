import TestSupport

@testable import CorpusIndex

/// A small corpus of three documents, one of them without words, in which every column of the format has
/// something to hold.
struct CorpusFixture {
  static let tokenCount = 700
  let build = BuildIdentifier(high: 0x0123_4567_89AB_CDEF, low: 42)
  var lexicon = Lexicon()
  var types: [UInt32] = []
  var gaps: [UInt32] = []
  private static let documentStarts = [0, 400, 400]

  init() {
    var random = SeededGenerator(seed: 7)
    for type in 0..<300 {
      append("слово\(type)", to: &lexicon.types)
      lexicon.formOfType.append(UInt32(type / 2))
      lexicon.rankOfType.append(UInt32(type / 2 + 1))
      append("key\(type / 3)", to: &lexicon.keyOfType)
      lexicon.languageOfType.append(UInt8(type % 3))
      lexicon.scriptOfType.append(UInt8(type % 2))
    }
    lexicon.nonWordTypes = [1, 5, 299]
    for form in 0..<150 { append("form\(form)", to: &lexicon.forms) }
    for gap in 0..<300 {
      append(gap == 0 ? " " : gap == 1 ? ".\n" : ", \(gap) ", to: &lexicon.gaps.texts)
      lexicon.gaps.sourceLengths.append(gap == 0 ? 1 : 2)
      lexicon.gaps.lineEnds.append(gap == 1 ? 1 : 0)
    }
    lexicon.collation = "en 1"
    for position in 0..<Self.tokenCount {
      // A type that the stream tells, one with a long list, and others.
      types.append([0, 20, UInt32.random(in: 1..<300, using: &random)][position % 3])
      gaps.append(position % 4 == 0 ? UInt32.random(in: 0..<300, using: &random) : 0)
    }
  }

  private func append(_ text: String, to table: inout LexiconTable) {
    Array(text.utf8).withUnsafeBytes { table.append($0) }
  }

  /// Writes all files of the corpus.
  func write(to folder: String) throws {
    let manifest = Manifest(
      build: build, profile: "default", profileDescription: "tokens = words\n", icu: "72.1", unicode: "15.0",
      options: "repair",
      regions: ["body", "note"],
      spanKinds: ["emphasis", "foreign"], languages: ["en", "ru-Latn", "other"], scripts: ["Latn", "Cyrl"],
      words: "1", corrections: "", lexicon: 1, lexiconBuild: build,
      segments: [.init(number: 1, build: build, tokens: Self.tokenCount, documents: 3)])
    try ManifestWriter.write(manifest, path: folder + "/manifest")
    _ = try LexiconWriter.write(lexicon.columns, path: folder + "/lexicon-1", build: build)
    try SourcesWriter.write(
      [SourceEntry(name: "a", path: "/texts/a.txt", size: 5000, modified: -5)], path: folder + "/sources-1",
      build: build)
    try writeTokens(folder + "/tokens-1")
    try writePostings(folder + "/postings-1")
    try writeLayers(folder + "/layers-1")
    _ = try StructureWriter.write(structure, path: folder + "/structure-1", build: build)
    var text = try TextWriter(path: folder + "/text-1")
    let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 300)
    let result = bytes.withUnsafeBytes { buffer in
      Result { () throws(CorpusIndexError) in try text.append(buffer) }
    }
    try result.get()
    _ = try text.finish(build: build)
  }

  private func writeTokens(_ path: String) throws {
    let jumps = [
      SourceJump(position: 0, source: 3, line: 1), SourceJump(position: 400, source: 0, line: 1),
      SourceJump(position: 405, source: 1 << 33, line: 9),
    ]
    var run = TokenRun(firstPosition: 0, typeCount: lexicon.types.count)
    var start = 0
    while start < types.count {
      let end = min(start + TokenBlock.size, types.count)
      let before = jumps.last { start - TokenBlock.size..<start ~= Int($0.position) }
      Array(types[start..<end]).withUnsafeBufferPointer { types in
        Array(gaps[start..<end]).withUnsafeBufferPointer { gaps in
          run.append(
            types: types, gaps: gaps, at: SourcePlace(source: start * 9, line: 1 + start / 10),
            after: before?.place)
        }
      }
      start = end
    }
    var writer = try TokenStreamWriter(
      path: path, build: build, typeCount: lexicon.types.count)
    try writer.append(run)
    _ = try writer.finish(
      tokens: types.count, jumps: jumps,
      exceptions: [
        SourceException(position: 5, ranges: [60..<65, 70..<72]),
        SourceException(position: 500, ranges: [9..<20]),
      ])
  }

  private func writePostings(_ path: String) throws {
    var positions = [[UInt32]](repeating: [], count: lexicon.types.count)
    for (position, type) in types.enumerated() { positions[Int(type)].append(UInt32(position)) }
    var run = PostingsRun()
    for (type, list) in positions.enumerated() {
      // The token stream tells where the others stand.
      let listed = type < TokenBlock.streamedTypes ? [] : list
      listed.withUnsafeBufferPointer { run.append($0) }
    }
    func frequencies(_ lists: [[UInt32]]) -> FrequencyColumns {
      FrequencyColumns(
        Frequencies(
          tokens: lists.map { UInt32($0.count) },
          documents: lists.map { list in UInt32(Set(list.map { $0 < 400 }).count) }))
    }
    var byForm = [[UInt32]](repeating: [], count: lexicon.forms.count)
    for (type, list) in positions.enumerated() { byForm[Int(lexicon.formOfType[type])] += list }
    var writer = try PostingsWriter(path: path, build: build)
    try writer.append(run)
    _ = try writer.finish(types: frequencies(positions), forms: frequencies(byForm))
  }

  /// A value of the layer `tag` for each token, empty for none: none at all from 128 to 255.
  var tags: [String] {
    types.enumerated().map { position, type in
      (128..<256).contains(position) || type % 5 == 4 ? "" : "tag\(type % 11)"
    }
  }

  /// A value of the layer `lemma` for each token.
  var lemmas: [String] { types.map { "лемма\($0 / 2)" } }

  private func writeLayers(_ path: String) throws {
    var writer = try LayerWriter(path: path, build: build)
    for (name, values) in [("lemma", lemmas), ("tag", tags)] {
      var positions: [String: [UInt32]] = [:]
      for (position, value) in values.enumerated() where !value.isEmpty {
        positions[value, default: []].append(UInt32(position))
      }
      let ordered = positions.sorted {
        $0.value.count != $1.value.count ? $0.value.count > $1.value.count : $0.key < $1.key
      }
      var numbers: [String: UInt32] = [:]
      var table = LexiconTable()
      var run = PostingsRun()
      for (value, list) in ordered {
        numbers[value] = UInt32(numbers.count + 1)
        append(value, to: &table)
        list.withUnsafeBufferPointer { run.append($0) }
      }
      try writer.begin(name)
      var blocks = LayerRun()
      values.map { numbers[$0] ?? 0 }.withUnsafeBufferPointer { blocks.append($0) }
      try writer.append(blocks)
      try writer.beginPostings()
      try writer.append(run)
      try writer.end(
        values: table,
        frequencies: Frequencies(
          tokens: ordered.map { UInt32($0.value.count) },
          documents: ordered.map { UInt32(Set($0.value.map { $0 < 400 }).count) }))
    }
    _ = try writer.finish(tokens: types.count)
  }

  private var structure: SegmentStructure {
    var structure = SegmentStructure()
    structure.documentStarts = Self.documentStarts.map { UInt32($0) }
    for (index, name) in ["a", "empty", "b"].enumerated() {
      structure.documents.append(
        DocumentRecord(
          name: name, encoding: "UTF-8", sourceUnit: UInt8(index), sourceSize: 5000,
          sourceDigest: Array(repeating: UInt8(index), count: 32), textOffset: index * 100, textLength: 100,
          closingGap: 1, firstSection: index == 0 ? 0 : 3, sectionCount: index == 0 ? 3 : 0,
          metadata: [("year", "1937"), ("title", "A\tB")]))
    }
    structure.flows = [
      FlowRecord(start: 0, region: 0, note: -1), FlowRecord(start: 100, region: 1, note: 0),
      FlowRecord(start: 120, region: 0, note: -1), FlowRecord(start: 400, region: 0, note: -1),
    ]
    structure.noteLabels = ["3"]
    structure.paragraphs = (0..<140).map { UInt32($0 * 5) }
    structure.sentences = (0..<350).map { UInt32($0 * 2) }
    structure.sections = [
      SectionRecord(title: "Part I", level: 1, parent: -1, document: 0, positions: 0..<400),
      SectionRecord(title: "Terror", level: 2, parent: 0, document: 0, positions: 10..<200),
      SectionRecord(title: "Empty", level: 2, parent: 0, document: 0, positions: 200..<200),
    ]
    structure.sectionRuns = [
      SectionRun(start: 0, section: 0), SectionRun(start: 10, section: 1), SectionRun(start: 200, section: 0),
      SectionRun(start: 400, section: -1),
    ]
    structure.spans = [SpanRecord(positions: 3..<9, kind: 0), SpanRecord(positions: 4..<5, kind: 1)]
    return structure
  }
}
