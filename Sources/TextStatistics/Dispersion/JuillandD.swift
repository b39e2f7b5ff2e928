/// Juilland's D: one minus the variation of the rates, divided by the greatest it can have.
public enum JuillandD: DispersionMeasure {
  public static let name = "juilland_d"
  public static let aliases = ["d"]
  public static let heading = "D"
  public static let formula = "1 - (sd(p_i) / mean(p_i)) / sqrt(n - 1), population sd"
  public static let range = "0 (all in one part) to 1 (the same rate in every part): 1 = even, 0 = clumped"
  public static let source =
    "A. Juilland and E. Chang-Rodriguez, Frequency Dictionary of Spanish Words (1964); on rates where "
    + "parts are unequal."
  public static let caution =
    "With hundreds of parts nearly all words come close to 1, so it hardly tells them apart. Programs "
    + "that take the sample's standard deviation print less."
  public static let gap: String? = gapOfEvenness

  public static func value(of word: WordDispersion) -> Double? {
    guard let variation = VariationCoefficient.value(of: word) else { return nil }
    // Rounding would leave something of the difference.
    guard word.range > 1 else { return 0 }
    return max(0, 1 - variation / Double(word.parts.count - 1).squareRoot())
  }

  public static func reading(of value: Double) -> String {
    "\(PlainNumber.share(value)) on a scale from 0 (all in one part) to 1 (the same rate in every part)"
  }
}
