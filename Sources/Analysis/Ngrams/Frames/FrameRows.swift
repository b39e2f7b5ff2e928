import CorpusIndex

/// The counted frames of all groups, with keys as wide as their words need.
struct FrameRows: ~Copyable {
  private enum Runs: ~Copyable {
    case narrow(NgramRuns<CountedFrame<UInt64>>)
    case medium(NgramRuns<CountedFrame<UInt128>>)
    case wide(NgramRuns<CountedFrame<WideNgramKey>>)
  }

  private let runs: Runs
  private let source: NgramSource
  private let top: Int?
  /// For each group its frames within the limits.
  let totals: [Int]
  /// Keys in all, listed or not.
  let keys: Int

  /// Counts the frames of each group.
  init(_ plan: NgramPlan, _ options: NgramList.Options) throws(CorpusIndexError) {
    source = plan.source
    top = options.top
    var work = NgramWork()
    switch plan.source.keyBits {
    case ...64: runs = .narrow(try work.frames(plan, options))
    case ...128: runs = .medium(try work.frames(plan, options))
    default: runs = .wide(try work.frames(plan, options))
    }
    totals = work.totals
    keys = work.keys
  }

  /// Calls `body` with each row and its words.
  func forEachRow(
    _ groups: [[String?]], _ body: (_ feature: [UInt8], _ row: FrameList.Row) throws -> Void
  ) throws {
    let texts = FeatureTexts(source.words.features)
    switch runs {
    case .narrow(let runs): try forEachRow(runs, groups, texts, body)
    case .medium(let runs): try forEachRow(runs, groups, texts, body)
    case .wide(let runs): try forEachRow(runs, groups, texts, body)
    }
  }

  private func forEachRow<Key: WholeNgramKey>(
    _ runs: borrowing NgramRuns<CountedFrame<Key>>, _ groups: [[String?]], _ texts: FeatureTexts,
    _ body: (_ feature: [UInt8], _ row: FrameList.Row) throws -> Void
  ) throws {
    let bits = source.bits
    let mask = UInt32.max >> UInt32(32 - bits)
    let slot = source.words.count
    var feature: [UInt8] = []
    for (group, name) in groups.enumerated() {
      var row = FrameList.Row(
        frequency: FrequencyRow(frequency: -1, rank: 0, documents: 0, group: name), variants: 0, entropy: 0,
        fillers: [])
      var place = 0
      try runs.forEach(ofGroup: group, limit: top ?? .max) { frame in
        place += 1
        if frame.frequency != row.frequency.frequency { row.frequency.rank = place }
        row.frequency.frequency = frame.frequency
        row.frequency.documents = Int(frame.documents)
        row.variants = Int(frame.variants)
        row.entropy = frame.entropy
        row.fillers.removeAll(keepingCapacity: true)
        for index in 0..<frame.fillers.scalarCount where frame.fillerTokens[index] > 0 {
          var text: [UInt8] = []
          texts.append(Int(frame.fillers[index]), to: &text)
          row.fillers.append((text, Int(frame.fillerTokens[index])))
        }
        feature.removeAll(keepingCapacity: true)
        // The last number of the key is the slot's again.
        for word in (1..<source.length).reversed() {
          let number = Int(frame.key.bits(from: word * bits) & mask)
          if number == slot {
            feature.append(contentsOf: FrameList.slot.utf8)
          } else {
            texts.append(number, to: &feature)
          }
          if word > 1 { feature.append(UInt8(ascii: " ")) }
        }
        try body(feature, row)
      }
    }
  }
}

extension NgramWork {
  fileprivate mutating func frames<Key: WholeNgramKey>(
    _ plan: NgramPlan, _ options: NgramList.Options
  ) throws(CorpusIndexError) -> NgramRuns<CountedFrame<Key>> {
    let source = plan.source
    return try count(plan, options) { limits in
      FrameSelection<Key>(
        limits, minimumVariants: options.minimumVariants, keyBits: source.keyBits, bits: source.bits,
        slot: UInt32(clamping: source.words.count))
    }
  }
}
