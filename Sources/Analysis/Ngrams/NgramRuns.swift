import CorpusIndex

/// Counted n-grams in runs, each in the order of the list; what memory doesn't hold lies in a file without a
/// name.
struct NgramRuns<Key: NgramKey>: ~Copyable {
  private enum Run {
    case memory([CountedNgram<Key>])
    /// Entries of the file.
    case file(Range<Int>)
  }

  /// For each group its runs.
  private var groups: [[Run]] = []
  private let folder: String
  /// N-grams that memory may hold.
  private let limit: Int
  private var held = 0
  private var file: ScratchFile?
  private var words: ScratchWords?

  /// 32-bit numbers that an n-gram takes in the file.
  private static var entrySize: Int { Key.wordCount + 2 }

  /// - Parameters:
  ///   - folder: where a file may be made.
  ///   - memory: bytes that may be held beside it.
  init(folder: String, memory: Int) {
    self.folder = folder
    limit = max(1, memory / MemoryLayout<CountedNgram<Key>>.stride)
  }

  /// Begins the runs of the next group.
  mutating func beginGroup() { groups.append([]) }

  /// Adds a run to the last group, where it is not empty.
  mutating func append(_ run: [CountedNgram<Key>]) throws(CorpusIndexError) {
    guard !run.isEmpty else { return }
    if held + run.count <= limit {
      held += run.count
      groups[groups.count - 1].append(.memory(run))
      return
    }
    var file: ScratchFile
    if let open = self.file.take() { file = open } else { file = try ScratchFile(folder: folder) }
    let start = file.position / Self.entrySize
    for entry in run {
      for word in 0..<Key.wordCount { try file.append(entry.key.bits(from: word * 32)) }
      try file.append(entry.tokens)
      try file.append(entry.documents)
    }
    groups[groups.count - 1].append(.file(start..<start + run.count))
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
  func forEach(ofGroup group: Int, limit: Int, _ body: (CountedNgram<Key>) throws -> Void) throws {
    var heads: [Head] = []
    for run in groups[group] { heads.append(Head(run: run, entry: entry(of: run, at: 0))) }
    heads.sort { $0.entry.precedes($1.entry) }
    var left = limit
    while left > 0, !heads.isEmpty {
      try body(heads[0].entry)
      left -= 1
      heads[0].place += 1
      if heads[0].place < Self.count(of: heads[0].run) {
        heads[0].entry = entry(of: heads[0].run, at: heads[0].place)
      } else {
        heads.swapAt(0, heads.count - 1)
        heads.removeLast()
      }
      Self.sink(&heads)
    }
  }

  /// The next n-gram of a run.
  private struct Head {
    let run: Run
    var place = 0
    var entry: CountedNgram<Key>
  }

  private static func count(of run: Run) -> Int {
    switch run {
    case .memory(let entries): entries.count
    case .file(let range): range.count
    }
  }

  private func entry(of run: Run, at place: Int) -> CountedNgram<Key> {
    switch run {
    case .memory(let entries): return entries[place]
    case .file(let range):
      guard let words = words?.words else { return CountedNgram(key: Key(), tokens: 0, documents: 0) }
      let start = (range.lowerBound + place) * Self.entrySize
      let end = start + Key.wordCount
      return CountedNgram(
        key: Key(words: words[start..<end]), tokens: words[end], documents: words[end + 1])
    }
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
