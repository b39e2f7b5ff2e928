/// Hapax legomena as a share of the types.
public enum HapaxShare: VocabularyMeasure {
  public static let name = "hapax_share"
  public static let heading = "hapax share"
  public static let formula = "V_1 / V"
  public static let range = "0 to 1 (no word repeated)"
  public static let source =
    "Standard; a share of the types. Some take it of the words: hapaxes divided by words."
  public static let caution =
    "Words spoiled by a scan and names occur once as well. The share falls slowly as a text goes on."
  public static let decimals = 3
  public static let gap: String? = "there are no words"

  public static func value(of spectrum: FrequencySpectrum) -> Double? {
    spectrum.words > 0 ? Double(spectrum.types(of: 1)) / Double(spectrum.types) : nil
  }

  public static func reading(of value: Double) -> String {
    "\(PlainNumber.percent(value)) of its different words occur just once"
  }
}
