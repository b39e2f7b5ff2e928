import CorpusIndex
import Segmentation
import TestSupport
import Testing
import TextStatistics

@testable import Analysis
@testable import Indexing

@Suite struct `Many groups against a count token by token` {
  /// Counts of a corpus by document.
  private struct Witness {
    /// Running words of each document that has any, and how often each form occurs there.
    var sizes: [Int] = []
    var counts: [[String: Int]] = []
    var documents: [Int] = []
    let tokens: [WitnessToken]
    /// The documents that have words enough to be compared.
    private(set) var large: [Int] = []
    private(set) var forms: Set<String> = []

    init(_ tokens: [WitnessToken], _ admits: (WitnessToken) -> Bool) {
      self.tokens = tokens.filter { $0.isWord && admits($0) }
      for token in self.tokens {
        if documents.last != token.document {
          documents.append(token.document)
          sizes.append(0)
          counts.append([:])
        }
        sizes[sizes.count - 1] += 1
        counts[counts.count - 1][token.form, default: 0] += 1
      }
      large = sizes.indices.filter { sizes[$0] >= 100 }
      forms = Set(counts.flatMap(\.keys))
    }

    func frequencies(_ form: String) throws -> GroupFrequencies {
      try #require(
        GroupFrequencies(counts: large.map { counts[$0][form] ?? 0 }, sizes: large.map { sizes[$0] }))
    }

    /// The units of the large documents, a row for each form.
    func units(_ forms: [String]) throws -> UnitCounts {
      var (sizes, rows, unitsOfGroups) = ([Int](), [[String: Int32]](), [Int]())
      for group in large {
        var names: [[Int]: Int] = [:]
        let first = sizes.count
        for token in tokens where token.document == documents[group] {
          let number = names[[token.segment, token.paragraph], default: sizes.count]
          if number == sizes.count {
            names[[token.segment, token.paragraph]] = number
            sizes.append(0)
            rows.append([:])
          }
          sizes[number] += 1
          rows[number][token.form, default: 0] += 1
        }
        unitsOfGroups.append(sizes.count - first)
      }
      var (starts, units, values) = ([0], [UInt32](), [Int32]())
      for form in forms {
        for (unit, row) in rows.enumerated() {
          guard let count = row[form] else { continue }
          units.append(UInt32(unit))
          values.append(count)
        }
        starts.append(units.count)
      }
      return try #require(
        UnitCounts(sizes: sizes, unitsOfGroups: unitsOfGroups, starts: starts, units: units, counts: values))
    }
  }

  private static let filters: [WitnessFilter] = [
    ("", { _ in true }),
    ("script=Latn | document%5=1", { $0.script == "Latn" || $0.document % 5 == 1 }),
  ]

  /// Corpora of the same texts in one segment and in many, profile by profile.
  private func corpora(_ folder: TemporaryFolder) throws -> [CorpusReader] {
    try GeneratedTexts.write(12, seed: 1934, to: folder)
    let inputs = try folder.inputs("texts")
    return try ["default", "quanteda"].flatMap { profile in
      try [BuildOptions.segmentLimit, 400].map { segmentTokens in
        var options = BuildOptions(segmentTokens: segmentTokens)
        options.profile = try #require(TokenizerProfile.named(profile))
        try folder.build(inputs, "\(profile)-\(segmentTokens).slovo", options)
        return try folder.open("\(profile)-\(segmentTokens).slovo")
      }
    }
  }

  private func forEach(
    _ body: (CorpusReader, Witness, TermMatrix, GroupedCounts, _ threads: Int, _ filter: String) throws ->
      Void
  ) throws {
    let folder = try TemporaryFolder()
    for corpus in try corpora(folder) {
      let tokens = try WitnessToken.all(corpus)
      for filter in Self.filters {
        let witness = Witness(tokens, filter.admits)
        var options = TermMatrix.Options()
        options.admitsMarks = false
        try #require(witness.large.count > 3 && witness.large.count < witness.sizes.count, "\(witness.sizes)")
        let matrix = try TermMatrix(
          in: corpus, filter: filter.text.isEmpty ? nil : corpus.ranges(filter.text), options)
        for threads in [1, 3] { try body(corpus, witness, matrix, matrix.counts(), threads, filter.text) }
      }
    }
  }

  @Test func `have the same counts, tests and residuals of all words`() throws {
    try forEach { _, witness, matrix, counts, threads, filter in
      var settings = HomogeneityTable.Settings()
      settings.resources = AnswerResources(threads: threads)
      let table = try HomogeneityTable(matrix, counts, settings)
      let forms = try witness.forms.filter { try witness.frequencies($0).total > 0 }
      #expect(table.groups == witness.large && table.total == forms.count, "\(filter)")
      #expect(Set(table.rows.map(\.feature)) == forms)
      let trusted = try forms.map { try witness.frequencies($0) }.filter {
        HomogeneityLogLikelihood.isTrusted(for: $0)
      }
      let correction = HolmCorrection(trusted.compactMap { HomogeneityLogLikelihood.probability(of: $0) })
      #expect(table.tested == trusted.count && table.tested > 0)
      for row in table.rows {
        let word = try witness.frequencies(row.feature)
        #expect(row.frequencies == word, "\(row.feature)")
        #expect(row.values == [HomogeneityLogLikelihood.value(of: word), CramersV.value(of: word)])
        let p =
          HomogeneityLogLikelihood.isTrusted(for: word) ? HomogeneityLogLikelihood.probability(of: word) : nil
        #expect(row.probability == p && row.corrected == p.map { correction.corrected($0) })
        #expect(
          row.residuals
            == word.sizes.indices.map { word.table($0).flatMap { AdjustedResidual.value(of: $0) } })
        let most = try #require(row.residuals.compactMap { $0 }.max())
        #expect(row.most.map { row.residuals[$0] } == (most > 0 ? most : nil))
      }
      let sizes = table.rows.map { $0.values[0] ?? -1 }
      #expect(sizes == sizes.sorted(by: >))
    }
  }

  @Test func `are resampled by the units that a reader finds`() throws {
    try forEach { _, witness, matrix, counts, threads, filter in
      var settings = HomogeneityTable.Settings()
      settings.resources = AnswerResources(threads: threads)
      var resampling = ResamplingSettings()
      (resampling.rounds, resampling.seed) = (149, 7)
      settings.resampling = resampling
      let table = try HomogeneityTable(matrix, counts, settings)
      let frequent = table.rows.filter { $0.frequencies.total >= 5 }.map(\.feature)
      let units = try witness.units(frequent)
      let test = try #require(HomogeneityPermutationTest(units, seed: 7))
      let outcome = test.outcome(of: 0..<149)
      let (alone, any) = (test.probabilities(outcome), test.corrected(outcome))
      #expect(table.resampling?.units == units.groups.map(\.count), "\(filter)")
      #expect(table.resampling?.words == frequent.count)
      for row in table.rows {
        let number = frequent.firstIndex(of: row.feature)
        #expect(row.resampled?.probability == number.map { alone[$0] }, "\(row.feature)")
        #expect(row.resampled?.corrected == number.map { any[$0] }, "\(row.feature)")
      }
    }
  }

  @Test func `one by one have what a comparison of each with the rest has`() throws {
    try forEach { corpus, witness, _, counts, threads, filter in
      try Self.expectEach(corpus, witness, counts, threads, filter)
    }
  }

  private static func expectEach(
    _ corpus: CorpusReader, _ witness: Witness, _ counts: GroupedCounts, _ threads: Int, _ filter: String
  ) throws {
    let measures: [any AssociationMeasure.Type] = [LogLikelihoodRatio.self, LogRatio.self]
    var settings = GroupKeynessTable.Settings(measures: measures.map { GroupMeasure(ScoredMeasure($0)) })
    settings.resources.threads = threads
    let table = try GroupKeynessTable(counts, settings)
    #expect(table.groups == witness.large && table.compared == witness.forms.count)
    #expect(table.total == table.rows.count && table.tested == table.total)
    let correction = HolmCorrection(table.rows.compactMap(\.probability))
    let restriction = filter.isEmpty ? nil : try corpus.ranges(filter)
    for group in table.groups {
      let target = try corpus.ranges("document%1000=\(witness.documents[group])")
      let sides = try KeynessTable(
        of: target, against: nil, in: corpus, KeynessTable.Settings(measures: measures), within: restriction)
      var expected: [String: KeynessTable.Row] = [:]
      for row in sides.rows { expected[row.feature] = row }
      let rows = table.rows.filter { $0.group == group }
      #expect(rows.count == expected.count)
      #expect(rows.map { $0.values[0] } == sides.rows.map { $0.values[0] })
      for row in rows {
        let other = try #require(expected[row.feature])
        #expect(row.counts == other.counts && row.values == other.values)
        #expect(row.intervals == other.intervals && row.probability == other.probability)
        #expect(row.corrected == row.probability.map { correction.corrected($0) })
        let holding = witness.counts.count { $0[row.feature] != nil }
        #expect(row.groupsWithWord == holding)
      }
    }
    settings.top = 2
    settings.words = ["terror", "the", "nowhere"]
    let some = try GroupKeynessTable(counts, settings)
    #expect(some.rows.count == 2 * table.groups.count && some.unknown == ["nowhere"])
    #expect(some.tested == 2 * table.groups.count)
  }

  @Test func `two by two have what two sides have`() throws {
    try forEach { _, witness, _, counts, _, filter in
      let table = try #require(
        GroupPairTable(counts, words: ["terror", "great", "nowhere"], confidence: 0.9))
      let groups = witness.large
      let pairs = groups.count * (groups.count - 1) / 2
      #expect(table.rows.count == 2 * pairs && table.unknown == ["nowhere"], "\(filter)")
      let correction = HolmCorrection(table.rows.compactMap(\.probability))
      var seen: Set<[String]> = []
      for row in table.rows {
        let (first, second) = row.groups
        #expect(seen.insert([row.feature, "\(first)", "\(second)"]).inserted && first < second)
        let count = { (group: Int) in witness.counts[group][row.feature] ?? 0 }
        #expect(row.counts.o11 == count(first) && row.counts.o21 == count(second))
        #expect(row.counts.r1 == witness.sizes[first] && row.counts.r2 == witness.sizes[second])
        #expect(row.logLikelihood == LogLikelihoodRatio.value(of: row.counts))
        #expect(row.interval == LogRatio.interval(of: row.counts, level: 0.9))
        #expect(row.corrected == row.probability.map { correction.corrected($0) })
        #expect((row.probability == nil) == (count(first) + count(second) == 0))
      }
    }
  }

  @Test func `have weights as their formulas say`() throws {
    try forEach { _, witness, matrix, counts, threads, _ in
      guard threads == 1 else { return }
      for weight in TermWeights.all {
        let weighting = try MatrixWeighting(matrix, by: weight)
        for (row, cells) in counts.cells.enumerated() {
          for cell in cells {
            let form = counts.terms[cell.column]
            let expected = weight.value(
              of: TermOccurrence(
                count: witness.counts[row][form] ?? 0, size: witness.sizes[row], groups: witness.sizes.count,
                groupsWithTerm: witness.counts.count { $0[form] != nil },
                meanSize: Double(witness.sizes.reduce(0, +)) / Double(witness.sizes.count)))
            #expect(expected != nil && weighting.value(of: cell, inRow: row) == expected, "\(form)")
          }
        }
        #expect(weighting.value(of: TermMatrix.Cell(column: -1, count: 1), inRow: 0) == nil)
      }
    }
  }
}
