#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How many of so many independent trials succeed.
///
/// The tails are the regularised incomplete beta functions of whole shapes: P(X ≥ k) of n trials is I_p(k, n − k + 1).
/// They are worked out as those of ``PoissonDistribution``, with the same error.
struct BinomialDistribution {
  /// The trials, 1 or more.
  let trials: Int
  /// The probability of a success, above 0 and below 1.
  let part: Double
  /// That of a failure; the two add up to 1.
  let rest: Double

  /// - Parameter odds: the natural logarithm of a success's probability by a failure's.
  init(trials: Int, logarithmOfOdds odds: Double) {
    self.trials = trials
    part = 1 / (1 + exp(-odds))
    rest = 1 / (1 + exp(odds))
  }

  /// The natural logarithm of the probability of a count, 0...trials.
  func logarithm(_ count: Int) -> Double { BinomialLogarithm.of(count, in: trials, part, rest) }

  /// ln P(X ≥ count). O(standard deviation).
  func upperTailLogarithm(_ count: Int) -> Double {
    if count <= 0 { return 0 }
    if count > trials { return -.infinity }
    if Double(count) > Double(trials) * part { return upwards(from: count) }
    return log1p(-exp(downwards(from: count - 1)))
  }

  private func upwards(from count: Int) -> Double {
    let odds = part / rest
    var next = Double(count)
    let last = Double(trials)
    return logarithm(count)
      + TailSum.logarithm {
        next += 1
        return (last - next + 1) / next * odds
      }
  }

  private func downwards(from count: Int) -> Double {
    let odds = rest / part
    var next = Double(count) + 1
    let last = Double(trials)
    return logarithm(count)
      + TailSum.logarithm {
        next -= 1
        return next / (last - next + 1) * odds
      }
  }

  /// The logarithm of the odds of which a count so great or greater has a probability: the inverse of the incomplete
  /// beta function, on a scale that keeps its digits at both ends.
  ///
  /// - Parameters:
  ///   - count: 1...trials.
  ///   - logarithm: the natural logarithm of the probability, below 0.
  static func logarithmOfOdds(ofUpperTail count: Int, in trials: Int, logarithm: Double) -> Double {
    let start = log(Double(count) / (Double(trials - count) + 0.5))
    return NewtonSearch.root(of: logarithm, from: start) { odds in
      let distribution = BinomialDistribution(trials: trials, logarithmOfOdds: odds)
      let tail = distribution.upperTailLogarithm(count)
      // The derivative of the probability by the logarithm of the odds is count · P(X = count) · rest.
      return (tail, Double(count) * distribution.rest * exp(distribution.logarithm(count) - tail))
    }
  }
}
