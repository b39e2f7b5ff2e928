/// The difference of two products of counts, rounded once.
///
/// Where the two are nearly equal, the difference of two rounded products would have no digit left.
enum ProductDifference {
  /// a · b − c · d. O(1); exact up to the last rounding.
  static func of(_ a: Int, _ b: Int, less c: Int, _ d: Int) -> Double {
    let (left, right) = (a.multipliedFullWidth(by: b), c.multipliedFullWidth(by: d))
    let (low, borrow) = left.low.subtractingReportingOverflow(right.low)
    let high = left.high - right.high - (borrow ? 1 : 0)
    guard high < 0 else { return Double(high) * 0x1p64 + Double(low) }
    // The two words are a two's complement: they are turned round, so that no digit is lost.
    let (turned, carry) = (~low).addingReportingOverflow(1)
    return -(Double(~high + (carry ? 1 : 0)) * 0x1p64 + Double(turned))
  }
}
