#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The standard normal distribution.
public enum NormalDistribution {
  /// The quantile: the value that a standard normal variable stays below with a given probability.
  ///
  /// `quantile(0.975)` is 1.959963984540054. The relative error is about 1 in 10¹⁶.
  ///
  /// Source: M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution",
  /// *Applied Statistics* 37 (1988), 477–484, routine PPND16.
  ///
  /// - Parameter probability: between 0 and 1, both excluded.
  /// - Returns: nil if `probability` is outside its range.
  public static func quantile(_ probability: Double) -> Double? {
    guard probability > 0, probability < 1 else { return nil }
    let offset = probability - 0.5
    if abs(offset) <= 0.425 {
      let r = 0.180625 - offset * offset
      return offset * polynomial(central.numerator, r) / polynomial(central.denominator, r)
    }
    let tail = (-log(offset < 0 ? probability : 1 - probability)).squareRoot()
    let value =
      tail <= 5
      ? polynomial(middle.numerator, tail - 1.6) / polynomial(middle.denominator, tail - 1.6)
      : polynomial(far.numerator, tail - 5) / polynomial(far.denominator, tail - 5)
    return offset < 0 ? -value : value
  }

  /// A ratio of polynomials, coefficients from the constant upwards.
  private typealias Ratio = (numerator: [Double], denominator: [Double])

  /// For probabilities within 0.425 of one half.
  private static let central: Ratio = (
    [
      3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
      4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3,
    ],
    [
      1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3, 2.1213794301586595867e4,
      3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3,
    ]
  )

  /// For probabilities down to about 10⁻¹¹ from an end.
  private static let middle: Ratio = (
    [
      1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
      1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2,
      7.74545014278341407640e-4,
    ],
    [
      1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
      1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
      1.05075007164441684324e-9,
    ]
  )

  /// For probabilities nearer still to an end.
  private static let far: Ratio = (
    [
      6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
      2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5,
      2.01033439929228813265e-7,
    ],
    [
      1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
      7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
      2.04426310338993978564e-15,
    ]
  )

  /// Horner's rule.
  private static func polynomial(_ coefficients: [Double], _ x: Double) -> Double {
    coefficients.reversed().reduce(0) { $0 * x + $1 }
  }
}

extension NormalDistribution {
  /// How many standard deviations to either side hold a probability; nil where it isn't between 0 and 1.
  static func deviations(_ level: Double) -> Double? {
    // The upper tail's quantile would lose the digits of a level near 1.
    level > 0 && level < 1 ? quantile((1 - level) / 2).map { -$0 } : nil
  }
}
