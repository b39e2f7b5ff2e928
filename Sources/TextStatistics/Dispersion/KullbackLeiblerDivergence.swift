/// The Kullback-Leibler divergence of a word's shares from the sizes of the parts, in bits.
///
/// Summed as parts of a deviance, in which the differences cancel exactly: no digit is lost near 0.
public enum KullbackLeiblerDivergence: DispersionMeasure {
  public static let name = "kld"
  public static let aliases = ["kullback_leibler"]
  public static let heading = "KLD"
  public static let formula = "sum(t_i * log2(t_i / s_i))"
  public static let range =
    "0 (as even as the sizes of the parts) to log2(1 / min s_i) (all in the smallest part): 0 = even, "
    + "larger = clumped"
  public static let source =
    "S. Th. Gries, 'Analyzing dispersion', in A Practical Handbook of Corpus Linguistics (2020), "
    + "99-118."
  public static let caution =
    "Its greatest value depends on the smallest part, and a rare word in many parts scores high however "
    + "it is spread."
  public static let gap: String? = gapOfEvenness

  public static func value(of word: WordDispersion) -> Double? {
    guard word.isComparable else { return nil }
    let (frequency, words) = (Double(word.frequency), Double(word.parts.words))
    var sum = 0.0
    for (index, count) in word.counts.enumerated() {
      let mean = Double(word.parts.sizes[index]) / words * frequency
      sum += Deviance.of(count, mean: mean, difference: mean * word.excesses[index])
    }
    return sum / frequency / Logarithm.two
  }

  public static func reading(of value: Double) -> String {
    "\(PlainNumber.text(value)) bits away from the same rate in every part (which would be 0)"
  }
}
