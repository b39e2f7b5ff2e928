/// Maas's a with decimal logarithms.
public enum MaasADecimal: VocabularyMeasure {
  public static let name = "maas_a_log10"
  public static let aliases = ["maas_a"]
  public static let heading = "Maas a log10"
  public static let formula = "sqrt((log10(N) - log10(V)) / log10(N)^2)"
  public static let range = "0 (no word repeated) upwards: smaller = richer"
  public static let source =
    "H.-D. Maas, 'Ueber den Zusammenhang zwischen Wortschatzumfang und Laenge eines Textes', "
    + "Zeitschrift fuer Literaturwissenschaft und Linguistik 8 (1972), 73-79; the root, with decimal "
    + "logarithms, as in koRpus and quanteda."
  public static let caution =
    "Three numbers go by the name of Maas: a squared with either logarithm, and its root."
  public static let decimals = 4
  public static let gap: String? = "there are fewer than two words"

  public static func value(of spectrum: FrequencySpectrum) -> Double? {
    MaasA2Decimal.value(of: spectrum).map { $0.squareRoot() }
  }

  public static func reading(of value: Double) -> String {
    "\(PlainNumber.text(value, decimals: 4)) on a scale that starts at 0 (no word repeated): smaller is richer"
  }
}
