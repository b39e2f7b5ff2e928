/// Dugast's U with natural logarithms.
public enum DugastUNatural: VocabularyMeasure {
  public static let name = "dugast_u_ln"
  public static let aliases = ["dugast_u"]
  public static let heading = "U ln"
  public static let formula = "ln(N)^2 / (ln(N) - ln(V))"
  public static let range = "above 0; larger = richer, without end as ever fewer words are repeated"
  public static let source =
    "D. Dugast, La statistique lexicale (1980); natural logarithms as in lexicalrichness."
  public static let caution =
    "It changes with the length of the text, so only texts of about the same length can be compared by "
    + "it. Values of other logarithms are 2.3 times as large or small."
  public static let gap: String? = "no word is repeated, or there is only one"

  public static func value(of spectrum: FrequencySpectrum) -> Double? {
    guard spectrum.words > spectrum.types, spectrum.words > 1 else { return nil }
    let n = spectrum.logarithmOfWords
    return n * n / spectrum.logarithmOfRepetition
  }

  public static func reading(of value: Double) -> String {
    "\(PlainNumber.text(value)) on a scale that starts near 0 and rises without end as fewer words are repeated"
  }
}
