/// Carroll's modified usage coefficient: the frequency, less what unevenness takes.
public enum CarrollUm: DispersionMeasure {
  public static let name = "carroll_um"
  public static let aliases = ["um"]
  public static let heading = "Um"
  public static let formula = "f * D2 + (1 - D2) * f / n"
  public static let range = "f / n (all in one part) to f (the same rate in every part)"
  public static let source =
    "J. B. Carroll, 'An alternative to Juilland's usage coefficient for lexical frequencies', Computer "
    + "Studies in the Humanities and Verbal Behaviour 3 (1970), 61-65."
  public static let caution =
    "It mixes two facts, how often and how evenly, and can't be undone: give both beside it."
  public static let gap: String? = gapOfEvenness

  public static func value(of word: WordDispersion) -> Double? {
    guard let evenness = CarrollD2.value(of: word) else { return nil }
    let frequency = Double(word.frequency)
    return frequency * evenness + (1 - evenness) * frequency / Double(word.parts.count)
  }

  public static func reading(of value: Double) -> String {
    "counts for \(PlainNumber.text(value)) occurrences once its unevenness is taken off (by D2)"
  }
}
