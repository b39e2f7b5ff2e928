/// Engwall's frequency, multiplied by the share of parts that have the word.
public enum EngwallFM: DispersionMeasure {
  public static let name = "engwall_fm"
  public static let aliases = ["fm"]
  public static let heading = "FM"
  public static let formula = "f * range / n"
  public static let range = "0 to f (in every part)"
  public static let source =
    "G. Engwall, Frequence et distribution du vocabulaire dans un choix de romans francais (1974), 122."
  public static let caution =
    "How often a part has the word makes no difference: one occurrence is as much as a thousand."

  public static func value(of word: WordDispersion) -> Double? {
    Double(word.frequency) * (Double(word.range) / Double(word.parts.count))
  }

  public static func reading(of value: Double) -> String {
    "counts for \(PlainNumber.text(value)) occurrences once the parts without it are taken off"
  }
}
