#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension ByteBuffer {
  /// Appends an integer in decimal digits.
  mutating func append(_ value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    var digits = 1
    var power: UInt = 10
    // Twenty digits are the most that there can be; the power behind them would be too large.
    while digits < 20, rest >= power {
      digits += 1
      power &*= 10
    }
    withRoom(digits) { room in
      var place = digits
      repeat {
        place -= 1
        room[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while place > 0
    }
  }

  /// Appends the shortest decimal number that reads back as the same value: 17 digits at most, with an
  /// exponent below 0.0001 and from 2⁵⁴ on.
  ///
  /// - Parameter value: finite.
  mutating func append(_ value: Double) {
    append(string: value.description)
  }

  /// Appends a number with a fixed count of decimals, correctly rounded; a value other than zero that
  /// would read as zero is written with two digits and an exponent.
  ///
  /// - Parameter value: finite.
  mutating func append(_ value: Double, decimals: Int) {
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
    for (position, range) in ranges.enumerated() {
      append(position == 0 ? "[" : ",[")
      append(range.lowerBound)
      append(UInt8(ascii: ","))
      append(range.upperBound)
      append(UInt8(ascii: "]"))
    }
    append(UInt8(ascii: "]"))
  }
}
