import Analysis
import CorpusIndex
import Testing
import TextStatistics

@testable import Indexing

@Suite struct `Vocabulary against a reader that walks token by token` {
  private static let filters: [WitnessFilter] = [
    ("document!=x", { _ in true }), ("region=body", { $0.region == "body" }),
    ("script=Cyrl | region=note", { $0.script == "Cyrl" || $0.region == "note" }),
  ]

  @Test func `measures the same words in the same order`() throws {
    let folder = try TemporaryFolder()
    try GeneratedTexts.write(7, seed: 9, to: folder)
    let inputs = try folder.inputs("texts")
    let words = try folder.build(inputs, "whole.slovo").tokens
    try folder.build(inputs, "cut.slovo", BuildOptions(segmentTokens: words / 3))
    try folder.build(inputs, "marks.slovo", BuildOptions(profile: .quanteda))
    for corpus in try ["whole.slovo", "cut.slovo", "marks.slovo"].map({ try folder.open($0) }) {
      let tokens = try WitnessToken.all(corpus)
      for (text, admits) in Self.filters {
        for layer in WordLayer.allCases {
          var settings = VocabularyTable.Settings()
          settings.layer = layer
          settings.measures = AnyVocabularyMeasure.all
          let ranges = try corpus.ranges(text)
          for groupings in [[], [Grouping.document], [.region]] {
            let table = try VocabularyTable(
              of: corpus, settings, by: groupings, filter: ranges, threads: 2)
            var (groups, order) = ([String: [String]](), [String]())
            for token in tokens {
              let group = groupings.isEmpty ? "" : groupings == [.region] ? token.region : "\(token.document)"
              if groups[group] == nil {
                order.append(group)
                groups[group] = []
              }
              if token.isWord, admits(token) { groups[group]?.append(token.feature(layer)) }
            }
            if !groupings.isEmpty { order.removeAll { groups[$0]?.isEmpty ?? true } }
            #expect(table.rows.count == order.count)
            #expect(table.words == groups.values.reduce(0) { $0 + $1.count })
            for (row, group) in zip(table.rows, order) {
              var numbers: [String: UInt32] = [:]
              let words = groups[group] ?? []
              for word in words where numbers[word] == nil { numbers[word] = UInt32(numbers.count) }
              let sequence = WordSequence(words.compactMap { numbers[$0] })
              #expect(row.spectrum == sequence.spectrum)
              for (measure, value) in zip(settings.measures, row.values) {
                #expect(value == measure.value(of: sequence, sequence.spectrum, settings: .standard))
              }
              for (measure, interval) in zip(settings.measures, row.intervals) {
                #expect(interval == measure.interval(of: sequence, settings: .standard, seed: 1))
              }
            }
          }
        }
      }
    }
  }

  @Test func `grows as the beginnings of the texts do`() throws {
    let folder = try TemporaryFolder()
    try GeneratedTexts.write(4, seed: 9, to: folder)
    try folder.build(folder.inputs("texts"), "a.slovo")
    let corpus = try folder.open("a.slovo")
    let table = try VocabularyGrowthTable(of: corpus, .word, points: 6, filter: corpus.ranges("region=body"))
    let words = try WitnessToken.all(corpus).filter { $0.isWord && $0.region == "body" }.map(\.surface)
    #expect(table.words == words.count)
    for point in table.growth.points { #expect(point.types == Set(words[..<point.words]).count) }
    #expect(table.heaps != nil && table.zipfMandelbrot != nil)
    let none = try VocabularyGrowthTable(of: corpus, .word, points: 6, filter: corpus.ranges("document=x"))
    #expect(none.words == 0 && none.heaps == nil && none.zipfMandelbrot == nil)
  }
}
