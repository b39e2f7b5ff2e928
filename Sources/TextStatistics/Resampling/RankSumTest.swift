#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Wilcoxon's rank sum, of Mann and Whitney too: whether units of one side mostly have higher rates than the other's.
public struct RankSumTest: Measure {
  public static let name = "p_rank_sum"
  public static let heading = "p (rank sum)"
  public static let formula =
    "two-sided p of W = sum of the ranks of the target's rates x_i/n_i - k*(k+1)/2; normal with correction for ties and continuity; exact below 50 units a side without ties"
  public static let range =
    "0 to 1; small values are differences that chance seldom gives"
  public static let source =
    "F. Wilcoxon, Biometrics Bulletin 1 (1945), 80-83; H. B. Mann and D. R. Whitney, Annals of Mathematical Statistics 18 (1947), 50-60; the same as R's wilcox.test."
  public static let caution =
    "It asks in how many units a word is frequent, not how frequent it is: most units lack most words, so it sees little of a rare word, and of short units mostly which ones are short."
  public static let decimals = 4
  public static let gap: String? =
    "all units have the same rate, \(PermutationTest.tooRare)"

  public static func reading(of value: Double) -> String {
    "if units of both sides were alike, their rates would rank so far apart \(Readings.tries(log10(value)))"
  }

  /// W: how many pairs of a target's and a reference's rate there are in which the target's is higher; half of those alike.
  public let statistic: Double
  /// The two-sided probability, nil where all rates are the same.
  public let probability: Double?

  /// Fewer values than these on either side, without ties, have an exact probability.
  private static let fewestForNormal = 50

  /// Compares two samples of finite values. O(n log n), and O(n⁴) where the probability is exact.
  ///
  /// - Returns: nil where a sample is empty.
  public init?(_ target: [Double], _ reference: [Double]) {
    self.init(target.map { ($0, true) } + reference.map { ($0, false) }, zeros: (0, 0))
  }

  /// Compares the rates of a word. O(c log c) of c units that have it.
  public init?(_ counts: UnitCounts, word: Int) {
    var zeros = (target: counts.targetUnits, reference: counts.referenceUnits)
    var rates: [(Double, Bool)] = []
    for place in counts.starts[word]..<counts.starts[word + 1] {
      let unit = Int(counts.units[place])
      let isTarget = unit < counts.targetUnits
      if isTarget { zeros.target -= 1 } else { zeros.reference -= 1 }
      rates.append((Double(counts.counts[place]) / Double(counts.sizes[unit]), isTarget))
    }
    self.init(rates, zeros: zeros)
  }

  /// - Parameter zeros: further values, all of them less than the others.
  private init?(_ values: [(value: Double, isTarget: Bool)], zeros: (target: Int, reference: Int)) {
    let sorted = values.sorted { $0.value < $1.value }
    var target = Double(zeros.target)
    var reference = Double(zeros.reference)
    var statistic = target * reference / 2
    var ties = Self.excess(target + reference)
    var index = 0
    while index < sorted.count {
      var (here, elsewhere) = (0.0, 0.0)
      let value = sorted[index].value
      while index < sorted.count, sorted[index].value == value {
        if sorted[index].isTarget { here += 1 } else { elsewhere += 1 }
        index += 1
      }
      statistic += here * (reference + elsewhere / 2)
      ties += Self.excess(here + elsewhere)
      target += here
      reference += elsewhere
    }
    guard target > 0, reference > 0 else { return nil }
    self.statistic = statistic
    let isExact = ties == 0 && max(target, reference) < Double(Self.fewestForNormal)
    probability =
      isExact
      ? Self.exact(Int(statistic), Int(target), Int(reference))
      : Self.normal(statistic, target, reference, ties: ties)
  }

  /// What values that are the same take from the variance.
  private static func excess(_ tied: Double) -> Double { tied * tied * tied - tied }

  private static func normal(
    _ statistic: Double, _ target: Double, _ reference: Double, ties: Double
  ) -> Double? {
    let all = target + reference
    let variance = target * reference / 12 * (all + 1 - ties / (all * (all - 1)))
    let deviation = abs(statistic - target * reference / 2)
    guard variance > 0 else { return nil }
    let corrected = max(0, deviation - 0.5)
    return ChiSquaredDistribution.upperTail(corrected * corrected / variance)
  }

  /// Counts the ways in which ranks can fall to the target, by its W.
  private static func exact(_ statistic: Int, _ target: Int, _ reference: Int) -> Double {
    let most = target * reference
    // ways[k][w]: of the ranks seen so far k are the target's, and w pairs have the target's higher.
    var ways = [[Double]](repeating: [Double](repeating: 0, count: most + 1), count: target + 1)
    ways[0][0] = 1
    for rank in 0..<target + reference {
      for chosen in stride(from: min(rank, target - 1), through: 0, by: -1) {
        let below = rank - chosen
        guard below <= reference else { continue }
        for pairs in 0...most - below { ways[chosen + 1][pairs + below] += ways[chosen][pairs] }
      }
    }
    let all = ways[target].reduce(0, +)
    let extreme = min(statistic, most - statistic)
    return min(1, 2 * ways[target][0...extreme].reduce(0, +) / all)
  }
}
