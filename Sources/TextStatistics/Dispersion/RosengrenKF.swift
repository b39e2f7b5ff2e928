/// Rosengren's corrected frequency: the frequency times S.
public enum RosengrenKF: DispersionMeasure {
  public static let name = "rosengren_kf"
  public static let aliases = ["kf"]
  public static let heading = "KF"
  public static let formula = "(sum sqrt(s_i * v_i))^2"
  public static let range = "f * min s_i (all in the smallest part) to f (the same rate in every part)"
  public static let source =
    "I. Rosengren, 'The quantitative concept of language and its relation to the structure of frequency "
    + "dictionaries', Etudes de linguistique appliquee 1 (1971), 103-127."
  public static let caution =
    "It mixes two facts, how often and how evenly, and can't be undone: give both beside it."

  public static func value(of word: WordDispersion) -> Double? {
    let root = RosengrenS.root(of: word)
    return min(Double(word.frequency), root * root)
  }

  public static func reading(of value: Double) -> String {
    "counts for \(PlainNumber.text(value)) occurrences once its unevenness is taken off (by S)"
  }
}
