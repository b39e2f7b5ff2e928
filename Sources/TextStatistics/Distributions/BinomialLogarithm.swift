#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Probabilities of the binomial distribution as natural logarithms, by the saddle-point expansion of
/// C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
enum BinomialLogarithm {
  /// ln of the probability of `count` successes in `trials`.
  ///
  /// - Parameters:
  ///   - count: 0...trials.
  ///   - part: the probability of a success, above 0 and below 1.
  ///   - rest: that of a failure; the two add up to 1.
  static func of(_ count: Int, in trials: Int, _ part: Double, _ rest: Double) -> Double {
    guard trials > 0 else { return 0 }
    let n = Double(trials)
    if count == 0 { return n * (part < 0.5 ? log1p(-part) : log(rest)) }
    if count == trials { return n * (rest < 0.5 ? log1p(-rest) : log(part)) }
    let x = Double(count)
    let y = Double(trials - count)
    let correction = stirlingError(trials) - stirlingError(count) - stirlingError(trials - count)
    let deviance =
      Deviance.of(count, mean: n * part, difference: x - n * part)
      + Deviance.of(trials - count, mean: n * rest, difference: y - n * rest)
    return correction - deviance - 0.5 * (1.8378770664093453 + log(x) + log(y / n))
  }

  /// ln n! less Stirling's approximation ½ ln 2πn + n ln n − n.
  private static func stirlingError(_ n: Int) -> Double {
    if n < small.count { return small[n] }
    let x = Double(n)
    let square = x * x
    if n > 500 { return (1 / 12 - 1 / 360 / square) / x }
    return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / x
  }

  private static let small: [Double] = [
    0, 0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.020790672103765093,
    0.016644691189821193, 0.013876128823070748, 0.01189670994589177, 0.010411265261972096,
    0.009255462182712733, 0.00833056343336287, 0.007573675487951841, 0.00694284010720953,
    0.006408994188004207, 0.0059513701127588475, 0.005554733551962801,
  ]
}
