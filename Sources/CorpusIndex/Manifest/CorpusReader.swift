/// A corpus folder, opened for reading.
public final class CorpusReader: Sendable {
  public let path: String
  public let manifest: Manifest
  public let lexicon: LexiconReader
  public let segments: [SegmentReader]
  let manifestContainer: ContainerReader

  /// Opens a corpus.
  ///
  /// Opening maps the files and reads their first and last pages, whatever their size.
  /// - Throws: `.notACorpus`, `.system`, `.damaged`, `.tooOld`, `.tooNew`. O(segments).
  public init(path: String) throws(CorpusIndexError) {
    self.path = path
    let manifestPath = path + "/" + FileKind.manifest.stem
    guard FileSystem.exists(manifestPath) else { throw .notACorpus(path: path) }
    (manifest, manifestContainer) = try ManifestReader.read(path: manifestPath)
    lexicon = try LexiconReader(
      path: path + "/" + Manifest.fileName(.lexicon, number: manifest.lexicon), build: manifest.lexiconBuild)
    var segments: [SegmentReader] = []
    var positions = 0
    var documents = 0
    var sections = 0
    for entry in manifest.segments {
      let segment = try SegmentReader(
        folder: path, entry: entry, lexicon: lexicon, firstPosition: positions, firstDocument: documents,
        firstSection: sections)
      positions += entry.tokens
      documents += entry.documents
      sections += segment.structure.sectionCount
      segments.append(segment)
    }
    self.segments = segments
  }

  /// Tokens of the corpus: running words, and punctuation where the profile has it as tokens.
  public var tokenCount: Int { manifest.segments.reduce(0) { $0 + $1.tokens } }

  /// Running words in the corpus. O(types that aren't words · segments).
  public var wordCount: Int {
    lexicon.nonWordTypes.reduce(tokenCount) { $0 - tokens(ofType: $1) }
  }

  /// Documents in the corpus.
  public var documentCount: Int { manifest.segments.reduce(0) { $0 + $1.documents } }

  /// The paths and times of the sources.
  public func sources() throws(CorpusIndexError) -> [SourceEntry] {
    try SourcesReader.read(
      path: path + "/" + Manifest.fileName(.sources, number: manifest.lexicon), build: manifest.build
    ).0
  }

  /// Bytes of a live file.
  public func fileSize(_ name: String) -> Int { FileSystem.size(path + "/" + name) ?? 0 }

  /// Occurrences of a word type in the whole corpus. O(segments).
  public func tokens(ofType type: UInt32) -> Int {
    segments.reduce(0) { $0 + $1.postings.tokens(ofType: type) }
  }
}
