/// A row of a frequency list, and its place among rows of equal frequency.
struct FeatureEntry: FrequencyEntry, Sendable {
  let feature: UInt32
  /// Among equal frequencies; the same for words of one form.
  var place: UInt32
  let frequency: Int
  var documents: Int

  @inline(__always)
  func placeBits(from shift: Int) -> UInt32 { place >> UInt32(shift) }

  @inline(__always)
  func precedes(_ other: FeatureEntry) -> Bool {
    frequency != other.frequency ? frequency > other.frequency : place < other.place
  }
}

/// How much of a frequency list is wanted.
struct FrequencyCut {
  /// Rows at most.
  let top: Int?
  /// The smallest frequency that is listed.
  let minimum: Int
  /// The smallest number of documents that hold what is listed.
  var minimumDocuments = 1

  /// The smallest frequency that is one of so many in a million words, or more.
  static func least(_ rate: Double, perMillionOf words: Int) -> Int {
    // Of rates that are whole numbers of occurrences, the product may lie a little above.
    let least = (rate * Double(words) / 1_000_000 * (1 - 1e-12)).rounded(.up)
    return least < 0x1p62 ? Int(max(0, least)) : .max
  }

  /// Features whose stored counts are read at a time.
  private static let portion = 1 << 12

  /// The entries of the list in order, and how many there are before it is cut.
  ///
  /// - Complexity: O(counts); O(counts + top log top) where little is wanted.
  func entries(_ counts: [FeatureCount], _ features: LayerFeatures) -> (entries: [FeatureEntry], total: Int) {
    var chosen = ChosenEntries(self)
    for count in counts { chosen.offer(count.feature, count.tokens, count.documents, features) }
    return listed(chosen, features)
  }

  /// The same for features whose counts are written down; without those whose forms are left out.
  ///
  /// - Complexity: O(features · segments), and memory for twice as many entries as are wanted.
  func storedEntries(
    _ features: LayerFeatures, _ stopped: Set<UInt32>
  ) -> (entries: [FeatureEntry], total: Int) {
    var chosen = ChosenEntries(self)
    for first in stride(from: 0, to: features.count, by: Self.portion) {
      let tokens = features.storedTokens(first..<min(features.count, first + Self.portion))
      for (index, frequency) in tokens.enumerated() {
        let feature = UInt32(first + index)
        if !stopped.isEmpty, features.isStopped(feature, stopped) { continue }
        guard minimumDocuments > 1 else {
          chosen.offer(feature, frequency, 0, features)
          continue
        }
        // What occurs less often than in so many documents needn't be looked up.
        guard frequency >= max(minimum, minimumDocuments) else { continue }
        chosen.offer(feature, frequency, features.storedDocuments(of: feature), features)
      }
    }
    var (entries, total) = listed(chosen, features)
    for index in entries.indices {
      entries[index].documents = features.storedDocuments(of: entries[index].feature)
    }
    return (entries, total)
  }

  private func listed(
    _ chosen: ChosenEntries, _ features: LayerFeatures
  ) -> (entries: [FeatureEntry], total: Int) {
    var entries = chosen.entries
    FrequencyOrder.sort(&entries, placeBits: UInt32.bitWidth)
    if features.layer == .word { orderEqualPlaces(&entries, features) }
    if let top, entries.count > top { entries.removeLast(entries.count - top) }
    return (entries, chosen.total)
  }

  /// Words of one form that occur equally often go by their bytes.
  private func orderEqualPlaces(_ entries: inout [FeatureEntry], _ features: LayerFeatures) {
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, !entries[start].precedes(entries[end]) { end += 1 }
      if end - start > 1 {
        entries[start..<end].sort {
          features.text(of: $0.feature).utf8.lexicographicallyPrecedes(features.text(of: $1.feature).utf8)
        }
      }
      start = end
    }
  }
}

/// The entries that may be listed, of all that are offered: where few are wanted, others are dropped on the way.
private struct ChosenEntries {
  private(set) var entries: [FeatureEntry] = []
  /// How many occur often enough.
  private(set) var total = 0
  private let least: Int
  private let leastDocuments: Int
  private let top: Int
  /// Entries from which on those that can't be listed are dropped.
  private var limit: Int
  /// The frequency of the last that would be listed, and its place.
  private var lastFrequency: Int
  private var lastPlace = UInt32.max

  init(_ cut: FrequencyCut) {
    least = max(1, cut.minimum)
    leastDocuments = cut.minimumDocuments
    top = cut.top ?? .max
    limit = top < 1 << 32 ? 2 * top + 1024 : .max
    lastFrequency = top == 0 ? .max : least
  }

  @inline(__always)
  mutating func offer(_ feature: UInt32, _ frequency: Int, _ documents: Int, _ features: LayerFeatures) {
    guard frequency >= least, leastDocuments <= 1 || documents >= leastDocuments else { return }
    total += 1
    guard frequency >= lastFrequency else { return }
    append(feature, frequency, documents, features)
  }

  private mutating func append(
    _ feature: UInt32, _ frequency: Int, _ documents: Int, _ features: LayerFeatures
  ) {
    let place = features.rank(of: feature)
    if frequency == lastFrequency, place > lastPlace { return }
    entries.append(FeatureEntry(feature: feature, place: place, frequency: frequency, documents: documents))
    if entries.count > limit { cut() }
  }

  /// Drops what stands behind the last that would be listed; what shares its place may come before it.
  private mutating func cut() {
    FrequencyOrder.sort(&entries, placeBits: UInt32.bitWidth)
    let last = entries[top - 1]
    (lastFrequency, lastPlace) = (last.frequency, last.place)
    var count = top
    while count < entries.count, !last.precedes(entries[count]) { count += 1 }
    entries.removeLast(entries.count - count)
    limit = max(limit, 2 * entries.count)
  }
}
