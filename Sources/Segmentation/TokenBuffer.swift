import CByteScan

/// Tokens on their way into a list, which takes many at a time cheaper than each by itself.
///
/// Contract: the buffers belong to the value and hold `capacity` starts and as many ends and marks; the first `count`
/// starts and ends are initialised.
struct TokenBuffer: ~Copyable, @unchecked Sendable {
  private static let capacity = 512
  private let starts = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
  private let ends = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
  private let marks = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
  private var count = 0
  private static let leastRoom = 64

  deinit {
    starts.deallocate()
    ends.deallocate()
    marks.deallocate()
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

  /// Whether `withRoom` can add something.
  @inline(__always)
  var hasRoom: Bool { count + Self.leastRoom <= Self.capacity }

  /// Lets `body` add words behind those that are there, and calls `mark` with the marks that it found.
  @inline(__always)
  mutating func withRoom<Value>(_ body: (inout PlainWords) -> Value, mark: (Int) -> Void) -> Value {
    var words = PlainWords(
      starts: starts, ends: ends, marks: marks, count: count, markCount: 0, capacity: Self.capacity)
    let value = body(&words)
    precondition((count...Self.capacity).contains(words.count) && words.markCount <= Self.capacity)
    count = words.count
    for index in 0..<words.markCount { mark(Int(marks[index])) }
    return value
  }

  /// Appends what has come together to a list.
  mutating func move(to tokens: inout TokenList) {
    tokens.starts.append(contentsOf: UnsafeBufferPointer(start: starts, count: count))
    tokens.ends.append(contentsOf: UnsafeBufferPointer(start: ends, count: count))
    count = 0
  }
}
