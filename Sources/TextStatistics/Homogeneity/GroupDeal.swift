/// Units dealt out at random to the groups, each of which gets as many as it has.
struct GroupDeal {
  /// The group of each unit.
  private var groups: [UInt32]
  /// The groups as they really are.
  private let found: [UInt32]
  private let sizes: [Int]
  /// 1 / mᵍ of each group, 0 for one without units.
  private let shares: [Double]
  /// Running words that a group was dealt, by its units: nᵍ / mᵍ.
  private var means: [Double]
  /// Σ nᵍ² / mᵍ.
  private var meanSquares = 0.0
  /// Occurrences of the present word in each group; all 0 between words.
  private var sums: [Double]

  init(_ counts: UnitCounts) {
    found = counts.groups.enumerated().flatMap { group, units in units.map { _ in UInt32(group) } }
    groups = found
    sizes = counts.sizes
    shares = counts.groups.map { $0.isEmpty ? 0 : 1 / Double($0.count) }
    means = shares
    sums = [Double](repeating: 0, count: shares.count)
  }

  /// Deals as the groups really are.
  mutating func dealAsFound() {
    groups = found
    weigh()
  }

  /// Deals anew, by random numbers of the round's own. O(units).
  mutating func deal(_ generator: SeededGenerator) {
    var generator = generator
    groups = found
    for unit in 0..<max(0, groups.count - 1) {
      groups.swapAt(unit, unit + generator.next(below: groups.count - unit))
    }
    weigh()
  }

  private mutating func weigh() {
    var words = [Int](repeating: 0, count: shares.count)
    for (unit, group) in groups.enumerated() { words[Int(group)] += sizes[unit] }
    meanSquares = 0
    for group in shares.indices {
      means[group] = Double(words[group]) * shares[group]
      meanSquares += Double(words[group]) * means[group]
    }
  }

  /// Σ Dᵍ² / mᵍ of a word, where Dᵍ = xᵍ − rate · nᵍ. O(counts of the word).
  ///
  /// It is Σ xᵍ² / mᵍ − 2 rate Σ xᵍ nᵍ / mᵍ + rate² Σ nᵍ² / mᵍ, so that groups without the word cost nothing.
  mutating func statistic(_ counts: borrowing UnitCounts, _ word: Int, rate: Double) -> Double {
    let (units, values) = (counts.units.span, counts.counts.span)
    var (squares, products) = (0.0, 0.0)
    let places = counts.starts[word]..<counts.starts[word + 1]
    for place in places {
      let (group, count) = (Int(groups[Int(units[place])]), Double(values[place]))
      squares += (2 * sums[group] + count) * count * shares[group]
      products += count * means[group]
      sums[group] += count
    }
    for place in places { sums[Int(groups[Int(units[place])])] = 0 }
    return max(0, squares - rate * (2 * products - rate * meanSquares))
  }
}

extension UnitCounts {
  /// Σ (xᵢ − nᵢ · rate)² over all units; 0 where it is nothing but rounding. O(counts of the word).
  ///
  /// - Parameter squaredSizes: Σ nᵢ².
  func squaredDeviations(_ word: Int, rate: Double, squaredSizes: Double) -> Double {
    // The sum over units that lack the word is what is left of the sum over all.
    var (squares, sizes) = (0.0, squaredSizes)
    for place in starts[word]..<starts[word + 1] {
      let size = Double(self.sizes[Int(units[place])])
      let rest = Double(counts[place]) - size * rate
      squares += rest * rest
      sizes -= size * size
    }
    squares += rate * rate * max(0, sizes)
    return squares <= 1e-20 * rate * rate * squaredSizes ? 0 : squares
  }
}
