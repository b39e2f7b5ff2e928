import CorpusIndex
import ICU
import WordForms

/// Makes one lexicon of the vocabularies of all workers: ids in frequency order, what each type is, ranks.
///
/// Types that an earlier lexicon has keep their ids; new ones follow, the most frequent first, equal
/// ones in the order of their bytes. So the outcome is the same however the texts were shared out.
struct LexiconBuilder: Sendable {
  /// The locale whose collation the ranks follow; its root order is also Russian's but for the script.
  static let collationLocale = "en"

  var lexicon: Lexicon
  /// The names of scripts by their numbers in the lexicon.
  var scripts: [String]
  /// For each run of types, by local id, the id in the lexicon.
  private(set) var typeIds: [[UInt32]] = []
  /// For each worker's gaps, by local id, the id in the lexicon.
  private(set) var gapIds: [[UInt32]] = []
  /// Occurrences in the new texts, by type id.
  private(set) var newCounts: [UInt64] = []

  /// - Parameters:
  ///   - base: the lexicon to extend, empty for a new corpus.
  ///   - baseReader: the same, opened, for look-ups.
  ///   - baseScripts: the names of scripts by their numbers in the base.
  ///   - corrections: the user's; the base was built with the same.
  ///   - holdsOnlyWords: whether the profile makes tokens of words only.
  init(
    base: Lexicon, baseReader: LexiconReader?, baseScripts: [String], types: [LexiconRun], gaps: [LexiconRun],
    corrections: WordCorrections, holdsOnlyWords: Bool, threads: Int
  ) throws(BuildError) {
    lexicon = base
    scripts = baseScripts
    let merged = try MergedRuns(types)
    let ids = appendTypes(merged, baseReader)
    typeIds = merged.indices.map { $0.map { ids[Int($0)] } }
    try appendAnalyses(
      from: base.types.count, baseReader, corrections, holdsOnlyWords: holdsOnlyWords, threads: threads)
    try rankForms(threads: threads)
    let mergedGaps = try MergedRuns(gaps)
    let newGapIds = appendGaps(mergedGaps)
    gapIds = mergedGaps.indices.map { $0.map { newGapIds[Int($0)] } }
  }

  /// Tokens of the new texts that are words.
  var newWords: Int {
    let tokens = newCounts.reduce(0, +)
    return Int(lexicon.nonWordTypes.reduce(tokens) { $0 - newCounts[Int($1)] })
  }

  /// The indices of `counts` in the order of ids: the most frequent first, equal ones as they come.
  static func frequencyOrder(_ counts: [UInt64], _ indices: [Int]) -> [Int] {
    var keys = indices.map { (UInt64.max - counts[$0], $0) }
    keys.sort { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1 < $1.1 }
    return keys.map(\.1)
  }

  private mutating func appendTypes(_ merged: MergedRuns, _ base: LexiconReader?) -> [UInt32] {
    var ids = [UInt32](repeating: UInt32.max, count: merged.counts.count)
    var new: [Int] = []
    for index in 0..<merged.counts.count {
      if let base, let id = merged.table.withString(index, { base.type(of: Array($0)) }) {
        ids[index] = id
      } else {
        new.append(index)
      }
    }
    for index in Self.frequencyOrder(merged.counts, new) {
      ids[index] = UInt32(lexicon.types.count)
      merged.table.withString(index) { lexicon.types.append($0) }
    }
    newCounts = [UInt64](repeating: 0, count: lexicon.types.count)
    for (index, id) in ids.enumerated() { newCounts[Int(id)] = merged.counts[index] }
    return ids
  }

  /// Ranks all forms in collation order; forms that the collator holds equal go by their bytes.
  private mutating func rankForms(threads: Int) throws(BuildError) {
    let forms = lexicon.forms
    let slices = try Self.mapSlices(0..<forms.count, threads: threads) { (range) throws(BuildError) in
      var table = LexiconTable()
      do throws(ICUError) {
        var collator = try Collator(locale: Self.collationLocale)
        var key: [UInt8] = []
        for form in range {
          key.removeAll(keepingCapacity: true)
          let (start, end) = (Int(forms.offsets[form]), Int(forms.offsets[form + 1]))
          let text = Array(forms.bytes[start..<end])
          let result = text.withUnsafeBufferPointer { buffer -> Result<Void, ICUError> in
            do throws(ICUError) {
              try collator.sortKey(for: buffer, into: &key)
              return .success(())
            } catch { return .failure(error) }
          }
          try result.get()
          // A zero can't stand in a key, so key and bytes together order as key, then bytes.
          key.append(0)
          key.append(contentsOf: text)
          key.withUnsafeBytes { table.append($0) }
        }
      } catch { throw .icu(error) }
      return table
    }
    var keys = LexiconTable()
    for table in slices {
      for index in 0..<table.count { table.withString(index) { keys.append($0) } }
    }
    var ranks = [UInt32](repeating: 0, count: forms.count)
    for (place, form) in keys.sortedByBytes().enumerated() { ranks[Int(form)] = UInt32(place + 1) }
    lexicon.rankOfType = lexicon.formOfType.map { ranks[Int($0)] }
    do throws(ICUError) {
      lexicon.collation = "\(Self.collationLocale) \(try Collator(locale: Self.collationLocale).version)"
    } catch { throw .icu(error) }
  }

  private mutating func appendGaps(_ merged: MergedRuns) -> [UInt32] {
    var known: [[UInt8]: UInt32] = [:]
    for gap in 0..<lexicon.gaps.count {
      known[key(ofGap: gap)] = UInt32(gap)
    }
    var ids = [UInt32](repeating: UInt32.max, count: merged.counts.count)
    var new: [Int] = []
    for index in 0..<merged.counts.count {
      let key = merged.table.withString(index) { Array($0) }
      if let id = known[key] { ids[index] = id } else { new.append(index) }
    }
    // The blank has id 0 in every corpus: the token stream writes it as a single bit.
    let blank: [UInt8] = [0x20, 1, 0, 0, 0, 0, 0, 0, 0]
    var order = Self.frequencyOrder(merged.counts, new)
    if let place = order.firstIndex(where: { merged.table.withString($0) { $0.elementsEqual(blank) } }) {
      order.insert(order.remove(at: place), at: 0)
    }
    for index in order {
      ids[index] = UInt32(lexicon.gaps.count)
      merged.table.withString(index) { key in
        let parts = GapInterner.parts(key)
        lexicon.gaps.append(parts.text)
        lexicon.gapSourceLengths.append(parts.source)
        lexicon.gapLineEnds.append(parts.lines)
      }
    }
    return ids
  }

  private func key(ofGap gap: Int) -> [UInt8] {
    var key = lexicon.gaps.withString(gap) { Array($0) }
    for number in [lexicon.gapSourceLengths[gap], lexicon.gapLineEnds[gap]] {
      withUnsafeBytes(of: number.littleEndian) { key.append(contentsOf: $0) }
    }
    return key
  }

  /// Cuts a range into one slice a thread and gives what `body` makes of each, in order.
  static func mapSlices<Slice: Sendable>(
    _ range: Range<Int>, threads: Int,
    _ body: @escaping @Sendable (Range<Int>) throws(BuildError) -> Slice
  ) throws(BuildError) -> [Slice] {
    let results = SharedSlots<Slice>(threads)
    try Workers.run(threads) { (worker) throws(BuildError) in
      let start = range.lowerBound + range.count * worker / threads
      let end = range.lowerBound + range.count * (worker + 1) / threads
      results.set(worker, try body(start..<end))
    }
    return results.values
  }
}
