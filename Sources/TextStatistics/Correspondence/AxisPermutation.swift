#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How strong axes are by chance: whole paragraphs or documents dealt out among the groups at random.
///
/// Each group gets as many units as it has, and the table is analysed anew; the first axis is compared with the first ones of
/// all rounds, the second with the second ones, and so on. Each round has random numbers of its own.
public struct AxisPermutation: Measure {
  public static let name = "p_axis"
  public static let heading = "p (axis)"
  public static let formula =
    "(1 + rounds whose k-th inertia is as great) / (1 + rounds), whole units being dealt out among the groups"
  public static let range = "above 0 to 1; small values are axes that chance seldom makes so strong"
  public static let source =
    "J. L. Horn, Psychometrika 30 (1965), 179-185, who compares axis with axis; (1 + b)/(1 + rounds) as in B. Phipson and G. K. Smyth, Statistical Applications in Genetics and Molecular Biology 9 (2010), article 39."
  public static let caution =
    "It supposes that any unit could have stood in any group. Once a strong axis is there, those behind it have less left than chance gives them, so they are judged too hard rather than too mildly."
  public static let decimals = 3
  public static let gap: String? = "no group has two units, so dealing them out changes nothing"

  public static func reading(of value: Double) -> String {
    "if chance dealt out whole units to the groups, so strong an axis would come up \(Readings.tries(log10(value)))"
  }

  /// How often units are dealt out.
  public static let rounds = 199

  /// What some rounds dealt out.
  public struct Outcome: Sendable {
    /// For each axis the sum of its inertias.
    fileprivate var sums: [Double]
    /// For each axis how many of them were as great as the one found.
    fileprivate var exceedances: [Int]

    public mutating func add(_ other: Outcome) {
      for axis in sums.indices {
        sums[axis] += other.sums[axis]
        exceedances[axis] += other.exceedances[axis]
      }
    }
  }

  /// For each unit its words with their counts.
  private var units: [[SparseCounts.Entry]] = []
  /// How many units each group has.
  private let sizes: [Int]
  private let words: Int
  private let inertias: [Double]
  private let seed: UInt64

  /// - Parameters:
  ///   - groups: the groups that made the axes.
  ///   - inertias: of the axes found.
  /// - Returns: nil where no group has two units.
  public init?(_ counts: UnitCounts, groups: [Int], inertias: [Double], seed: UInt64) {
    let ranges = groups.map { counts.groups[$0] }
    guard ranges.contains(where: { $0.count > 1 }) else { return nil }
    var all = [[SparseCounts.Entry]](repeating: [], count: counts.sizes.count)
    for word in 0..<counts.words {
      for place in counts.starts[word]..<counts.starts[word + 1] {
        all[Int(counts.units[place])].append(.init(index: word, value: Double(counts.counts[place])))
      }
    }
    units = ranges.flatMap { all[$0] }
    sizes = ranges.map(\.count)
    words = counts.words
    (self.inertias, self.seed) = (inertias, seed)
  }

  /// Deals out some rounds. O(rounds · (counts + groups · words)), and an analysis for each.
  public func outcome(of rounds: Range<Int>) -> Outcome {
    var outcome = Outcome(
      sums: inertias.map { _ in 0 }, exceedances: inertias.map { _ in 0 })
    for round in rounds {
      let found = inertias(ofRound: round)
      for axis in inertias.indices where axis < found.count {
        outcome.sums[axis] += found[axis]
        // As great but for rounding.
        if found[axis] >= inertias[axis] * (1 - 1e-9) { outcome.exceedances[axis] += 1 }
      }
    }
    return outcome
  }

  /// For each axis the mean inertia of all rounds, and the probability.
  public func results(_ outcome: Outcome) -> [(mean: Double, probability: Double)] {
    zip(outcome.sums, outcome.exceedances).map {
      (mean: $0 / Double(Self.rounds), probability: Double(1 + $1) / Double(1 + Self.rounds))
    }
  }

  private func inertias(ofRound round: Int) -> [Double] {
    var generator = SeededGenerator(seed: seed, stream: UInt64(round))
    var order = Array(units.indices)
    for place in stride(from: order.count - 1, to: 0, by: -1) {
      order.swapAt(place, generator.next(below: place + 1))
    }
    var sums = [Double](repeating: 0, count: words)
    var next = 0
    let rows = sizes.map { size in
      for unit in order[next..<next + size] {
        for entry in units[unit] { sums[entry.index] += entry.value }
      }
      next += size
      var row: [SparseCounts.Entry] = []
      for word in sums.indices where sums[word] > 0 {
        row.append(.init(index: word, value: sums[word]))
        sums[word] = 0
      }
      return row
    }
    guard let table = SparseCounts(rows: rows, columns: words) else { return [] }
    return (try? CorrespondenceAnalysis(table, axes: 0))?.inertias ?? []
  }
}
