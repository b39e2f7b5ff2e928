/// The values of a key of metadata without repetitions, in the order in which they are first met: what a value is
/// takes longer to tell than whether it has been met.
struct DistinctValues {
  private(set) var texts: [String] = []
  /// How many documents have each.
  private(set) var counts: [Int] = []
  /// For each document the index of its value, `nil` without one.
  private(set) var indices: [Int?] = []

  /// O(documents).
  init(_ values: [String?]) {
    var places: [[UInt8]: Int] = [:]
    indices.reserveCapacity(values.count)
    for value in values {
      guard let value else {
        indices.append(nil)
        continue
      }
      // Of strings that are canonically equivalent each one is a value as it is written.
      let bytes = Array(value.utf8)
      let place = places[bytes] ?? texts.count
      if place == texts.count {
        places[bytes] = place
        texts.append(value)
        counts.append(0)
      }
      counts[place] += 1
      indices.append(place)
    }
  }
}
