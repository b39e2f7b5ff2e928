/// The Kullback-Leibler divergence as a share of itself and 1.
public enum KullbackLeiblerRatio2024: DispersionMeasure {
  public static let name = "kld_ratio_2024"
  public static let aliases = ["kld_o2p", "kld_norm"]
  public static let heading = "KLD/(1+KLD)"
  public static let formula = "KLD / (1 + KLD)"
  public static let range = "0 (as even as the sizes of the parts) towards 1: 0 = even, 1 = clumped"
  public static let source =
    "S. Th. Gries, Frequency, Dispersion, Association, and Keyness (2024), 90; tlda's D_KL is 1 minus "
    + "this."
  public static let caution = "It never reaches 1, and how near it can come depends on the smallest part."
  public static let gap: String? = gapOfEvenness

  public static func value(of word: WordDispersion) -> Double? {
    KullbackLeiblerDivergence.value(of: word).map { $0 / (1 + $0) }
  }

  public static func reading(of value: Double) -> String {
    "\(PlainNumber.share(value)) on a scale from 0 (the same rate in every part) towards 1 (clumped)"
  }
}
