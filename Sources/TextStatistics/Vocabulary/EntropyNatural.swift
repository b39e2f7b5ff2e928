#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The entropy of the words, in nats.
public enum EntropyNatural: VocabularyMeasure {
  public static let name = "entropy_ln"
  public static let aliases = ["entropy"]
  public static let heading = "entropy ln"
  public static let formula = "-sum(V_m * m/N * ln(m/N))"
  public static let range = "0 (one word repeated) to ln(N) (no word repeated): larger = richer"
  public static let source =
    "C. E. Shannon, 'A mathematical theory of communication', Bell System Technical Journal 27 (1948), "
    + "379-423; natural logarithms."
  public static let caution =
    "It changes with the length of the text, so only texts of about the same length can be compared by "
    + "it. Values in bits are 1.44 times as large."
  public static let gap: String? = "there are no words"

  public static func value(of spectrum: FrequencySpectrum) -> Double? {
    spectrum.words > 0 ? max(0, spectrum.entropy) : nil
  }

  public static func reading(of value: Double) -> String {
    "as hard to foretell as among \(PlainNumber.text(exp(value), decimals: 0)) equally frequent words"
  }
}
