/// A line of text that grows, in memory of its own.
///
/// An array would do the same with a uniqueness check and a generic call for each word.
///
/// Contract: `base` points to `capacity` bytes that this value owns, of which the first `count` are
/// initialized. Bytes are written only after `reserve` has made room for them.
struct PassageText: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int = 1024) {
    base = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit {
    base.deallocate()
  }

  /// The bytes of a range inside `0..<count`; valid until the next change.
  func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
  }

  mutating func removeAll() {
    count = 0
  }

  /// Whether the last byte since `start` is a blank.
  @inline(__always)
  func endsInBlank(since start: Int) -> Bool {
    count > start && base[count - 1] == 0x20
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count += 1
  }

  /// Appends a word; short ones, as most are, without a call.
  @inline(__always)
  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress, bytes.count > 0 else { return }
    let length = bytes.count
    reserve(length)
    let target = UnsafeMutableRawPointer(base + count)
    switch length {
    case 8...16:
      let first = source.loadUnaligned(as: UInt64.self)
      let last = (source + (length - 8)).loadUnaligned(as: UInt64.self)
      target.storeBytes(of: first, as: UInt64.self)
      (target + (length - 8)).storeBytes(of: last, as: UInt64.self)
    case 4...7:
      let first = source.loadUnaligned(as: UInt32.self)
      let last = (source + (length - 4)).loadUnaligned(as: UInt32.self)
      target.storeBytes(of: first, as: UInt32.self)
      (target + (length - 4)).storeBytes(of: last, as: UInt32.self)
    case 1...3:
      for index in 0..<length { base[count + index] = (source + index).load(as: UInt8.self) }
    default: target.copyMemory(from: source, byteCount: length)
    }
    count += length
  }

  /// The bytes of a range without the blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while end > start, base[end - 1] == 0x20 { end -= 1 }
    while start < end, base[start] == 0x20 { start += 1 }
    return start..<end
  }

  @inline(__always)
  private mutating func reserve(_ needed: Int) {
    if capacity - count < needed { grow(by: needed) }
  }

  private mutating func grow(by needed: Int) {
    let larger = max(capacity * 2, count + needed)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: base, count: count)
    base.deallocate()
    base = moved
    capacity = larger
  }
}
