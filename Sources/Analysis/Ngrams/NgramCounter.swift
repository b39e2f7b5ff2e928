import CorpusIndex

/// From which sizes on memory and threads are put to use.
struct NgramSizes: Sendable {
  /// Tokens of a group that are worth several threads.
  var threadTokens = 1 << 17
  /// Keys of a bin, about: its table then fits into a processor's own cache.
  var binKeys = 1 << 16
  /// Keys that a walk collects at least, and n-grams that a thread holds, whatever the memory.
  var keys = 1 << 10
  /// Bytes to count in at least.
  var memory = 8 << 20
}

/// Counts the n-grams of stretches of the token stream in bounded memory, on several threads.
///
/// Keys are divided into bins by their hashes, so that a bin's table stays in the processor's cache. A first
/// walk over the tokens finds how many keys each bin gets. Then as many bins at a time as memory holds are
/// filled by another walk, and counted bin by bin. The outcome is the same for any memory and any number of
/// threads.
struct NgramCounter<Choice: NgramChoice> {
  typealias Key = Choice.Key

  private let source: NgramSource
  private let threads: Int
  private let sizes: NgramSizes
  /// Keys that one walk may collect.
  private let capacity: Int
  /// N-grams that a thread may hold before they are added to the runs.
  private let heldLimit: Int
  /// Keys of the last group in all, and how many entries are within the limits.
  private(set) var occurrences = 0
  private(set) var total = 0

  /// - Parameter memory: bytes to work in.
  init(
    _ source: NgramSource, threads: Int, memory: Int, sizes: NgramSizes = NgramSizes()
  ) {
    self.source = source
    self.sizes = sizes
    self.threads = threads
    capacity = max(sizes.keys, memory / 4 * 3 / MemoryLayout<Key.Rest>.stride)
    // Sorting takes as much again.
    heldLimit = max(
      sizes.keys, memory / 4 / (2 * threads * MemoryLayout<Choice.Entry>.stride))
  }

  /// Counts the n-grams of a group and adds them to its runs.
  ///
  /// - Complexity: O(tokens · walks), where a walk collects as many keys as memory holds.
  mutating func count(
    _ runs: [NgramRun], choosing choice: Choice, into counted: inout NgramRuns<Choice.Entry>
  ) throws(CorpusIndexError) {
    let tokens = runs.reduce(0) { $0 + $1.starts.count }
    let division = NgramDivision(
      keyBits: source.keyBits, binBits: binBits(tokens * source.patterns.offsets.count),
      fillerBits: source.fillerBits)
    // A thread that has too little to do costs more than it does.
    let parts = Self.divided(runs, into: tokens < sizes.threadTokens ? 1 : threads, tokens: tokens)
    let source = self.source
    let filling = try WorkerThreads.map(parts.count) { part throws(CorpusIndexError) in
      try NgramBins<Key>.sizes(parts[part], source, division)
    }
    occurrences = filling.reduce(0) { $0 + $1.keys }
    total = 0
    let bins = 0..<1 << division.binBits
    var first = 0
    while first < bins.upperBound {
      var end = first
      var size = 0
      while end < bins.upperBound {
        let next = filling.reduce(0) { $0 + $1.bins[end] }
        if end > first, size + next > capacity { break }
        size += next
        end += 1
      }
      if size > capacity {
        try countLarge(first, division, runs, choice, into: &counted)
      } else if size > 0 {
        try count(first..<end, parts, filling.map(\.bins), division, choice, into: &counted)
      }
      first = end
    }
  }

  /// Bits that number the bins of so many keys.
  private func binBits(_ keys: Int) -> Int {
    var bits = 1
    while bits < 20, keys >> bits > sizes.binKeys { bits += 1 }
    return Key.self == ShortNgramKey.self ? max(bits, source.keyBits - ShortNgramKey.restBits) : bits
  }

  /// Fills and counts some bins.
  private mutating func count(
    _ bins: Range<Int>, _ parts: [[NgramRun]], _ sizes: [[Int]], _ division: NgramDivision,
    _ choice: Choice, into counted: inout NgramRuns<Choice.Entry>
  ) throws(CorpusIndexError) {
    let source = self.source
    let filled = try WorkerThreads.map(parts.count) { part throws(CorpusIndexError) in
      try NgramBins<Key>(bins, of: parts[part], sizes: sizes[part], source, division)
    }
    let heldLimit = self.heldLimit
    let counter = WorkCounter(bins.count)
    var isDone = false
    while !isDone {
      let results = try WorkerThreads.map(parts.count) { _ throws(CorpusIndexError) in
        var table = NgramTable<Key>(division)
        var list = choice
        while list.count < heldLimit, let bin = counter.take() {
          // Parts come in reading order, and so do the keys of each.
          for part in filled { part.withKeys(ofBin: bin) { table.count($0) } }
          list.take(from: &table, ofBin: bins.lowerBound + bin)
        }
        return list.sorted()
      }
      for result in results {
        total += result.total
        try counted.append(result.entries)
      }
      isDone = counter.isDone
    }
  }

  /// Counts a bin whose keys memory doesn't hold, which are many of few n-grams, straight into a table.
  ///
  /// Where even its distinct keys are too many, it is counted in ever smaller shares.
  private mutating func countLarge(
    _ bin: Int, _ division: NgramDivision, _ runs: [NgramRun], _ choice: Choice,
    into counted: inout NgramRuns<Choice.Entry>
  ) throws(CorpusIndexError) {
    var shares = [(prefix: UInt64(bin), bits: division.binBits)]
    while let share = shares.popLast() {
      guard var table = try table(of: share, division, runs) else {
        shares.append((share.prefix << 1, share.bits + 1))
        shares.append((share.prefix << 1 | 1, share.bits + 1))
        continue
      }
      var list = choice
      list.take(from: &table, ofBin: bin)
      let result = list.sorted()
      total += result.total
      try counted.append(result.entries)
    }
  }

  /// Counts the keys whose hashes begin with the bits of a share; `nil` where too many are distinct.
  private func table(
    of share: (prefix: UInt64, bits: Int), _ division: NgramDivision, _ runs: [NgramRun]
  ) throws(CorpusIndexError) -> NgramTable<Key>? {
    var table = NgramTable<Key>(division)
    var isWhole = true
    var keys: [Key.Rest] = []
    var scanner = NgramScanner<Key>(source)
    for run in runs where isWhole {
      try scanner.scan(run) { batch, document throws(CorpusIndexError) in
        guard isWhole else { return }
        keys.removeAll(keepingCapacity: true)
        keys.append(Key.Rest(document: document))
        for index in 0..<batch.count {
          let hash = batch[index].hash(division)
          if hash >> UInt64(64 - share.bits) == share.prefix {
            keys.append(batch[index].rest(hash: hash, division))
          }
        }
        table.count(keys.span)
        isWhole = table.count <= heldLimit || share.bits >= 62
      }
    }
    return isWhole ? table : nil
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
