#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The Kullback-Leibler divergence as a negative power of 2.
public enum KullbackLeiblerPower2024: DispersionMeasure {
  public static let name = "kld_exp2_2024"
  public static let aliases = ["kld_base_2"]
  public static let heading = "2^-KLD"
  public static let formula = "2^(-KLD)"
  public static let range =
    "min s_i (all in the smallest part) to 1 (as even as the sizes of the parts): 1 = even, 0 = clumped"
  public static let source = "S. Th. Gries, Frequency, Dispersion, Association, and Keyness (2024), 90."
  public static let caution = "How low it can be depends on the smallest part."
  public static let gap: String? = gapOfEvenness

  public static func value(of word: WordDispersion) -> Double? {
    KullbackLeiblerDivergence.value(of: word).map { exp2(-$0) }
  }

  public static func reading(of value: Double) -> String {
    "\(PlainNumber.share(value)) on a scale from near 0 (clumped) to 1 (the same rate in every part)"
  }
}
