/// A run of bytes inside a mapped file, read with bounds checks.
///
/// Contract: a column is valid while the `MappedFile` it was cut from lives. It stays inside this
/// module, in the fields of a reader that owns that file, so no caller can hold one for longer.
/// Every load checks its bounds; a load outside gives `nil`, whatever the file says.
struct Column: @unchecked Sendable {
  let base: UnsafeRawPointer
  let count: Int

  init(_ bytes: UnsafeRawBufferPointer) {
    if let start = bytes.baseAddress {
      base = start
      count = bytes.count
    } else {
      base = UnsafeRawPointer(bitPattern: 8).unsafelyUnwrapped
      count = 0
    }
  }

  /// The column as 32-bit numbers: how many.
  @inline(__always)
  var wordCount: Int { count / 4 }

  /// The 32-bit number at `index`, or `nil` outside the column.
  @inline(__always)
  func word(_ index: Int) -> UInt32? {
    guard index >= 0, index < count / 4 else { return nil }
    return UInt32(littleEndian: base.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self))
  }

  /// The 32-bit number at byte `offset`, or `nil` outside the column.
  @inline(__always)
  func word(atByte offset: Int) -> UInt32? {
    guard offset >= 0, count >= 4, offset <= count - 4 else { return nil }
    return UInt32(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// The 64-bit number at byte `offset`, or `nil` outside the column.
  @inline(__always)
  func doubleWord(atByte offset: Int) -> UInt64? {
    guard offset >= 0, count >= 8, offset <= count - 8 else { return nil }
    return UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The 16-bit number at `index`, or `nil` outside the column.
  @inline(__always)
  func halfWord(_ index: Int) -> UInt16? {
    guard index >= 0, index < count / 2 else { return nil }
    return UInt16(littleEndian: base.loadUnaligned(fromByteOffset: index &* 2, as: UInt16.self))
  }

  /// The byte at `offset`, or `nil` outside the column.
  @inline(__always)
  func byte(_ offset: Int) -> UInt8? {
    guard offset >= 0, offset < count else { return nil }
    return base.load(fromByteOffset: offset, as: UInt8.self)
  }

  /// The bytes of `range`, or `nil` where it leaves the column.
  @inline(__always)
  func slice(_ start: Int, _ end: Int) -> UnsafeRawBufferPointer? {
    guard start >= 0, start <= end, end <= count else { return nil }
    return UnsafeRawBufferPointer(start: base + start, count: end - start)
  }

  /// The first index in `0..<wordCount` whose 32-bit number is greater than `value`, in a column of
  /// ascending numbers. O(log n).
  func firstWord(above value: UInt32) -> Int {
    var low = 0
    var high = wordCount
    while low < high {
      let middle = (low + high) / 2
      if let word = word(middle), word <= value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
