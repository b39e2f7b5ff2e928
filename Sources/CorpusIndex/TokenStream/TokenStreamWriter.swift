/// Writes the file `tokens`: the blocks in order, their directory, jumps and exceptions.
public struct TokenStreamWriter: ~Copyable {
  private var container: ContainerWriter
  private var groupEnds: [UInt32] = [0]
  private var groupSources: [UInt32] = []
  private var groupLines: [UInt32] = []
  private var blockStarts: [UInt16] = []
  /// Jumps that runs made.
  private var jumps: [SourceJump] = []
  private var end = 0
  private let path: String
  private let build: BuildIdentifier
  private let typeCount: Int

  /// Creates the file.
  ///
  /// - Parameter typeCount: how many word types the lexicon has.
  public init(path: String, build: BuildIdentifier, typeCount: Int) throws(CorpusIndexError) {
    self.path = path
    self.build = build
    self.typeCount = typeCount
    var container = try ContainerWriter(path: path, kind: .tokens)
    try container.begin("bloc")
    self.container = container
  }

  /// Appends the blocks of a run.
  ///
  /// - Throws: `.tooLarge` past 4 GiB of blocks, `.system` when writing fails.
  public mutating func append(_ run: TokenRun) throws(CorpusIndexError) {
    try withBytes(of: run.bytes) { bytes throws(CorpusIndexError) in try container.write(bytes) }
    for (index, group) in run.groups.enumerated() {
      let next = index + 1 < run.groups.count ? run.groups[index + 1].offset : run.bytes.count
      guard let groupEnd = UInt32(exactly: end + next) else {
        throw .tooLarge(path: path, what: "token blocks")
      }
      groupEnds.append(groupEnd)
      Self.append(UInt64(group.place.source), to: &groupSources)
      groupLines.append(UInt32(truncatingIfNeeded: group.place.line))
    }
    end += run.bytes.count
    blockStarts.append(contentsOf: run.starts)
    jumps.append(contentsOf: run.jumps)
  }

  private static func append(_ value: UInt64, to words: inout [UInt32]) {
    words.append(UInt32(truncatingIfNeeded: value))
    words.append(UInt32(truncatingIfNeeded: value >> 32))
  }

  /// Writes what stands beside the blocks, and ends the file.
  ///
  /// - Parameter jumps: the texts' jumps, ascending.
  /// - Returns: the file's length in bytes.
  public consuming func finish(
    tokens: Int, jumps given: [SourceJump], exceptions: [SourceException]
  ) throws(CorpusIndexError) -> Int {
    try container.column("ends", groupEnds)
    try container.column("gsrc", groupSources)
    try container.column("glin", groupLines)
    try container.begin("bsta")
    try withBytes(of: blockStarts) { bytes throws(CorpusIndexError) in try container.write(bytes) }
    try container.column("cnt ", [UInt32(tokens), UInt32(TokenBlock.upperWidth(typeCount: typeCount))])
    let jumps = Self.merged(given, jumps)
    try container.column("jpos", jumps.map(\.position))
    try container.column(
      "jsrc", jumps.flatMap { [UInt32(truncatingIfNeeded: $0.source), UInt32($0.source >> 32)] })
    try container.column("jlin", jumps.map(\.line))
    var offsets: [UInt32] = [0]
    var ranges: [UInt32] = []
    for exception in exceptions {
      for range in exception.ranges {
        for bound in [range.lowerBound, range.upperBound] { Self.append(UInt64(bound), to: &ranges) }
      }
      offsets.append(UInt32(ranges.count / 4))
    }
    try container.column("epos", exceptions.map(\.position))
    try container.column("eoff", offsets)
    try container.column("erng", ranges)
    return try container.finish(build: build)
  }

  /// Two ascending lists as one; of two jumps at one position the given one is kept.
  private static func merged(_ given: [SourceJump], _ made: [SourceJump]) -> [SourceJump] {
    guard !made.isEmpty else { return given }
    let known = Set(given.map(\.position))
    let all = given + made.filter { !known.contains($0.position) }
    return all.sorted { $0.position < $1.position }
  }
}
