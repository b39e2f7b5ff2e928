/// D_A of Burch, Egbert and Biber: how little the rates of any two parts differ on average.
///
/// O(n log n) in parts: in ascending order the rate of rank r is the larger of a pair r times and the smaller
/// n − 1 − r times, so the sum over pairs is one over ranks.
public enum BurchDA: DispersionMeasure {
  public static let name = "d_a"
  public static let aliases = ["da", "burch_da"]
  public static let heading = "D_A"
  public static let formula = "1 - mean over pairs |p_i - p_j| / (2 * mean(p_i))"
  public static let range = "0 (all in one part) to 1 (the same rate in every part): 1 = even, 0 = clumped"
  public static let source =
    "B. Burch, J. Egbert and D. Biber, 'Measuring and interpreting lexical dispersion in corpus "
    + "linguistics', Journal of Research Design and Statistics in Linguistics and Communication Science 3 "
    + "(2017), 189-216; on rates as in Egbert, Burch and Biber (2020)."
  public static let caution =
    "A small part with one occurrence has a high rate and weighs as much as a large one. Rare words in "
    + "many parts score near 0 however they are spread."
  public static let gap: String? = gapOfEvenness

  public static func value(of word: WordDispersion) -> Double? {
    guard word.isComparable else { return nil }
    // Rounding would leave something of the difference.
    guard word.range > 1 else { return 0 }
    let count = Double(word.parts.count)
    var sum = 0.0
    for (rank, excess) in word.excesses.sorted().enumerated() {
      sum += (2 * Double(rank) + 1 - count) * excess
    }
    return min(1, max(0, 1 - sum / (count * (count - 1)) / (1 + word.meanExcess)))
  }

  public static func reading(of value: Double) -> String {
    "the rates of two parts taken at random differ by \(PlainNumber.percent(2 * (1 - value))) of the mean rate on average"
  }
}
