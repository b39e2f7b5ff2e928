/// Changes of a rate along a series, found one after another.
///
/// The series is cut where its rate changes most sharply; then each part is cut likewise, as long as the change is
/// one that chance seldom gives. A part is looked at only where the whole showed a change, so that a series without any
/// is cut at all no oftener than the level says.
///
/// Source: binary segmentation of A. J. Scott and M. Knott, *Biometrics* 30 (1974), 507–512, with the test of
/// ``ChangePointTest``.
public struct ChangePoints: Sendable, Equatable {
  /// A cut, and the stretches on both its sides up to the next ones.
  public struct Change: Sendable, Equatable {
    /// How many units of the series stand before it.
    public let place: Int
    /// The units before it, from the cut before, when it was found.
    public let before: Range<Int>
    /// The units behind it, up to the next cut, when it was found.
    public let after: Range<Int>
    /// ``RateChangeDeviance``.
    public let deviance: Double
    /// ``ChangePointTest``, among the units on both sides.
    public let probability: Double
  }

  /// In the order of the series.
  public private(set) var changes: [Change] = []
  /// Whether as many changes were found as are looked for, so that there may be more.
  public private(set) var mayHaveMore = false
  /// The sharpest cut of the whole series, whatever its probability; nil where it can't be tested.
  public private(set) var sharpest: Change?

  /// Cuts a series.
  ///
  /// - Parameters:
  ///   - level: changes of a greater probability aren't made.
  ///   - most: changes at most; with 0 only the sharpest cut of the whole is tested.
  ///   - probability: that of a test, by as many rounds as the caller likes.
  public init(
    _ series: RateSeries, seed: UInt64, level: Double = 0.05, most: Int = 20,
    probability: (ChangePointTest) -> Double
  ) {
    var parts = [0..<series.counts.count]
    var next = 0
    while next < parts.count {
      let part = parts[next]
      next += 1
      guard let test = ChangePointTest(series, part, seed: seed) else { continue }
      let place = part.lowerBound + test.place
      let change = Change(
        place: place, before: part.lowerBound..<place, after: place..<part.upperBound,
        deviance: test.deviance, probability: probability(test))
      if next == 1 { sharpest = change }
      guard change.probability <= level else { continue }
      guard changes.count < most else {
        mayHaveMore = true
        break
      }
      changes.append(change)
      parts += [change.before, change.after]
    }
    changes.sort { $0.place < $1.place }
  }
}
