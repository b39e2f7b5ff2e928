/// Guiraud's R: different words by the square root of words.
public enum RootTypeTokenRatio: VocabularyMeasure {
  public static let name = "root_ttr"
  public static let aliases = ["guiraud_r", "rttr", "guiraud"]
  public static let heading = "Guiraud R"
  public static let formula = "V / sqrt(N)"
  public static let range = "1/sqrt(N) to sqrt(N); larger = richer"
  public static let source = "P. Guiraud, Les caracteres statistiques du vocabulaire (1954)."
  public static let caution =
    "It changes with the length of the text, so only texts of about the same length can be compared by "
    + "it. It does so less than the plain ratio."
  public static let gap: String? = "there are no words"

  public static func value(of spectrum: FrequencySpectrum) -> Double? {
    spectrum.words > 0 ? Double(spectrum.types) / Double(spectrum.words).squareRoot() : nil
  }

  public static func reading(of value: Double) -> String {
    "\(PlainNumber.text(value)) different words for each unit of the square root of its length (more is richer, in texts of one length)"
  }
}
