#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The entropy of the words, in bits.
public enum EntropyBinary: VocabularyMeasure {
  public static let name = "entropy_log2"
  public static let aliases = ["entropy_bits"]
  public static let heading = "entropy bits"
  public static let formula = "-sum(V_m * m/N * log2(m/N))"
  public static let range = "0 (one word repeated) to log2(N) (no word repeated): larger = richer"
  public static let source =
    "C. E. Shannon, 'A mathematical theory of communication', Bell System Technical Journal 27 (1948), "
    + "379-423; logarithms of base 2."
  public static let caution =
    "It changes with the length of the text, so only texts of about the same length can be compared by "
    + "it. Values of natural logarithms are 1.44 times as small."
  public static let gap: String? = "there are no words"

  public static func value(of spectrum: FrequencySpectrum) -> Double? {
    EntropyNatural.value(of: spectrum).map { $0 / Logarithm.two }
  }

  public static func reading(of value: Double) -> String {
    "as hard to foretell as among \(PlainNumber.text(exp2(value), decimals: 0)) equally frequent words"
  }
}
