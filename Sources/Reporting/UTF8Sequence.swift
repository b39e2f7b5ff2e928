/// One step over UTF-8 bytes that may be damaged.
enum UTF8Sequence {
  /// A well-formed sequence, or the longest run of bytes that one U+FFFD stands for.
  struct Step {
    let length: Int
    /// Nil where the bytes are not UTF-8.
    let scalar: UInt32?
  }

  /// The length of a well-formed sequence of two or three bytes at the beginning of `count`, at least one; 0 where
  /// `step` must tell.
  @inline(__always)
  static func ordinaryLength(_ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    func follows(_ index: Int) -> Bool { (bytes + index).load(as: UInt8.self) & 0xC0 == 0x80 }
    guard count >= 2, follows(1) else { return 0 }
    switch bytes.load(as: UInt8.self) {
    case 0xC2...0xDF: return 2
    case 0xE1...0xEC, 0xEE...0xEF: return count >= 3 && follows(2) ? 3 : 0
    default: return 0
    }
  }

  /// Reads the sequence that starts at a place within `bytes` (Unicode Standard, table 3-7).
  static func step(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Step {
    let first = bytes[start]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    var scalar: UInt32
    switch first {
    case 0..<0x80:
      return Step(length: 1, scalar: UInt32(first))
    case 0xC2...0xDF:
      length = 2
      scalar = UInt32(first & 0x1F)
    case 0xE0...0xEF:
      length = 3
      scalar = UInt32(first & 0x0F)
      if first == 0xE0 { second = 0xA0...0xBF }
      if first == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      scalar = UInt32(first & 0x07)
      if first == 0xF0 { second = 0x90...0xBF }
      if first == 0xF4 { second = 0x80...0x8F }
    default:
      return Step(length: 1, scalar: nil)
    }
    for place in 1..<length {
      guard start + place < bytes.count else { return Step(length: place, scalar: nil) }
      let byte = bytes[start + place]
      guard (place == 1 ? second : 0x80...0xBF).contains(byte) else {
        return Step(length: place, scalar: nil)
      }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    return Step(length: length, scalar: scalar)
  }
}
