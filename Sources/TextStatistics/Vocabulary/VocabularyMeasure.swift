/// A number for how rich a vocabulary is, made of how often each word type occurs.
///
/// Each measure is a type in a file of its own. The new one gets a line in ``VocabularyMeasures/all``.
public protocol VocabularyMeasure: Measure {
  /// The measure of a spectrum: finite, or nil where it has no value. O(classes) or less.
  static func value(of spectrum: FrequencySpectrum) -> Double?
}

/// All measures of a frequency spectrum, by name.
public enum VocabularyMeasures {
  /// In the order in which help lists them.
  public static let all: [any VocabularyMeasure.Type] = [
    TypeTokenRatio.self, RootTypeTokenRatio.self, CorrectedTypeTokenRatio.self, HerdanC.self,
    DugastUNatural.self, DugastUDecimal.self, SummerSNatural.self, SummerSDecimal.self,
    MaasA2Natural.self, MaasA2Decimal.self, MaasADecimal.self, TuldavaLN.self, BrunetW.self,
    HypergeometricDiversity.self, HypergeometricDiversitySum.self, YuleK.self, YuleI.self, SimpsonD.self,
    HerdanVm.self, EntropyNatural.self, EntropyBinary.self, HonoreH.self, SichelS.self, MicheaM.self,
    HapaxLegomena.self, HapaxShare.self, DisLegomena.self, DisShare.self,
  ]

  /// The measure of a name or alias, whatever its case, `-`, `_` and blanks being the same.
  public static func named(_ name: String) -> (any VocabularyMeasure.Type)? {
    all.first { $0.isCalled(name) }
  }
}
