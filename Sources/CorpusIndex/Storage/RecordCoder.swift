/// Writes small records: numbers of variable length and counted strings.
///
/// A number is stored seven bits a byte, low ones first, the high bit set in all bytes but the last.
/// A string is its length in bytes and its UTF-8.
package struct RecordEncoder {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func number(_ value: Int) {
    var rest = UInt64(bitPattern: Int64(value))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  package mutating func string(_ value: String) {
    let units = Array(value.utf8)
    number(units.count)
    bytes.append(contentsOf: units)
  }

  package mutating func raw(_ value: [UInt8]) {
    number(value.count)
    bytes.append(contentsOf: value)
  }
}

/// Reads what `RecordEncoder` wrote; anything else gives `nil`, never a read outside the bytes.
package struct RecordDecoder {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  package init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// A number that isn't negative.
  package mutating func number() -> Int? {
    guard let value = signedNumber(), value >= 0 else { return nil }
    return value
  }

  /// A number of either sign, such as a time before 1970.
  package mutating func signedNumber() -> Int? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while offset < bytes.count, shift < 64 {
      let byte = bytes[offset]
      offset += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(truncatingIfNeeded: value) }
      shift += 7
    }
    return nil
  }

  package mutating func raw() -> [UInt8]? { slice().map { Array($0) } }

  /// Bytes where they lie; valid as long as those of the record.
  package mutating func slice() -> UnsafeRawBufferPointer? {
    guard let count = number(), count <= bytes.count - offset else { return nil }
    defer { offset += count }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
  }

  package mutating func string() -> String? {
    guard let units = slice() else { return nil }
    return String(validating: units, as: UTF8.self)
  }

  /// A count of items that take at least one byte each, so that a false one can't ask for memory.
  package mutating func count() -> Int? {
    guard let count = number(), count <= bytes.count - offset else { return nil }
    return count
  }
}
