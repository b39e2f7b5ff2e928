import Foundation
import Testing

@testable import TextStatistics

/// Whole files of published scores, where they lie beside the project; the other tests have what matters of them.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: WholeTruth.folder)))
struct `Published scores in full` {
  @Test func `all measures agree with the UCS toolkit`() throws {
    let rows = try WholeTruth.rows("association/ucs_gold_94.tsv")
    #expect(rows.count == 94)
    for row in rows {
      func number(_ name: String) throws -> Double { try #require(row[name].flatMap(Double.init)) }
      let table = try #require(
        ContingencyTable(
          o11: Int(number("f")), r1: Int(number("f1")), c1: Int(number("f2")), n: Int(number("N"))))
      let ten = log10(2.0)
      let pairs: [(String, Double?)] = [
        ("am.Dice", Dice.value(of: table)), ("am.Fisher.pv", FisherExactTest.value(of: table)),
        ("am.MI", MutualInformation.value(of: table).map { $0 * ten }),
        ("am.MI3", CubicMutualInformation.value(of: table).map { $0 * ten }),
        ("am.chi.squared", ChiSquaredTest.value(of: table)),
        ("am.log.likelihood", LogLikelihoodRatio.value(of: table)), ("am.t.score", TScore.value(of: table)),
        ("am.z.score", ZScore.value(of: table)),
      ]
      for (name, value) in pairs {
        let expected = try number(name)
        #expect(agree(value, expected) || isNear(value, expected, 1e-10), "\(row["l2"] ?? ""): \(name)")
      }
      for name in [
        "Jaccard", "MI2", "MS", "Poisson.Stirling", "Poisson.pv", "average.MI", "gmean", "local.MI",
        "odds.ratio.disc", "relative.risk", "simple.ll",
      ] {
        let expected = try number("am." + name)
        let value = try UCSMeasures.value(name, of: table)
        let isInfinite = expected == 10_000_000 && value == nil
        #expect(
          agree(value, expected) || isNear(value, expected, 1e-10) || isInfinite,
          "\(row["l2"] ?? ""): \(name)")
      }
      if abs(table.excess) >= 0.5 {
        #expect(agree(YatesZScore.value(of: table), try number("am.z.score.corr")))
        #expect(agree(YatesChiSquaredTest.value(of: table), try number("am.chi.squared.corr")))
      }
      let odds = try number("am.odds.ratio")
      #expect(agree(OddsRatio.value(of: table).map { log10($0) } ?? 10_000_000, odds))
    }
  }

  @Test func `specificities agree with textometry`() throws {
    let file = try Data(
      contentsOf: URL(fileURLWithPath: WholeTruth.folder + "keyness/specificities_robespierre.json"))
    let object = try #require(JSONSerialization.jsonObject(with: file) as? [String: Any])
    let all = try #require(object["T"] as? Int)
    let parts = try #require(object["t"] as? [Int])
    let counts = try #require(object["table"] as? [String: [Int]])
    let printed = try #require(object["score_published_4dp"] as? [String: [Double]])
    let recomputed = try #require(object["score_recomputed"] as? [String: [Double]])
    for (word, row) in counts {
      for (part, count) in row.enumerated() {
        let table = try #require(
          ContingencyTable(o11: count, r1: parts[part], c1: row.reduce(0, +), n: all))
        let value = LafonSpecificity.value(of: table)
        #expect(isNear(value, try #require(printed[word]?[part]), 0.000050001), "\(word) \(part)")
        #expect(agree(value, try #require(recomputed[word]?[part])), "\(word) \(part)")
      }
    }
  }

  @Test func `tests agree with quanteda and with R`() throws {
    let (trump, obama) = (1445, 4487)
    for (file, column, test) in [
      ("chi2", "chi2", ChiSquaredTest.self), ("lr", "G2", LogLikelihoodRatio.self),
      ("exact", "exact", FisherExactTest.self),
    ] as [(String, String, any SignificanceTest.Type)] {
      let rows = try WholeTruth.rows("keyness/keyness_trump2017_vs_obama_\(file)_none.tsv")
      #expect(rows.count > 1000)
      for row in rows {
        func number(_ name: String) throws -> Double { try #require(row[name].flatMap(Double.init)) }
        let (here, elsewhere) = (Int(try number("n_target")), Int(try number("n_reference")))
        let table = try #require(
          ContingencyTable(o11: here, o12: trump - here, o21: elsewhere, o22: obama - elsewhere))
        let (value, probability) = (test.value(of: table), test.probability(of: table))
        if file == "lr" {
          #expect(isNear(value, try number(column), 3e-4))
        } else {
          #expect(agree(probability, try number("p")), "\(row["feature"] ?? "")")
          if file == "chi2" { #expect(agree(value, try number(column))) }
        }
      }
    }
  }
}

enum WholeTruth {
  static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/shared/truth/"

  /// The rows of a table by the names of its columns; lines with # are about it.
  static func rows(_ name: String) throws -> [[String: String]] {
    let lines = try String(contentsOfFile: folder + name, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }
}
