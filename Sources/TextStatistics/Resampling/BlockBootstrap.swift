/// What one stretch of a text contributes to a measure that is a ratio of two sums.
public struct RatioBlock: Equatable, Sendable {
  public var numerator: Double
  public var denominator: Double

  public init(numerator: Double, denominator: Double) {
    self.numerator = numerator
    self.denominator = denominator
  }
}

/// An interval for a ratio of sums over a text, by drawing stretches of the text with replacement.
///
/// Words of a text depend on their neighbours, so formulas that take them for independent give intervals that are too
/// narrow. Drawing whole blocks, longer than that dependence reaches, keeps it. Each replicate has
/// random numbers of its own, so that the result doesn't depend on how they are shared out among threads.
///
/// Source: E. Carlstein, "The use of subseries values for estimating the variance of a general statistic from a
/// stationary sequence", *Annals of Statistics* 14 (1986), 1171–1179; limits by percentiles as in B. Efron, *Annals of
/// Statistics* 7 (1979), 1–26.
public enum BlockBootstrap {
  /// Fewer blocks than these say nothing about how much blocks differ.
  public static let fewestBlocks = 10
  /// How many times a text is drawn anew.
  public static let replicates = 1000

  /// The 95 % interval. O(blocks · replicates).
  ///
  /// - Returns: nil of fewer than ``fewestBlocks`` blocks, or where a replicate's denominators can be 0.
  public static func interval(
    of blocks: [RatioBlock], seed: UInt64, replicates: Int = replicates
  ) -> ConfidenceInterval? {
    guard blocks.count >= fewestBlocks, replicates >= 40 else { return nil }
    var values: [Double] = []
    values.reserveCapacity(replicates)
    for replicate in 0..<replicates {
      var generator = SeededGenerator(seed: seed, stream: UInt64(replicate))
      var (numerator, denominator) = (0.0, 0.0)
      for _ in blocks.indices {
        let block = blocks[generator.next(below: blocks.count)]
        numerator += block.numerator
        denominator += block.denominator
      }
      guard denominator > 0 else { return nil }
      values.append(numerator / denominator)
    }
    values.sort()
    let tail = Int(0.025 * Double(replicates))
    return ConfidenceInterval(low: values[tail], high: values[replicates - 1 - tail])
  }

  /// How many words a block has: two hundred, about a paragraph, and at least two windows, since windows that share
  /// words aren't independent; more in long texts, so that there are at most some two thousand blocks.
  public static func blockLength(words: Int, window: Int) -> Int {
    max(200, 2 * window, words / 2000)
  }
}
