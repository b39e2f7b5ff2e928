import Analysis
import CorpusIndex
import Segmentation
import TestSupport
import Testing
import TextStatistics

@testable import Indexing

@Suite struct `Resampling against units counted token by token` {
  private static let sides: [(target: WitnessFilter, reference: WitnessFilter?)] = [
    (("document%2=1", { $0.document % 2 == 1 }), nil),
    // Notes cut paragraphs, and single words do.
    (("region=note", { $0.region == "note" }), ("document%3=0", { $0.document % 3 == 0 })),
    (("script=Cyrl | document%5=1", { $0.script == "Cyrl" || $0.document % 5 == 1 }), nil),
  ]

  @Test(arguments: ["default", "quanteda"], ResamplingSettings.Unit.allCases)
  func `the same numbers on segments and threads`(profile: String, unit: ResamplingSettings.Unit) throws {
    let folder = try TemporaryFolder()
    try GeneratedTexts.write(12, seed: 1937, to: folder)
    let inputs = try folder.inputs("texts")
    for segmentTokens in [BuildOptions.segmentLimit, 400] {
      var options = BuildOptions(segmentTokens: segmentTokens)
      options.profile = try #require(TokenizerProfile.named(profile))
      try folder.build(inputs, "\(segmentTokens).slovo", options)
      let corpus = try folder.open("\(segmentTokens).slovo")
      let tokens = try WitnessToken.all(corpus)
      var settings = KeynessTable.Settings(measures: [LogLikelihoodRatio.self])
      var resampling = ResamplingSettings()
      (resampling.unit, resampling.rounds, resampling.seed) = (unit, 333, 5)
      settings.resampling = resampling
      for (target, reference) in Self.sides {
        let witness = try #require(
          Witness(tokens, target.admits, reference?.admits ?? { _ in true }, unit))
        for threads in 1...3 {
          let table = try KeynessTable(
            of: corpus.ranges(target.text), against: reference.map { try corpus.ranges($0.text) },
            in: corpus, settings, resources: AnswerResources(threads: threads))
          try witness.expect(table, resampling, "\(target.text) by \(unit)")
        }
      }
    }
  }

  /// A dense table of words by units.
  private struct Witness {
    let counts: UnitCounts
    let words: [String]
    /// The words of each side, one after another.
    let sides: [[String]]

    init?(
      _ tokens: [WitnessToken], _ target: (WitnessToken) -> Bool, _ reference: (WitnessToken) -> Bool,
      _ unit: ResamplingSettings.Unit
    ) {
      var (sizes, rows, names) = ([Int](), [[String: Int32]](), [[Int]: Int]())
      var targetUnits = 0
      for isTarget in [true, false] {
        for token in tokens where token.isWord && target(token) == isTarget && (isTarget || reference(token))
        {
          let place = unit == .document ? [token.document] : [token.segment, token.paragraph]
          let number = names[place + [isTarget ? 0 : 1], default: sizes.count]
          if number == sizes.count {
            names[place + [isTarget ? 0 : 1]] = number
            sizes.append(0)
            rows.append([:])
          }
          sizes[number] += 1
          rows[number][token.form, default: 0] += 1
        }
        if isTarget { targetUnits = sizes.count }
      }
      let all = Set(rows.flatMap(\.keys)).filter { word in
        rows.reduce(0) { $0 + Int($1[word] ?? 0) } >= ResamplingSettings.fewestOccurrences
      }
      words = all.sorted()
      var (starts, units, values) = ([0], [UInt32](), [Int32]())
      for word in words {
        for (unit, row) in rows.enumerated() {
          guard let count = row[word] else { continue }
          units.append(UInt32(unit))
          values.append(count)
        }
        starts.append(units.count)
      }
      guard
        let counts = UnitCounts(
          sizes: sizes, targetUnits: targetUnits, starts: starts, units: units, counts: values)
      else { return nil }
      self.counts = counts
      sides = [true, false].map { isTarget in
        tokens.filter { token in
          token.isWord && target(token) == isTarget && (isTarget || reference(token))
        }.map(\.form)
      }
    }

    private func arrivals(_ word: String, side: Int) throws -> InterArrivalTest.Arrivals {
      let places = sides[side].indices.filter { sides[side][$0] == word }
      return try #require(InterArrivalTest.Arrivals(places: places, words: sides[side].count))
    }

    func expect(_ table: KeynessTable, _ settings: ResamplingSettings, _ question: String) throws {
      let summary = try #require(table.resampling)
      #expect(summary.targetUnits == counts.targetUnits, "\(question)")
      #expect(summary.referenceUnits == counts.referenceUnits && summary.words == words.count, "\(question)")
      let test = try #require(PermutationTest(counts, seed: settings.seed))
      let outcome = test.outcome(of: 0..<settings.rounds)
      let (alone, any) = (test.probabilities(outcome), test.corrected(outcome))
      let intervals = try #require(UnitBootstrap(counts, seed: settings.seed)).intervals(
        of: Array(words.indices), level: 0.95)
      for row in table.rows {
        let word = try #require(row.resampled)
        guard let number = words.firstIndex(of: row.feature) else {
          #expect(word.probability == nil && word.corrected == nil && word.rankSum == nil)
          #expect(word.interval == nil && word.interArrival == nil && row.disagreement == nil)
          continue
        }
        #expect(word.probability == alone[number] && word.corrected == any[number], "\(row.feature)")
        #expect(word.rankSum == RankSumTest(counts, word: number)?.probability, "\(row.feature)")
        #expect(word.interval == intervals[number], "\(row.feature)")
        guard row.feature.utf8.count % 4 == 0 else { continue }
        let interArrival = InterArrivalTest.probability(
          target: try arrivals(row.feature, side: 0), reference: try arrivals(row.feature, side: 1),
          seed: settings.seed)
        #expect(word.interArrival == interArrival, "\(row.feature)")
      }
      let marks = table.rows.compactMap(\.disagreement)
      #expect(summary.disagreements.values.reduce(0, +) == marks.count)
    }
  }

  @Test func `says that memory has no room for all units`() throws {
    let folder = try TemporaryFolder()
    try GeneratedTexts.write(12, seed: 1937, to: folder)
    try folder.build(folder.inputs("texts"), "a.slovo")
    let corpus = try folder.open("a.slovo")
    var settings = KeynessTable.Settings(measures: [LogLikelihoodRatio.self])
    settings.resampling = ResamplingSettings()
    #expect(throws: AnalysisError.tooManyUnits(.paragraph, memory: 2000)) {
      try KeynessTable(
        of: corpus.ranges("document%2=1"), against: nil, in: corpus, settings,
        resources: AnswerResources(threads: 1, memory: 2000))
    }
  }
}
