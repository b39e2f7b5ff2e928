/// A number for how evenly a word is spread over the words of a corpus, whatever its parts.
///
/// Each measure is a type in a file of its own. The new one gets a line in ``PositionDispersionMeasures/all``.
public protocol PositionDispersionMeasure: Measure {
  /// The measure of a word: finite, or nil where it doesn't occur. O(1).
  static func value(of word: PositionDispersion) -> Double?
}

/// All measures of dispersion by positions, by name.
public enum PositionDispersionMeasures {
  /// In the order in which help lists them.
  public static let all: [any PositionDispersionMeasure.Type] = [
    AverageReducedFrequency.self, AverageLogarithmicDistance.self, LogarithmicDistanceFrequency.self,
    AverageWaitingTime.self, WaitingTimeFrequency.self,
  ]

  /// The measure of a name or alias, whatever its case, `-`, `_` and blanks being the same.
  public static func named(_ name: String) -> (any PositionDispersionMeasure.Type)? {
    all.first { $0.isCalled(name) }
  }
}
