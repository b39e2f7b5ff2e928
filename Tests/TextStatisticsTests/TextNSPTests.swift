import Testing

@testable import TextStatistics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct `Scores of Text::NSP` {
  /// Scores of the bigrams of its own tests (T. Pedersen, version 1.27, Testing/*/test-2.sub-1-a.reqd), four decimals:
  /// measure, joint frequency, first word, second word, all bigrams. Odds with an empty cell, for which it puts 1, are
  /// left out.
  @Test(arguments: [
    ("ll", 5, 13, 5, 17, 3.2739),
    ("ll", 1, 1, 5, 17, 2.6024),
    ("ll", 3, 13, 5, 17, 1.0066),
    ("ll", 2, 3, 7, 17, 0.9665),
    ("ll", 5, 13, 7, 17, 0.1664),
    ("ll", 1, 3, 5, 17, 0.0265),
    ("pmi", 1, 1, 5, 17, 1.7655),
    ("pmi", 2, 3, 7, 17, 0.6951),
    ("pmi", 5, 13, 5, 17, 0.387),
    ("pmi", 1, 3, 5, 17, 0.1806),
    ("pmi", 5, 13, 7, 17, -0.0984),
    ("pmi", 3, 13, 5, 17, -0.3499),
    ("x2", 1, 1, 5, 17, 2.55),
    ("x2", 5, 13, 5, 17, 2.1795),
    ("x2", 3, 13, 5, 17, 1.0679),
    ("x2", 2, 3, 7, 17, 0.9772),
    ("x2", 5, 13, 7, 17, 0.1681),
    ("x2", 1, 3, 5, 17, 0.027),
    ("tmi", 5, 13, 5, 17, 0.1389),
    ("tmi", 1, 1, 5, 17, 0.1104),
    ("tmi", 3, 13, 5, 17, 0.0427),
    ("tmi", 2, 3, 7, 17, 0.041),
    ("tmi", 5, 13, 7, 17, 0.0071),
    ("tmi", 1, 3, 5, 17, 0.0011),
    ("phi", 1, 1, 5, 17, 0.15),
    ("phi", 5, 13, 5, 17, 0.1282),
    ("phi", 3, 13, 5, 17, 0.0628),
    ("phi", 2, 3, 7, 17, 0.0575),
    ("phi", 5, 13, 7, 17, 0.0099),
    ("phi", 1, 3, 5, 17, 0.0016),
    ("odds", 2, 3, 7, 17, 3.6),
    ("odds", 1, 3, 5, 17, 1.25),
    ("odds", 5, 13, 7, 17, 0.625),
    ("odds", 3, 13, 5, 17, 0.3),
    ("leftFisher", 5, 13, 7, 100, 1.0),
    ("leftFisher", 5, 13, 5, 100, 1.0),
    ("leftFisher", 1, 1, 5, 100, 1.0),
    ("leftFisher", 2, 3, 7, 100, 0.9998),
    ("leftFisher", 3, 13, 5, 100, 0.9992),
    ("leftFisher", 1, 3, 5, 100, 0.9941),
    ("rightFisher", 1, 3, 5, 100, 0.144),
    ("rightFisher", 1, 1, 5, 100, 0.05),
    ("rightFisher", 3, 13, 5, 100, 0.0151),
    ("rightFisher", 2, 3, 7, 100, 0.0123),
    ("rightFisher", 5, 13, 7, 100, 0.0003),
    ("rightFisher", 5, 13, 5, 100, 0.0),
    ("tscore", 1, 1, 5, 17, 0.7059),
    ("tscore", 2, 3, 7, 17, 0.5407),
    ("tscore", 5, 13, 5, 17, 0.5261),
    ("tscore", 1, 3, 5, 17, 0.1176),
    ("tscore", 5, 13, 7, 17, -0.1578),
    ("tscore", 3, 13, 5, 17, -0.4755),
    ("dice", 5, 13, 5, 17, 0.5556),
    ("dice", 5, 13, 7, 17, 0.5),
    ("dice", 2, 3, 7, 17, 0.4),
    ("dice", 3, 13, 5, 17, 0.3333),
    ("dice", 1, 1, 5, 17, 0.3333),
    ("dice", 1, 3, 5, 17, 0.25),
  ])
  func `are agreed with as they are printed`(
    name: String, joint: Int, first: Int, second: Int, all: Int, score: Double
  ) throws {
    let table = try #require(ContingencyTable(o11: joint, r1: first, c1: second, n: all))
    let value: Double? =
      switch name {
      case "ll": LogLikelihoodRatio.value(of: table).map { abs($0) }
      case "pmi": MutualInformation.value(of: table)
      case "tmi": TrueMutualInformation.value(of: table)
      case "x2": ChiSquaredTest.value(of: table).map { abs($0) }
      case "phi": ChiSquaredTest.value(of: table).map { abs($0) / Double(all) }
      case "tscore": TScore.value(of: table)
      case "dice": Dice.value(of: table)
      case "odds": OddsRatio.value(of: table)
      case "leftFisher": LeftFisherExactTest.value(of: table).map { pow(10, -$0) }
      case "rightFisher": FisherExactTest.value(of: table).map { pow(10, -$0) }
      default: nil
      }
    #expect(isNear(value, score, 0.000050001), "\(String(describing: value))")
  }
}
