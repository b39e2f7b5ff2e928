/// Tokens on their way into a list, which takes many at a time cheaper than each by itself.
///
/// Contract: the buffer belongs to the value and holds `capacity` starts and as many ends; the first `count`
/// of each are initialised.
struct TokenBuffer: ~Copyable, @unchecked Sendable {
  private static let capacity = 512
  private let starts = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
  private let ends = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
  private var count = 0

  deinit {
    starts.deallocate()
    ends.deallocate()
  }

  @inline(__always)
  var isFull: Bool { count == Self.capacity }

  /// Adds a token; there must be room.
  @inline(__always)
  mutating func append(_ start: Int, _ end: Int) {
    precondition(count < Self.capacity)
    starts[count] = UInt32(truncatingIfNeeded: start)
    ends[count] = UInt32(truncatingIfNeeded: end)
    count &+= 1
  }

  /// Appends what has come together to a list.
  mutating func move(to tokens: inout TokenList) {
    tokens.starts.append(contentsOf: UnsafeBufferPointer(start: starts, count: count))
    tokens.ends.append(contentsOf: UnsafeBufferPointer(start: ends, count: count))
    count = 0
  }
}
