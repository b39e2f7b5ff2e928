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

  /// The entries of the list in order, and how many there are before it is cut.
  ///
  /// - Complexity: O(counts); O(counts + top log top) where little is wanted.
  func entries(_ counts: [FeatureCount], _ features: LayerFeatures) -> (entries: [FeatureEntry], total: Int) {
    let chosen = chosen(counts.count) { counts[$0].tokens }
    let places = features.places(of: chosen.indices.count)
    let entries = chosen.indices.map { index in
      let count = counts[index]
      return FeatureEntry(
        feature: count.feature, place: places?[Int(count.feature)] ?? features.rank(of: count.feature),
        frequency: count.tokens, documents: count.documents)
    }
    return (sorted(entries, features), chosen.total)
  }

  /// The same for features whose documents are written down, given the tokens of each feature.
  func entries(_ tokens: [Int], _ features: LayerFeatures) -> (entries: [FeatureEntry], total: Int) {
    let chosen = chosen(tokens.count) { tokens[$0] }
    let places = features.places(of: chosen.indices.count)
    var entries = sorted(
      chosen.indices.map { index in
        FeatureEntry(
          feature: UInt32(index), place: places?[index] ?? features.rank(of: UInt32(index)),
          frequency: tokens[index], documents: 0)
      }, features)
    for index in entries.indices {
      entries[index].documents = features.storedDocuments(of: entries[index].feature)
    }
    return (entries, chosen.total)
  }

  /// Those that may be listed, of which the rarest may be too many, and how many occur often enough.
  private func chosen(_ count: Int, _ frequency: (Int) -> Int) -> (indices: [Int], total: Int) {
    var indices: [Int] = []
    var total = 0
    let least = max(1, minimum)
    var threshold = least
    var limit = top.map { 2 * min($0, count) + 1024 } ?? .max
    for index in 0..<count where frequency(index) >= least {
      total += 1
      guard frequency(index) >= threshold else { continue }
      indices.append(index)
      guard let top, indices.count > limit else { continue }
      // Of those that are as frequent as the last one that is listed any may be listed.
      threshold = top > 0 ? indices.map(frequency).sorted(by: >)[top - 1] : .max
      indices.removeAll { frequency($0) < threshold }
      limit = max(limit, 2 * indices.count)
    }
    return (indices, total)
  }

  private func sorted(_ entries: [FeatureEntry], _ features: LayerFeatures) -> [FeatureEntry] {
    var entries = entries
    FrequencyOrder.sort(&entries, placeBits: UInt32.bitWidth)
    if features.layer == .word { orderEqualPlaces(&entries, features) }
    if let top, entries.count > top { entries.removeLast(entries.count - top) }
    return entries
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
