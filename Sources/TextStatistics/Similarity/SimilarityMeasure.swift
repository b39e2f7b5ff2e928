/// A number for how alike the words of two groups of texts are.
///
/// Each measure is a type in a file of its own. The new one gets a line in ``SimilarityMeasures/all``.
public protocol SimilarityMeasure: Measure {
  /// What it compares.
  static var features: SimilarityFeatures { get }
  /// Whether smaller values stand for groups that are more alike, 0 for equal ones.
  static var isDistance: Bool { get }
  /// The measure of the features of two groups: finite, or nil where it has no value. O(words).
  ///
  /// The same whichever of the two comes first, to the last digit.
  static func value(_ left: Span<Double>, _ right: Span<Double>) -> Double?
}

extension SimilarityMeasure {
  public static var isDistance: Bool { true }
}

/// What a group is to a measure of similarity.
public enum SimilarityFeatures: Sendable {
  /// The share of each word counted, as a direction: all are divided by the length of the whole.
  case directionOfShares
  /// The share of each word counted, and behind them that of all other words together: they add up to 1.
  case distribution
  /// The z score of each word counted whose share differs between groups: ``StandardScores``.
  case standardScores
  /// These scores as a direction.
  case directionOfScores

  /// Whether z scores are needed, which depend on all groups.
  public var hasScores: Bool { self == .standardScores || self == .directionOfScores }

  /// The features of all groups, group by group, and how many a group has. O(groups · words).
  func rows(of profiles: WordProfiles) -> (values: [Double], width: Int) {
    if hasScores {
      let scores = StandardScores(profiles)
      let width = scores.words.count
      return (self == .standardScores ? scores.scores : Self.directions(scores.scores, width), width)
    }
    if self == .directionOfShares {
      return (Self.directions(profiles.shares, profiles.words), profiles.words)
    }
    let values = (0..<profiles.groups).flatMap { group in
      let shares = profiles.shares[group * profiles.words..<(group + 1) * profiles.words]
      // More than 1 where more is counted than running words, as of a layer that punctuation marks have too.
      let sum = max(1, shares.reduce(0, +))
      return shares.map { $0 / sum } + [profiles.rests[group] / sum]
    }
    return (values, profiles.words + 1)
  }

  /// Rows of the length 1, or 0 throughout.
  private static func directions(_ values: [Double], _ width: Int) -> [Double] {
    guard width > 0 else { return values }
    var values = values
    for start in stride(from: 0, to: values.count, by: width) {
      let row = start..<start + width
      let length = values[row].reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard length > 0 else { continue }
      for index in row { values[index] /= length }
    }
    return values
  }
}

/// All measures of similarity, by name.
public enum SimilarityMeasures {
  /// In the order in which help lists them.
  public static let all: [any SimilarityMeasure.Type] = [
    BurrowsDelta.self, CosineDelta.self, EderDelta.self, CosineDistance.self, CosineSimilarity.self,
    JensenShannonDistance.self, JensenShannonDivergence.self,
  ]

  /// The measure of a name or alias, whatever its case, `-`, `_` and blanks being the same.
  public static func named(_ name: String) -> (any SimilarityMeasure.Type)? {
    all.first { $0.isCalled(name) }
  }
}
