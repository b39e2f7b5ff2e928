#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// HD-D as a number of types: how many different words are to be expected among 42 drawn from the text at random.
public enum HypergeometricDiversitySum: VocabularyMeasure {
  public static let name = "hdd_sum"
  public static let heading = "HD-D sum"
  public static let formula = "sum over types of P(among 42 words drawn)"
  public static let range = "1 (one word repeated) to 42 (no word repeated)"
  public static let source =
    "Ph. M. McCarthy and S. Jarvis, 'vocd: a theoretical and empirical evaluation', Language Testing 24 "
    + "(2007), 459-488; as a sum, as in koRpus."
  public static let caution =
    "Forty-two words know little of rare words: it tells how varied the common ones are."
  public static let gap: String? = "there are fewer than 42 words"

  public static func value(of spectrum: FrequencySpectrum) -> Double? {
    guard spectrum.words >= sample else { return nil }
    return spectrum.classes.reduce(0) { sum, item in
      sum + Double(item.types) * chance(of: item.frequency, among: spectrum.words)
    }
  }

  /// Words that are drawn: a convention, that of McCarthy and Jarvis.
  static let sample = 42

  /// The probability that a type is among the words drawn, each drawn once.
  ///
  /// It is 1 − Π (1 − m / (N − i)): as a sum of logarithms, since the product is close to 1 for rare words.
  private static func chance(of frequency: Int, among words: Int) -> Double {
    guard frequency <= words - sample else { return 1 }
    var logarithm = 0.0
    for drawn in 0..<sample { logarithm += log1p(-Double(frequency) / Double(words - drawn)) }
    return -expm1(logarithm)
  }

  public static func reading(of value: Double) -> String {
    "of 42 words drawn at random, \(PlainNumber.text(value, decimals: 1)) would be different on average"
  }
}
