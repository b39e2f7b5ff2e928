import CorpusIndex

/// The counted n-grams of all groups, with keys as wide as their words need.
struct NgramRows: ~Copyable {
  private enum Runs: ~Copyable {
    case short(NgramRuns<ShortNgramKey>)
    case narrow(NgramRuns<UInt64>)
    case medium(NgramRuns<UInt128>)
    case wide(NgramRuns<WideNgramKey>)
  }

  private let runs: Runs
  private let words: NgramWords
  private let length: Int
  private let top: Int?
  /// For each group its n-grams that occur often enough.
  let totals: [Int]
  /// N-grams in all, listed or not.
  let occurrences: Int

  /// Counts the n-grams of each group's runs.
  init(
    _ groups: [[NgramRun]], _ source: NgramSource, _ options: NgramList.Options
  ) throws(CorpusIndexError) {
    words = source.words
    length = source.length
    top = options.top
    var totals: [Int] = []
    var occurrences = 0
    switch source.words.bits * source.length {
    // A corpus has bins enough for the bits that a short key is too long by.
    case ...(ShortNgramKey.restBits + 12):
      runs = .short(try Self.count(groups, source, options, &totals, &occurrences))
    case ...64: runs = .narrow(try Self.count(groups, source, options, &totals, &occurrences))
    case ...128: runs = .medium(try Self.count(groups, source, options, &totals, &occurrences))
    default: runs = .wide(try Self.count(groups, source, options, &totals, &occurrences))
    }
    self.totals = totals
    self.occurrences = occurrences
  }

  private static func count<Key: NgramKey>(
    _ groups: [[NgramRun]], _ source: NgramSource, _ options: NgramList.Options, _ totals: inout [Int],
    _ occurrences: inout Int
  ) throws(CorpusIndexError) -> NgramRuns<Key> {
    let masks = source.corpus.tokenCount / 8 * (source.masks.isEmpty ? 1 : 2)
    let free = max(options.sizes.memory, options.memory - source.words.byteCount - masks)
    var counter = NgramCounter<Key>(
      source, minimum: options.minimum, top: options.top, threads: options.threads, memory: free / 4 * 3,
      sizes: options.sizes)
    var runs = NgramRuns<Key>(folder: options.scratchFolder, memory: free / 4)
    for group in groups {
      runs.beginGroup()
      try counter.count(group, into: &runs)
      totals.append(counter.total)
      occurrences += counter.occurrences
    }
    try runs.finish()
    return runs
  }

  /// Calls `body` with each row and its words.
  func forEachRow(
    _ groups: [[String?]], _ body: (_ feature: [UInt8], _ row: FrequencyRow) throws -> Void
  ) throws {
    let texts = FeatureTexts(words.features)
    switch runs {
    case .short(let runs): try forEachRow(runs, groups, texts, body)
    case .narrow(let runs): try forEachRow(runs, groups, texts, body)
    case .medium(let runs): try forEachRow(runs, groups, texts, body)
    case .wide(let runs): try forEachRow(runs, groups, texts, body)
    }
  }

  private func forEachRow<Key: NgramKey>(
    _ runs: borrowing NgramRuns<Key>, _ groups: [[String?]], _ texts: FeatureTexts,
    _ body: (_ feature: [UInt8], _ row: FrequencyRow) throws -> Void
  ) throws {
    let bits = words.bits
    let mask = UInt32.max >> UInt32(32 - bits)
    var feature: [UInt8] = []
    for (group, name) in groups.enumerated() {
      var row = FrequencyRow(frequency: -1, rank: 0, documents: 0, group: name)
      var place = 0
      try runs.forEach(ofGroup: group, limit: top ?? .max) { ngram in
        place += 1
        if Int(ngram.tokens) != row.frequency { row.rank = place }
        row.frequency = Int(ngram.tokens)
        row.documents = Int(ngram.documents)
        feature.removeAll(keepingCapacity: true)
        for word in (0..<length).reversed() {
          texts.append(Int(ngram.key.bits(from: word * bits) & mask), to: &feature)
          if word > 0 { feature.append(UInt8(ascii: " ")) }
        }
        try body(feature, row)
      }
    }
  }
}

/// The texts of a layer's features by their places in the order in which equal frequencies are listed.
private struct FeatureTexts {
  let features: LayerFeatures
  let featureOfPlaces: [UInt32]

  init(_ features: LayerFeatures) {
    self.features = features
    featureOfPlaces = features.featureOfPlaces()
  }

  func append(_ place: Int, to bytes: inout [UInt8]) {
    if place < featureOfPlaces.count { features.appendText(of: featureOfPlaces[place], to: &bytes) }
  }
}
