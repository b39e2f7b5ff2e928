import Testing

@testable import TextStatistics

@Suite struct `What a measure's value says` {
  private func reading(_ measure: any Measure.Type, _ value: Double) -> String { measure.reading(of: value) }

  @Test func `is said with the number in it`() {
    #expect(reading(LogRatio.self, 3) == "8 times as frequent here as elsewhere")
    #expect(reading(LogRatio.self, -1) == "2 times as frequent elsewhere as here")
    #expect(reading(LogRatio.self, 0) == "equally frequent here and elsewhere")
    #expect(reading(RelativeRisk.self, 1.000001) == "equally frequent here and elsewhere, within 1 %")
    #expect(reading(RelativeRisk.self, 7.995) == "about 8 times as frequent here as elsewhere")
    #expect(reading(PercentDifference.self, -12.5) == "12.5 % less frequent here than elsewhere")
    #expect(reading(DifferenceCoefficient.self, 100) == "found here only")
    #expect(reading(DifferenceCoefficient.self, 50) == "3 times as frequent here as elsewhere")
    #expect(reading(MutualInformation.self, 1) == "found here 2 times as often as expected")
    #expect(
      reading(TScore.self, -2.5)
        == "found here less often than expected, by 2.5 standard deviations of the count itself")
    #expect(
      reading(ForwardDeltaP.self, 0.000012)
        == "of a million words 12 more are this one here than elsewhere")
    #expect(
      reading(NormalisedMutualInformation.self, -0.25)
        == "25 % of the way from what chance gives to never meeting")
    #expect(
      reading(LogDice.self, 12) == "the word and the place have 25 % of their occurrences in common")
  }

  @Test func `tells how often chance does the same`() {
    #expect(
      reading(LogLikelihoodRatio.self, 12)
        == "more frequent here than expected; chance alone gives so great a difference less than once in 1,000 tries, if words fell independently"
    )
    #expect(
      reading(ChiSquaredTest.self, -3.8415)
        == "less frequent here than expected; chance alone gives so great a difference in about 5 of 100 tries, if words fell independently"
    )
    #expect(
      reading(FisherExactTest.self, 6.5)
        == "chance alone would bring the word here so often or more often less than once in 1,000,000 tries, if words fell independently"
    )
    #expect(Readings.tries(-400) == "less than once in 1,000,000,000 tries")
    #expect(Readings.tries(-.infinity) == "less than once in 1,000,000,000 tries")
    #expect(Readings.tries(-2.001) == "less than once in 100 tries")
    #expect(Readings.tries(-2.9999) == "less than once in 100 tries")
    #expect(Readings.tries(-3.0001) == "less than once in 1,000 tries")
    #expect(Readings.tries(0) == "in nearly every try")
  }

  @Test(arguments: [
    (0.0, "0"), (8, "8"), (7.994, "about 7.99"), (0.125, "0.125"), (12_345, "12,345"), (999.6, "about 1,000"),
    (-1.5, "-1.5"), (1e20, "about 1.0 * 10^20"), (9.96e-9, "about 1.0 * 10^-8"), (0.00002, "0.00002"),
    (1_234_567.4, "about 1,234,567"), (100, "100"), (99.96, "about 100"),
  ])
  func `has three digits at least, and says where some were left off`(value: Double, text: String) {
    #expect(Readings.number(value) == text)
  }

  @Test func `is a clause for every value that a table of counts can have`() {
    for measure in AssociationMeasures.all {
      for cells in [
        (1, 5, 5, 1), (5, 1, 1, 5), (2, 2, 2, 2), (0, 9, 9, 9), (9, 9, 0, 9), (1 << 58, 1, 1, 1 << 58),
      ] {
        guard let table = ContingencyTable(o11: cells.0, o12: cells.1, o21: cells.2, o22: cells.3),
          let value = measure.value(of: table)
        else { continue }
        let text = measure.reading(of: value)
        #expect(
          text.count > 10 && !text.hasSuffix(".") && !text.contains("nan") && !text.contains("inf"), "\(text)"
        )
        #expect(text.first?.isUppercase == false, "\(text)")
      }
    }
  }
}

@Suite struct `Numbers in sentences` {
  @Test func `are rounded, and never to an end of their scale`() {
    #expect(PlainNumber.text(12345.678) == "12,345.68")
    #expect(PlainNumber.text(0) == "0.00" && PlainNumber.text(0.004) == "less than 0.01")
    #expect(PlainNumber.text(-3.5, decimals: 1) == "-3.5" && PlainNumber.text(2.5, decimals: 0) == "3")
    #expect(PlainNumber.text(1e30).contains("e+30"))
    #expect(PlainNumber.percent(0.18) == "18 %" && PlainNumber.percent(1.414) == "141.4 %")
    #expect(PlainNumber.percent(0) == "0 %" && PlainNumber.percent(1) == "100 %")
    #expect(
      PlainNumber.percent(0.0001) == "less than 0.1 %" && PlainNumber.percent(0.9999) == "more than 99.9 %")
    #expect(PlainNumber.share(0.996) == "more than 0.99" && PlainNumber.share(1) == "1.00")
    #expect(
      PlainNumber.significant(2_040_257) == "2,040,257"
        && PlainNumber.significant(0.41271) == "0.4127")
  }
}
