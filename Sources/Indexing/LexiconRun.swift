import CorpusIndex

/// The vocabulary that one worker saw until its memory was spent: word types in the order of their
/// bytes, put aside in a scratch file.
///
/// An entry is its local id, its count, its length in bytes, and its bytes filled up to whole words.
struct LexiconRun: Sendable {
  let entries: ScratchWords
  let count: Int

  /// Sorts and writes what an interner holds.
  init(_ interner: borrowing WordInterner, folder: String) throws(CorpusIndexError) {
    self = try Self.write(interner.table, counts: interner.counts, folder: folder)
  }

  /// Sorts and writes a table.
  init(_ table: LexiconTable, counts: [UInt32], folder: String) throws(CorpusIndexError) {
    self = try Self.write(table, counts: counts, folder: folder)
  }

  private init(entries: ScratchWords, count: Int) {
    self.entries = entries
    self.count = count
  }

  private static func write(
    _ table: LexiconTable, counts: [UInt32], folder: String
  ) throws(CorpusIndexError) -> LexiconRun {
    var file = try ScratchFile(folder: folder)
    for id in table.sortedByBytes() {
      let start = Int(table.offsets[Int(id)])
      let end = Int(table.offsets[Int(id) + 1])
      try file.append(id)
      try file.append(counts[Int(id)])
      try file.append(UInt32(end - start))
      var offset = start
      while offset < end {
        var word: UInt32 = 0
        for index in 0..<min(4, end - offset) {
          word |= UInt32(table.bytes[offset + index]) << UInt32(8 * index)
        }
        try file.append(word)
        offset += 4
      }
    }
    return LexiconRun(entries: try file.finish(), count: counts.count)
  }

  /// Walks the entries in order.
  struct Cursor {
    private let words: UnsafeBufferPointer<UInt32>
    private var offset = 0
    /// The local id of the current entry.
    private(set) var id: UInt32 = 0
    private(set) var count: UInt32 = 0
    /// Whether the last entry has been passed.
    private(set) var isAtEnd = false
    private(set) var bytes = UnsafeRawBufferPointer(start: nil, count: 0)

    init(_ run: LexiconRun) {
      words = run.entries.words
    }

    /// Moves to the next entry; `false` after the last one.
    mutating func advance() -> Bool {
      guard offset < words.count else {
        isAtEnd = true
        return false
      }
      id = words[offset]
      count = words[offset + 1]
      let length = Int(words[offset + 2])
      let stored = (length + 3) / 4
      let padded = UnsafeRawBufferPointer(
        UnsafeBufferPointer(rebasing: words[(offset + 3)..<(offset + 3 + stored)]))
      bytes = UnsafeRawBufferPointer(rebasing: padded[0..<length])
      offset += 3 + stored
      return true
    }
  }
}

/// The vocabularies of all runs as one: distinct strings in the order of their bytes, with their
/// counts, and for each run the way from its local ids.
struct MergedRuns: Sendable {
  var table = LexiconTable()
  var counts: [UInt64] = []
  /// For each run, by local id, the index in `table`.
  var indices: [[UInt32]] = []

  /// Merges runs. O(entries · runs).
  ///
  /// - Throws: `.vocabularyTooLarge` where the strings have more bytes than offsets of 32 bits can tell.
  init(_ runs: [LexiconRun]) throws(BuildError) {
    indices = runs.map { [UInt32](repeating: 0, count: $0.count) }
    var cursors = runs.map { LexiconRun.Cursor($0) }
    var alive = cursors.indices.filter { cursors[$0].advance() }
    while !alive.isEmpty {
      var smallest = alive[0]
      for candidate in alive.dropFirst()
      where compareBytes(cursors[candidate].bytes, cursors[smallest].bytes) < 0 {
        smallest = candidate
      }
      let bytes = cursors[smallest].bytes
      guard table.bytes.count + bytes.count <= Int(UInt32.max) else { throw .vocabularyTooLarge }
      let index = UInt32(counts.count)
      table.append(bytes)
      counts.append(0)
      var ended = false
      for run in alive where run == smallest || compareBytes(cursors[run].bytes, bytes) == 0 {
        counts[Int(index)] += UInt64(cursors[run].count)
        indices[run][Int(cursors[run].id)] = index
        if !cursors[run].advance() { ended = true }
      }
      if ended { alive.removeAll { cursors[$0].isAtEnd } }
    }
  }
}
