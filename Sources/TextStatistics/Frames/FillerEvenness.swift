#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The entropy of a frame's fillers as a share of the highest that so many could have.
public enum FillerEvenness: FrameMeasure {
  public static let name = "evenness"
  public static let heading = "evenness"
  public static let formula = "-sum(p*log2(p))/log2(V), with p the share of each filler and V variants"
  public static let range =
    "0 to 1; 1 where all fillers are equally frequent, near 0 where one of them prevails"
  public static let source =
    "E. C. Pielou, \"The measurement of diversity in different types of biological collections\", Journal of Theoretical Biology 13 (1966), 131-144."
  public static let caution =
    "Fillers that occur once each make it 1, which shows a rare frame and not an open one. Read it beside the frequency."
  public static let gap: String? = "one filler alone can't be even or uneven"

  public static func value(counts: [Int]) -> Double? {
    FillerEntropy.value(counts: counts).flatMap { entropy in
      value(entropy: entropy, variants: counts.count { $0 > 0 })
    }
  }

  /// The value by the entropy of so many fillers, nil for less than two.
  public static func value(entropy: Double, variants: Int) -> Double? {
    variants > 1 ? min(1, entropy / log2(Double(variants))) : nil
  }

  public static func reading(of value: Double) -> String {
    "the fillers are spread \(Readings.percent(value)) as evenly as they could be"
  }
}
