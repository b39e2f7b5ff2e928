/// Encodes runs of tokens into blocks; runs may be encoded on several threads and joined in order.
///
/// Every run but the last must hold a multiple of 64 tokens.
public struct TokenRun: Sendable {
  /// The blocks, one after another.
  public private(set) var bytes: [UInt8] = []
  /// Length of each block in bytes.
  public private(set) var lengths: [UInt32] = []

  public init() {}

  /// Appends one block.
  ///
  /// - Parameters:
  ///   - types: ids of word types, 1 to 64; fewer than 64 only in the last block of a segment.
  ///   - gaps: the gap before each token.
  ///   - source: byte offset of the first token in its file, below `TokenBlock.sourceLimit`.
  ///   - line: its line, from 1.
  public mutating func append(
    types: UnsafeBufferPointer<UInt32>, gaps: UnsafeBufferPointer<UInt32>, source: Int, line: Int
  ) {
    let before = bytes.count
    TokenStreamSerializer.encode(types: types, gaps: gaps, source: source, line: line, into: &bytes)
    lengths.append(UInt32(bytes.count - before))
  }
}

/// A place where the sum of lengths of words and gaps starts anew: the beginning of a document, or of
/// a note that stands elsewhere in the file than in reading order.
public struct SourceJump: Sendable, Equatable {
  /// Position of the first token after the jump.
  public var position: UInt32
  /// Its byte offset in the file.
  public var source: UInt64
  /// Its line, from 1.
  public var line: UInt32

  public init(position: UInt32, source: UInt64, line: UInt32) {
    self.position = position
    self.source = source
    self.line = line
  }
}

/// A token whose bytes in the file don't follow from its spelling: an entity stands in it, or it was
/// joined from several pieces.
public struct SourceException: Sendable, Equatable {
  public var position: UInt32
  /// Bytes of the original file, half-open, one range or more.
  public var ranges: [Range<Int>]

  public init(position: UInt32, ranges: [Range<Int>]) {
    self.position = position
    self.ranges = ranges
  }
}

/// Writes the file `tokens`: the blocks in order, their directory, jumps and exceptions.
public struct TokenStreamWriter: ~Copyable {
  private var container: ContainerWriter
  private var ends: [UInt32] = [0]
  private let path: String
  private let build: BuildIdentifier

  /// Creates the file.
  public init(path: String, build: BuildIdentifier) throws(CorpusIndexError) {
    self.path = path
    self.build = build
    var container = try ContainerWriter(path: path, kind: .tokens)
    try container.begin("bloc")
    self.container = container
  }

  /// Appends the blocks of a run.
  ///
  /// - Throws: `.tooLarge` past 4 GiB of blocks, `.system` when writing fails.
  public mutating func append(_ run: TokenRun) throws(CorpusIndexError) {
    try withBytes(of: run.bytes) { bytes throws(CorpusIndexError) in try container.write(bytes) }
    var end = UInt64(ends[ends.count - 1])
    ends.reserveCapacity(ends.count + run.lengths.count)
    for length in run.lengths {
      end += UInt64(length)
      guard end <= UInt64(UInt32.max) else { throw .tooLarge(path: path, what: "token blocks") }
      ends.append(UInt32(end))
    }
  }

  /// Writes what stands beside the blocks, and ends the file.
  ///
  /// - Returns: the file's length in bytes.
  public consuming func finish(
    tokens: Int, jumps: [SourceJump], exceptions: [SourceException]
  ) throws(CorpusIndexError) -> Int {
    try container.column("ends", ends)
    try container.column("cnt ", [UInt32(tokens)])
    try container.column("jpos", jumps.map(\.position))
    try container.column(
      "jsrc", jumps.flatMap { [UInt32(truncatingIfNeeded: $0.source), UInt32($0.source >> 32)] })
    try container.column("jlin", jumps.map(\.line))
    var offsets: [UInt32] = [0]
    var ranges: [UInt32] = []
    for exception in exceptions {
      for range in exception.ranges {
        for bound in [range.lowerBound, range.upperBound] {
          ranges.append(UInt32(truncatingIfNeeded: bound))
          ranges.append(UInt32(truncatingIfNeeded: bound >> 32))
        }
      }
      offsets.append(UInt32(ranges.count / 4))
    }
    try container.column("epos", exceptions.map(\.position))
    try container.column("eoff", offsets)
    try container.column("erng", ranges)
    return try container.finish(build: build)
  }
}
