/// Tuldava's LN.
public enum TuldavaLN: VocabularyMeasure {
  public static let name = "tuldava_ln"
  public static let heading = "LN"
  public static let formula = "(1 - V^2) / (V^2 * ln(N))"
  public static let range = "-1/ln(2) to 0"
  public static let source =
    "J. Tuldava, 'Quantitative relations between the size of the text and lexical richness', SMIL "
    + "Journal of Linguistic Calculus 4 (1977), 28-35; the formula as in textcomplexity."
  public static let caution =
    "Of all but the smallest texts it is -1 / ln(N), and so tells how long they are and not how rich."
  public static let decimals = 4
  public static let gap: String? = "there are fewer than two words"

  public static func value(of spectrum: FrequencySpectrum) -> Double? {
    guard spectrum.words > 1 else { return nil }
    let v = Double(spectrum.types)
    return (1 / v / v - 1) / spectrum.logarithmOfWords
  }

  public static func reading(of value: Double) -> String {
    "\(PlainNumber.text(value, decimals: 4)), nearly the same for all texts of this length"
  }
}
