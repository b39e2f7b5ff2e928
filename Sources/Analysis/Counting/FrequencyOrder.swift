/// What a list by frequency is made of.
protocol FrequencyEntry: BitwiseCopyable {
  var frequency: Int { get }

  /// 32 bits of its place among entries of equal frequency, from this bit on.
  func placeBits(from shift: Int) -> UInt32

  /// Whether it is listed before another: frequent ones first, equal ones by their places.
  func precedes(_ other: Self) -> Bool
}

/// Puts entries into the order of a list by sorting digit by digit, the lowest first.
enum FrequencyOrder {
  private static let digitBits = 11
  /// Fewer are compared with each other.
  private static let fewest = 2048

  /// - Parameter placeBits: bits that places have.
  /// - Complexity: O(n · bits), O(n log n) for few; as much memory again.
  static func sort<Entry: FrequencyEntry>(_ entries: inout [Entry], placeBits bits: Int) {
    guard entries.count >= fewest else { return entries.sort { $0.precedes($1) } }
    var other = entries
    let mask = 1 << digitBits - 1
    for shift in stride(from: 0, to: bits, by: digitBits) {
      pass(&entries, &other) { Int($0.placeBits(from: shift)) & mask }
    }
    let highest = entries.reduce(0) { $0 | $1.frequency }
    for shift in stride(from: 0, to: Int.bitWidth - highest.leadingZeroBitCount, by: digitBits) {
      pass(&entries, &other) { ~($0.frequency >> shift) & mask }
    }
  }

  /// Sorts by one digit, and leaves equal ones in their order.
  @inline(__always)
  private static func pass<Entry: FrequencyEntry>(
    _ entries: inout [Entry], _ other: inout [Entry], _ digit: (Entry) -> Int
  ) {
    var places = [Int](repeating: 0, count: 1 << digitBits)
    for entry in entries { places[digit(entry)] += 1 }
    guard !places.contains(entries.count) else { return }
    var sum = 0
    for index in places.indices {
      let count = places[index]
      places[index] = sum
      sum += count
    }
    var target = other.mutableSpan
    for entry in entries {
      let digit = digit(entry)
      target[places[digit]] = entry
      places[digit] += 1
    }
    swap(&entries, &other)
  }
}
