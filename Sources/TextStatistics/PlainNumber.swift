/// Numbers as they stand in a sentence: rounded, thousands parted by commas, and never rounded to an end of
/// their scale that they don't reach.
public enum PlainNumber {
  /// A number of 0 or more with a fixed count of decimals; "less than 0.01" where it would look like 0.
  ///
  /// - Parameter decimals: 0 to 6.
  public static func text(_ value: Double, decimals: Int = 2) -> String {
    if value < 0 { return "-" + text(-value, decimals: decimals) }
    let scale = power(decimals)
    let scaled = (value * scale).rounded()
    if scaled == 0, value > 0 { return "less than \(fixed(1, decimals))" }
    guard scaled < 0x1p62 else { return "\(value)" }
    return fixed(Int(scaled), decimals)
  }

  /// A number with about four digits, six decimals at most.
  public static func significant(_ value: Double) -> String {
    let size = abs(value)
    let decimals = [1000, 100, 10, 1, 0.1, 0.01].firstIndex { size >= $0 } ?? 6
    return text(value, decimals: decimals)
  }

  /// A share from 0 to 1 in percent; "less than 0.1 %" and "more than 99.9 %" keep it from the ends.
  public static func percent(_ share: Double) -> String {
    let thousandths = (share * 1000).rounded()
    if share > 0, thousandths == 0 { return "less than 0.1 %" }
    if share < 1, thousandths == 1000 { return "more than 99.9 %" }
    return fixed(Int(thousandths), 1, dropsZeros: true) + " %"
  }

  /// A share from 0 to 1 as a number between them, kept from the ends in the same way.
  public static func share(_ share: Double) -> String {
    if share < 1, share >= 0.995 { return "more than 0.99" }
    return text(share)
  }

  private static func power(_ decimals: Int) -> Double {
    (0..<decimals).reduce(1) { product, _ in product * 10 }
  }

  /// A whole number of units of the last decimal.
  private static func fixed(_ units: Int, _ decimals: Int, dropsZeros: Bool = false) -> String {
    let scale = Int(power(decimals))
    let (whole, rest) = units.quotientAndRemainder(dividingBy: scale)
    if decimals == 0 || dropsZeros && rest == 0 { return Readings.grouped(whole) }
    let digits = String(rest)
    return Readings.grouped(whole) + "." + String(repeating: "0", count: decimals - digits.count) + digits
  }
}
