/// Dugast's U with decimal logarithms.
public enum DugastUDecimal: VocabularyMeasure {
  public static let name = "dugast_u_log10"
  public static let heading = "U log10"
  public static let formula = "log10(N)^2 / (log10(N) - log10(V))"
  public static let range = "above 0; larger = richer, without end as ever fewer words are repeated"
  public static let source = "D. Dugast, La statistique lexicale (1980); decimal logarithms as in koRpus."
  public static let caution =
    "It changes with the length of the text, so only texts of about the same length can be compared by "
    + "it. Values of other logarithms are 2.3 times as large or small."
  public static let gap: String? = "no word is repeated, or there is only one"

  public static func value(of spectrum: FrequencySpectrum) -> Double? {
    guard spectrum.words > spectrum.types, spectrum.words > 1 else { return nil }
    let n = spectrum.logarithmOfWords
    return n * n / spectrum.logarithmOfRepetition / Logarithm.ten
  }

  public static func reading(of value: Double) -> String {
    "\(PlainNumber.text(value)) on a scale that starts near 0 and rises without end as fewer words are repeated"
  }
}
