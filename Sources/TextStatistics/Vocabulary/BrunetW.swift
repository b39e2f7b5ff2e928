#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Brunet's W.
public enum BrunetW: VocabularyMeasure {
  public static let name = "brunet_w"
  public static let heading = "Brunet W"
  public static let formula = "N^(V^-0.172)"
  public static let range = "about 10 to 20 for texts: smaller = richer"
  public static let source = "E. Brunet, Le vocabulaire de Jean Giraudoux (1978); the exponent -0.172."
  public static let caution =
    "Some programs take 0.165, and textcomplexity 0.11 takes the exponent with the other sign, which "
    + "gives numbers in the millions."
  public static let gap: String? = "there are no words"

  public static func value(of spectrum: FrequencySpectrum) -> Double? {
    guard spectrum.words > 0 else { return nil }
    return exp(spectrum.logarithmOfWords * exp(-0.172 * spectrum.logarithmOfTypes))
  }

  public static func reading(of value: Double) -> String {
    "\(PlainNumber.text(value)), where texts lie between about 10 (rich) and 20 (poor)"
  }
}
