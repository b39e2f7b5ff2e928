/// Dis legomena as a share of the words.
public enum DisShare: VocabularyMeasure {
  public static let name = "dis_share"
  public static let heading = "dis share"
  public static let formula = "2 * V_2 / N"
  public static let range = "0 to 1 (each word occurs twice)"
  public static let source =
    "Standard; the share of the text that they make up. As a share of the types it is Sichel's S."
  public static let caution = "It falls as a text goes on."
  public static let decimals = 3
  public static let gap: String? = "there are no words"

  public static func value(of spectrum: FrequencySpectrum) -> Double? {
    spectrum.words > 0 ? 2 * Double(spectrum.types(of: 2)) / Double(spectrum.words) : nil
  }

  public static func reading(of value: Double) -> String {
    "words that occur just twice make up \(PlainNumber.percent(value)) of it"
  }
}
