/// The shortest decimal number that reads back as a given binary one, and of several such the nearest.
///
/// Source: R. Giulietti, "The Schubfach way to render doubles" (2021). The powers of ten that numbers of everyday
/// size need are exact in 64 bits, so that one product does instead of two.
struct ShortestDecimal {
  /// The digits as one number, below 10¹⁷; the last isn't zero unless `decimals` is 0.
  private(set) var digits: UInt64
  /// How many of them stand behind the point.
  private(set) var decimals: Int

  /// - Parameter value: from 0.001 up to 2⁵³; `nil` for any other.
  init?(_ value: Double) {
    guard value >= 0.001, value < 0x1p53 else { return nil }
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
    let power = Self.powers[-scale] << UInt64(Self.powers[-scale].leadingZeroBitCount)
    // What the decimals between two bounds read back as is this value; the bounds do where it is even.
    let excluded = significand & 1
    let lower = Self.product(power, (4 &* significand &- (isLowerNearer ? 1 : 2)) << shift) &+ excluded
    let middle = Self.product(power, 4 &* significand << shift)
    let upper = Self.product(power, (4 &* significand &+ 2) << shift) &- excluded
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

  /// The upper half of a product, its lowest bit set as well where any but the lowest bit of the lower half is.
  @inline(__always)
  private static func product(_ power: UInt64, _ factor: UInt64) -> UInt64 {
    let product = power.multipliedFullWidth(by: factor)
    return product.high | (product.low > 1 ? 1 : 0)
  }

  /// 10⁰ to 10¹⁹.
  static let powers: [UInt64] = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
    100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
    10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
  ]
}
