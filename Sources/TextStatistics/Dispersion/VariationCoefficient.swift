/// The standard deviation of a word's rates in the parts, divided by their mean.
public enum VariationCoefficient: DispersionMeasure {
  public static let name = "variation_coefficient"
  public static let aliases = ["vc", "cv"]
  public static let heading = "VC"
  public static let formula = "sd(p_i) / mean(p_i), population sd"
  public static let range =
    "0 (the same rate in every part) to sqrt(n - 1) (all in one part): 0 = even, larger = clumped"
  public static let source =
    "Standard; the population's standard deviation of rates, as in Gries, International Journal of "
    + "Corpus Linguistics 13 (2008)."
  public static let caution =
    "Its greatest value grows with the number of parts, and small parts count as much as large ones. "
    + "Not for comparing corpora divided into different numbers of parts."
  public static let gap: String? = gapOfEvenness

  public static func value(of word: WordDispersion) -> Double? {
    guard word.isComparable else { return nil }
    let squares = word.excesses.reduce(0) { sum, excess in
      let distance = excess - word.meanExcess
      return sum + distance * distance
    }
    return (squares / Double(word.parts.count)).squareRoot() / (1 + word.meanExcess)
  }

  public static func reading(of value: Double) -> String {
    "its rates in the parts lie about \(PlainNumber.percent(value)) of their mean away from it, as a standard deviation"
  }
}
