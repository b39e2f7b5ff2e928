import CorpusIndex

/// Counts the n-grams of stretches of the token stream in bounded memory, on several threads.
///
/// Keys are divided into bins by their hashes, so that a bin's table stays in the processor's cache. A first
/// walk over the tokens finds how many keys each bin gets. Then as many bins at a time as memory holds are
/// filled by another walk, and counted bin by bin. The outcome is the same for any memory and any number of
/// threads.
struct NgramCounter<Key: NgramKey> {
  /// Keys of a bin, about: its table then fits into a processor's own cache.
  static var binSize: Int { 1 << 16 }
  private let source: NgramSource
  private let minimum: UInt32
  /// N-grams that are listed of a group at most.
  private let top: Int?
  private let threads: Int
  /// Keys that one walk may collect.
  private let capacity: Int
  /// N-grams in all that were counted, and how many of them occur often enough, since the beginning of the group.
  private(set) var occurrences = 0
  private(set) var total = 0

  /// - Parameter memory: bytes to work in.
  init(_ source: NgramSource, minimum: Int, top: Int?, threads: Int, memory: Int) {
    self.source = source
    self.minimum = UInt32(clamping: minimum)
    self.top = top
    self.threads = threads
    // What a walk collects is counted into entries, at most one for so many keys, and sorted with room for
    // as many again.
    let entry = top.map { $0 < 1 << 16 } ?? false ? 0 : 2 * MemoryLayout<CountedNgram<Key>>.stride
    capacity = max(1 << 10, memory / (MemoryLayout<Key>.stride + entry / max(1, minimum)))
  }

  /// Counts the n-grams of a group and adds them to its runs.
  ///
  /// - Complexity: O(tokens · walks), where a walk collects as many keys as memory holds.
  mutating func count(_ runs: [NgramRun], into counted: inout NgramRuns<Key>) throws(CorpusIndexError) {
    let tokens = runs.reduce(0) { $0 + $1.starts.count }
    let width = Self.binBits(tokens)
    // A thread that has too little to do costs more than it does.
    let parts = Self.divided(runs, into: tokens < 1 << 17 ? 1 : threads, tokens: tokens)
    let source = self.source
    let sizes = try Workers.map(parts.count) { part throws(CorpusIndexError) in
      try NgramBins<Key>.sizes(parts[part], source, width: width)
    }
    occurrences = sizes.reduce(0) { $0 + $1.keys }
    total = 0
    var first = 0
    while first < 1 << width {
      var end = first
      var size = 0
      while end < 1 << width {
        let next = sizes.reduce(0) { $0 + $1.bins[end] }
        if end > first, size + next > capacity { break }
        size += next
        end += 1
      }
      if size > capacity {
        try countLarge(first, width: width, runs, into: &counted)
      } else if size > 0 {
        try count(first..<end, parts, sizes.map(\.bins), width: width, into: &counted)
      }
      first = end
    }
  }

  /// Bits that number the bins of so many keys.
  static func binBits(_ keys: Int) -> Int {
    var bits = 1
    while bits < 20, keys >> bits > binSize { bits += 1 }
    return bits
  }

  /// Fills and counts some bins.
  private mutating func count(
    _ bins: Range<Int>, _ parts: [[NgramRun]], _ sizes: [[Int]], width: Int,
    into counted: inout NgramRuns<Key>
  ) throws(CorpusIndexError) {
    let source = self.source
    let filled = try Workers.map(parts.count) { part throws(CorpusIndexError) in
      try NgramBins<Key>(bins, of: parts[part], sizes: sizes[part], source, width: width)
    }
    let (minimum, top, keyBits) = (self.minimum, self.top, source.words.bits * source.length)
    let counter = Counter(bins.count)
    let results = try Workers.map(parts.count) { _ throws(CorpusIndexError) in
      var table = NgramTable<Key>(ignoringBits: width)
      var list = NgramSelection<Key>(minimum: minimum, top: top, keyBits: keyBits)
      while let bin = counter.take() {
        // Parts come in reading order, and so do the keys of each.
        for part in filled { part.withKeys(ofBin: bin) { table.count($0) } }
        list.take(from: &table)
      }
      return list.sorted()
    }
    for result in results {
      total += result.total
      try counted.append(result.ngrams)
    }
  }

  /// Counts a bin whose keys memory doesn't hold, which are many of few n-grams, straight into a table.
  ///
  /// Where even its distinct keys are too many, it is counted in ever smaller shares.
  private mutating func countLarge(
    _ bin: Int, width: Int, _ runs: [NgramRun], into counted: inout NgramRuns<Key>
  ) throws(CorpusIndexError) {
    let limit = max(1 << 10, capacity / 4)
    var shares = [(prefix: UInt64(bin), bits: width)]
    while let share = shares.popLast() {
      var table = NgramTable<Key>(ignoringBits: share.bits)
      var isWhole = true
      var keys: [Key] = []
      for run in runs where isWhole {
        var scanner = NgramScanner<Key>(source)
        try scanner.scan(run) { batch, document throws(CorpusIndexError) in
          guard isWhole else { return }
          keys.removeAll(keepingCapacity: true)
          for index in 0..<batch.count where batch[index].hash >> UInt64(64 - share.bits) == share.prefix {
            keys.append(batch[index])
          }
          table.begin(document: document)
          table.count(keys.span)
          isWhole = table.count <= limit || share.bits >= 62
        }
      }
      guard isWhole else {
        shares.append((share.prefix << 1, share.bits + 1))
        shares.append((share.prefix << 1 | 1, share.bits + 1))
        continue
      }
      var list = NgramSelection<Key>(
        minimum: minimum, top: top, keyBits: source.words.bits * source.length)
      list.take(from: &table)
      let result = list.sorted()
      total += result.total
      try counted.append(result.ngrams)
    }
  }

  /// Divides runs into parts of about equally many tokens; a run may be cut anywhere, since an n-gram belongs
  /// to the part of its first word.
  static func divided(_ runs: [NgramRun], into count: Int, tokens: Int) -> [[NgramRun]] {
    var parts: [[NgramRun]] = [[]]
    var room = (tokens + count - 1) / count
    for var run in runs {
      while run.starts.count > room, parts.count < count {
        var head = run
        head.starts = run.starts.lowerBound..<run.starts.lowerBound + room
        if room > 0 { parts[parts.count - 1].append(head) }
        run.starts = head.starts.upperBound..<run.starts.upperBound
        parts.append([])
        room = (tokens + count - 1) / count
      }
      room -= run.starts.count
      parts[parts.count - 1].append(run)
    }
    return parts
  }
}
