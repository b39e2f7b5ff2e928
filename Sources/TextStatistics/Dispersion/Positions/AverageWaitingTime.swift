/// The average waiting time: words from a random place to the next occurrence.
public enum AverageWaitingTime: PositionDispersionMeasure {
  public static let name = "awt"
  public static let aliases = ["average_waiting_time"]
  public static let heading = "AWT"
  public static let formula = "(1 + sum(d_i^2) / N) / 2"
  public static let range =
    "(1 + N / f) / 2 (equal distances) to nearly (1 + N) / 2: smaller = even or frequent, larger = "
    + "clumped or rare"
  public static let source =
    "P. Savicky and J. Hlavacova, 'Measures of word commonness', Journal of Quantitative Linguistics 9 "
    + "(2002), 215-231."
  public static let caution =
    "One long stretch without the word outweighs all others: a word of one chapter waits long however "
    + "often it stands there."
  public static let gap: String? = "the word doesn't occur"

  public static func value(of word: PositionDispersion) -> Double? {
    word.frequency > 0 ? (1 + word.squareSum / Double(word.words)) / 2 : nil
  }

  public static func reading(of value: Double) -> String {
    "from a random place its next occurrence is \(PlainNumber.text(value)) words on, on average (from the end one goes on at the beginning)"
  }
}
