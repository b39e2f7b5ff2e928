import Foundation
import Testing

@testable import TextStatistics

/// 150 words in the 500 texts of the Brown corpus, where the tables lie beside the project.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: WholeTruth.folder)))
struct `Dispersion in the Brown corpus` {
  /// The scores are those of the R package tlda 0.1.0.9000, which turns DP and D_KL so that 1 is even.
  @Test func `agrees with tlda in all digits`() throws {
    let lines = try String(
      contentsOfFile: WholeTruth.folder + "dispersion/tlda_biber150_brown.tdm.tsv", encoding: .utf8
    )
    .split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
    var counts: [String: [Int]] = [:]
    for line in lines {
      let cells = line.split(separator: "\t")
      counts[String(cells[0])] = try cells.dropFirst().map { try #require(Int($0)) }
    }
    let parts = try CorpusParts(sizes: #require(counts["word_count"]))
    let rows = try WholeTruth.rows("dispersion/tlda_biber150_brown.scores.tsv")
    #expect(rows.count == 150)
    let turned: [(String, any DispersionMeasure.Type)] = [
      ("DKL", KullbackLeiblerRatio2024.self), ("DP_gries2008", DeviationOfProportions.self),
      ("DP_egbert2020", DeviationOfProportions2020.self),
      ("DP_lijffijt2012", DeviationOfProportions2012.self),
    ]
    let straight: [(String, any DispersionMeasure.Type)] = [
      ("Rrel", PartRangeShare.self), ("D", JuillandD.self), ("D2", CarrollD2.self), ("S", RosengrenS.self),
      ("DA", BurchDA.self), ("KLD", KullbackLeiblerDivergence.self),
    ]
    for row in rows {
      let item = try #require(row["item"])
      let word = try WordDispersion(counts: #require(counts[item]), in: parts)
      #expect(Double(word.frequency) == row["frequency"].flatMap(Double.init))
      for (column, measure) in straight {
        let expected = row[column].flatMap(Double.init)
        let value = measure.value(of: word)
        if word.frequency == 0 {
          #expect(column == "Rrel" || value == nil)
        } else {
          #expect(isNear(value, try #require(expected), 1e-13 * max(1, expected ?? 1)), "\(item): \(column)")
        }
      }
      for (column, measure) in turned where word.frequency > 0 {
        let expected = try #require(row[column].flatMap(Double.init))
        #expect(
          isNear(measure.value(of: word).map { 1 - $0 }, expected, 1e-13), "\(item): \(column)")
      }
    }
  }
}
