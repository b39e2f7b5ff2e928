/// Yule's K: how often two words drawn from the text would be the same, in ten thousand.
public enum YuleK: VocabularyMeasure {
  public static let name = "yule_k"
  public static let aliases = ["k"]
  public static let heading = "Yule K"
  public static let formula = "10^4 * (sum(m^2 * V_m) - N) / N^2"
  public static let range = "0 (no word repeated) towards 10,000 (one word repeated): smaller = richer"
  public static let source = "G. U. Yule, The Statistical Study of Literary Vocabulary (1944)."
  public static let caution =
    "It is ruled by the few most frequent words, such as the and of: less of vocabulary than of style."
  public static let gap: String? = "there are no words"

  public static func value(of spectrum: FrequencySpectrum) -> Double? {
    guard spectrum.words > 0 else { return nil }
    let n = Double(spectrum.words)
    return 10_000 * (spectrum.pairs / n / n)
  }

  public static func reading(of value: Double) -> String {
    "two words drawn from it with replacement are two places of one word \(PlainNumber.text(value)) times in 10,000 (more is poorer)"
  }
}
