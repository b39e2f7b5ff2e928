/// A term's rate in a group, for a million words.
public enum RatePerMillion: TermWeight {
  public static let name = "rate"
  public static let aliases = ["per_million", "pm"]
  public static let heading = "per million"
  public static let formula = "1000000*x_g/n_g"
  public static let range = "0 (not here) to 1000000 (nothing else here)"
  public static let source =
    "T. McEnery and A. Hardie, Corpus Linguistics: Method, Theory and Practice (2012), chapter 2, on normalised frequency."
  public static let caution =
    "In a group of few words one occurrence makes a large rate. Frequent words of grammar have the largest ones everywhere."
  public static let decimals = 1

  public static func value(of term: TermOccurrence) -> Double? {
    term.isPossible ? 1_000_000 * (Double(term.count) / Double(term.size)) : nil
  }

  public static func reading(of value: Double) -> String {
    value == 0 ? "not here" : "\(Readings.number(value)) in a million words here"
  }
}
