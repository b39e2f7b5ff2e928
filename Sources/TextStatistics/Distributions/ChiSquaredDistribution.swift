#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The χ² distribution with one degree of freedom: the square of a standard normal variable.
public enum ChiSquaredDistribution {
  /// The probability of a value at least so great: erfc √(x / 2).
  ///
  /// `upperTail(3.841458820694124)` is 0.05. The relative error is about 1 in 10¹⁵; beyond 1,400 the
  /// probability is too small for a number and comes out as 0.
  ///
  /// - Parameter value: 0 or more.
  public static func upperTail(_ value: Double) -> Double { erfc((value / 2).squareRoot()) }
}
