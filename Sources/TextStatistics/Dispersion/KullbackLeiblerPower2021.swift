#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The Kullback-Leibler divergence as a negative power of e.
public enum KullbackLeiblerPower2021: DispersionMeasure {
  public static let name = "kld_exp_2021"
  public static let aliases = ["kld_base_e"]
  public static let heading = "e^-KLD"
  public static let formula = "e^(-KLD)"
  public static let range =
    "above 0 (clumped) to 1 (as even as the sizes of the parts): 1 = even, 0 = clumped"
  public static let source =
    "S. Th. Gries, 'A new approach to (key) keywords analysis', Research in Corpus Linguistics 9 "
    + "(2021), 1-33, at 20."
  public static let caution =
    "The divergence is in bits and yet the power is one of e, as published; 2^-KLD has the same base "
    + "throughout. How low it can be depends on the smallest part."
  public static let gap: String? = gapOfEvenness

  public static func value(of word: WordDispersion) -> Double? {
    KullbackLeiblerDivergence.value(of: word).map { exp(-$0) }
  }

  public static func reading(of value: Double) -> String {
    "\(PlainNumber.share(value)) on a scale from near 0 (clumped) to 1 (the same rate in every part)"
  }
}
