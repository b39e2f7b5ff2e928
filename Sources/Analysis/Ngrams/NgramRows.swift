import CorpusIndex

/// The counted n-grams of all groups, with keys as wide as their words need.
struct NgramRows: ~Copyable {
  private enum Runs: ~Copyable {
    case short(NgramRuns<CountedNgram<ShortNgramKey>>)
    case narrow(NgramRuns<CountedNgram<UInt64>>)
    case medium(NgramRuns<CountedNgram<UInt128>>)
    case wide(NgramRuns<CountedNgram<WideNgramKey>>)
  }

  private let runs: Runs
  private let words: NgramWords
  private let bits: Int
  private let length: Int
  private let top: Int?
  /// For each group its n-grams that occur often enough.
  let totals: [Int]
  /// N-grams in all, listed or not.
  let occurrences: Int

  /// Counts the n-grams of each group.
  init(_ plan: NgramPlan, _ options: NgramList.Options) throws(CorpusIndexError) {
    words = plan.source.words
    bits = plan.source.bits
    length = plan.source.length
    top = options.top
    var work = NgramWork()
    let keyBits = plan.source.keyBits
    switch keyBits {
    // A corpus has bins enough for the bits that a short key is too long by.
    case ...(ShortNgramKey.restBits + 12):
      runs = .short(try work.count(plan, options) { NgramSelection($0, keyBits: keyBits) })
    case ...64: runs = .narrow(try work.count(plan, options) { NgramSelection($0, keyBits: keyBits) })
    case ...128: runs = .medium(try work.count(plan, options) { NgramSelection($0, keyBits: keyBits) })
    default: runs = .wide(try work.count(plan, options) { NgramSelection($0, keyBits: keyBits) })
    }
    totals = work.totals
    occurrences = work.keys
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
    _ runs: borrowing NgramRuns<CountedNgram<Key>>, _ groups: [[String?]], _ texts: FeatureTexts,
    _ body: (_ feature: [UInt8], _ row: FrequencyRow) throws -> Void
  ) throws {
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
