#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Logarithms that keep their digits.
enum Logarithm {
  /// ln 2, by which natural logarithms become binary ones.
  static let two = 0.6931471805599453
  /// ln 10, by which natural logarithms become decimal ones.
  static let ten = 2.302585092994046

  /// ln (part / whole), also of numbers that are nearly equal.
  ///
  /// - Parameters:
  ///   - part: above 0.
  ///   - whole: above 0.
  ///   - difference: part − whole, which the caller may know better than a subtraction tells.
  static func ofRatio(_ part: Double, _ whole: Double, difference: Double) -> Double {
    let relative = difference / whole
    return abs(relative) < 0.5 ? log1p(relative) : log(part / whole)
  }

  /// −log₁₀ of a probability given by its natural logarithm.
  static func score(_ logarithm: Double) -> Double {
    // A probability of 1 would be minus 0.
    logarithm < 0 ? -logarithm / ten : 0
  }
}
