/// Dis legomena: how many words occur twice.
public enum DisLegomena: VocabularyMeasure {
  public static let name = "dis_legomena"
  public static let aliases = ["v2"]
  public static let heading = "dis legomena"
  public static let formula = "V_2"
  public static let range = "0 to N / 2"
  public static let source = "Standard."
  public static let caution = "The number grows with the text."
  public static let decimals = 0

  public static func value(of spectrum: FrequencySpectrum) -> Double? {
    Double(spectrum.types(of: 2))
  }

  public static func reading(of value: Double) -> String {
    value == 1 ? "1 word occurs just twice" : "\(PlainNumber.text(value, decimals: 0)) words occur just twice"
  }
}
