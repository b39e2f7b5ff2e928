extension UnitCounts {
  /// A count as it is met while units are gone through, one after another.
  public struct Found: Sendable {
    public var word: UInt32
    public var unit: UInt32
    /// Above 0.
    public var count: Int32

    public init(word: UInt32, unit: UInt32, count: Int32) {
      (self.word, self.unit, self.count) = (word, unit, count)
    }
  }

  /// Takes over counts that were met unit by unit, and puts them word by word. O(counts + words).
  ///
  /// - Parameters:
  ///   - words: how many words are counted; those of `found` are below it.
  ///   - found: by ascending units.
  /// - Returns: nil where the counts aren't as they must be.
  public init?(sizes: [Int], unitsOfGroups: [Int], words: Int, found: [Found]) {
    guard words >= 0, found.allSatisfy({ $0.word < words }) else { return nil }
    var starts = [Int](repeating: 0, count: words + 1)
    for one in found { starts[Int(one.word) + 1] += 1 }
    for word in 0..<words { starts[word + 1] += starts[word] }
    var next = starts
    var units = [UInt32](repeating: 0, count: found.count)
    var counts = [Int32](repeating: 0, count: found.count)
    for one in found {
      let place = next[Int(one.word)]
      (units[place], counts[place]) = (one.unit, one.count)
      next[Int(one.word)] += 1
    }
    self.init(sizes: sizes, unitsOfGroups: unitsOfGroups, starts: starts, units: units, counts: counts)
  }
}
