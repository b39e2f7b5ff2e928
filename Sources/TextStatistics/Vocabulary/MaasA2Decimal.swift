/// Maas's a squared with decimal logarithms.
public enum MaasA2Decimal: VocabularyMeasure {
  public static let name = "maas_a2_log10"
  public static let heading = "Maas a2 log10"
  public static let formula = "(log10(N) - log10(V)) / log10(N)^2"
  public static let range = "0 (no word repeated) upwards: smaller = richer"
  public static let source =
    "H.-D. Maas, 'Ueber den Zusammenhang zwischen Wortschatzumfang und Laenge eines Textes', "
    + "Zeitschrift fuer Literaturwissenschaft und Linguistik 8 (1972), 73-79; decimal logarithms as in "
    + "lexical_diversity and taaled."
  public static let caution =
    "Three numbers go by the name of Maas: a squared with either logarithm, and its root. Values of "
    + "natural logarithms are 2.3 times as small."
  public static let decimals = 4
  public static let gap: String? = "there are fewer than two words"

  public static func value(of spectrum: FrequencySpectrum) -> Double? {
    MaasA2Natural.value(of: spectrum).map { $0 * Logarithm.ten }
  }

  public static func reading(of value: Double) -> String {
    "\(PlainNumber.text(value, decimals: 4)) on a scale that starts at 0 (no word repeated): smaller is richer"
  }
}
