/// Yule's I: the square of different words by their repetitions.
public enum YuleI: VocabularyMeasure {
  public static let name = "yule_i"
  public static let heading = "Yule I"
  public static let formula = "V^2 / (sum(m^2 * V_m) - V)"
  public static let range = "above 0; larger = richer"
  public static let source =
    "G. U. Yule, The Statistical Study of Literary Vocabulary (1944); as in lexicalrichness."
  public static let caution =
    "It changes with the length of the text, so only texts of about the same length can be compared by "
    + "it."
  public static let gap: String? = "no word is repeated"

  public static func value(of spectrum: FrequencySpectrum) -> Double? {
    guard spectrum.words > spectrum.types else { return nil }
    let v = Double(spectrum.types)
    return v / (spectrum.pairs + Double(spectrum.words - spectrum.types)) * v
  }

  public static func reading(of value: Double) -> String {
    "\(PlainNumber.text(value)) on a scale that starts near 0 and rises without end as fewer words are repeated"
  }
}
