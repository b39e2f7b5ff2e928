#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Sums the probabilities of a tail as multiples of its first one.
enum TailSum {
  /// Whether a tail of a distribution of this variance is summed in fewer than some ten millions of steps.
  static func isFeasible(variance: Double) -> Bool { variance <= 0x1p46 }

  /// ln of 1 + r₁ + r₁ r₂ + …
  ///
  /// - Parameter ratio: the next ratio of neighbouring probabilities. Ratios are below 1 and fall; 0 or less ends the sum.
  static func logarithm(_ ratio: () -> Double) -> Double {
    var term = 1.0
    var sum = 1.0
    while true {
      let next = ratio()
      term *= next
      guard term > 0 else { break }
      sum += term
      // What follows is less than a geometric series of this ratio.
      if next < 1, term * next < sum * 1e-18 * (1 - next) { break }
    }
    return log(sum)
  }
}
