import CorpusIndex

extension PositionMask {
  /// Where more than one position in so many is wanted, all are read rather than lists.
  private static let density = 8

  /// The positions of a segment whose value in a layer is wanted.
  ///
  /// - Parameter isWanted: whether a value is, by its number; that of none is 0.
  /// - Complexity: O(positions / 64 + values + occurrences of the wanted values), O(positions) at most.
  init(_ layer: StoredLayer, where isWanted: [Bool]) throws(CorpusIndexError) {
    self.init(count: layer.tokenCount, all: false)
    let wanted = isWanted.indices.filter { isWanted[$0] }
    let tokens = wanted.reduce(0) { $0 + layer.tokens(ofValue: UInt32($1)) }
    if tokens > layer.tokenCount / Self.density {
      var numbers = [UInt32](repeating: 0, count: 1 << 16)
      for start in stride(from: 0, to: layer.tokenCount, by: numbers.count) {
        let range = start..<min(layer.tokenCount, start + numbers.count)
        try layer.readValues(range, into: &numbers)
        for position in range {
          let number = Int(numbers[position - start])
          if number < isWanted.count, isWanted[number] { set(position, true) }
        }
      }
    } else {
      var positions: [UInt32] = []
      for number in wanted {
        positions.removeAll(keepingCapacity: true)
        try layer.appendPositions(ofValue: UInt32(number), to: &positions)
        for position in positions { set(Int(position), true) }
      }
    }
  }
}
