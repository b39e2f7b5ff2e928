/// The postings of a run of word types, encoded; runs may be encoded on several threads and joined.
public struct PostingsRun: Sendable {
  public private(set) var bytes: [UInt8] = []
  /// Length of each type's list in bytes.
  public private(set) var lengths: [UInt32] = []

  public init() {}

  /// Appends the list of the next word type: ascending positions, possibly none.
  public mutating func append(_ positions: UnsafeBufferPointer<UInt32>) {
    let before = bytes.count
    PostingsSerializer.encode(positions, into: &bytes)
    lengths.append(UInt32(bytes.count - before))
  }
}

/// How often something occurs in a segment: tokens, and documents that hold it.
public struct Frequencies: Sendable {
  /// Occurrences by id.
  public var tokens: [UInt32]
  /// Documents with at least one occurrence, by id.
  public var documents: [UInt32]

  public init(tokens: [UInt32], documents: [UInt32]) {
    self.tokens = tokens
    self.documents = documents
  }
}

/// `Frequencies` of any number of ids, as columns of a file.
public struct FrequencyColumns: Sendable {
  public let tokens: ScratchTable<UInt32>
  public let documents: ScratchTable<UInt32>

  /// All zero.
  public init(count: Int, in space: ScratchSpace) throws(CorpusIndexError) {
    tokens = try ScratchTable(count: count, in: space)
    documents = try ScratchTable(count: count, in: space)
  }

  /// Those that are in memory.
  public init(_ frequencies: Frequencies) {
    tokens = ScratchTable(frequencies.tokens)
    documents = ScratchTable(frequencies.documents)
  }
}

/// Writes the file `postings`: where each word type stands, and how often types and forms occur.
public struct PostingsWriter: ~Copyable {
  private var container: ContainerWriter
  /// Where each list ends.
  private var ends: ScratchFile
  private var end: UInt64 = 0
  private let path: String
  private let build: BuildIdentifier

  /// Creates the file.
  public init(path: String, build: BuildIdentifier) throws(CorpusIndexError) {
    let ends = try ScratchFile(folder: FileSystem.parent(of: path))
    var container = try ContainerWriter(path: path, kind: .postings)
    try container.begin("data")
    self.path = path
    self.build = build
    self.ends = ends
    self.container = container
  }

  /// Appends the lists of the next word types, in order of their ids.
  public mutating func append(_ run: PostingsRun) throws(CorpusIndexError) {
    try withBytes(of: run.bytes) { bytes throws(CorpusIndexError) in try container.write(bytes) }
    for length in run.lengths {
      end += UInt64(length)
      guard end <= UInt64(UInt32.max) else { throw .tooLarge(path: path, what: "postings") }
      try ends.append(UInt32(end))
    }
  }

  /// Writes the frequencies and ends the file.
  ///
  /// - Returns: the file's length in bytes.
  public consuming func finish(
    types: FrequencyColumns, forms: FrequencyColumns
  ) throws(CorpusIndexError) -> Int {
    try container.begin("offs")
    try withBytes(of: [UInt32(0)]) { bytes throws(CorpusIndexError) in try container.write(bytes) }
    let ends = try ends.finish()
    try container.write(UnsafeRawBufferPointer(ends.words))
    try container.column("tcnt", types.tokens)
    try container.column("tdoc", types.documents)
    try container.column("fcnt", forms.tokens)
    try container.column("fdoc", forms.documents)
    return try container.finish(build: build)
  }
}
