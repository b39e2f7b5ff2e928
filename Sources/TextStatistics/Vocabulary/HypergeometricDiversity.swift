/// HD-D: the type-token ratio to be expected of 42 words drawn from the text at random.
public enum HypergeometricDiversity: VocabularyMeasure {
  public static let name = "hdd"
  public static let aliases = ["hd_d", "hdd_attr"]
  public static let heading = "HD-D"
  public static let formula = "sum over types of P(among 42 words drawn) / 42"
  public static let range = "1/42 (one word repeated) to 1 (no word repeated)"
  public static let source =
    "Ph. M. McCarthy and S. Jarvis, 'vocd: a theoretical and empirical evaluation', Language Testing 24 "
    + "(2007), 459-488; as an average type-token ratio (ATTR). koRpus prints the sum."
  public static let caution =
    "Forty-two words know little of rare words: it tells how varied the common ones are."
  public static let decimals = 4
  public static let gap: String? = "there are fewer than 42 words"

  public static func value(of spectrum: FrequencySpectrum) -> Double? {
    HypergeometricDiversitySum.value(of: spectrum).map { $0 / 42 }
  }

  public static func reading(of value: Double) -> String {
    "of 42 words drawn at random, \(PlainNumber.text(42 * value, decimals: 1)) would be different on average"
  }
}
