/// All measures of association, by name.
public enum AssociationMeasures {
  /// In the order in which help lists them: tests, then sizes of ties and differences, then what only ranks.
  public static let all: [any AssociationMeasure.Type] = [
    LogLikelihoodRatio.self, TwoCellLogLikelihood.self, WilliamsLogLikelihood.self, SimpleLogLikelihood.self,
    ChiSquaredTest.self, YatesChiSquaredTest.self, FisherExactTest.self, LeftFisherExactTest.self,
    TwoSidedFisherExactTest.self, PoissonTest.self, LafonSpecificity.self, BayesianInformationCriterion.self,
    TwoCellBayesianInformationCriterion.self, LogRatio.self, WalterLogRatio.self, RelativeRisk.self,
    PercentDifference.self, DifferenceCoefficient.self, OddsRatio.self, DiscountedOddsRatio.self,
    ForwardDeltaP.self, BackwardDeltaP.self, Liddell.self, EffectSizeOfLogLikelihood.self,
    MutualInformation.self, SquaredMutualInformation.self, CubicMutualInformation.self,
    LocalMutualInformation.self, FrequencyWeightedMutualInformation.self, NormalisedMutualInformation.self,
    AverageMutualInformation.self, TrueMutualInformation.self, TScore.self, ZScore.self, YatesZScore.self,
    BerryRoggheZScore.self, Dice.self, LogDice.self, Jaccard.self, MinimumSensitivity.self,
    GeometricMean.self, PoissonStirling.self,
  ]

  /// Those that come with an interval.
  public static let effectSizes: [any EffectSize.Type] = all.compactMap { $0 as? any EffectSize.Type }

  /// Those that need a number besides the counts.
  public static let parameterised: [any ParameterisedMeasure.Type] = [
    ConservativeLogRatio.self, SimpleMaths.self,
  ]

  /// The measure of a name or alias, whatever its case, `-`, `_` and blanks being the same.
  public static func named(_ name: String) -> (any AssociationMeasure.Type)? {
    all.first { $0.isCalled(name) }
  }
}
