import Testing

@testable import TextStatistics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Scores of the UCS toolkit (S. Evert) for words within ten words of "circular economy" in a web corpus of
/// 191,998 tokens, of which 15,334 stand in the windows; MI, MI3 and the odds ratio in decimal logarithms, the exact
/// test as −log₁₀ p. They are published with pandas-association-measures, tests/data/ucs-gold-100.ds.
struct UCSRow: Sendable {
  let joint: Int
  let frequency: Int
  let dice, fisher, mi, mi3, chi2, yates, g2, odds, t, z: Double

  init(
    _ joint: Int, _ frequency: Int, dice: Double, fisher: Double, mi: Double, mi3: Double, chi2: Double,
    yates: Double, g2: Double, odds: Double, t: Double, z: Double
  ) {
    (self.joint, self.frequency) = (joint, frequency)
    (self.dice, self.fisher, self.mi, self.mi3, self.chi2) = (dice, fisher, mi, mi3, chi2)
    (self.yates, self.g2, self.odds, self.t, self.z) = (yates, g2, odds, t, z)
  }

  static let all = [
    UCSRow(
      1, 2, dice: 0.000130412102243088, fisher: 0.814308491872930306, mi: 0.796611250194937,
      mi3: 0.796611250194937, chi2: 4.80398096104896, yates: 0.78778847254683,
      g2: 2.4487567246743, odds: 1.06151846545363, t: 0.840269169470515, z: 2.10244214695804),
    UCSRow(
      7, 120, dice: 0.00090591432638799, fisher: 0.069381199848371252, mi: -0.136441960174449,
      mi3: 1.55375411985406, chi2: -0.757555937349874, yates: -0.492734538404499,
      g2: -0.829802488929075, odds: -0.146567379083828, t: -0.976603439999581, z: -0.834636300973578),
    UCSRow(
      2, 47, dice: 0.000260061114361875, fisher: 0.046509694758796640, mi: -0.273426616412818,
      mi3: 0.328633374915145, chi2: -0.890627994061935, yates: -0.455164052819011,
      g2: -1.05938560388833, odds: -0.29074390719107, t: -1.24003514327791, z: -0.9051502699508),
    UCSRow(
      2, 5, dice: 0.000260773192515809, fisher: 1.266068727574309882, mi: 0.699701237186881,
      mi3: 1.30176122851484, chi2: 6.97326860448976, yates: 3.29721876625307,
      g2: 3.87912640510113, odds: 0.885450614819354, t: 1.1318466787932, z: 2.53301767020394),
    UCSRow(
      52, 658, dice: 0.00650325162581291, fisher: 0.257735434106754368, mi: -0.00458130412023773,
      mi3: 3.42742538314936, chi2: -0.00631039542005377, yates: -5.49176102678802e-05,
      g2: -0.00633058968211841, odds: -0.00499371186920616, t: -0.0764714189412685, z: -0.0760691382927798),
    UCSRow(
      30, 531, dice: 0.00378190986448156, fisher: 0.006802938650624952, mi: -0.150332020502888,
      mi3: 2.80391048893644, chi2: -3.95675534533627, yates: -3.64430615064337,
      g2: -4.37137469768379, odds: -0.161606730578929, t: -2.26547826733631, z: -1.90543391109868),
    UCSRow(
      24, 208, dice: 0.00308840561060353, fisher: 1.352050036092178997, mi: 0.159789152607763,
      mi3: 2.92021163603098, chi2: 3.57478828386225, yates: 3.10729706510546,
      g2: 3.17737069833462, odds: 0.177113723099924, t: 1.50806788366853, z: 1.8126563111747),
    UCSRow(
      65, 1013, dice: 0.00795252951611917, fisher: 0.011160902672674591, mi: -0.0950548428585062,
      mi3: 3.5307718704272, chi2: -3.41564216292667, yates: -3.204247535597,
      g2: -3.64182666661225, odds: -0.102894267369537, t: -1.97260694952853, z: -1.76812570264627),
    UCSRow(
      39, 729, dice: 0.00485587997260786, fisher: 0.000972647302362953, mi: -0.174021675432557,
      mi3: 3.00810753862044, chi2: -6.92319482032565, yates: -6.56770675385639,
      g2: -7.76111139318464, odds: -0.186885459096022, t: -3.07796539453285, z: -2.51914342910853),
  ]
}

/// Whether two numbers agree in nine digits and more.
func agree(_ value: Double?, _ expected: Double, tolerance: Double = 1e-9) -> Bool {
  guard let value else { return false }
  return abs(value - expected) <= tolerance * max(1e-9, abs(expected))
}

/// Whether two numbers are near to one another, whatever their size: where others have lost digits.
func isNear(_ value: Double?, _ expected: Double, _ distance: Double) -> Bool {
  value.map { abs($0 - expected) <= distance } ?? false
}

/// The toolkit's names and units of our measures: it takes decimal logarithms of ratios.
enum UCSMeasures {
  static func value(_ name: String, of table: ContingencyTable) throws -> Double? {
    let ten = log10(2.0)
    return switch name {
    case "Jaccard": Jaccard.value(of: table)
    case "MI2": SquaredMutualInformation.value(of: table).map { $0 * ten }
    case "MS": MinimumSensitivity.value(of: table)
    case "Poisson.Stirling": PoissonStirling.value(of: table)
    case "Poisson.pv": PoissonTest.value(of: table)
    case "average.MI": AverageMutualInformation.value(of: table)
    case "gmean": GeometricMean.value(of: table)
    case "local.MI": LocalMutualInformation.value(of: table)
    case "odds.ratio.disc": DiscountedOddsRatio.value(of: table).map { log10($0) }
    // Its relative risk takes the columns for the rows.
    case "relative.risk":
      RelativeRisk.value(
        of: try #require(ContingencyTable(o11: table.o11, o12: table.o21, o21: table.o12, o22: table.o22))
      ).map { log10($0) }
    case "simple.ll": SimpleLogLikelihood.value(of: table)
    case "z.score.corr": YatesZScore.value(of: table)
    default: nil
    }
  }
}

@Suite struct `Measures of association` {
  @Test(arguments: UCSRow.all)
  func `agree with the UCS toolkit in all digits`(row: UCSRow) throws {
    let table = try #require(
      ContingencyTable(o11: row.joint, r1: 15_334, c1: row.frequency, n: 191_998))
    #expect(agree(Dice.value(of: table), row.dice))
    #expect(agree(FisherExactTest.value(of: table), row.fisher))
    #expect(agree(MutualInformation.value(of: table).map { $0 * log10(2) }, row.mi))
    #expect(agree(CubicMutualInformation.value(of: table).map { $0 * log10(2) }, row.mi3))
    #expect(agree(ChiSquaredTest.value(of: table), row.chi2))
    // The toolkit subtracts ½ from differences smaller than that too.
    let isSmall = abs(table.excess) < 0.5
    #expect(agree(YatesChiSquaredTest.value(of: table), isSmall ? 0 : row.yates))
    // The toolkit's sum loses digits where its terms cancel.
    let value = LogLikelihoodRatio.value(of: table)
    #expect(agree(value, row.g2) || isNear(value, row.g2, 1e-10))
    #expect(agree(OddsRatio.value(of: table).map { log10($0) }, row.odds))
    #expect(agree(TScore.value(of: table), row.t))
    #expect(agree(ZScore.value(of: table), row.z))
    #expect(agree(LogDice.value(of: table), 14 + log2(row.dice)))
  }

  /// The toolkit's further scores of three of these words.
  @Test(
    arguments: [
      (
        1, 2,
        [
          "Jaccard": 6.521030322791e-05,
          "MI2": 0.796611250194937,
          "MS": 6.52145558888744e-05,
          "Poisson.Stirling": 0.362316768291686,
          "Poisson.pv": 0.8308347673548114,
          "average.MI": 0.531740766524766,
          "gmean": 0.00571027827206671,
          "local.MI": 0.796611250194937,
          "odds.ratio.disc": 1.06150553275918,
          "relative.risk": 0.796635049468713,
          "simple.ll": 1.9879920402794,
          "z.score.corr": 0.851389375211776,
        ]
      ),
      (
        7, 120,
        [
          "Jaccard": 0.000453162426361106,
          "MI2": 0.708656079839807,
          "MS": 0.000456501891222121,
          "Poisson.Stirling": -3.99515509454391,
          "Poisson.pv": 0.07501804811347852,
          "average.MI": 0.180189321005741,
          "gmean": 0.00516035628498237,
          "local.MI": -0.955093721221146,
          "odds.ratio.disc": -0.118534511210605,
          "relative.risk": -0.136515180395085,
          "simple.ll": -0.76933053374612,
          "z.score.corr": -0.673126082633581,
        ]
      ),
      (
        2, 5,
        [
          "Jaccard": 0.000130403599139336,
          "MI2": 1.00073123285086,
          "MS": 0.000130429111777749,
          "Poisson.Stirling": 0.530813510567258,
          "Poisson.pv": 1.212032575622799,
          "average.MI": 0.842341596170308,
          "gmean": 0.00722299416524058,
          "local.MI": 1.39940247437376,
          "odds.ratio.disc": 0.915400904592594,
          "relative.risk": 0.69974657550757,
          "simple.ll": 3.24314070583144,
          "z.score.corr": 1.74178242384695,
        ]
      ),
    ] as [(Int, Int, [String: Double])])
  func `agree with the UCS toolkit's further measures`(
    joint: Int, frequency: Int, scores: [String: Double]
  ) throws {
    let table = try #require(ContingencyTable(o11: joint, r1: 15_334, c1: frequency, n: 191_998))
    for (name, score) in scores {
      let value = try UCSMeasures.value(name, of: table)
      #expect(agree(value, score), "\(name): \(String(describing: value))")
    }
  }

  /// χ² and G² of quanteda.textstats 0.97.3 for Trump's inaugural address of 2017 (1,445 words) against
  /// Obama's two (4,487), and the two-sided p of R's `fisher.test`. quanteda adds 10⁻⁹ inside its logarithms,
  /// which moves G².
  @Test(arguments: [
    (40, 39, 29.9960519677161, 25.6521984659117, 4.32926859916805e-08, 4.24881597588268e-07),
    (9, 2, 19.7464878892237, 16.1428464542345, 8.84240386478385e-06, 9.96950270652019e-05),
    (5, 0, 15.5390492047711, 14.1356382964669, 8.08184329755823e-05, 0.000853212496240493),
    (77, 200, 1.86443123307636, 1.81215559911987, 0.172114242415983, 0.173561096407321),
    (48, 151, -0.00637283037836593, -0.00639840035514117, 0.936372456546181, 1),
    (71, 239, -0.376427172082906, -0.381415932959662, 0.539521583228022, 0.586750213093019),
    (0, 5, -1.61156563160981, -2.79314094172526, 0.20427186213934, 0.344266216639327),
    (3, 25, -2.84279778639749, -3.37780218772811, 0.0917842740421311, 0.120672795630365),
  ])
  func `agree with quanteda's keyness`(
    target: Int, reference: Int, chi2: Double, g2: Double, p: Double, exact: Double
  ) throws {
    let table = try #require(
      ContingencyTable(o11: target, o12: 1445 - target, o21: reference, o22: 4487 - reference))
    #expect(agree(ChiSquaredTest.value(of: table), chi2))
    #expect(agree(ChiSquaredTest.probability(of: table), p))
    #expect(isNear(LogLikelihoodRatio.value(of: table), g2, 3e-4))
    #expect(agree(FisherExactTest.probability(of: table), exact))
  }

  /// Words of Austen's *Emma* against five other novels, from the README of the R package KeynessMeasures.
  @Test(arguments: [
    (786, 1, 11.426616, 275_167.0, 2766.17371), (415, 4, 8.505198, 36_234.55, 364.28214),
  ])
  func `agree with effect sizes that others print`(
    here: Int, elsewhere: Int, logRatio: Double, percent: Double, odds: Double
  ) throws {
    let table = try #require(
      ContingencyTable(o11: here, o12: 160_952 - here, o21: elsewhere, o22: 563_674 - elsewhere))
    #expect(agree(LogRatio.value(of: table), logRatio, tolerance: 1e-6))
    #expect(agree(PercentDifference.value(of: table), percent, tolerance: 1e-6))
    #expect(agree(OddsRatio.value(of: table), odds, tolerance: 1e-6))
    let absent = try #require(ContingencyTable(o11: 389, o12: 160_563, o21: 0, o22: 563_674))
    #expect(agree(LogRatio.value(of: absent), 11.411857, tolerance: 1e-6))
  }

  @Test func `keep their digits where great counts are nearly as expected`() throws {
    // The cells differ from what is expected by 100 in 2,500,000,000.
    let table = try #require(
      ContingencyTable(
        o11: 2_500_000_100, o12: 2_499_999_900, o21: 2_499_999_900, o22: 2_500_000_100))
    #expect(table.excess == 100)
    // 2 Σ O ln (O/E) = 4 · 100² / 2.5·10⁹ but for terms of the fourth power.
    #expect(agree(LogLikelihoodRatio.value(of: table), 1.6e-5, tolerance: 1e-12))
    #expect(agree(ChiSquaredTest.value(of: table), 1.6e-5, tolerance: 1e-15))
    #expect(agree(ForwardDeltaP.value(of: table), 4e-8, tolerance: 1e-15))
  }

  @Test func `have the sign of the difference`() throws {
    let more = try #require(ContingencyTable(o11: 30, o12: 70, o21: 20, o22: 180))
    let less = try #require(ContingencyTable(o11: 20, o12: 180, o21: 30, o22: 70))
    for measure in [
      LogLikelihoodRatio.self, ChiSquaredTest.self, YatesChiSquaredTest.self, LogRatio.self,
      ForwardDeltaP.self,
    ] as [any AssociationMeasure.Type] {
      let (here, elsewhere) = (measure.value(of: more) ?? 0, measure.value(of: less))
      #expect(here > 0, "\(measure.name)")
      #expect(agree(elsewhere, -here), "\(measure.name)")
    }
    #expect(BackwardDeltaP.value(of: less) ?? 0 < 0)
  }

  @Test func `have a finite value or none for every table of small counts`() throws {
    let cells = [0, 1, 2, 40]
    for measure in AssociationMeasures.all {
      var values = 0
      for o11 in cells {
        for o12 in cells {
          for o21 in cells {
            for o22 in cells {
              guard let table = ContingencyTable(o11: o11, o12: o12, o21: o21, o22: o22) else { continue }
              let value = measure.value(of: table)
              #expect(value?.isFinite ?? true, "\(measure.name) of \(table)")
              if let value {
                values += 1
                if let test = measure as? any SignificanceTest.Type {
                  let probability = test.probability(of: table, value: value)
                  #expect((0...1).contains(probability), "\(measure.name) of \(table)")
                }
              } else {
                let gap = measure.gap
                #expect(gap != nil, "\(measure.name) of \(table)")
              }
            }
          }
        }
      }
      #expect(values > 100)
    }
  }

  @Test func `are found by name and alias, whatever the case`() {
    for measure in AssociationMeasures.all {
      for name in [measure.name] + measure.aliases {
        let found = [name, name.uppercased()].map { AssociationMeasures.named($0)?.name }
        let expected = measure.name
        #expect(found == [expected, expected])
      }
    }
    let names = ["log-likelihood", "nothing"].map { AssociationMeasures.named($0)?.name }
    #expect(names == ["G2", nil])
    let all = AssociationMeasures.all.map { $0.name }
    #expect(Set(all).count == all.count)
  }
}
