/// Numbers for reading.
public enum Figures {
  /// `1,234,567`.
  public static func grouped(_ number: Int) -> String {
    var text = ""
    for (index, digit) in String(number.magnitude).reversed().enumerated() {
      if index > 0 && index % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return (number < 0 ? "-" : "") + String(text.reversed())
  }

  /// A number with so many digits after the point, as `12.340`; the largest magnitude is about 10¹².
  public static func decimal(_ number: Double, _ digits: Int) -> String {
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    guard number.isFinite, number.magnitude < 1e12 else { return "–" }
    let scaled = Int((number.magnitude * Double(scale)).rounded())
    let sign = number < 0 && scaled > 0 ? "-" : ""
    guard digits > 0 else { return sign + String(scaled) }
    let fraction = String(scaled % scale)
    return sign + String(scaled / scale) + "." + String(repeating: "0", count: digits - fraction.count)
      + fraction
  }

  /// Seconds in milliseconds below one second: `12.3 ms`, `4.321 s`.
  public static func time(_ seconds: Double) -> String {
    seconds.magnitude < 1 ? decimal(seconds * 1_000, 2) + " ms" : decimal(seconds, 3) + " s"
  }

  /// A time as a fraction of T: `T/12.3` where it is less, `1.234 T` where it is more.
  public static func fraction(_ seconds: Double, of unit: Double) -> String {
    guard seconds > 0, unit > 0 else { return "–" }
    let divisor = unit / seconds
    if divisor < 1 { return decimal(1 / divisor, 3) + " T" }
    return "T/" + decimal(divisor, divisor < 10 ? 2 : divisor < 100 ? 1 : 0)
  }

  /// Bytes in units of 2²⁰.
  public static func mebibytes(_ bytes: Int) -> String {
    decimal(Double(bytes) / 1_048_576, 1) + " MiB"
  }
}
