/// Carroll's corrected type-token ratio: different words by the square root of twice the words.
public enum CorrectedTypeTokenRatio: VocabularyMeasure {
  public static let name = "cttr"
  public static let aliases = ["corrected_ttr"]
  public static let heading = "CTTR"
  public static let formula = "V / sqrt(2 * N)"
  public static let range = "1/sqrt(2*N) to sqrt(N/2); larger = richer"
  public static let source = "J. B. Carroll, Language and Thought (1964)."
  public static let caution =
    "It changes with the length of the text, so only texts of about the same length can be compared by "
    + "it. It says the same as Guiraud's R, divided by sqrt(2)."
  public static let gap: String? = "there are no words"

  public static func value(of spectrum: FrequencySpectrum) -> Double? {
    spectrum.words > 0 ? Double(spectrum.types) / (2 * Double(spectrum.words)).squareRoot() : nil
  }

  public static func reading(of value: Double) -> String {
    "\(PlainNumber.text(value)) different words for each unit of the square root of twice its length (more is richer, in texts of one length)"
  }
}
