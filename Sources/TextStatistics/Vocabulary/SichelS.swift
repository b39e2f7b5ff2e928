/// Sichel's S: the share of types that occur twice.
public enum SichelS: VocabularyMeasure {
  public static let name = "sichel_s"
  public static let heading = "Sichel S"
  public static let formula = "V_2 / V"
  public static let range = "0 to 1"
  public static let source =
    "H. S. Sichel, 'On a distribution law for word frequencies', Journal of the American Statistical "
    + "Association 70 (1975), 542-547."
  public static let caution =
    "Of texts of some thousand words and more it hardly changes; differences of a few hundredths are "
    + "chance."
  public static let decimals = 3
  public static let gap: String? = "there are no words"

  public static func value(of spectrum: FrequencySpectrum) -> Double? {
    spectrum.words > 0 ? Double(spectrum.types(of: 2)) / Double(spectrum.types) : nil
  }

  public static func reading(of value: Double) -> String {
    "\(PlainNumber.percent(value)) of its different words occur just twice"
  }
}
