#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Summer's S with natural logarithms.
public enum SummerSNatural: VocabularyMeasure {
  public static let name = "summer_s_ln"
  public static let aliases = ["summer_s"]
  public static let heading = "S ln"
  public static let formula = "ln(ln(V)) / ln(ln(N))"
  public static let range = "up to 1 (no word repeated) in texts of some hundred words and more"
  public static let source =
    "H. H. Somers, 'Statistical methods in literary analysis', in J. Leed (ed.), The Computer and Literary Style (1966), 128-140; natural logarithms as in lexicalrichness."
  public static let caution =
    "It changes with the length of the text, so only texts of about the same length can be compared by "
    + "it. Texts of a few words give values that mean nothing."
  public static let decimals = 4
  public static let gap: String? = "there are fewer than two different words"

  public static func value(of spectrum: FrequencySpectrum) -> Double? {
    guard spectrum.types > 1 else { return nil }
    let inner = (spectrum.logarithmOfTypes, spectrum.logarithmOfWords)
    let divisor = log(inner.1)
    return divisor == 0 ? nil : log(inner.0) / divisor
  }

  public static func reading(of value: Double) -> String {
    "\(value < 0 ? PlainNumber.text(value) : PlainNumber.share(value)) on a scale that ends at 1 (no word repeated)"
  }
}
