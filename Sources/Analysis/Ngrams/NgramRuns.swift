import CorpusIndex

/// Counted n-grams in runs, each in the order of the list; what memory doesn't hold lies in a file without a
/// name.
struct NgramRuns<Entry: NgramEntry>: ~Copyable {
  private struct Run {
    /// The entries, where memory holds them.
    var entries: [Entry] = []
    /// Those of the file, where it does.
    var range = 0..<0

    var count: Int { entries.count + range.count }
  }

  /// For each group its runs.
  private var groups: [[Run]] = []
  private let folder: String
  /// N-grams that memory may hold.
  private let limit: Int
  private var held = 0
  private var file: ScratchFile?
  private var words: ScratchWords?

  /// - Parameters:
  ///   - folder: where a file may be made.
  ///   - memory: bytes that may be held beside it.
  init(folder: String, memory: Int) {
    self.folder = folder
    limit = max(1, memory / MemoryLayout<Entry>.stride)
  }

  /// Begins the runs of the next group.
  mutating func beginGroup() { groups.append([]) }

  /// Adds a run to the last group, where it is not empty.
  mutating func append(_ run: [Entry]) throws(CorpusIndexError) {
    guard !run.isEmpty else { return }
    if held + run.count <= limit {
      held += run.count
      groups[groups.count - 1].append(Run(entries: run))
      return
    }
    var file: ScratchFile
    if let open = self.file.take() { file = open } else { file = try ScratchFile(folder: folder) }
    let start = file.position / Entry.wordCount
    for entry in run {
      for word in 0..<Entry.wordCount { try file.append(entry.word(word)) }
    }
    groups[groups.count - 1].append(Run(range: start..<start + run.count))
    self.file = consume file
  }

  /// Ends the last run.
  mutating func finish() throws(CorpusIndexError) {
    if let file = file.take() { words = try file.finish() }
  }

  /// Calls `body` with the n-grams of a group in the order of the list.
  ///
  /// - Parameter limit: n-grams at most.
  /// - Complexity: O(n-grams log runs).
  func forEach(ofGroup group: Int, limit: Int, _ body: (Entry) throws -> Void) throws {
    let runs = groups[group]
    var heads = runs.indices.map { Head(run: $0, entry: entry(of: runs[$0], at: 0)) }
    heads.sort { $0.entry.precedes($1.entry) }
    var left = limit
    while left > 0, let head = heads.first {
      try body(head.entry)
      left -= 1
      if head.place + 1 < runs[head.run].count {
        heads[0].place += 1
        heads[0].entry = entry(of: runs[head.run], at: head.place + 1)
      } else {
        heads[0] = heads[heads.count - 1]
        heads.removeLast()
      }
      Self.sink(&heads)
    }
  }

  /// The next n-gram of a run.
  private struct Head {
    let run: Int
    var place = 0
    var entry: Entry
  }

  private func entry(of run: Run, at place: Int) -> Entry {
    if place < run.entries.count { return run.entries[place] }
    guard let words = words?.words else { return Entry() }
    let start = (run.range.lowerBound + place) * Entry.wordCount
    return Entry(words: words[start..<start + Entry.wordCount])
  }

  /// Lets the first head of a heap down to its place.
  private static func sink(_ heads: inout [Head]) {
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < heads.count else { return }
      if child + 1 < heads.count, heads[child + 1].entry.precedes(heads[child].entry) { child += 1 }
      guard heads[child].entry.precedes(heads[parent].entry) else { return }
      heads.swapAt(parent, child)
      parent = child
    }
  }
}
