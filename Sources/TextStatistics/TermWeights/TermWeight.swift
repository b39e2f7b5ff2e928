/// How often a term occurs in one of several groups of texts, and how many of the groups have it.
public struct TermOccurrence: Equatable, Sendable {
  /// Occurrences in the group, 0 or more; of a mark there may be more than running words.
  public var count: Int
  /// Running words of the group, above 0.
  public var size: Int
  /// How many groups there are, above 0.
  public var groups: Int
  /// How many of them have the term.
  public var groupsWithTerm: Int
  /// Running words of a group on average, above 0.
  public var meanSize: Double

  public init(count: Int, size: Int, groups: Int, groupsWithTerm: Int, meanSize: Double) {
    self.count = count
    self.size = size
    self.groups = groups
    self.groupsWithTerm = groupsWithTerm
    self.meanSize = meanSize
  }
}

/// A weight of a term in a group: what a matrix of terms holds in place of counts.
public protocol TermWeight: Measure {
  /// The weight: finite, 0 where the term doesn't occur; nil where there is no such place. O(1).
  static func value(of term: TermOccurrence) -> Double?
}

extension TermOccurrence {
  /// Whether such a place can be.
  var isPossible: Bool {
    size > 0 && count >= 0 && groups > 0 && meanSize > 0
      && (count > 0 ? 1 : 0)...groups ~= groupsWithTerm
  }
}

/// All weights, by name.
public enum TermWeights {
  /// In the order in which help lists them.
  public static let all: [any TermWeight.Type] = [
    RatePerMillion.self, TermFrequencyInverseDocumentFrequency.self, BestMatch25.self,
  ]

  /// The weight of a name or alias, whatever its case, `-`, `_` and blanks being the same.
  public static func named(_ name: String) -> (any TermWeight.Type)? { all.first { $0.isCalled(name) } }
}
