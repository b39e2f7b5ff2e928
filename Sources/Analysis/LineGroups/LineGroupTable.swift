/// Groups by the numbers that all lines of a group have in common, in the order in which they were first met: an
/// open-addressing table.
struct LineGroupTable: Sendable {
  /// How many numbers tell groups apart.
  let width: Int
  /// The numbers of all groups, side by side.
  private var keys: [UInt32] = []
  private(set) var counts: [Int] = []
  private(set) var documents: [Int] = []
  /// The last document counted for each group.
  private var lastDocuments: [UInt32] = []
  /// 1 + group by hash, 0 in an empty place; at least half of the places are empty.
  private var places = [UInt32](repeating: 0, count: 64)

  init(width: Int) {
    self.width = width
  }

  var count: Int { counts.count }

  /// The numbers of a group.
  func numbers(_ group: Int) -> ArraySlice<UInt32> { keys[group * width..<(group + 1) * width] }

  /// Counts a line of a document; those of one document come one after another. O(width).
  mutating func add(_ numbers: [UInt32], document: UInt32) {
    let group = group(of: numbers[...])
    counts[group] += 1
    if lastDocuments[group] != document {
      lastDocuments[group] = document
      documents[group] += 1
    }
  }

  /// Adds groups of lines of other documents. O(groups · width).
  mutating func add(_ other: LineGroupTable) {
    for index in 0..<other.count {
      let group = group(of: other.numbers(index))
      counts[group] += other.counts[index]
      documents[group] += other.documents[index]
    }
  }

  private mutating func group(of numbers: ArraySlice<UInt32>) -> Int {
    var place = Self.hash(numbers) & (places.count - 1)
    while places[place] > 0 {
      let group = Int(places[place]) - 1
      if isEqual(group, numbers) { return group }
      place = (place + 1) & (places.count - 1)
    }
    keys.append(contentsOf: numbers)
    counts.append(0)
    documents.append(0)
    lastDocuments.append(.max)
    places[place] = UInt32(truncatingIfNeeded: counts.count)
    if 2 * counts.count > places.count { grow() }
    return counts.count - 1
  }

  @inline(__always)
  private func isEqual(_ group: Int, _ numbers: ArraySlice<UInt32>) -> Bool {
    let start = group * width
    for place in 0..<width where keys[start + place] != numbers[numbers.startIndex + place] { return false }
    return true
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: 2 * places.count)
    for group in counts.indices {
      var place = Self.hash(numbers(group)) & (larger.count - 1)
      while larger[place] > 0 { place = (place + 1) & (larger.count - 1) }
      larger[place] = UInt32(truncatingIfNeeded: group + 1)
    }
    places = larger
  }

  private static func hash(_ numbers: ArraySlice<UInt32>) -> Int {
    var hash: UInt64 = 0
    for number in numbers {
      hash = (hash ^ UInt64(number)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    return Int(truncatingIfNeeded: hash >> 16)
  }
}
