/// What is said of a series of rates in order, in the order of their columns.
public enum TrendMeasures {
  public static let all: [any Measure.Type] = [
    KendallTau.self, KendallTest.self, TheilSenSlope.self, RateChangeDeviance.self, ChangePointTest.self,
  ]
}
