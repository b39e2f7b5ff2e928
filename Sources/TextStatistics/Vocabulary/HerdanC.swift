/// Herdan's C: the logarithm of different words by that of words.
public enum HerdanC: VocabularyMeasure {
  public static let name = "herdan_c"
  public static let aliases = ["log_ttr", "herdan"]
  public static let heading = "Herdan C"
  public static let formula = "log(V) / log(N)"
  public static let range = "0 (one word repeated) to 1 (no word repeated)"
  public static let source =
    "G. Herdan, Type-Token Mathematics (1960); the base of the logarithms makes no difference."
  public static let caution =
    "It changes with the length of the text, so only texts of about the same length can be compared by "
    + "it. Differences in the third decimal are large."
  public static let decimals = 4
  public static let gap: String? = "there are fewer than two words"

  public static func value(of spectrum: FrequencySpectrum) -> Double? {
    guard spectrum.words > 1 else { return nil }
    return spectrum.logarithmOfTypes / spectrum.logarithmOfWords
  }

  public static func reading(of value: Double) -> String {
    "\(PlainNumber.share(value)) on a scale from 0 (one word repeated) to 1 (no word repeated)"
  }
}
