/// How far Stirling's approximation of a factorial is off.
enum StirlingError {
  /// ln n! less ½ ln 2πn + n ln n − n.
  static func of(_ n: Int) -> Double {
    if n < small.count { return small[n] }
    let x = Double(n)
    let square = x * x
    if n > 500 { return (1 / 12 - 1 / 360 / square) / x }
    return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / x
  }

  private static let small: [Double] = [
    0, 0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.020790672103765093,
    0.016644691189821193, 0.013876128823070748, 0.01189670994589177, 0.010411265261972096,
    0.009255462182712733, 0.00833056343336287, 0.007573675487951841, 0.00694284010720953,
    0.006408994188004207, 0.0059513701127588475, 0.005554733551962801,
  ]
}
