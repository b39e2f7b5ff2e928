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

  /// Appends a string of a table; short ones, as most are, in one copy of sixteen bytes.
  @inline(__always)
  mutating func append(_ id: Int, of table: TableReader) {
    guard let pair = table.offsets.doubleWord(atByte: id &* 4) else { return }
    let (start, end) = (Int(pair & 0xFFFF_FFFF), Int(pair >> 32))
    let length = end &- start
    guard UInt(bitPattern: length) <= 16, start <= table.bytes.count &- 16 else {
      return append(table.string(id))
    }
    reserve(16)
    UnsafeMutableRawPointer(base + count).storeBytes(
      of: (table.bytes.base + start).loadUnaligned(as: SIMD2<UInt64>.self), as: SIMD2<UInt64>.self)
    count &+= length
  }

  /// Appends words of a table, each with its gap before it, up to the first one whose gap isn't among those given
  /// or that has more than sixteen bytes, and returns how many there were.
  mutating func appendWords(
    _ types: UnsafePointer<UInt32>, _ gaps: UnsafePointer<UInt32>, _ wanted: Int, of table: TableReader,
    _ printed: borrowing PrintedGaps
  ) -> Int {
    reserve((PrintedGaps.longest + 17) &* wanted)
    let lastStart = table.bytes.count &- 16
    let known = table.count
    var target = UnsafeMutableRawPointer(base + count)
    var index = 0
    while index < wanted {
      let gap = printed[gaps[index]]
      let id = Int(types[index])
      guard gap != 0, id < known else { break }
      let pair = table.offsets.base.loadUnaligned(fromByteOffset: id &* 4, as: UInt64.self).littleEndian
      let start = Int(pair & 0xFFFF_FFFF)
      let length = Int(pair &>> 32) &- start
      guard UInt(bitPattern: length) <= 16, start <= lastStart else { break }
      target.storeBytes(of: gap.littleEndian, as: UInt64.self)
      target += Int(gap &>> 56) &- 1
      target.storeBytes(
        of: (table.bytes.base + start).loadUnaligned(as: SIMD2<UInt64>.self), as: SIMD2<UInt64>.self)
      target += length
      index &+= 1
    }
    count = target - UnsafeMutableRawPointer(base)
    return index
  }

  private mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress, bytes.count > 0 else { return }
    reserve(bytes.count)
    UnsafeMutableRawPointer(base + count).copyMemory(from: source, byteCount: bytes.count)
    count += bytes.count
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
