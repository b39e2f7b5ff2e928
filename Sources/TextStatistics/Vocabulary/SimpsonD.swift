/// Simpson's D: the probability that two words drawn from the text are the same.
public enum SimpsonD: VocabularyMeasure {
  public static let name = "simpson_d"
  public static let aliases = ["simpson"]
  public static let heading = "Simpson D"
  public static let formula = "sum(m * (m - 1) * V_m) / (N * (N - 1))"
  public static let range = "0 (no word repeated) to 1 (one word repeated): smaller = richer"
  public static let source = "E. H. Simpson, 'Measurement of diversity', Nature 163 (1949), 688."
  public static let caution =
    "It is ruled by the few most frequent words, such as the and of. Ecologists also print 1 minus "
    + "this, or 1 by this."
  public static let decimals = 4
  public static let gap: String? = "there are fewer than two words"

  public static func value(of spectrum: FrequencySpectrum) -> Double? {
    guard spectrum.words > 1 else { return nil }
    let n = Double(spectrum.words)
    return spectrum.pairs / n / (n - 1)
  }

  public static func reading(of value: Double) -> String {
    "two words drawn from it are the same in \(PlainNumber.percent(value)) of all draws"
  }
}
