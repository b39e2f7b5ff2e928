/// Maas's a squared with natural logarithms.
public enum MaasA2Natural: VocabularyMeasure {
  public static let name = "maas_a2_ln"
  public static let aliases = ["maas", "maas_a2"]
  public static let heading = "Maas a2 ln"
  public static let formula = "(ln(N) - ln(V)) / ln(N)^2"
  public static let range = "0 (no word repeated) upwards: smaller = richer"
  public static let source =
    "H.-D. Maas, 'Ueber den Zusammenhang zwischen Wortschatzumfang und Laenge eines Textes', "
    + "Zeitschrift fuer Literaturwissenschaft und Linguistik 8 (1972), 73-79; natural logarithms as in "
    + "lexicalrichness."
  public static let caution =
    "Three numbers go by the name of Maas: a squared with either logarithm, and its root. Values of "
    + "decimal logarithms are 2.3 times as large."
  public static let decimals = 4
  public static let gap: String? = "there are fewer than two words"

  public static func value(of spectrum: FrequencySpectrum) -> Double? {
    guard spectrum.words > 1 else { return nil }
    let n = spectrum.logarithmOfWords
    return spectrum.logarithmOfRepetition / (n * n)
  }

  public static func reading(of value: Double) -> String {
    "\(PlainNumber.text(value, decimals: 4)) on a scale that starts at 0 (no word repeated): smaller is richer"
  }
}
