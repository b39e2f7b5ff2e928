/// Sums over the features of two groups.
enum PairSum {
  /// The sum of what `term` makes of each pair of features. O(features).
  ///
  /// Four sums run side by side, since each addition waits for the one before it.
  @inline(__always)
  static func of(
    _ left: Span<Double>, _ right: Span<Double>, _ term: (_ left: Double, _ right: Double) -> Double
  ) -> Double {
    let count = min(left.count, right.count)
    var sums = SIMD4<Double>.zero
    var index = 0
    while index + 4 <= count {
      sums += SIMD4(
        term(left[index], right[index]), term(left[index + 1], right[index + 1]),
        term(left[index + 2], right[index + 2]), term(left[index + 3], right[index + 3]))
      index += 4
    }
    var rest = 0.0
    while index < count {
      rest += term(left[index], right[index])
      index += 1
    }
    return (sums[0] + sums[1]) + (sums[2] + sums[3]) + rest
  }
}
