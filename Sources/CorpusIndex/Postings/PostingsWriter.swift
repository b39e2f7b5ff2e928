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

/// Writes the file `postings`: where each word type stands, and how often types and forms occur.
public struct PostingsWriter: ~Copyable {
  private var container: ContainerWriter
  private var offsets: [UInt32] = [0]
  private let path: String
  private let build: BuildIdentifier

  /// Creates the file.
  public init(path: String, build: BuildIdentifier) throws(CorpusIndexError) {
    self.path = path
    self.build = build
    var container = try ContainerWriter(path: path, kind: .postings)
    try container.begin("data")
    self.container = container
  }

  /// Appends the lists of the next word types, in order of their ids.
  public mutating func append(_ run: PostingsRun) throws(CorpusIndexError) {
    try withBytes(of: run.bytes) { bytes throws(CorpusIndexError) in try container.write(bytes) }
    var end = UInt64(offsets[offsets.count - 1])
    offsets.reserveCapacity(offsets.count + run.lengths.count)
    for length in run.lengths {
      end += UInt64(length)
      guard end <= UInt64(UInt32.max) else { throw .tooLarge(path: path, what: "postings") }
      offsets.append(UInt32(end))
    }
  }

  /// Writes the frequencies and ends the file.
  ///
  /// - Returns: the file's length in bytes.
  public consuming func finish(
    types: Frequencies, forms: Frequencies
  ) throws(CorpusIndexError) -> Int {
    try container.column("offs", offsets)
    try container.column("tcnt", types.tokens)
    try container.column("tdoc", types.documents)
    try container.column("fcnt", forms.tokens)
    try container.column("fdoc", forms.documents)
    return try container.finish(build: build)
  }
}
