#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Summer's S with decimal logarithms.
public enum SummerSDecimal: VocabularyMeasure {
  public static let name = "summer_s_log10"
  public static let heading = "S log10"
  public static let formula = "log10(log10(V)) / log10(log10(N))"
  public static let range = "up to 1 (no word repeated) in texts of some hundred words and more"
  public static let source =
    "H. H. Somers, 'Statistical methods in literary analysis', in J. Leed (ed.), The Computer and Literary Style (1966), 128-140; decimal logarithms as in koRpus."
  public static let caution =
    "It changes with the length of the text, so only texts of about the same length can be compared by "
    + "it. Texts of a few words give values that mean nothing."
  public static let decimals = 4
  public static let gap: String? = "there are fewer than two different words, or just ten words"

  public static func value(of spectrum: FrequencySpectrum) -> Double? {
    guard spectrum.types > 1 else { return nil }
    let inner = (
      spectrum.logarithmOfTypes / Logarithm.ten, spectrum.logarithmOfWords / Logarithm.ten
    )
    let divisor = log(inner.1)
    return divisor == 0 ? nil : log(inner.0) / divisor
  }

  public static func reading(of value: Double) -> String {
    "\(value < 0 ? PlainNumber.text(value) : PlainNumber.share(value)) on a scale that ends at 1 (no word repeated)"
  }
}
