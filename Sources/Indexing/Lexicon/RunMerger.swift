import CorpusIndex

/// Merges runs: gives the distinct strings in the order of their bytes, each with its entries in all runs.
struct RunMerger {
  /// What one run says of the current string.
  struct Entry {
    var run: Int
    var number: UInt32
    var count: UInt64
  }

  private var cursors: [LexiconRun.Cursor]
  /// The runs that haven't ended, as a heap: the one with the least entry first.
  private var heap: [Int]
  /// The current string; valid while the runs live.
  private(set) var string = UnsafeRawBufferPointer(start: nil, count: 0)
  /// Its entries; those with lesser numbers first.
  private(set) var entries: [Entry] = []

  init(_ runs: [LexiconRun]) {
    cursors = runs.map { LexiconRun.Cursor($0) }
    heap = []
    for run in cursors.indices where cursors[run].advance() { heap.append(run) }
    for place in heap.indices.reversed() { sink(place) }
  }

  /// Moves to the next string; `false` after the last one. O(entries of the string · log runs).
  mutating func advance() -> Bool {
    entries.removeAll(keepingCapacity: true)
    guard let first = heap.first else { return false }
    string = cursors[first].bytes
    let prefix = cursors[first].prefix
    repeat { takeFirst() } while heap.first.map { isAt(cursors[$0], prefix) } ?? false
    return true
  }

  private func isAt(_ cursor: LexiconRun.Cursor, _ prefix: UInt64) -> Bool {
    cursor.prefix == prefix && compareBytes(cursor.bytes, string) == 0
  }

  private mutating func takeFirst() {
    let run = heap[0]
    entries.append(Entry(run: run, number: cursors[run].number, count: cursors[run].count))
    if !cursors[run].advance() {
      heap[0] = heap[heap.count - 1]
      heap.removeLast()
    }
    sink(0)
  }

  private mutating func sink(_ start: Int) {
    guard start < heap.count else { return }
    let run = heap[start]
    var place = start
    while true {
      var child = 2 * place + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, isBefore(heap[child + 1], heap[child]) { child += 1 }
      guard isBefore(heap[child], run) else { break }
      heap[place] = heap[child]
      place = child
    }
    heap[place] = run
  }

  private func isBefore(_ left: Int, _ right: Int) -> Bool {
    cursors.withUnsafeBufferPointer { cursors in
      if cursors[left].prefix != cursors[right].prefix { return cursors[left].prefix < cursors[right].prefix }
      let order = compareBytes(cursors[left].bytes, cursors[right].bytes)
      return order != 0 ? order < 0 : cursors[left].number < cursors[right].number
    }
  }
}

/// The vocabularies of several runs as one, in memory: distinct strings in the order of their bytes, with their
/// counts, and for each run the way from its numbers.
struct MergedRuns: Sendable {
  var table = LexiconTable()
  var counts: [UInt64] = []
  /// For each run, by number, the index in `table`.
  var indices: [[UInt32]] = []

  /// Merges runs whose numbers are below their counts. O(entries · log runs).
  ///
  /// - Throws: `.vocabularyTooLarge` where the strings have more bytes than offsets of 32 bits can tell.
  init(_ runs: [LexiconRun]) throws(BuildError) {
    indices = runs.map { [UInt32](repeating: 0, count: $0.count) }
    var merger = RunMerger(runs)
    while merger.advance() {
      guard table.bytes.count + merger.string.count <= Int(UInt32.max) else { throw .vocabularyTooLarge }
      let index = UInt32(counts.count)
      table.append(merger.string)
      counts.append(merger.entries.reduce(0) { $0 + $1.count })
      for entry in merger.entries { indices[entry.run][Int(entry.number)] = index }
    }
  }
}
