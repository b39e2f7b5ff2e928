import CICU

/// A growing buffer of UTF-16 code units: what most of ICU's C functions read and write.
///
/// A buffer keeps its storage between uses, so that work on many short words allocates only while
/// the longest word seen so far grows.
public struct UTF16Buffer: Sendable {
  private var storage: [UInt16]

  /// The number of code units that the buffer holds.
  public private(set) var count = 0

  /// Makes an empty buffer.
  public init() {
    storage = [UInt16](repeating: 0, count: 64)
  }

  /// The code unit at a position from 0 to `count - 1`.
  public subscript(position: Int) -> UInt16 {
    precondition(position < count)
    return storage[position]
  }

  /// Empties the buffer and keeps its storage.
  public mutating func removeAll() {
    count = 0
  }

  /// Takes off the last `length` code units.
  public mutating func removeLast(_ length: Int) {
    precondition(length <= count)
    count -= length
  }

  /// Adds one code unit, in amortised constant time.
  public mutating func append(_ unit: UInt16) {
    if count == storage.count {
      storage.append(contentsOf: repeatElement(0, count: storage.count))
    }
    storage[count] = unit
    count += 1
  }

  /// Adds one Unicode scalar value as one code unit or two.
  public mutating func append(_ scalar: UInt32) {
    if scalar < 0x10000 {
      append(UInt16(truncatingIfNeeded: scalar))
    } else {
      append(UInt16(truncatingIfNeeded: 0xD7C0 + (scalar >> 10)))
      append(UInt16(truncatingIfNeeded: 0xDC00 + (scalar & 0x3FF)))
    }
  }

  /// Reads the scalar at `position` and moves `position` behind it.
  ///
  /// An unpaired surrogate is returned as it stands.
  public func nextScalar(_ position: inout Int) -> UInt32 {
    let unit = UInt32(self[position])
    position += 1
    guard unit & 0xFC00 == 0xD800, position < count else { return unit }
    let trail = UInt32(storage[position])
    guard trail & 0xFC00 == 0xDC00 else { return unit }
    position += 1
    return (unit << 10) &+ trail &- 0x35F_DC00
  }

  /// Replaces the contents by the text of UTF-8 bytes (`u_strFromUTF8WithSub`).
  ///
  /// Bytes that are not UTF-8 become U+FFFD.
  public mutating func replace(withUTF8 bytes: UnsafeBufferPointer<UInt8>) throws(ICUError) {
    try fill("u_strFromUTF8WithSub", expected: bytes.count) { target, capacity, status in
      bytes.withMemoryRebound(to: CChar.self) {
        icu_strFromUTF8WithSub(target, capacity, $0.baseAddress, Int32($0.count), 0xFFFD, &status)
      }
    }
  }

  /// Appends the text as UTF-8 to `bytes` (`u_strToUTF8`).
  ///
  /// Throws where the buffer holds an unpaired surrogate.
  public func appendUTF8(to bytes: inout [UInt8]) throws(ICUError) {
    let start = bytes.count
    // One code unit takes at most three bytes of UTF-8.
    bytes.append(contentsOf: repeatElement(0, count: count * 3))
    let capacity = Int32(count * 3)
    let length = try withUnits { units throws(ICUError) in
      try checked("u_strToUTF8") { status in
        bytes.withUnsafeMutableBytes { target in
          icu_strToUTF8(
            target.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self), capacity,
            units.baseAddress, Int32(units.count), &status)
        }
      }
    }
    bytes.removeLast(bytes.count - start - Int(length))
  }

  /// Calls `body` with the code units in use.
  func withUnits<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt16>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try storage.withUnsafeBufferPointer { (units) throws(Failure) in
      try body(UnsafeBufferPointer(rebasing: units[..<count]))
    }
  }

  /// Replaces the contents by what an ICU function writes, and calls it again with more room
  /// if the first call found too little.
  mutating func fill(
    _ function: StaticString, expected: Int,
    _ call: (UnsafeMutablePointer<UInt16>?, Int32, inout UErrorCode) -> Int32
  ) throws(ICUError) {
    grow(to: expected)
    var status = U_ZERO_ERROR
    var length = write(&status, call)
    if status == U_BUFFER_OVERFLOW_ERROR {
      grow(to: Int(length))
      length = try checked(function) { write(&$0, call) }
    } else {
      try checked(function) { $0 = status }
    }
    count = Int(length)
  }

  private mutating func write(
    _ status: inout UErrorCode,
    _ call: (UnsafeMutablePointer<UInt16>?, Int32, inout UErrorCode) -> Int32
  ) -> Int32 {
    storage.withUnsafeMutableBufferPointer { call($0.baseAddress, Int32($0.count), &status) }
  }

  private mutating func grow(to needed: Int) {
    if needed > storage.count {
      storage.append(contentsOf: repeatElement(0, count: max(needed, storage.count * 2) - storage.count))
    }
  }
}
