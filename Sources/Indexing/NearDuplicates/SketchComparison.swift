/// How much two documents share, estimated from their sketches.
struct SketchComparison {
  /// Numbers of the smaller document's sketch that are compared; fewer tell nothing.
  private static let fewest = 8
  /// The part of the shorter text's runs of words that both have, 0 to 1.
  let shareOfShorter: Double
  /// The part of the longer one's.
  let shareOfLonger: Double
  /// Whether the first document is the shorter one.
  let firstIsShorter: Bool

  /// Compares what both sketches know: all hashes up to the smaller of their largest. O(numbers).
  ///
  /// - Parameters:
  ///   - first, second: ascending; the most numbers they may have stands beside them, and one that has fewer
  ///     knows all hashes of its document.
  init?(_ first: (sketch: [UInt32], size: Int), _ second: (sketch: [UInt32], size: Int)) {
    func largest(_ document: (sketch: [UInt32], size: Int)) -> UInt32 {
      document.sketch.count < document.size ? .max : document.sketch.last ?? .max
    }
    let limit = min(largest(first), largest(second))
    var (i, j, shared) = (0, 0, 0)
    while i < first.sketch.count, j < second.sketch.count {
      let (left, right) = (first.sketch[i], second.sketch[j])
      guard min(left, right) <= limit else { break }
      if left == right { shared += 1 }
      if left <= right { i += 1 }
      if right <= left { j += 1 }
    }
    let counts = [first.sketch, second.sketch].map { $0.prefix { $0 <= limit }.count }
    let shorter = min(counts[0], counts[1])
    guard shorter >= Self.fewest else { return nil }
    shareOfShorter = Double(shared) / Double(shorter)
    shareOfLonger = Double(shared) / Double(max(counts[0], counts[1]))
    firstIsShorter = counts[0] < counts[1]
  }
}
