/// Encodes runs of a layer's values into blocks; runs may be encoded on several threads and joined in order.
///
/// Every run but the last must hold a multiple of 64 values.
public struct LayerRun: Sendable {
  /// The blocks, one after another.
  public private(set) var bytes: [UInt8] = []
  /// Width of each block in bits.
  public private(set) var widths: [UInt8] = []

  public init() {}

  /// Appends the values of consecutive tokens, from the beginning of a block on.
  public mutating func append(_ values: UnsafeBufferPointer<UInt32>) {
    var start = 0
    while start < values.count {
      let end = min(start + LayerBlock.size, values.count)
      widths.append(
        UInt8(LayerSerializer.encode(UnsafeBufferPointer(rebasing: values[start..<end]), into: &bytes)))
      start = end
    }
  }
}

/// Writes the file `layers`: what the tokens of a segment are annotated with, layer by layer.
///
/// For each layer come `begin`, its blocks, `beginPostings`, the lists of its values, and `end`.
public struct LayerWriter: ~Copyable {
  /// Layers that a segment may have.
  public static let limit = 256
  private var container: ContainerWriter
  private var names: [String] = []
  private var ends: [UInt32] = []
  private var postingsOffsets: [UInt32] = []
  private let path: String
  private let build: BuildIdentifier

  /// Creates the file.
  public init(path: String, build: BuildIdentifier) throws(CorpusIndexError) {
    self.path = path
    self.build = build
    container = try ContainerWriter(path: path, kind: .layers)
  }

  /// Begins the next layer; no two have one name.
  public mutating func begin(_ name: String) throws(CorpusIndexError) {
    guard names.count < Self.limit else { throw .tooLarge(path: path, what: "layers") }
    names.append(name)
    ends = [0]
    postingsOffsets = [0]
    try begin(.blocks)
  }

  /// Appends the blocks of a run.
  public mutating func append(_ run: LayerRun) throws(CorpusIndexError) {
    try withBytes(of: run.bytes) { bytes throws(CorpusIndexError) in try container.write(bytes) }
    var end = UInt64(ends[ends.count - 1])
    ends.reserveCapacity(ends.count + run.widths.count)
    for width in run.widths {
      end += UInt64(width)
      guard end <= UInt64(UInt32.max) else { throw .tooLarge(path: path, what: "values of a layer") }
      ends.append(UInt32(end))
    }
  }

  /// Ends the blocks; the lists of the values follow.
  public mutating func beginPostings() throws(CorpusIndexError) { try begin(.postings) }

  /// Appends the lists of the next values, in order of their numbers.
  public mutating func append(_ run: PostingsRun) throws(CorpusIndexError) {
    try withBytes(of: run.bytes) { bytes throws(CorpusIndexError) in try container.write(bytes) }
    var end = UInt64(postingsOffsets[postingsOffsets.count - 1])
    for length in run.lengths {
      end += UInt64(length)
      guard end <= UInt64(UInt32.max) else { throw .tooLarge(path: path, what: "postings of a layer") }
      postingsOffsets.append(UInt32(end))
    }
  }

  /// Ends the layer.
  ///
  /// - Parameters:
  ///   - values: the values by their numbers less 1.
  ///   - frequencies: how often each occurs.
  public mutating func end(values: LexiconTable, frequencies: Frequencies) throws(CorpusIndexError) {
    try column(.ends, ends)
    try column(.postingsOffsets, postingsOffsets)
    try column(.valueOffsets, values.offsets)
    try begin(.valueBytes)
    try withBytes(of: values.bytes) { bytes throws(CorpusIndexError) in try container.write(bytes) }
    try column(.valuesSorted, values.sortedByBytes())
    try column(.tokens, frequencies.tokens)
    try column(.documents, frequencies.documents)
  }

  /// Writes the names and ends the file.
  ///
  /// - Parameter tokens: tokens of the segment, annotated or not.
  /// - Returns: the file's length in bytes.
  public consuming func finish(tokens: Int) throws(CorpusIndexError) -> Int {
    var record = RecordEncoder()
    record.number(names.count)
    for name in names { record.string(name) }
    try container.column("lays", record.bytes)
    try container.column("cnt ", [UInt32(tokens)])
    return try container.finish(build: build)
  }

  private mutating func begin(_ column: LayerColumn) throws(CorpusIndexError) {
    try container.begin(column.name(ofLayer: names.count - 1))
  }

  private mutating func column(_ column: LayerColumn, _ words: [UInt32]) throws(CorpusIndexError) {
    try begin(column)
    try withBytes(of: words) { bytes throws(CorpusIndexError) in try container.write(bytes) }
  }
}
