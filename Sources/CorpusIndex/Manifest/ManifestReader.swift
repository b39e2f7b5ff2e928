/// Reads the file `manifest`.
enum ManifestReader {
  static func read(path: String) throws(CorpusIndexError) -> (Manifest, ContainerReader) {
    let container = try ContainerReader(path: path, kind: .manifest, build: nil)
    let column = try container.column("mani")
    guard let bytes = column.slice(0, column.count), let manifest = decode(bytes, build: container.build)
    else {
      throw container.damage("mani", "a manifest's record")
    }
    return (manifest, container)
  }

  private static func decode(_ bytes: UnsafeRawBufferPointer, build: BuildIdentifier) -> Manifest? {
    var record = RecordDecoder(bytes)
    guard let profile = record.string(), let profileDescription = record.string(),
      let icu = record.string(), let unicode = record.string(),
      let options = record.string(), let regions = names(&record), let spanKinds = names(&record),
      let languages = names(&record), let scripts = names(&record), let words = record.string(),
      let corrections = record.string(),
      let lexicon = record.number(),
      let lexiconBuild = record.string().flatMap(identifier), let count = record.count()
    else { return nil }
    var segments: [Manifest.SegmentEntry] = []
    for _ in 0..<count {
      guard let number = record.number(), let build = record.string().flatMap(identifier),
        let tokens = record.number(), let documents = record.number(), tokens >= 0, documents >= 0,
        tokens <= Int(UInt32.max), documents <= Int(UInt32.max)
      else { return nil }
      segments.append(.init(number: number, build: build, tokens: tokens, documents: documents))
    }
    return Manifest(
      build: build, profile: profile, profileDescription: profileDescription, icu: icu, unicode: unicode,
      options: options, regions: regions, spanKinds: spanKinds, languages: languages, scripts: scripts,
      words: words, corrections: corrections, lexicon: lexicon, lexiconBuild: lexiconBuild,
      segments: segments)
  }

  private static func names(_ record: inout RecordDecoder) -> [String]? {
    guard let count = record.count() else { return nil }
    var names: [String] = []
    for _ in 0..<count {
      guard let name = record.string() else { return nil }
      names.append(name)
    }
    return names
  }

  private static func identifier(_ text: String) -> BuildIdentifier? {
    guard text.utf8.count == 32, let high = UInt64(text.prefix(16), radix: 16),
      let low = UInt64(text.suffix(16), radix: 16)
    else { return nil }
    return BuildIdentifier(high: high, low: low)
  }
}
