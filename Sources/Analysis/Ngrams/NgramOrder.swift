/// Puts counted n-grams into the order of the list by sorting digit by digit, the lowest first.
enum NgramOrder {
  private static let digitBits = 11
  /// Fewer are compared with each other.
  private static let fewest = 2048

  /// - Parameter bits: bits of a key that are used.
  /// - Complexity: O(n · bits of a key), O(n log n) for few; as much memory again.
  static func sort<Key: NgramKey>(_ ngrams: inout [CountedNgram<Key>], keyBits bits: Int) {
    guard ngrams.count >= fewest else { return ngrams.sort { $0.precedes($1) } }
    var other = ngrams
    for shift in stride(from: 0, to: bits, by: digitBits) {
      pass(&ngrams, &other) { Int($0.key.bits(from: shift)) & (1 << digitBits - 1) }
    }
    for shift in stride(from: 0, to: UInt32.bitWidth, by: digitBits) {
      pass(&ngrams, &other) { Int(~$0.tokens >> UInt32(shift)) & (1 << digitBits - 1) }
    }
  }

  /// Sorts by one digit, and leaves equal ones in their order.
  @inline(__always)
  private static func pass<Key: NgramKey>(
    _ ngrams: inout [CountedNgram<Key>], _ other: inout [CountedNgram<Key>],
    _ digit: (CountedNgram<Key>) -> Int
  ) {
    var places = [Int](repeating: 0, count: 1 << digitBits)
    for ngram in ngrams { places[digit(ngram)] += 1 }
    guard !places.contains(ngrams.count) else { return }
    var sum = 0
    for index in places.indices {
      let count = places[index]
      places[index] = sum
      sum += count
    }
    var target = other.mutableSpan
    for ngram in ngrams {
      let digit = digit(ngram)
      target[places[digit]] = ngram
      places[digit] += 1
    }
    swap(&ngrams, &other)
  }
}
