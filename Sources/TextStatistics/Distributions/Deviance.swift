#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a count contributes to a log-likelihood ratio: x ln (x / m) + m − x, without loss of digits where the
/// count x lies near its mean m.
///
/// It is the "deviance part" bd₀ of C. Loader, "Fast and accurate computation of binomial probabilities"
/// (2000).
enum Deviance {
  /// - Parameters:
  ///   - mean: above 0.
  ///   - difference: count − mean, which the caller may know better than a subtraction tells.
  /// - Returns: 0 or more.
  static func of(_ x: Double, mean: Double, difference: Double) -> Double {
    guard abs(difference) < 0.1 * (x + mean) else {
      return x == 0 ? mean : x * log(x / mean) - difference
    }
    // ln (x / m) = 2 (v + v³/3 + v⁵/5 + …) with v = (x − m) / (x + m).
    let v = difference / (x + mean)
    let square = v * v
    var power = 2 * x * v
    var sum = difference * v
    var odd = 1.0
    while true {
      power *= square
      odd += 2
      let next = sum + power / odd
      if next == sum { return sum }
      sum = next
    }
  }

  /// The same of a whole count.
  static func of(_ count: Int, mean: Double, difference: Double) -> Double {
    of(Double(count), mean: mean, difference: difference)
  }
}
