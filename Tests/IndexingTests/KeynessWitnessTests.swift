import Analysis
import CorpusIndex
import Segmentation
import TestSupport
import Testing
import TextStatistics

@testable import Indexing

@Suite struct `Keyness against a count token by token` {
  private struct Counts: Equatable {
    var target = 0
    var reference = 0
    var targetDocuments: Set<Int> = []
    var referenceDocuments: Set<Int> = []
  }

  private static let sides: [(target: WitnessFilter, reference: WitnessFilter?)] = [
    (("document%2=1", { $0.document % 2 == 1 }), nil),
    (("document%2=1", { $0.document % 2 == 1 }), ("document%2=0", { $0.document % 2 == 0 })),
    (("region=note", { $0.region == "note" }), nil),
    (("region=body", { $0.region == "body" }), ("document%3=0", { $0.document % 3 == 0 })),
    (
      ("document%4>=2", { $0.document % 4 >= 2 }),
      ("document%4>=1 & region!=heading", { $0.document % 4 >= 1 && $0.region != "heading" })
    ),
    (("script=Cyrl | document%5=1", { $0.script == "Cyrl" || $0.document % 5 == 1 }), nil),
  ]
  private static let restrictions: [WitnessFilter] = [
    ("", { _ in true }), ("region!=note | document%2=0", { $0.region != "note" || $0.document % 2 == 0 }),
  ]

  @Test(arguments: [("default", 1937), ("quanteda", 1938)])
  func `the same counts on segments, threads and little memory`(profile: String, seed: UInt64) throws {
    let folder = try TemporaryFolder()
    try GeneratedTexts.write(12, seed: seed, to: folder)
    let inputs = try folder.inputs("texts")
    for segmentTokens in [BuildOptions.segmentLimit, 700, 300] {
      var options = BuildOptions(segmentTokens: segmentTokens)
      options.profile = try #require(TokenizerProfile.named(profile))
      try folder.build(inputs, "\(segmentTokens).slovo", options)
      let corpus = try folder.open("\(segmentTokens).slovo")
      let tokens = try WitnessToken.all(corpus)
      for (target, reference) in Self.sides {
        for restriction in Self.restrictions {
          for layer in WordLayer.allCases {
            let expected = Self.counts(
              tokens, target.admits, reference?.admits, restriction.admits, layer)
            for resources in [AnswerResources(), AnswerResources(threads: 2, memory: 6000)] {
              var settings = KeynessTable.Settings(measures: [LogLikelihoodRatio.self])
              settings.layer = layer
              let table = try KeynessTable(
                of: corpus.ranges(target.text), against: reference.map { try corpus.ranges($0.text) },
                in: corpus, settings,
                within: restriction.text.isEmpty ? nil : corpus.ranges(restriction.text),
                resources: resources)
              Self.expect(
                table, expected, "\(target.text) against \(reference?.text ?? "the rest") of \(layer)")
            }
          }
        }
      }
    }
  }

  private static func counts(
    _ tokens: [WitnessToken], _ target: (WitnessToken) -> Bool, _ reference: ((WitnessToken) -> Bool)?,
    _ restriction: (WitnessToken) -> Bool, _ layer: WordLayer
  ) -> [String: Counts] {
    var counts: [String: Counts] = [:]
    for token in tokens where token.isWord && restriction(token) {
      if target(token) {
        counts[token.feature(layer), default: Counts()].target += 1
        counts[token.feature(layer), default: Counts()].targetDocuments.insert(token.document)
      } else if reference?(token) ?? true {
        counts[token.feature(layer), default: Counts()].reference += 1
        counts[token.feature(layer), default: Counts()].referenceDocuments.insert(token.document)
      }
    }
    return counts
  }

  private static func expect(_ table: KeynessTable, _ expected: [String: Counts], _ question: String) {
    let words = (
      target: expected.values.reduce(0) { $0 + $1.target },
      reference: expected.values.reduce(0) { $0 + $1.reference }
    )
    #expect(table.targetWords == words.target && table.referenceWords == words.reference, "\(question)")
    #expect(table.total == expected.count && table.rows.count == expected.count, "\(question)")
    for row in table.rows {
      let counts = expected[row.feature] ?? Counts()
      #expect(row.counts.o11 == counts.target && row.counts.o21 == counts.reference, "\(question)")
      #expect(row.counts.r1 == words.target && row.counts.r2 == words.reference, "\(question)")
      #expect(row.documents.target == counts.targetDocuments.count, "\(question): \(row.feature)")
      #expect(row.documents.reference == counts.referenceDocuments.count, "\(question): \(row.feature)")
    }
    let scores = table.rows.map { $0.values[0] ?? -.infinity }
    #expect(scores == scores.sorted(by: >), "\(question)")
    // Holm's own procedure, word by word.
    let sorted = table.rows.compactMap(\.probability).sorted()
    var greatest = 0.0
    var corrected: [Double: Double] = [:]
    for (place, probability) in sorted.enumerated() {
      greatest = max(greatest, Double(sorted.count - place) * probability)
      if corrected[probability] == nil { corrected[probability] = min(1, greatest) }
    }
    #expect(table.rows.allSatisfy { row in row.probability.map { corrected[$0] == row.corrected } ?? true })
  }

  @Test func `the best are the first of all`() throws {
    let folder = try TemporaryFolder()
    try GeneratedTexts.write(10, seed: 3, to: folder)
    try folder.build(folder.inputs("texts"), "a.slovo")
    let corpus = try folder.open("a.slovo")
    let target = try corpus.ranges("document%2=1")
    for measure in [LogRatio.self, FisherExactTest.self, PercentDifference.self]
      as [any AssociationMeasure.Type]
    {
      var settings = KeynessTable.Settings(measures: [measure])
      let all = try KeynessTable(of: target, against: nil, in: corpus, settings)
      settings.top = 25
      settings.correction = BenjaminiHochbergCorrection.self
      let best = try KeynessTable(
        of: target, against: nil, in: corpus, settings, resources: AnswerResources(threads: 3))
      #expect(best.total == all.total)
      #expect(best.rows.map(\.feature) == all.rows.prefix(25).map(\.feature))
    }
  }

  @Test func `a side without words is an error that says which`() throws {
    let folder = try TemporaryFolder()
    try GeneratedTexts.write(3, seed: 3, to: folder)
    try folder.build(folder.inputs("texts"), "a.slovo")
    let corpus = try folder.open("a.slovo")
    let settings = KeynessTable.Settings(measures: [LogLikelihoodRatio.self])
    let (odd, all) = (try corpus.ranges("document%2=1"), try corpus.ranges("document!=x"))
    let first = try corpus.ranges("document%9=1")
    let words = first.words
    for (target, reference, error) in [
      (try corpus.ranges("document=x"), nil, AnalysisError.emptySide(.target, overlap: 0)),
      (all, nil, .emptySide(.reference, overlap: 0)), (odd, first, .emptySide(.reference, overlap: words)),
    ] {
      #expect(throws: error) { try KeynessTable(of: target, against: reference, in: corpus, settings) }
    }
    // A target inside its reference is taken out of it.
    let inside = try KeynessTable(of: first, against: all, in: corpus, settings)
    let rest = try KeynessTable(of: first, against: nil, in: corpus, settings)
    #expect(inside.overlap == words && rest.overlap == 0)
    #expect(inside.referenceWords == rest.referenceWords)
    #expect(inside.rows.map(\.values) == rest.rows.map(\.values))
  }
}
