import TestSupport
import Testing

@testable import Analysis

@Suite struct `Sorting by digits` {
  static let limits: [UInt64] = [1, 2, 2047, 2048, 2049, 1 << 22, 1 << 33, .max]

  private func entries(_ count: Int, below limit: UInt64, _ numbers: inout SeededGenerator) -> [RadixOrder
    .Entry]
  {
    let base = numbers.next() & ~(limit &- 1)
    return (0..<UInt32(count)).map { RadixOrder.Entry(key: base &+ numbers.next() % limit, number: $0) }
  }

  private func sorted(_ entries: [RadixOrder.Entry]) -> [UInt32] {
    entries.sorted { $0.key != $1.key ? $0.key < $1.key : $0.number < $1.number }.map(\.number)
  }

  @Test(arguments: limits)
  func `gives the order of the keys, and keeps the order of equal ones`(limit: UInt64) {
    var numbers = SeededGenerator(seed: limit)
    for count in [0, 1, 2, 127, 128, 5000] {
      var entries = entries(count, below: limit, &numbers)
      let expected = sorted(entries)
      RadixOrder.sort(&entries)
      #expect(entries.map(\.number) == expected)
    }
  }

  @Test(arguments: limits)
  func `gives the first ones of that order`(limit: UInt64) {
    var numbers = SeededGenerator(seed: limit)
    for (count, wanted) in [
      (0, 0), (1, 0), (1, 5), (100, 1), (100, 24), (100, 25), (5000, 100), (5000, 0), (9, .max),
    ] {
      var entries = entries(count, below: limit, &numbers)
      let expected = Array(sorted(entries).prefix(wanted))
      RadixOrder.sort(&entries, first: wanted)
      #expect(entries.map(\.number) == expected, "\(wanted) of \(count) below \(limit)")
    }
  }

  @Test func `sorts numbers, and merges lists of them`() {
    var numbers = SeededGenerator(seed: 5)
    for count in [0, 1, 2, 500] {
      var list = (0..<count).map { _ in UInt32(truncatingIfNeeded: numbers.next()) }
      let expected = list.sorted()
      RadixOrder.sort(&list)
      #expect(list == expected)
      let other = (0..<count / 2).map { _ in UInt32(truncatingIfNeeded: numbers.next()) }.sorted()
      var (one, two) = (list, other)
      RadixOrder.merge(other, into: &one)
      RadixOrder.merge(list, into: &two)
      #expect(one == (list + other).sorted())
      #expect(two == one)
    }
  }
}
