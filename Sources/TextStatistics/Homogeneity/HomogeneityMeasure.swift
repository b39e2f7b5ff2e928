/// A number for how much a word's rate differs over groups of texts.
public protocol HomogeneityMeasure: Measure {
  /// The measure of a word: finite, or nil where it has no value. O(groups).
  static func value(of word: GroupFrequencies) -> Double?
}

extension HomogeneityMeasure {
  /// Why it has no value.
  static var nothingToCompare: String { "there is one group only, or nothing but this word in them" }
}

/// A measure of homogeneity that is a test: its values follow the χ² distribution with k − 1 degrees of freedom, where
/// words are independent draws and groups don't differ.
public protocol HomogeneityTest: HomogeneityMeasure {}

extension HomogeneityTest {
  /// The probability of counts that differ so much or more, nil where the test can't be made. O(groups).
  public static func probability(of word: GroupFrequencies) -> Double? {
    value(of: word).map { ChiSquaredDistribution.upperTail($0, degrees: word.degrees) }
  }

  /// Whether the probability may be believed, by Cochran's rule: no expected count below 1, and of the k that are expected
  /// of the word (or of all other words, where these are the rarer) no more than a fifth below 5.
  ///
  /// Source: W. G. Cochran, "Some methods for strengthening the common χ² tests", *Biometrics* 10 (1954), 417–451.
  public static func isTrusted(for word: GroupFrequencies) -> Bool {
    guard word.isComparable else { return false }
    let rarer = Double(min(word.total, word.words - word.total)) / Double(word.words)
    let expected = word.sizes.map { Double($0) * rarer }
    return expected.allSatisfy { $0 >= 1 } && 5 * expected.count { $0 < 5 } <= expected.count
  }

  /// When it isn't, as a clause.
  public static var distrust: String {
    "an expected count is below 1, or more than a fifth of them are below 5, where \(heading) can't be trusted (Cochran's rule)"
  }
}

/// All measures of homogeneity, by name.
public enum HomogeneityMeasures {
  /// In the order in which help lists them.
  public static let all: [any HomogeneityMeasure.Type] = [
    HomogeneityLogLikelihood.self, HomogeneityChiSquared.self, CramersV.self,
  ]

  /// The measure of a name or alias, whatever its case, `-`, `_` and blanks being the same.
  public static func named(_ name: String) -> (any HomogeneityMeasure.Type)? {
    all.first { $0.isCalled(name) }
  }
}
