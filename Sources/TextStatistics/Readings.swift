#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Turns of phrase that the readings of several measures share.
enum Readings {
  /// A number with three digits or more, `about` in front where some were left off: "8", "about 7.99", "about 12,345".
  static func number(_ value: Double) -> String {
    guard value != 0 else { return "0" }
    guard value.isFinite else { return "no number" }
    let magnitude = abs(value)
    let exponent = Int(log10(magnitude).rounded(.down))
    guard (-6..<15).contains(exponent) else { return "about " + scientific(value, exponent) }
    let decimals = max(0, 2 - exponent)
    let power = pow(10, Double(decimals))
    let scaled = (magnitude * power).rounded()
    let isRounded = abs(scaled / power - magnitude) > 1e-12 * magnitude
    var digits = grouped(Int(scaled / power))
    var fraction = Int(scaled) % Int(power)
    if fraction > 0 {
      var places = decimals
      while fraction % 10 == 0 {
        fraction /= 10
        places -= 1
      }
      let shown = String(fraction)
      digits += "." + String(repeating: "0", count: places - shown.count) + shown
    }
    return (isRounded ? "about " : "") + (value < 0 ? "-" : "") + digits
  }

  /// An integer with a comma at every third digit.
  static func grouped(_ value: Int) -> String {
    var groups: [Substring] = []
    var rest = String(value.magnitude)[...]
    while rest.count > 3 {
      groups.append(rest.suffix(3))
      rest = rest.dropLast(3)
    }
    groups.append(rest)
    return (value < 0 ? "-" : "") + groups.reversed().joined(separator: ",")
  }

  private static func scientific(_ value: Double, _ exponent: Int) -> String {
    var tenths = (abs(value) / pow(10, Double(exponent)) * 10).rounded()
    var exponent = exponent
    if tenths >= 100 {
      tenths /= 10
      exponent += 1
    }
    let (whole, rest) = Int(tenths).quotientAndRemainder(dividingBy: 10)
    return (value < 0 ? "-" : "") + "\(whole).\(rest) * 10^\(exponent)"
  }

  /// What a ratio of two rates says.
  ///
  /// - Parameter ratio: the rate here by the rate elsewhere, 0 or more.
  static func ratio(_ ratio: Double) -> String {
    if ratio == 0 { return "found elsewhere only" }
    if ratio == 1 { return "equally frequent here and elsewhere" }
    if isNearOne(ratio) { return "equally frequent here and elsewhere, within 1 %" }
    return ratio > 1
      ? "\(number(ratio)) times as frequent here as elsewhere"
      : "\(number(1 / ratio)) times as frequent elsewhere as here"
  }

  /// What a ratio of a count to its expected count says.
  static func ratioToExpected(_ ratio: Double) -> String {
    if ratio == 1 { return "found here as often as expected" }
    if isNearOne(ratio) { return "found here as often as expected, within 1 %" }
    return "found here \(number(ratio)) times as often as expected"
  }

  /// Whether a ratio would read as "about 1 times".
  private static func isNearOne(_ ratio: Double) -> Bool { abs(ratio - 1) < 0.005 }

  /// What a distance from the expected count says that is measured in standard deviations.
  static func deviations(_ value: Double, _ kind: String) -> String {
    value == 0
      ? "found here as often as expected"
      : "found here \(value > 0 ? "more often" : "less often") than expected, by \(number(abs(value))) \(kind)"
  }

  /// Which way a signed value points.
  static func direction(_ value: Double) -> String {
    value > 0 ? "more frequent here than expected" : "less frequent here than expected"
  }

  /// How often chance does what a probability says, in tries: "less than once in 1,000 tries".
  ///
  /// - Parameter logarithm: the decimal logarithm of the probability, 0 or less.
  static func tries(_ logarithm: Double) -> String {
    let probability = pow(10, logarithm)
    if probability >= 0.995 { return "in nearly every try" }
    if probability >= 0.01 {
      let hundredths = Int((probability * 100).rounded())
      return hundredths == 1 ? "about once in 100 tries" : "in about \(hundredths) of 100 tries"
    }
    // The greatest power of ten that the probability stays below; beyond a thousand millions nobody can imagine it.
    var tries = 100
    while tries < 1_000_000_000, logarithm < -log10(Double(tries) * 10) { tries *= 10 }
    return "less than once in \(grouped(tries)) tries"
  }

  /// What a test's signed value and its two-sided probability say.
  ///
  /// - Parameter logarithm: the decimal logarithm of the probability.
  static func test(_ value: Double, _ logarithm: Double) -> String {
    if value == 0 { return "as frequent here as expected, so chance alone would do" }
    return
      "\(direction(value)); chance alone gives so great a difference \(tries(logarithm)), if words fell independently"
  }

  /// The per cent of a share.
  static func percent(_ share: Double) -> String { "\(number(100 * share)) %" }
}
