/// %DIFF: by how many per cent the word is more frequent here than elsewhere.
///
///     100 (O11 / R1 − O21 / R2) / (O21 / R2)
///
/// From −100 (not here at all) upwards; 100 is twice as frequent.
///
/// **When not to use it.** For words that don't occur elsewhere: it has no value there, and what others put in
/// its place (a rate of 10⁻¹⁸) ranks by nothing but the count. ``LogRatio`` has a value for those, and its two
/// directions are of equal length.
///
/// Source: C. Gabrielatos and A. Marchi, "Keyness: appropriate metrics and practical issues" (2012).
public enum PercentDifference: AssociationMeasure {
  public static let name = "percent_diff"
  public static let aliases = ["%diff", "diff"]
  public static let heading = "% difference"
  public static let formula = "100*(O11/R1-O21/R2)/(O21/R2)"
  public static let decimals = 1
  public static let gap: String? = "the word occurs on one side only"

  public static func value(of table: ContingencyTable) -> Double? {
    guard table.o21 > 0, table.r1 > 0 else { return nil }
    // The difference of the rates is excess · n / (r1 · r2).
    return 100 * table.excess * (Double(table.n) / Double(table.r1)) / Double(table.o21)
  }
}
