#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How often something happens that happens independently, so often on average.
///
/// The tails are the regularised incomplete gamma functions of a whole shape: P(X ≥ k) is P(k, mean), and P(X ≤ k) is
/// Q(k + 1, mean). Probabilities are worked out as logarithms by C. Loader's saddle-point expansion ("Fast and accurate
/// computation of binomial probabilities", 2000), and tails by summing the ratios of neighbouring ones outwards. The
/// relative error of a logarithm stays below about 10⁻¹² for counts of up to 10¹².
struct PoissonDistribution {
  /// The average, above 0.
  let mean: Double

  /// The natural logarithm of the probability of a count.
  ///
  /// - Parameters:
  ///   - count: 0 or more.
  ///   - difference: count − mean, where the caller knows it better than a subtraction tells.
  func logarithm(_ count: Int, difference: Double? = nil) -> Double {
    guard count > 0 else { return -mean }
    let distance = difference ?? Double(count) - mean
    return -StirlingError.of(count) - Deviance.of(count, mean: mean, difference: distance)
      - 0.5 * (1.8378770664093453 + log(Double(count)))
  }

  /// ln P(X ≥ count). O(standard deviation).
  func upperTailLogarithm(_ count: Int, difference: Double? = nil) -> Double {
    if count <= 0 { return 0 }
    if Double(count) > mean { return upwards(from: count, difference) }
    return log1p(-exp(downwards(from: count - 1, difference.map { $0 - 1 })))
  }

  /// ln P(X ≤ count); −∞ below 0. O(standard deviation).
  func lowerTailLogarithm(_ count: Int, difference: Double? = nil) -> Double {
    if count < 0 { return -.infinity }
    if Double(count) < mean { return downwards(from: count, difference) }
    return log1p(-exp(upwards(from: count + 1, difference.map { $0 + 1 })))
  }

  private func upwards(from count: Int, _ difference: Double?) -> Double {
    var next = Double(count)
    return logarithm(count, difference: difference)
      + TailSum.logarithm {
        next += 1
        return mean / next
      }
  }

  private func downwards(from count: Int, _ difference: Double?) -> Double {
    var next = Double(count) + 1
    return logarithm(count, difference: difference)
      + TailSum.logarithm {
        next -= 1
        return next / mean
      }
  }

  /// The mean of which a count so great or greater has a probability: the inverse of the incomplete gamma function.
  ///
  /// - Parameters:
  ///   - count: 1 or more.
  ///   - logarithm: the natural logarithm of the probability, below 0.
  static func mean(ofUpperTail count: Int, logarithm: Double) -> Double {
    // The derivative of the probability by the logarithm of the mean is count · P(X = count).
    exp(
      NewtonSearch.root(of: logarithm, from: log(Double(count))) { place in
        let distribution = PoissonDistribution(mean: exp(place))
        let tail = distribution.upperTailLogarithm(count)
        return (tail, Double(count) * exp(distribution.logarithm(count) - tail))
      })
  }

  /// The mean of which a count so small or smaller has a probability.
  ///
  /// - Parameters:
  ///   - count: 0 or more.
  ///   - logarithm: the natural logarithm of the probability, below 0.
  static func mean(ofLowerTail count: Int, logarithm: Double) -> Double {
    // P(X = 0) is e⁻ᵐ.
    if count == 0 { return -logarithm }
    return exp(
      NewtonSearch.root(of: logarithm, from: log(Double(count) + 1)) { place in
        let distribution = PoissonDistribution(mean: exp(place))
        let tail = distribution.lowerTailLogarithm(count)
        return (tail, -(Double(count) + 1) * exp(distribution.logarithm(count + 1) - tail))
      })
  }
}
