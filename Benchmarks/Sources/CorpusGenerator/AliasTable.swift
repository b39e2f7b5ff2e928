/// Draws an index with a probability in proportion to its weight, in constant time.
///
/// Source: Vose, "A Linear Algorithm For Generating Random Numbers With a Given Distribution" (1991), in whole
/// numbers.
struct AliasTable {
  private struct Column {
    /// Of 2³²: below it the column's own index is drawn, from it on the alias.
    var threshold: UInt64
    var alias: Int32
  }

  private let columns: [Column]

  /// Complexity: linear. The weights' sum times their number must stay below 2⁶³, and the sum above 0.
  init(weights: [UInt64]) {
    let count = weights.count
    let total = weights.reduce(0, +)
    var scaled = weights.map { $0 * UInt64(count) }
    var columns = (0..<count).map { Column(threshold: 1 << 32, alias: Int32($0)) }
    var small = scaled.indices.filter { scaled[$0] < total }
    var large = scaled.indices.filter { scaled[$0] >= total }
    while let low = small.popLast() {
      guard let high = large.last else { break }
      columns[low] = Column(threshold: AliasTable.fraction(scaled[low], of: total), alias: Int32(high))
      scaled[high] -= total - scaled[low]
      if scaled[high] < total {
        large.removeLast()
        small.append(high)
      }
    }
    self.columns = columns
  }

  func draw(_ random: inout SplitMix64) -> Int {
    let bits = random.next()
    let index = Int(truncatingIfNeeded: ((bits >> 32) &* UInt64(columns.count)) >> 32)
    let column = columns[index]
    return bits & 0xFFFF_FFFF < column.threshold ? index : Int(column.alias)
  }

  private static func fraction(_ part: UInt64, of total: UInt64) -> UInt64 {
    let (quotient, _) = total.dividingFullWidth((part >> 32, part << 32))
    return quotient
  }
}
