/// A number for each pair of groups, such as a measure of similarity gives.
public struct DistanceMatrix: Sendable {
  /// How many groups there are.
  public let count: Int
  /// The numbers of pairs (0, 1), (0, 2) … (1, 2) … in this order; NaN stands for none, and never leaves this type.
  let values: [Double]

  /// - Parameter values: of pairs (0, 1), (0, 2) … (1, 2) … in this order, nil for none.
  /// - Returns: nil where there aren't as many as pairs, or one isn't finite.
  public init?(count: Int, values: [Double?]) {
    guard count >= 0, count < 1 << 31, values.count == count * max(0, count - 1) / 2,
      values.allSatisfy({ $0?.isFinite ?? true })
    else { return nil }
    self.init(count, values.map { $0 ?? .nan })
  }

  init(_ count: Int, _ values: [Double]) { (self.count, self.values) = (count, values) }

  /// Compares all groups with one another. O(groups² · words).
  public init(of profiles: WordProfiles, by measure: any SimilarityMeasure.Type) {
    let groups = ComparedGroups(profiles, by: measure)
    self.init(joining: [Rows(0..<profiles.groups, of: groups)], count: profiles.groups)
  }

  /// The number of a pair, whichever comes first; nil where it has none, or both are the same.
  public subscript(left: Int, right: Int) -> Double? {
    guard left != right else { return nil }
    let value = values[Self.index(min(left, right), max(left, right), of: count)]
    return value.isNaN ? nil : value
  }

  /// Whether every pair has a number. O(pairs).
  public var isComplete: Bool { !values.contains { $0.isNaN } }

  /// - Parameter left: less than `right`.
  static func index(_ left: Int, _ right: Int, of count: Int) -> Int {
    left * (2 * count - left - 1) / 2 + right - left - 1
  }
}

extension DistanceMatrix {
  /// The numbers of some groups with all behind them, which may be worked out on a thread of their own.
  public struct Rows: Sendable {
    fileprivate let values: [Double]

    /// O(rows · groups · words).
    public init(_ rows: Range<Int>, of groups: ComparedGroups) {
      let (span, width) = (groups.features.span, groups.width)
      var values: [Double] = []
      for left in rows {
        let leftRow = span.extracting(left * width..<(left + 1) * width)
        for right in left + 1..<max(left + 1, groups.count) {
          let rightRow = span.extracting(right * width..<(right + 1) * width)
          values.append(groups.measure.value(leftRow, rightRow) ?? .nan)
        }
      }
      self.values = values
    }
  }

  /// Puts all rows together, in their order.
  public init(joining rows: [Rows], count: Int) {
    self.init(count, rows.flatMap(\.values))
  }
}

/// Groups made ready to be compared by a measure.
public struct ComparedGroups: Sendable {
  let measure: any SimilarityMeasure.Type
  let count: Int
  /// Group by group, `width` of each.
  let features: [Double]
  let width: Int

  /// O(groups · words).
  public init(_ profiles: WordProfiles, by measure: any SimilarityMeasure.Type) {
    self.measure = measure
    count = profiles.groups
    (features, width) = measure.features.rows(of: profiles)
  }
}
