/// The average reduced frequency: occurrences that follow one another closely count for less.
public enum AverageReducedFrequency: PositionDispersionMeasure {
  public static let name = "arf"
  public static let aliases = ["f_arf", "average_reduced_frequency"]
  public static let heading = "ARF"
  public static let formula = "f / N * sum(min(d_i, N / f))"
  public static let range = "1 (all in one place, nearly) to f (equal distances): f = even, 1 = clumped"
  public static let source =
    "P. Savicky and J. Hlavacova, 'Measures of word commonness', Journal of Quantitative Linguistics 9 "
    + "(2002), 215-231."
  public static let caution =
    "It isn't a share: compare it with the frequency, or words of about the same frequency with one "
    + "another."
  public static let gap: String? = "the word doesn't occur"

  public static func value(of word: PositionDispersion) -> Double? {
    word.frequency > 0 ? word.reducedSum : nil
  }

  public static func reading(of value: Double) -> String {
    "counts for \(PlainNumber.text(value)) occurrences once those that crowd together are taken for less"
  }
}
