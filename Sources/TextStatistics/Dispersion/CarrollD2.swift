#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Carroll's D2: the entropy of a word's rates, divided by the greatest it can have.
public enum CarrollD2: DispersionMeasure {
  public static let name = "carroll_d2"
  public static let aliases = ["d2"]
  public static let heading = "D2"
  public static let formula = "-sum(q_i * log(q_i)) / log(n), q_i = p_i / sum(p_i)"
  public static let range = "0 (all in one part) to 1 (the same rate in every part): 1 = even, 0 = clumped"
  public static let source =
    "J. B. Carroll, 'An alternative to Juilland's usage coefficient for lexical frequencies', Computer "
    + "Studies in the Humanities and Verbal Behaviour 3 (1970), 61-65; on rates where parts are unequal."
  public static let caution =
    "A small part with one occurrence has a high rate and weighs as much as a large one."
  public static let gap: String? = gapOfEvenness

  public static func value(of word: WordDispersion) -> Double? {
    guard word.isComparable else { return nil }
    guard word.range > 1 else { return 0 }
    let sum = Double(word.parts.count) * (1 + word.meanExcess)
    let entropy = word.excesses.reduce(0) { sum, excess in sum + entropyTerm(1 + excess) }
    return min(1, max(0, (log(sum) - entropy / sum) / log(Double(word.parts.count))))
  }

  public static func reading(of value: Double) -> String {
    "\(PlainNumber.share(value)) on a scale from 0 (all in one part) to 1 (the same rate in every part)"
  }

  private static func entropyTerm(_ rate: Double) -> Double { rate > 0 ? rate * log(rate) : 0 }
}
