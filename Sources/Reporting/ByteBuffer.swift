#if canImport(Glibc)
  import Glibc
#endif

/// Growing memory for output, written at its end.
///
/// An array would do the same with a uniqueness check for each byte; here every append is one bounds
/// check and one copy.
///
/// Contract: `base` points to `capacity` bytes that this value owns, of which the first `count` are
/// initialized. Bytes are written only after `reserve` has made room for them.
struct ByteBuffer: ~Copyable {
  private(set) var base: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    precondition(capacity > 0)
    base = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit {
    base.deallocate()
  }

  /// The bytes written; valid until the next change.
  var contents: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base, count: count)
  }

  /// The bytes at some places within 0..<count; valid until the next change.
  func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
  }

  mutating func removeAll() {
    count = 0
  }

  mutating func removeLast(_ removed: Int) {
    precondition((0...count).contains(removed))
    count -= removed
  }

  /// Takes blanks off the end.
  mutating func removeTrailingBlanks() {
    while count > 0, base[count - 1] == UInt8(ascii: " ") { count -= 1 }
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count += 1
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    (base + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(string text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  mutating func append(repeating byte: UInt8, count added: Int) {
    guard added > 0 else { return }
    reserve(added)
    (base + count).update(repeating: byte, count: added)
    count += added
  }

  /// Appends the bytes that `body` writes to the beginning of the room that it gets, and whose number it returns.
  /// The rest of the room is its to write to as well.
  @inline(__always)
  mutating func withRoom(atMost length: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) {
    reserve(length)
    let written = body(base + count)
    assert((0...length).contains(written))
    count += written
  }

  /// Makes room for so many bytes, so that fewer copies are made while they come.
  mutating func reserveCapacity(_ needed: Int) {
    if capacity < needed { grow(by: needed - count) }
  }

  @inline(__always)
  private mutating func reserve(_ needed: Int) {
    if capacity - count < needed { grow(by: needed) }
  }

  /// Memory of large pages, where the system has them and there is enough of it: rows of an answer put in order are
  /// read at random places, and a fault for each small page costs as much as what is written there.
  private static func memory(_ capacity: Int) -> UnsafeMutablePointer<UInt8> {
    let page = 2 << 20
    guard capacity >= 2 * page else { return .allocate(capacity: capacity) }
    let memory = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: page)
    #if canImport(Glibc)
      madvise(memory, capacity, MADV_HUGEPAGE)
    #endif
    return memory.bindMemory(to: UInt8.self, capacity: capacity)
  }

  private mutating func grow(by needed: Int) {
    let larger = max(capacity * 2, count + needed)
    let moved = Self.memory(larger)
    moved.update(from: base, count: count)
    base.deallocate()
    base = moved
    capacity = larger
  }
}
