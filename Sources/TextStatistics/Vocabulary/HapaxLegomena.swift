/// Hapax legomena: how many words occur once.
public enum HapaxLegomena: VocabularyMeasure {
  public static let name = "hapaxes"
  public static let aliases = ["hapax_legomena", "v1"]
  public static let heading = "hapaxes"
  public static let formula = "V_1"
  public static let range = "0 to V"
  public static let source = "Standard."
  public static let caution =
    "Words spoiled by a scan and names occur once as well, and the number grows with the text."
  public static let decimals = 0

  public static func value(of spectrum: FrequencySpectrum) -> Double? {
    Double(spectrum.types(of: 1))
  }

  public static func reading(of value: Double) -> String {
    value == 1 ? "1 word occurs just once" : "\(PlainNumber.text(value, decimals: 0)) words occur just once"
  }
}
