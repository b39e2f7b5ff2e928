/// A number for how evenly a word is spread over the parts of a corpus.
///
/// Each measure is a type in a file of its own. The new one gets a line in ``DispersionMeasures/all``.
public protocol DispersionMeasure: Measure {
  /// The measure of a word: finite, or nil where it has no value. O(parts) unless its file says otherwise.
  static func value(of word: WordDispersion) -> Double?
}

/// All measures of dispersion by parts, by name.
public enum DispersionMeasures {
  /// In the order in which help lists them.
  public static let all: [any DispersionMeasure.Type] = [
    PartRange.self, PartRangeShare.self, MaximumShare.self, DeviationOfProportions.self,
    DeviationOfProportions2012.self, DeviationOfProportions2020.self, JuillandD.self, CarrollD2.self,
    RosengrenS.self, LyneD3.self, BurchDA.self, KullbackLeiblerDivergence.self,
    KullbackLeiblerRatio2024.self, KullbackLeiblerPower2021.self, KullbackLeiblerPower2024.self,
    VariationCoefficient.self, ChiSquaredDispersion.self, JuillandU.self, CarrollUm.self, RosengrenKF.self,
    EngwallFM.self, KromerUR.self,
  ]

  /// The measure of a name or alias, whatever its case, `-`, `_` and blanks being the same.
  public static func named(_ name: String) -> (any DispersionMeasure.Type)? {
    all.first { $0.isCalled(name) }
  }
}

extension DispersionMeasure {
  /// Where measures of evenness have no value.
  static var gapOfEvenness: String { "the word doesn't occur, or there is only one part" }
}
