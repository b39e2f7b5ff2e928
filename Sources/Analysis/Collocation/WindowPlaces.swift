import CorpusIndex

/// How often each of some words stands one word before a hit, two words before it, and so on.
///
/// A position that is near to several hits counts for the nearest of them, and for the one that it stands behind
/// where two are as near.
struct WindowPlaces: Sendable {
  let corpus: CorpusReader
  let features: WordFeatures
  let window: CollocationWindow
  let resources: AnswerResources

  /// The counts of each of `wanted`, in their order: from the farthest word before a hit to the nearest, then from
  /// the nearest behind it to the farthest.
  ///
  /// - Complexity: O(hits · window + paragraphs + word types).
  func counts(
    of wanted: [UInt32], around hits: Hits, in ranges: FilteredRanges?
  ) throws(CorpusIndexError) -> [[Int]] {
    let width = window.left + window.right
    var row = [UInt32: UInt32](minimumCapacity: wanted.count)
    for (index, feature) in wanted.enumerated() { row[feature] = UInt32(index) }
    let rowOfTypes = features.ofTypes().map { row[$0] ?? .max }
    // Each thread counts all rows for itself; where the memory has no room for that, fewer work.
    let room = max(1, resources.memory / 2 / max(1, wanted.count * width * MemoryLayout<Int>.size))
    let threads = min(resources.threads, room)
    let near = try NearHits(hits, window, in: ranges, of: corpus, threads: threads)
    let work = WorkCounter(near.chunks.count)
    let total = SharedValue([Int](repeating: 0, count: wanted.count * width))
    try WorkerThreads.map(threads) { [self] _ throws(CorpusIndexError) in
      var counts = [Int](repeating: 0, count: wanted.count * width)
      while let index = work.take() {
        guard let chunk = near.chunk(index) else { continue }
        try count(chunk, rowOfTypes, into: &counts)
      }
      total.update { sums in for index in sums.indices { sums[index] += counts[index] } }
    }
    let all = total.value
    return wanted.indices.map { Array(all[$0 * width..<($0 + 1) * width]) }
  }

  private func count(
    _ chunk: NearHits.Chunk, _ rowOfTypes: [UInt32], into counts: inout [Int]
  ) throws(CorpusIndexError) {
    var chunk = chunk
    var scanner = chunk.scanner
    let tokens = chunk.tokens
    let words = chunk.words
    let width = window.left + window.right
    let (left, right) = (window.left, window.right)
    try scanner.forEachRun(of: chunk.hits) { run throws(CorpusIndexError) in
      if case .node = run.place { return }
      var places: [Int] = []
      for offset in Self.offsets(of: run, words) {
        places.append(offset < 0 ? offset + left : offset + left - 1)
      }
      let first = run.positions.lowerBound
      try chunk.forEachPart(of: run.positions) { part, mask throws(CorpusIndexError) in
        for position in part where mask.admits(position) {
          let place = places[position - first]
          guard (0..<left + right).contains(place) else { continue }
          let type = Int(try tokens.type(at: position))
          guard type < rowOfTypes.count, rowOfTypes[type] != .max else { continue }
          counts[Int(rowOfTypes[type]) * width + place] += 1
        }
      }
    }
  }

  /// The distance of each position of a run from the nearest hit, in words: −1 stands just before one, 1 just
  /// behind one.
  private static func offsets(of run: WindowRun, _ words: PositionMask?) -> [Int] {
    let positions = run.positions
    var behind = [Int](repeating: 0, count: positions.count)
    var before = behind
    var distance = 0
    for (index, position) in positions.enumerated() {
      if words?.contains(position) ?? true { distance += 1 }
      behind[index] = distance
    }
    distance = 0
    for (index, position) in positions.enumerated().reversed() {
      if words?.contains(position) ?? true { distance += 1 }
      before[index] = -distance
    }
    switch run.place {
    case .node: return behind
    case .behind: return behind
    case .before: return before
    case .between(let reach, let start):
      return positions.enumerated().map { index, position in
        if position >= reach { return before[index] }
        if position < start { return behind[index] }
        return behind[index] <= -before[index] ? behind[index] : before[index]
      }
    }
  }
}
