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
    let correction = StirlingError.of(trials) - StirlingError.of(count) - StirlingError.of(trials - count)
    let deviance =
      Deviance.of(count, mean: n * part, difference: x - n * part)
      + Deviance.of(trials - count, mean: n * rest, difference: y - n * rest)
    return correction - deviance - 0.5 * (1.8378770664093453 + log(x) + log(y / n))
  }
}
