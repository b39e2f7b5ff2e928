/// The ratio of a frame's variants to its occurrences.
public enum VariantRatio: FrameMeasure {
  public static let name = "variant_ratio"
  public static let aliases = ["VPR"]
  public static let heading = "ratio"
  public static let formula = "V/F, with V variants (different fillers) and F occurrences of the frame"
  public static let range =
    "above 0 to 1; near 0 where few words fill the slot again and again, 1 where none does twice"
  public static let source =
    "U. Römer, \"Establishing the phraseological profile of a text type\", English Text Construction 3 (2010), 95-119, where it is given in per cent."
  public static let caution =
    "It falls as a frame becomes more frequent, whatever its words. Compare frames of like frequency only."
  public static let decimals = 3
  public static let gap: String? = "the frame does not occur"

  public static func value(counts: [Int]) -> Double? {
    let fillers = counts.filter { $0 > 0 }
    let frequency = fillers.reduce(0.0) { $0 + Double($1) }
    return frequency > 0 ? Double(fillers.count) / frequency : nil
  }

  /// The value by the number of variants and of occurrences, nil for none.
  public static func value(variants: Int, frequency: Int) -> Double? {
    frequency > 0 ? Double(variants) / Double(frequency) : nil
  }

  public static func reading(of value: Double) -> String {
    "\(Readings.number(100 * value)) different fillers in every 100 occurrences"
  }
}
