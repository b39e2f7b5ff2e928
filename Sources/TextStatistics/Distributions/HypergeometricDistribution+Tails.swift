#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension HypergeometricDistribution {
  /// ln P(X ≥ outcome); 0 for all outcomes, and −∞ beyond the last. O(standard deviation).
  func upperTailLogarithm(_ outcome: Int) -> Double {
    if outcome <= outcomes.lowerBound { return 0 }
    if outcome > outcomes.upperBound { return -.infinity }
    if outcome > mode { return upwards(from: outcome) }
    return log1p(-exp(downwards(from: outcome - 1)))
  }

  /// ln P(X ≤ outcome); 0 for all outcomes, and −∞ before the first. O(standard deviation).
  func lowerTailLogarithm(_ outcome: Int) -> Double {
    if outcome >= outcomes.upperBound { return 0 }
    if outcome < outcomes.lowerBound { return -.infinity }
    if outcome < mode { return downwards(from: outcome) }
    return log1p(-exp(upwards(from: outcome + 1)))
  }

  /// The probability of all outcomes that are no more probable than this one, as R's `fisher.test` has it:
  /// outcomes whose probabilities differ by less than 1 in 10⁷ count as equal. O(standard deviation).
  func twoSided(_ outcome: Int) -> Double { exp(twoSidedLogarithm(outcome)) }

  /// ln of the same.
  func twoSidedLogarithm(_ outcome: Int) -> Double {
    let limit = logarithm(outcome) + 1e-7
    let mode = mode
    guard logarithm(mode) > limit else { return 0 }
    if outcome > mode {
      // Below the mode probabilities fall with the outcome: the last one low enough is found by halving.
      var (low, high) = (outcomes.lowerBound - 1, mode)
      while high - low > 1 {
        let middle = low + (high - low) / 2
        if logarithm(middle) <= limit { low = middle } else { high = middle }
      }
      let other = low < outcomes.lowerBound ? -.infinity : downwards(from: low)
      return Self.sum(upwards(from: outcome), other)
    }
    var (low, high) = (mode, outcomes.upperBound + 1)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if logarithm(middle) <= limit { high = middle } else { low = middle }
    }
    let other = high > outcomes.upperBound ? -.infinity : upwards(from: high)
    return Self.sum(downwards(from: outcome), other)
  }

  /// ln (eᵃ + eᵇ), at most 0.
  private static func sum(_ a: Double, _ b: Double) -> Double {
    min(0, max(a, b) + log1p(exp(min(a, b) - max(a, b))))
  }

  /// ln of the summed probabilities from an outcome not below the mode upwards.
  private func upwards(from outcome: Int) -> Double {
    sum(
      from: outcome, marked: Double(marked - outcome), drawn: Double(drawn - outcome),
      both: Double(outcome), neither: Double(total - marked - drawn + outcome),
      steps: outcomes.upperBound - outcome)
  }

  /// ln of the summed probabilities from an outcome not above the mode downwards.
  private func downwards(from outcome: Int) -> Double {
    sum(
      from: outcome, marked: Double(outcome), drawn: Double(total - marked - drawn + outcome),
      both: Double(marked - outcome), neither: Double(drawn - outcome),
      steps: outcome - outcomes.lowerBound)
  }

  /// Each step takes one from two cells of the table and adds one to the two others; the ratio of the
  /// probabilities is that of the products.
  private func sum(
    from outcome: Int, marked: Double, drawn: Double, both: Double, neither: Double, steps: Int
  ) -> Double {
    var term = 1.0
    var sum = 1.0
    var step = 0.0
    let last = Double(steps)
    while step < last {
      term *= (marked - step) * (drawn - step) / ((both + step + 1) * (neither + step + 1))
      sum += term
      step += 1
      if term < sum * 1e-18 { break }
    }
    return logarithm(outcome) + log(sum)
  }
}
