/// The shortest decimal number that reads back as a given binary one, and of several such the nearest.
///
/// Source: R. Giulietti, "The Schubfach way to render doubles" (2021). The powers of ten that numbers of everyday
/// size need are exact in 128 bits, so the table is short.
struct ShortestDecimal {
  /// The digits as one number, below 10¹⁷; the last isn't zero unless `decimals` is 0.
  private(set) var digits: UInt64
  /// How many of them stand behind the point.
  private(set) var decimals: Int

  /// - Parameter value: from 0.0001 up to 2⁵³; `nil` for any other.
  init?(_ value: Double) {
    guard value >= 0.0001, value < 0x1p53 else { return nil }
    // The value is significand · 2^exponent.
    let significand = value.significandBitPattern | 1 << 52
    let exponent = Int(value.exponentBitPattern) - 1075
    if significand.trailingZeroBitCount >= -exponent {
      (digits, decimals) = (significand >> UInt64(-exponent), 0)
      return
    }
    let isLowerNearer = value.significandBitPattern == 0
    let scale = (exponent * 1_262_611 - (isLowerNearer ? 524_031 : 0)) >> 22
    let shift = UInt64(exponent + (-scale * 1_741_647) >> 19 + 1)
    let power = Self.powers[-scale]
    // What the decimals between two bounds read back as is this value; the bounds do where it is even.
    let excluded = significand & 1
    let lower = power.product((4 &* significand &- (isLowerNearer ? 1 : 2)) << shift) &+ excluded
    let middle = power.product(4 &* significand << shift)
    let upper = power.product((4 &* significand &+ 2) << shift) &- excluded
    let floor = middle / 4
    let shorter = floor / 10
    let isShorterIn = lower <= 40 * shorter
    if isShorterIn != (40 * shorter + 40 <= upper) {
      (digits, decimals) = (isShorterIn ? shorter : shorter + 1, -scale - 1)
    } else {
      let isFloorIn = lower <= 4 * floor
      let isBelow =
        isFloorIn != (4 * floor + 4 <= upper)
        ? isFloorIn : middle < 4 * floor + 2 || (middle == 4 * floor + 2 && floor & 1 == 0)
      (digits, decimals) = (isBelow ? floor : floor + 1, -scale)
    }
    while decimals > 0, digits % 10 == 0 {
      digits /= 10
      decimals -= 1
    }
  }

  /// A power of ten, shifted so that its highest bit is set.
  private struct Power {
    var high: UInt64
    var low: UInt64

    /// The upper 64 of 192 bits of a product; the lowest of them is set as well where any but one of the bits
    /// below is.
    @inline(__always)
    func product(_ factor: UInt64) -> UInt64 {
      let upper = high.multipliedFullWidth(by: factor)
      let (sum, carries) = upper.low.addingReportingOverflow(low.multipliedFullWidth(by: factor).high)
      return (upper.high &+ (carries ? 1 : 0)) | (sum > 1 ? 1 : 0)
    }
  }

  /// 10⁰ to 10²⁰.
  private static let powers: [Power] = {
    var powers: [Power] = []
    var (high, low): (UInt64, UInt64) = (0, 1)
    for _ in 0...20 {
      let zeros = high == 0 ? 64 + low.leadingZeroBitCount : high.leadingZeroBitCount
      let shifted: (UInt64, UInt64) =
        zeros >= 64
        ? (low << UInt64(zeros - 64), 0)
        : (high << UInt64(zeros) | low >> UInt64(64 - zeros), low << UInt64(zeros))
      powers.append(Power(high: shifted.0, low: shifted.1))
      let product = low.multipliedFullWidth(by: 10)
      (high, low) = (high * 10 + product.high, product.low)
    }
    return powers
  }()
}
