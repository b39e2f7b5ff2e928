#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Units dealt out at random to target and reference, in sixteen rounds side by side.
struct Deals {
  static let lanes = SIMD16<Int32>.scalarCount

  /// For each unit all bits set in the rounds in which it is the target's.
  private(set) var masks: [SIMD16<Int32>]
  /// Running words of the target in each round.
  private(set) var targetWords = SIMD16<Double>.zero

  private let sizes: [Int]
  private let words: Int
  private let targetUnits: Int
  private let seed: UInt64
  private let units: [UInt32]

  init(sizes: [Int], drawn targetUnits: Int, seed: UInt64) {
    self.sizes = sizes
    self.targetUnits = targetUnits
    self.seed = seed
    words = sizes.reduce(0, +)
    units = Array(0..<UInt32(sizes.count))
    masks = [SIMD16<Int32>](repeating: .zero, count: sizes.count)
  }

  /// Deals as the sides really are: the first units are the target's.
  mutating func dealAsFound() {
    for unit in sizes.indices { masks[unit] = SIMD16(repeating: unit < targetUnits ? -1 : 0) }
    targetWords = SIMD16(repeating: Double(sizes.prefix(targetUnits).reduce(0, +)))
  }

  /// Deals anew, each round by random numbers of its own. Only the smaller side is drawn. O(units).
  ///
  /// - Parameter rounds: as many as there are lanes at most; lanes behind them are left as one of the sides.
  mutating func deal(_ rounds: Range<Int>) {
    let drawsTarget = 2 * targetUnits <= sizes.count
    let drawn = drawsTarget ? targetUnits : sizes.count - targetUnits
    let (other, mark): (Int32, Int32) = drawsTarget ? (0, -1) : (-1, 0)
    for unit in masks.indices { masks[unit] = SIMD16(repeating: other) }
    for (lane, round) in rounds.enumerated() {
      var generator = SeededGenerator(seed: seed, stream: UInt64(round))
      var left = units
      var drawnWords = 0
      for index in 0..<drawn {
        let chosen = index + generator.next(below: left.count - index)
        let unit = Int(left[chosen])
        left[chosen] = left[index]
        masks[unit][lane] = mark
        drawnWords += sizes[unit]
      }
      targetWords[lane] = Double(drawsTarget ? drawnWords : words - drawnWords)
    }
  }

  /// What a probability says that was counted in deals.
  static func reading(_ probability: Double, _ event: String) -> String {
    "if chance dealt out whole units to the two sides, \(event) would come up \(Readings.tries(log10(probability)))"
  }
}
