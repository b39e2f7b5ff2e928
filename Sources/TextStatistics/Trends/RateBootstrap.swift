/// Intervals of the rates of some groups of text, and of a line through them, by drawing the units of each group anew.
///
/// A unit is a paragraph or a document. Words come in bursts, so a formula that takes each word for a draw of its own
/// gives intervals that are too narrow; whole units keep the bursts. What differs between groups for other reasons
/// (another author, another occasion) isn't in it.
///
/// Source: B. Efron, *Annals of Statistics* 7 (1979), 1–26; limits by percentiles.
public struct RateBootstrap: Sendable {
  /// How many times each group is drawn anew.
  public static let replicates = 1000
  /// A group of fewer units says too little of how much they differ.
  public static let fewestUnits = 5
  /// Lines of more points have no intervals, for which memory has no room.
  public static let mostPoints = 2000
  /// Why a group has no interval.
  public static let gap =
    "a group has fewer than \(fewestUnits) units with words, or lacks the word, which drawing its units anew can't bring in"

  private let groups: [RateSeries]
  private let seed: UInt64
  private let level: Double

  /// - Parameters:
  ///   - groups: the units of each group.
  ///   - level: how surely an interval holds the rate, between 0 and 1.
  public init(_ groups: [RateSeries], seed: UInt64, level: Double) {
    (self.groups, self.seed, self.level) = (groups, seed, level)
  }

  /// The interval of the rate of a group, in occurrences a word; nil where there is none. O(replicates · units).
  public func interval(ofGroup group: Int) -> ConfidenceInterval? {
    let series = groups[group]
    guard series.counts.count >= Self.fewestUnits, series.counts.contains(where: { $0 > 0 }) else {
      return nil
    }
    return interval(
      (0..<Self.replicates).map { replicate in
        let drawn = drawn(group, replicate)
        return drawn.numerator / drawn.denominator
      })
  }

  /// A line as it is when the units of all groups are drawn anew, in each of some replicates; groups of few units are
  /// drawn too. O(replicates · (units + groups · neighbours)).
  ///
  /// - Parameter replicates: their numbers, below ``replicates``.
  public func lines(of line: MovingRate, in replicates: Range<Int>) -> [[Double]] {
    replicates.map { replicate in line.line(through: groups.indices.map { drawn($0, replicate) }) }
  }

  /// The interval of a line at each of its points. O(replicates · groups · log replicates).
  ///
  /// - Parameter lines: those of all replicates.
  public func intervals(of lines: [[Double]]) -> [ConfidenceInterval?] {
    guard lines.count == Self.replicates else { return groups.map { _ in nil } }
    return groups.indices.map { point in interval(lines.map { $0[point] }) }
  }

  /// Occurrences and words of as many units as a group has, drawn with replacement.
  private func drawn(_ group: Int, _ replicate: Int) -> RatioBlock {
    let series = groups[group]
    var generator = SeededGenerator(
      seed: seed, stream: UInt64(group) << 32 | UInt64(truncatingIfNeeded: replicate))
    var (count, words) = (0, 0)
    for _ in series.counts.indices {
      let unit = generator.next(below: series.counts.count)
      count += series.counts[unit]
      words += series.words[unit]
    }
    return RatioBlock(numerator: Double(count), denominator: Double(words))
  }

  private func interval(_ values: [Double]) -> ConfidenceInterval? {
    let sorted = values.sorted()
    let tail = min(
      (Self.replicates - 1) / 2, Int(((1 - level) / 2 * Double(Self.replicates)).rounded(.down)))
    return ConfidenceInterval(low: sorted[tail], high: sorted[sorted.count - 1 - tail])
  }
}
