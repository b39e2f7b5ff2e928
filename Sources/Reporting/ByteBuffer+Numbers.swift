#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension ByteBuffer {
  /// Appends an integer in decimal digits.
  mutating func append(_ value: Int) {
    if UInt(bitPattern: value) < Self.digitLimit {
      return append(Self.digits(of: UInt(bitPattern: value)), from: nil)
    }
    if value < 0 { append(UInt8(ascii: "-")) }
    append(magnitude: value.magnitude)
  }

  private mutating func append(magnitude: UInt) {
    if magnitude < Self.digitLimit { return append(Self.digits(of: magnitude), from: nil) }
    append(magnitude: magnitude / Self.digitLimit)
    append(Self.digits(of: magnitude % Self.digitLimit), from: 0)
  }

  /// The least number of nine digits.
  private static var digitLimit: UInt { 100_000_000 }

  /// Appends eight digits from one on, from the first that isn't zero if `nil`.
  @inline(__always)
  private mutating func append(_ digits: UInt64, from first: Int?) {
    let skipped = first ?? min(7, digits.trailingZeroBitCount >> 3)
    let shown = (digits | 0x3030_3030_3030_3030) >> UInt64(8 * skipped)
    withRoom(atMost: 8) { room in
      UnsafeMutableRawPointer(room).storeBytes(of: shown.littleEndian, as: UInt64.self)
      return 8 - skipped
    }
  }

  /// The eight digits of a number below 10⁸ as bytes, the first in the lowest place.
  ///
  /// The number is halved into groups of four, two and one digits; the factors are exact for numbers so small.
  @inline(__always)
  private static func digits(of value: UInt) -> UInt64 {
    let number = UInt64(value)
    let fours = number / 10_000 | (number % 10_000) << 32
    let hundreds = (fours &* 10_486) >> 20 & 0x0000_007F_0000_007F
    let twos = hundreds | (fours &- hundreds &* 100) << 16
    let tens = (twos &* 103) >> 10 & 0x000F_000F_000F_000F
    return tens | (twos &- tens &* 10) << 8
  }

  /// Appends the shortest decimal number that reads back as the same value: 17 digits at most, with an
  /// exponent below 0.0001 and from 2⁵⁴ on.
  ///
  /// - Parameter value: finite.
  mutating func append(_ value: Double) {
    guard let decimal = ShortestDecimal(value) else { return append(string: value.description) }
    guard decimal.decimals > 0 else {
      append(Int(truncatingIfNeeded: decimal.digits))
      return append(".0")
    }
    // No integer lies between a value and what reads back as it.
    append(decimal.digits, decimals: decimal.decimals, integer: UInt64(value))
  }

  /// Appends a number with a fixed count of decimals, correctly rounded; a value other than zero that
  /// would read as zero is written with two digits and an exponent.
  ///
  /// - Parameter value: finite.
  mutating func append(_ value: Double, decimals: Int) {
    if let digits = Self.rounded(value, decimals: decimals) {
      return decimals > 0
        ? append(digits, decimals: decimals, integer: digits / ShortestDecimal.powers[decimals])
        : append(Int(truncatingIfNeeded: digits))
    }
    let start = count
    appendPrinted("%.*f", [Int32(decimals), value])
    let isZero = slice(start..<count).allSatisfy { !(UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
    guard isZero, value != 0 || value.sign == .minus else { return }
    removeLast(count - start)
    if value == 0 {
      append(0.0, decimals: decimals)
    } else {
      appendPrinted("%.1e", [value])
    }
  }

  /// A value times a power of ten, rounded to the nearest integer, to an even one from halfway; `nil` for values
  /// and decimals that are not of everyday size.
  private static func rounded(_ value: Double, decimals: Int) -> UInt64? {
    guard (0...3).contains(decimals), value >= 0.001, value < 0x1p52 else { return nil }
    // The value is significand / 2^shift; its product with 1000 has 63 bits at most.
    let significand = value.significandBitPattern | 1 << 52
    let shift = UInt64(1075 - Int(value.exponentBitPattern))
    let product = significand * (decimals < 2 ? (decimals == 0 ? 1 : 10) : (decimals == 2 ? 100 : 1000))
    let floor = product >> shift
    let rest = product & (1 << shift - 1)
    let half: UInt64 = 1 << (shift - 1)
    let rounded = floor + (rest > half || (rest == half && floor & 1 == 1) ? 1 : 0)
    return rounded > 0 ? rounded : nil
  }

  /// Appends a number whose last digits stand behind a point.
  ///
  /// - Parameters:
  ///   - decimals: how many, 1 to 19.
  ///   - integer: the number in front of the point.
  private mutating func append(_ digits: UInt64, decimals: Int, integer: UInt64) {
    append(Int(truncatingIfNeeded: integer))
    let fraction = digits &- integer &* ShortestDecimal.powers[decimals]
    append(UInt8(ascii: "."))
    if decimals > 16 { append(digits: fraction / 10_000_000_000_000_000, last: decimals - 16) }
    let lower = decimals > 16 ? fraction % 10_000_000_000_000_000 : fraction
    if decimals > 8 { append(digits: lower / 100_000_000, last: min(8, decimals - 8)) }
    append(digits: decimals > 8 ? lower % 100_000_000 : lower, last: min(8, decimals))
  }

  /// Appends the last ones of the eight digits of a number below 10⁸.
  @inline(__always)
  private mutating func append(digits: UInt64, last shown: Int) {
    let text = Self.digits(of: UInt(truncatingIfNeeded: digits)) | 0x3030_3030_3030_3030
    withRoom(atMost: 8) { room in
      UnsafeMutableRawPointer(room).storeBytes(
        of: (text >> UInt64(8 * (8 - shown))).littleEndian, as: UInt64.self)
      return shown
    }
  }

  private mutating func appendPrinted(_ format: String, _ arguments: [any CVarArg]) {
    // Long enough for the largest double with a few dozen decimals; anything longer is cut by vsnprintf.
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 400) { printed in
      let length = withVaList(arguments) { vsnprintf(printed.baseAddress, printed.count, format, $0) }
      for place in 0..<min(max(Int(length), 0), printed.count - 1) {
        append(UInt8(bitPattern: printed[place]))
      }
    }
  }

  /// Appends `[[from,to],…]`.
  mutating func append(_ ranges: [Range<Int>]) {
    append(UInt8(ascii: "["))
    var isFirst = true
    for range in ranges {
      if !isFirst { append(UInt8(ascii: ",")) }
      isFirst = false
      append(UInt8(ascii: "["))
      append(range.lowerBound)
      append(UInt8(ascii: ","))
      append(range.upperBound)
      append(UInt8(ascii: "]"))
    }
    append(UInt8(ascii: "]"))
  }
}
