#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Bootstrap over units: the interval of the Log Ratio, by drawing paragraphs or documents of each side anew.
///
/// Each replicate has random numbers of its own: an interval doesn't depend on which words are asked for together.
public struct UnitBootstrap: Sendable {
  /// The stem of its columns' names, `_low` and `_high` behind it.
  public static let name = "log_ratio_boot"
  public static let heading = "Log Ratio (units)"
  /// How the interval is made, and who published it.
  public static let method =
    "percentiles of \(replicates) Log Ratios, for each of which as many units as a side has are drawn from it with replacement (B. Efron, Annals of Statistics 7 (1979), 1-26)"
  /// Why it is missing.
  public static let gap =
    "one side lacks the word, which drawing its units anew can't bring in; \(PermutationTest.tooRare)"
  public static let decimals = 2
  /// How many times each side is drawn anew.
  public static let replicates = 2000

  /// Words whose replicates are kept at a time: 16 MB of them.
  private static let slice = 1024
  private static let lanes = SIMD8<Double>.scalarCount

  private let counts: UnitCounts
  private let seed: UInt64

  /// - Returns: nil where a side has fewer than ``UnitCounts/fewestUnits`` units.
  public init?(_ counts: UnitCounts, seed: UInt64) {
    guard counts.areResampled else { return nil }
    self.counts = counts
    self.seed = seed
  }

  /// The interval of each word, nil where one side lacks the word. O(replicates · (counts + units)).
  ///
  /// A replicate without the word on one side has half an occurrence there, as in ``LogRatio``.
  ///
  /// - Parameter level: the probability with which it covers the true size, above 0 and below 1.
  public func intervals(of words: [Int], level: Double) -> [ConfidenceInterval?] {
    stride(from: 0, to: words.count, by: Self.slice).flatMap {
      intervals(slice: words[$0..<min(words.count, $0 + Self.slice)], level)
    }
  }

  private func intervals(slice words: ArraySlice<Int>, _ level: Double) -> [ConfidenceInterval?] {
    var ratios = [[Double]](repeating: [], count: words.count)
    for index in ratios.indices { ratios[index].reserveCapacity(Self.replicates) }
    var draws = [SIMD8<Double>](repeating: .zero, count: counts.sizes.count)
    for first in stride(from: 0, to: Self.replicates, by: Self.lanes) {
      let sizes = draw(first, into: &draws)
      for (index, word) in words.enumerated() {
        let target = sum(word, 0..<counts.targetUnits, draws)
        let reference = sum(word, counts.targetUnits..<counts.sizes.count, draws)
        let ratio = target / sizes.target / (reference / sizes.reference)
        for lane in 0..<Self.lanes { ratios[index].append(ratio[lane]) }
      }
    }
    let tail = min(
      (Self.replicates - 1) / 2, Int(((1 - level) / 2 * Double(Self.replicates)).rounded(.down)))
    return zip(words, ratios).map { word, ratios in
      guard isOnBothSides(word) else { return nil }
      let sorted = ratios.sorted()
      return ConfidenceInterval(
        low: log2(sorted[tail]), high: log2(sorted[Self.replicates - 1 - tail]))
    }
  }

  /// Draws both sides anew: how often each unit was drawn in each of eight replicates, and the words that
  /// the sides have then.
  private func draw(
    _ first: Int, into draws: inout [SIMD8<Double>]
  ) -> (target: SIMD8<Double>, reference: SIMD8<Double>) {
    for unit in draws.indices { draws[unit] = .zero }
    var words = (target: SIMD8<Double>.zero, reference: SIMD8<Double>.zero)
    for lane in 0..<Self.lanes {
      var generator = SeededGenerator(seed: ~seed, stream: UInt64(first + lane))
      for _ in 0..<counts.targetUnits {
        let unit = generator.next(below: counts.targetUnits)
        draws[unit][lane] += 1
        words.target[lane] += Double(counts.sizes[unit])
      }
      for _ in 0..<counts.referenceUnits {
        let unit = counts.targetUnits + generator.next(below: counts.referenceUnits)
        draws[unit][lane] += 1
        words.reference[lane] += Double(counts.sizes[unit])
      }
    }
    return words
  }

  /// Occurrences of a word in what was drawn of one side, half a one for none.
  private func sum(_ word: Int, _ side: Range<Int>, _ draws: borrowing [SIMD8<Double>]) -> SIMD8<Double> {
    var sum = SIMD8<Double>.zero
    for place in counts.starts[word]..<counts.starts[word + 1] {
      let unit = Int(counts.units[place])
      if side.contains(unit) { sum += draws[unit] * Double(counts.counts[place]) }
    }
    return sum.replacing(with: 0.5, where: sum .== 0)
  }

  private func isOnBothSides(_ word: Int) -> Bool {
    let places = counts.starts[word]..<counts.starts[word + 1]
    guard let first = places.first, let last = places.last else { return false }
    return counts.units[first] < counts.targetUnits && counts.units[last] >= counts.targetUnits
  }
}
