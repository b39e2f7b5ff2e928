import CorpusIndex

/// Byte strings in their order, put aside in a scratch file, each with a number and a count.
///
/// An entry is its number, its length in bytes, its count, low half first, and its bytes filled up to whole words.
struct LexiconRun: Sendable {
  private let entries: ScratchWords
  /// How many entries there are.
  let count: Int
  /// Bytes of all strings.
  let byteCount: Int

  fileprivate init(entries: ScratchWords, count: Int, byteCount: Int) {
    self.entries = entries
    self.count = count
    self.byteCount = byteCount
  }

  /// Sorts and writes what an interner holds; the numbers are its ids.
  init(_ interner: borrowing WordInterner, folder: String) throws(CorpusIndexError) {
    try self.init(interner.table, counts: interner.counts, folder: folder)
  }

  /// Sorts and writes a table; the numbers are its ids.
  init(_ table: LexiconTable, counts: [UInt32], folder: String) throws(CorpusIndexError) {
    var writer = try LexiconRunWriter(folder: folder)
    try writer.append(table) { ($0, UInt64(counts[Int($0)])) }
    self = try writer.finish()
  }

  /// Walks the entries in order.
  struct Cursor {
    private let run: LexiconRun
    private let words: UnsafeBufferPointer<UInt32>
    private var offset = 0
    private(set) var number: UInt32 = 0
    private(set) var count: UInt64 = 0
    /// The first eight bytes of the string, the first in the highest place.
    private(set) var prefix: UInt64 = 0
    /// The string; valid while the run lives.
    private(set) var bytes = UnsafeRawBufferPointer(start: nil, count: 0)

    init(_ run: LexiconRun) {
      self.run = run
      words = run.entries.words
    }

    /// Moves to the next entry; `false` after the last one.
    mutating func advance() -> Bool {
      guard offset < words.count else { return false }
      number = words[offset]
      let length = Int(words[offset + 1])
      count = UInt64(words[offset + 2]) | UInt64(words[offset + 3]) << 32
      let start = offset + 4
      let end = start + (length + 3) / 4
      prefix = length > 0 ? UInt64(words[start].bigEndian) << 32 : 0
      if length > 4 { prefix |= UInt64(words[start + 1].bigEndian) }
      let padded = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: words[start..<end]))
      bytes = UnsafeRawBufferPointer(rebasing: padded[0..<length])
      offset = end
      return true
    }
  }
}

/// Writes a run of strings that come in their order.
struct LexiconRunWriter: ~Copyable {
  private var file: ScratchFile
  private(set) var count = 0
  private(set) var byteCount = 0

  init(folder: String) throws(CorpusIndexError) {
    file = try ScratchFile(folder: folder)
  }

  /// Appends one string.
  mutating func append(
    _ string: UnsafeRawBufferPointer, number: UInt32, count: UInt64
  ) throws(CorpusIndexError) {
    let words = (
      number, UInt32(string.count), UInt32(truncatingIfNeeded: count), UInt32(truncatingIfNeeded: count >> 32)
    )
    try file.append(words, bytes: string)
    self.count += 1
    byteCount += string.count
  }

  /// Sorts a table and appends its strings, each with the number and the count that `entry` gives for its id.
  mutating func append(
    _ table: LexiconTable, _ entry: (UInt32) -> (number: UInt32, count: UInt64)
  ) throws(CorpusIndexError) {
    for id in table.sortedByBytes() {
      let (number, count) = entry(id)
      let result = table.withString(Int(id)) { string -> Result<Void, CorpusIndexError> in
        do throws(CorpusIndexError) {
          try append(string, number: number, count: count)
          return .success(())
        } catch { return .failure(error) }
      }
      try result.get()
    }
  }

  /// Ends writing.
  consuming func finish() throws(CorpusIndexError) -> LexiconRun {
    let (count, byteCount) = (count, byteCount)
    return LexiconRun(entries: try file.finish(), count: count, byteCount: byteCount)
  }
}
