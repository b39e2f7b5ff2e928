#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension ChiSquaredDistribution {
  /// The probability of a value at least so great, with any number of degrees of freedom.
  ///
  /// It is the incomplete gamma function Q(degrees / 2, value / 2), whose terms form a finite sum for whole and half
  /// numbers; where the sum would be near 1, it is 1 less the series of the lower tail. `upperTail(5.991464547107979,
  /// degrees: 2)` is 0.05. The relative error stays below about 10⁻¹² for some thousands of degrees; probabilities below
  /// about 10⁻³⁰⁰ come out as 0.
  ///
  /// Source: M. Abramowitz and I. A. Stegun, *Handbook of Mathematical Functions* (1964), 26.4.
  ///
  /// - Parameters:
  ///   - value: 0 or more.
  ///   - degrees: 1 or more; fewer are taken for 1.
  /// - Complexity: O(degrees + √value).
  public static func upperTail(_ value: Double, degrees: Int) -> Double {
    guard degrees > 1 else { return upperTail(value) }
    guard value > 0 else { return 1 }
    let (shape, mean) = (Double(degrees) / 2, value / 2)
    if mean < shape {
      var next = shape
      let rest = TailSum.logarithm {
        next += 1
        return mean / next
      }
      return max(0, 1 - exp(logarithm(shape, mean) + rest))
    }
    var next = shape - 1
    let rest = TailSum.logarithm {
      let ratio = next / mean
      next -= 1
      // The terms end at the power 0, or at ½, below which stands the tail of one degree of freedom.
      return next >= 0 ? ratio : 0
    }
    let sum = exp(logarithm(shape - 1, mean) + rest)
    return min(1, degrees % 2 == 0 ? sum : sum + upperTail(value))
  }

  /// ln of meanᵖ e⁻ᵐᵉᵃⁿ / Γ(p + 1), where 2p is whole. O(p).
  private static func logarithm(_ power: Double, _ mean: Double) -> Double {
    var (sum, next) = (-mean, power)
    while next > 0 {
      sum += log(mean / next)
      next -= 1
    }
    // Γ(½) is √π; the factors above have reached half a power too far.
    return next < 0 ? sum - 0.5 * log(Double.pi * mean) : sum
  }
}
