import Analysis
import CorpusIndex
import TestSupport
import Testing
import TextStatistics

@testable import Indexing

@Suite struct `Keyness against other texts` {
  private func corpus(_ folder: TemporaryFolder, seed: UInt64, _ name: String) throws -> CorpusReader {
    try GeneratedTexts.write(9, seed: seed, to: folder)
    try folder.build(folder.inputs("texts"), name, BuildOptions(segmentTokens: 600))
    return try folder.open(name)
  }

  @Test(arguments: WordLayer.allCases)
  func `counts of half a corpus give the rows that the half itself gives`(layer: WordLayer) throws {
    let folder = try TemporaryFolder()
    let corpus = try corpus(folder, seed: 11, "a.slovo")
    let (odd, even) = (try corpus.ranges("document%2=1"), try corpus.ranges("document%2=0"))
    var settings = KeynessTable.Settings(measures: [LogLikelihoodRatio.self, LogRatio.self])
    settings.layer = layer
    let inside = try KeynessTable(of: odd, against: even, in: corpus, settings)
    let counts = try WordCounts(of: layer, in: corpus, filter: even)
    let outside = try KeynessTable(of: odd, against: counts, in: corpus, settings)
    #expect(counts.words == even.words && outside.referenceWords == inside.referenceWords)
    #expect(outside.total == inside.total)
    let key = { (row: KeynessTable.Row) in
      "\(row.feature) \(row.counts) \(row.documents) \(row.values) \(row.corrected ?? -1)"
    }
    #expect(outside.rows.map(key).sorted() == inside.rows.map(key).sorted())
  }

  @Test func `words of either side alone are kept`() throws {
    let (here, there) = (try TemporaryFolder(), try TemporaryFolder())
    let (corpus, other) = (
      try corpus(here, seed: 12, "a.slovo"), try corpus(there, seed: 13, "b.slovo")
    )
    let (own, others) = (
      try WordCounts(of: .form, in: corpus), try WordCounts(of: .form, in: other)
    )
    let brought = try #require(
      WordCounts(
        others.counts.merging(["zzz": WordCounts.Count(frequency: 7, documents: 2)]) { $1 },
        words: others.words + 100))
    let settings = KeynessTable.Settings(measures: [LogRatio.self])
    let table = try KeynessTable(of: nil, against: brought, in: corpus, settings)
    #expect(table.targetWords == corpus.wordCount && table.referenceWords == other.wordCount + 100)
    #expect(
      Set(table.rows.map(\.feature))
        == Set(own.counts.keys.map(\.text)).union(brought.counts.keys.map(\.text)))
    for row in table.rows {
      let (target, reference) = (own.counts[ExactWord(row.feature)], brought.counts[ExactWord(row.feature)])
      #expect(row.counts.o11 == target?.frequency ?? 0 && row.counts.o21 == reference?.frequency ?? 0)
      #expect(row.documents == (target?.documents ?? 0, reference?.documents ?? 0))
    }
    #expect(table.rows.contains { $0.feature == "zzz" && $0.counts.o11 == 0 && $0.documents.reference == 2 })
  }

  @Test func `the words of the reference come first where they are asked for`() throws {
    let folder = try TemporaryFolder()
    let corpus = try corpus(folder, seed: 14, "a.slovo")
    let odd = try corpus.ranges("document%2=1")
    var settings = KeynessTable.Settings(measures: [LogRatio.self])
    let all = try KeynessTable(of: odd, against: nil, in: corpus, settings)
    settings.order = .reference
    let turned = try KeynessTable(of: odd, against: nil, in: corpus, settings)
    let scores = turned.rows.map { $0.values[0] ?? .infinity }
    #expect(scores == scores.sorted() && scores.first ?? 0 < 0 && turned.total == all.total)
    #expect(scores.sorted() == all.rows.map { $0.values[0] ?? .infinity }.sorted())
    settings.top = 7
    let best = try KeynessTable(of: odd, against: nil, in: corpus, settings)
    #expect(best.rows.map(\.feature) == turned.rows.prefix(7).map(\.feature))
  }

  @Test func `words of too few documents are not compared`() throws {
    let folder = try TemporaryFolder()
    let corpus = try corpus(folder, seed: 15, "a.slovo")
    let odd = try corpus.ranges("document%2=1")
    var settings = KeynessTable.Settings(measures: [LogLikelihoodRatio.self])
    let all = try KeynessTable(of: odd, against: nil, in: corpus, settings)
    settings.minimumDocuments = 3
    let spread = try KeynessTable(of: odd, against: nil, in: corpus, settings)
    let expected = all.rows.filter { max($0.documents.target, $0.documents.reference) >= 3 }
    #expect(spread.total == expected.count && spread.total < all.total && spread.total > 0)
    #expect(spread.rows.map(\.feature) == expected.map(\.feature))
    // The correction is for the words that were compared.
    #expect(zip(spread.rows, expected).contains { ($0.corrected ?? 1) < ($1.corrected ?? 1) })
  }

  @Test func `counts that make no sense are none`() {
    #expect(WordCounts(["a": WordCounts.Count(frequency: -1)]) == nil)
    #expect(WordCounts(["a": WordCounts.Count(frequency: 5)], words: 4) == nil)
    #expect(
      WordCounts(["a": WordCounts.Count(frequency: .max), "b": WordCounts.Count(frequency: 1)]) == nil)
    #expect(WordCounts(["a": WordCounts.Count(frequency: 5)])?.words == 5)
  }
}
