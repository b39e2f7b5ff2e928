/// Cramér's V: how much a word's rate differs over groups, whatever the size of the texts.
public enum CramersV: HomogeneityMeasure {
  public static let name = "cramers_v"
  public static let aliases = ["v", "cramer"]
  public static let heading = "V"
  public static let formula = "sqrt(chi2_groups/N), since the smaller side of the table is 2"
  public static let range =
    "0 (the same rate in every group) to 1 (each group has nothing but the word, or lacks it)"
  public static let source =
    "H. Cramér, Mathematical Methods of Statistics (1946), chapter 21."
  public static let caution =
    "It is small for words by nature: 1 needs groups that hold nothing but the word, so a word of 0.1 % of all words that only one of ten equal groups has reaches 0.095. Compare words of about one frequency by it, and don't use scales made for questionnaires."
  public static let decimals = 4
  public static let gap: String? = nothingToCompare

  public static func value(of word: GroupFrequencies) -> Double? {
    HomogeneityChiSquared.value(of: word).map { min(1, ($0 / Double(word.words)).squareRoot()) }
  }

  public static func reading(of value: Double) -> String {
    switch value {
    case 0: "the word has the same rate in every group"
    case 1...: "each group has nothing but the word, or lacks it"
    default:
      "which group a place is in accounts for \(Readings.percent(value * value)) of whether the word stands there (V squared, which is small for all words)"
    }
  }
}
