extension Span<UInt8> {
  /// The code point at `position`, which moves behind it; a byte that begins none is U+FFFD.
  func nextScalar(_ position: inout Int) -> UInt32 {
    let lead = self[position]
    position += 1
    guard lead >= 0x80 else { return UInt32(lead) }
    let (length, least): (Int, UInt32)
    switch lead {
    case 0xC2...0xDF: (length, least) = (1, 0x80)
    case 0xE0...0xEF: (length, least) = (2, 0x800)
    case 0xF0...0xF4: (length, least) = (3, 0x1_0000)
    default: return 0xFFFD
    }
    guard position + length <= count else { return 0xFFFD }
    var scalar = UInt32(lead) & (0x3F >> UInt32(length))
    for offset in 0..<length {
      let trail = self[position + offset]
      guard trail & 0xC0 == 0x80 else { return 0xFFFD }
      scalar = scalar << 6 | UInt32(trail & 0x3F)
    }
    guard scalar >= least, scalar <= 0x10_FFFF else { return 0xFFFD }
    position += length
    return scalar
  }
}
