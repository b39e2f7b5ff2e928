#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Harmonic numbers: 1 + 1/2 + 1/3 + … + 1/n, which is the digamma function at n + 1 plus Euler's constant.
enum HarmonicNumber {
  /// - Parameter n: 0 or more.
  /// - Returns: to about 1 in 10¹⁵. O(1): of large n the sum is taken by its asymptotic expansion.
  static func of(_ n: Int) -> Double {
    guard n >= 32 else { return (0..<n).reversed().reduce(0) { $0 + 1 / Double($1 + 1) } }
    let x = Double(n)
    let square = x * x
    return log(x) + 0.5772156649015329
      + (0.5 - (1 / 12 - (1 / 120 - 1 / 252 / square) / square) / x) / x
  }
}
