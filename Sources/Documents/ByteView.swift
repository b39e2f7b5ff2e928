import CByteScan

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The bytes of a decoded file while a reader scans them.
///
/// Contract: a view lives only inside the `withView` that lends it; every read is checked against
/// the count, so that no input can make a reader look outside its bytes.
struct ByteView {
  private let buffer: UnsafeBufferPointer<UInt8>

  let count: Int

  init(_ buffer: UnsafeBufferPointer<UInt8>) {
    self.buffer = buffer
    count = buffer.count
  }

  /// The bytes of a C string up to its NUL, for as long as the string lives.
  init(string: UnsafePointer<CChar>) {
    let start = UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self)
    self.init(UnsafeBufferPointer(start: start, count: strlen(string)))
  }

  @inline(__always) subscript(index: Int) -> UInt8 {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
    return buffer[index]
  }

  /// The byte at an offset, or 0 outside the view.
  @inline(__always) func byte(at index: Int) -> UInt8 {
    UInt(bitPattern: index) < UInt(bitPattern: count) ? buffer[index] : 0
  }

  /// The first place of a byte in `from..<to` (`memchr`).
  func firstIndex(of byte: UInt8, from: Int, to: Int) -> Int? {
    precondition(from >= 0 && to <= count)
    guard from < to, let base = buffer.baseAddress else { return nil }
    guard let found = memchr(base + from, Int32(byte), to - from) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The last place of a byte. Linear in what stands behind it.
  func lastIndex(of byte: UInt8) -> Int? {
    var index = count
    while index > 0 {
      index -= 1
      if buffer[index] == byte { return index }
    }
    return nil
  }

  /// Where the next line begins behind LF, CR LF or CR at an offset; `nil` for a CR that ends a view which isn't
  /// the file's last.
  func behindLineEnd(at place: Int, isLast: Bool) -> Int? {
    guard self[place] == 0x0D else { return place + 1 }
    guard place + 1 < count else { return isLast ? place + 1 : nil }
    return self[place + 1] == 0x0A ? place + 2 : place + 1
  }

  /// Whether the bytes at an offset are these.
  func has(_ bytes: StaticString, at index: Int) -> Bool {
    let length = bytes.utf8CodeUnitCount
    guard index >= 0, index <= count, length <= count - index else { return false }
    for step in 0..<length where buffer[index + step] != bytes.utf8Start[step] { return false }
    return true
  }

  /// The first eight bytes of a range as a number, zero behind its end.
  @inline(__always) func word(_ range: Range<Int>) -> UInt64 {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    let length = range.upperBound - range.lowerBound
    if count - range.lowerBound >= 8 {
      let word = UnsafeRawBufferPointer(buffer).loadUnaligned(
        fromByteOffset: range.lowerBound, as: UInt64.self)
      let ordered = UInt64(littleEndian: word)
      return length >= 8 ? ordered : ordered & ((1 << UInt64(8 * length)) &- 1)
    }
    var word: UInt64 = 0
    for step in 0..<length { word |= UInt64(buffer[range.lowerBound + step]) << UInt64(8 * step) }
    return word
  }

  /// Whether two ranges hold the same bytes.
  func equal(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count else { return false }
    for step in 0..<one.count where self[one.lowerBound + step] != self[other.lowerBound + step] {
      return false
    }
    return true
  }

  /// A part of the view as a view; its first byte has offset 0.
  func part(_ range: Range<Int>) -> ByteView { ByteView(UnsafeBufferPointer(rebasing: slice(range))) }

  /// Tells where marks, numbers and controls stand, a bit for each byte (`byteScan`); each array has a word for
  /// every 64 bytes.
  func scan(into marks: inout [UInt64], _ numbers: inout [UInt64], _ controls: inout [UInt64]) {
    let words = min(marks.count, numbers.count, controls.count)
    precondition(words * Int(BYTE_SCAN_WIDTH) >= count)
    guard let base = buffer.baseAddress else { return }
    byteScan(base, count, &marks, &numbers, &controls)
  }

  /// The bytes of a range, for copying.
  func slice(_ range: Range<Int>) -> Slice<UnsafeBufferPointer<UInt8>> {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return buffer[range]
  }

  /// The bytes of a range at one place, for copying many short ones.
  @inline(__always) func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return UnsafeBufferPointer(start: buffer.baseAddress.map { $0 + range.lowerBound }, count: range.count)
  }

  /// The text of a range.
  func string(_ range: Range<Int>) -> String {
    String(decoding: slice(range), as: UTF8.self)
  }

  /// The scalar that begins at an offset, and its length; U+FFFD of length 1 for a stray byte.
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = byte(at: index)
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1 else { return (Unicode.Scalar(lead), 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for step in 1..<length { value = value << 6 | UInt32(byte(at: index + step) & 0x3F) }
    guard let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
    return (scalar, length)
  }

  /// The scalar that ends before an offset.
  func scalar(before index: Int) -> Unicode.Scalar {
    var start = index - 1
    while start > 0, index - start < 4, byte(at: start) & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start).scalar
  }
}

extension [UInt8] {
  /// Lends the bytes as a view.
  func withView<Result, Failure: Error>(
    _ body: (ByteView) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withUnsafeBufferPointer { buffer throws(Failure) -> Result in try body(ByteView(buffer)) }
  }
}
