import CorpusIndex

/// Sorts any number of byte strings by their bytes in bounded memory, each with a number and a count: what doesn't
/// fit is put aside in sorted runs, which a `RunMerger` joins.
struct StringSorter: ~Copyable {
  private let folder: String
  private let memory: Int
  private var table = LexiconTable()
  private var numbers: [UInt32] = []
  private var counts: [UInt64] = []
  private var runs: [LexiconRun] = []
  /// Bytes that a string takes beside its own: its offset, number, count, and its place while they are sorted.
  private static let bytesPerString = 4 + 4 + 8 + 20

  /// - Parameter memory: bytes that may be held.
  init(folder: String, memory: Int) {
    self.folder = folder
    self.memory = memory
  }

  /// Appends a string. Those with the same bytes come in the order of their numbers.
  mutating func append(
    _ string: UnsafeRawBufferPointer, number: UInt32, count: UInt64 = 0
  ) throws(CorpusIndexError) {
    table.append(string)
    numbers.append(number)
    counts.append(count)
    if table.bytes.count + Self.bytesPerString * table.count > memory { try endRun() }
  }

  /// Appends a string.
  mutating func append(_ string: [UInt8], number: UInt32, count: UInt64 = 0) throws(CorpusIndexError) {
    string.withUnsafeBytes { table.append($0) }
    numbers.append(number)
    counts.append(count)
    if table.bytes.count + Self.bytesPerString * table.count > memory { try endRun() }
  }

  /// The sorted runs. O(n log n).
  consuming func finish() throws(CorpusIndexError) -> [LexiconRun] {
    if table.count > 0 { try endRun() }
    return runs
  }

  private mutating func endRun() throws(CorpusIndexError) {
    var writer = try LexiconRunWriter(folder: folder)
    try writer.append(table) { (numbers[Int($0)], counts[Int($0)]) }
    runs.append(try writer.finish())
    table.removeAll()
    numbers.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
  }
}
