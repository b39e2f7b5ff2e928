extension UInt8 {
  /// Whether it is one of `0` to `9`.
  var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// Whether it is one of `A` to `Z`, `a` to `z`.
  var isASCIILetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }

  var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }
}
