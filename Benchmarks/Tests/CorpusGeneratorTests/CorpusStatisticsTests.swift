import CorpusGenerator
import Glibc
import Measurement
import Testing

/// A corpus of a million tokens has the statistics of prose.
@Suite struct `Statistics of a million tokens` {
  private let statistics: CorpusStatistics
  private let summary: CorpusGenerator.Summary

  init() throws {
    let folder = "/tmp/slovo-benchmarks-tests-\(getpid())"
    try FileTree.makeFolder(folder)
    defer { try? FileTree.remove(folder) }
    summary = try CorpusGenerator(plan: CorpusPlan(tokens: 1_000_000, seed: 1))
      .forEachDocument { document, text throws(MeasurementError) in
        try FileTree.write(text, to: folder + "/" + CorpusGenerator.fileName(of: document))
      }
    statistics = try CorpusStatistics(
      files: FileTree.corpusFiles(in: folder), top: 10, asking: ["the", "time", "terror"])
  }

  @Test func `hold within their bounds`() {
    let tokens = Double(statistics.tokens)
    func share(_ count: Int) -> Double { Double(count) / tokens }
    #expect(statistics.documents == 10)
    #expect(statistics.curlyDocuments == 5)
    #expect(abs(statistics.tokens - summary.tokens) <= 50)
    #expect((30_000...45_000).contains(statistics.types))
    #expect((5.2...5.7).contains(Double(statistics.bytes) / tokens))
    #expect((0.03...0.05).contains(share(statistics.beyondASCII)))
    #expect((0.01...0.03).contains(share(statistics.signed)))
    #expect((0.01...0.03).contains(share(summary.signedWords)))
    #expect(statistics.top.first?.word == "the")
    #expect((0.05...0.06).contains(share(statistics.asked[0].count)))
    #expect((0.0012...0.0018).contains(share(statistics.asked[1].count)))
    #expect((0.00004...0.00009).contains(share(statistics.asked[2].count)))
    #expect(statistics.phraseHits > 5)
    #expect((20...35).contains(tokens / Double(statistics.sentenceEnds)))
  }
}
