#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The law of Zipf and Mandelbrot fitted to frequencies: the word of rank r occurs C / (r + b)^a times.
///
/// It is fitted by maximum likelihood: a and b are those under which the words, drawn one by one from the V
/// types, are most probable. For each b the best a is found, and of these the best b, both by golden sections. Least
/// squares of logarithms, as is often done, lets the many rare words rule the fit.
///
/// Source: B. Mandelbrot, "An informational theory of the statistical structure of language" (1953); J. Izsák, "Some
/// practical aspects of fitting and testing the Zipf–Mandelbrot model", *Scientometrics* 67 (2006), 107–120.
public struct ZipfMandelbrotLaw: Equatable, Sendable {
  /// a, about 1 for texts.
  public let exponent: Double
  /// b, 0 (Zipf's law) or more: how much the most frequent words are rarer than Zipf's law has them.
  public let shift: Double
  /// C.
  public let factor: Double
  /// The largest difference between the share of words that the first r types make up and that of the law, over all
  /// r: 0 is a perfect fit (Kolmogorov's distance).
  public let distance: Double

  /// O(classes), some thousand times over.
  ///
  /// - Returns: nil of fewer than ten types, or where all are equally frequent: there are no ranks then.
  public init?(fitting spectrum: FrequencySpectrum) {
    guard spectrum.types >= 10, spectrum.classes.count > 1 else { return nil }
    let ranks = RankedFrequencies(spectrum)
    var best = (value: -Double.infinity, exponent: 0.0, shift: 0.0)
    // b on a scale of its own, on which small values have as much room as large ones.
    let scaled = GoldenSection.maximum(from: 0, to: log(Double(spectrum.types))) { scaled in
      let shift = expm1(scaled)
      let (value, exponent) = ranks.likelihood(shift: shift)
      if value > best.value { best = (value, exponent, shift) }
      return value
    }
    // The end of the scale is Zipf's own law, which the sections come near to only.
    let zipf = ranks.likelihood(shift: 0)
    if zipf.value >= best.value || scaled < 1e-6 { best = (zipf.value, zipf.exponent, 0) }
    exponent = best.exponent
    shift = best.shift
    factor = ranks.words / ranks.powers(1...ranks.types, shift: shift, exponent: exponent)
    distance = ranks.distance(shift: shift, exponent: exponent)
  }
}

/// The place of the greatest value of a function with one summit.
enum GoldenSection {
  static func maximum(from low: Double, to high: Double, of function: (Double) -> Double) -> Double {
    let ratio = 0.6180339887498949
    var (low, high) = (low, high)
    var (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
    var (leftValue, rightValue) = (function(left), function(right))
    for _ in 0..<60 where high - low > 1e-10 {
      if leftValue >= rightValue {
        (high, right, rightValue) = (right, left, leftValue)
        left = high - ratio * (high - low)
        leftValue = function(left)
      } else {
        (low, left, leftValue) = (left, right, rightValue)
        right = low + ratio * (high - low)
        rightValue = function(right)
      }
    }
    return (low + high) / 2
  }
}
