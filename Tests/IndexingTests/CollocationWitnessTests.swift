import Analysis
import CorpusIndex
import Segmentation
import TestSupport
import Testing
import TextStatistics

@testable import Indexing

/// Collocations as one would count them with a pencil: around each hit, step by step.
private struct Witness {
  let tokens: [WitnessToken]
  /// The first token of each segment.
  let starts: [Int]

  struct Counts: Equatable {
    var o11 = 0
    var c1 = 0
    var documents = 0
  }

  struct Answer: Equatable {
    var collocates: [String: Counts] = [:]
    var r1 = 0
    var n = 0
    var nodes = 0
  }

  init(_ corpus: CorpusReader) throws {
    tokens = try WitnessToken.all(corpus)
    starts = corpus.segments.map(\.firstPosition)
  }

  func answer(
    _ hits: Hits, _ window: CollocationWindow, _ layer: WordLayer, _ admits: (WitnessToken) -> Bool
  ) -> Answer {
    var nodes: Set<Int> = []
    // How often each position is near, and for each hit the positions near it.
    var near: [[Int]] = []
    for (number, segment) in hits.segments.enumerated() {
      for index in segment.starts.indices {
        let hit =
          segment.positions(index).lowerBound + starts[number]..<segment.positions(index).upperBound
          + starts[number]
        nodes.formUnion(hit)
        near.append(
          walk(from: hit.lowerBound, by: -1, window.left, window.boundary)
            + walk(from: hit.upperBound - 1, by: 1, window.right, window.boundary))
      }
    }
    var joint: [Int: Int] = [:]
    switch window.counting {
    case .positionsOnce: for index in Set(near.joined()) where !nodes.contains(index) { joint[index] = 1 }
    case .eachHit: for index in near.joined() { joint[index, default: 0] += 1 }
    case .wordsOncePerHit:
      for positions in near {
        var seen: Set<String> = []
        for index in positions where tokens[index].isWord && admits(tokens[index]) {
          if seen.insert(tokens[index].feature(layer)).inserted { joint[index, default: 0] += 1 }
        }
      }
    }
    var answer = Answer()
    var documents: [String: Set<Int>] = [:]
    for (index, token) in tokens.enumerated() where token.isWord && admits(token) {
      let feature = token.feature(layer)
      if nodes.contains(index) {
        answer.nodes += 1
      } else {
        answer.n += 1
        answer.collocates[feature, default: Counts()].c1 += 1
      }
      guard let times = joint[index] else { continue }
      answer.r1 += times
      answer.collocates[feature, default: Counts()].o11 += times
      documents[feature, default: []].insert(token.document)
    }
    for (feature, found) in documents { answer.collocates[feature]?.documents = found.count }
    answer.collocates = answer.collocates.filter { $0.value.o11 > 0 }
    return answer
  }

  /// The counts of `places` as one would make them: each position near some hit goes to the nearest one.
  func places(
    _ hits: Hits, _ window: CollocationWindow, _ layer: WordLayer, _ admits: (WitnessToken) -> Bool
  ) -> [String: [Int]] {
    var nodes: Set<Int> = []
    var nearest: [Int: Int] = [:]
    for (number, segment) in hits.segments.enumerated() {
      for index in segment.starts.indices {
        let hit =
          segment.positions(index).lowerBound + starts[number]..<segment.positions(index).upperBound
          + starts[number]
        nodes.formUnion(hit)
        for (sign, from, words) in [(1, hit.upperBound - 1, window.right), (-1, hit.lowerBound, window.left)]
        {
          var distance = 0
          for place in walk(from: from, by: sign, words, window.boundary) {
            if tokens[place].isWord { distance += 1 }
            let known = nearest[place] ?? .max
            if distance < abs(known) || distance == abs(known) && sign > 0 {
              nearest[place] = sign * distance
            }
          }
        }
      }
    }
    var places: [String: [Int]] = [:]
    for (index, distance) in nearest
    where !nodes.contains(index) && tokens[index].isWord && admits(tokens[index]) {
      let column = distance < 0 ? distance + window.left : distance + window.left - 1
      places[
        tokens[index].feature(layer), default: [Int](repeating: 0, count: window.left + window.right)][
          column] += 1
    }
    return places
  }

  private func walk(
    from place: Int, by step: Int, _ words: Int, _ boundary: CollocationWindow.Boundary
  ) -> [Int] {
    var found: [Int] = []
    var left = words
    var index = place + step
    while left > 0, tokens.indices.contains(index) {
      let token = tokens[index]
      guard token.segment == tokens[place].segment, isTogether(token, tokens[place], boundary) else { break }
      if token.isWord { left -= 1 }
      found.append(index)
      index += step
    }
    return found
  }

  private func isTogether(
    _ token: WitnessToken, _ other: WitnessToken, _ boundary: CollocationWindow.Boundary
  ) -> Bool {
    switch boundary {
    case .sentence: token.sentence == other.sentence && token.flow == other.flow
    case .paragraph: token.paragraph == other.paragraph && token.flow == other.flow
    case .region: token.flow == other.flow
    case .document: token.document == other.document
    }
  }
}

@Suite struct `Collocates against a count step by step` {
  private static let filters: [WitnessFilter] = [
    ("", { _ in true }), ("region=body", { $0.region == "body" }),
    ("region!=heading & document%2=1", { $0.region != "heading" && $0.document % 2 == 1 }),
    ("document%3<2", { $0.document % 3 < 2 }),
  ]
  private static let queries = [
    "terror", "the", "the *", "terror|fear|the great", "*", "great purge*", "~yezhov", "of the|the", "absent",
    "Terror",
  ]

  @Test(arguments: [("default", 1937), ("quanteda", 1938)])
  func `the same counts on segments, threads and little memory`(profile: String, seed: UInt64) throws {
    let folder = try TemporaryFolder()
    try GeneratedTexts.write(12, seed: seed, to: folder)
    let inputs = try folder.inputs("texts")
    var numbers = SeededGenerator(seed: seed)
    for segmentTokens in [BuildOptions.segmentLimit, 700, 300] {
      var options = BuildOptions(segmentTokens: segmentTokens)
      options.profile = try #require(TokenizerProfile.named(profile))
      try folder.build(inputs, "\(segmentTokens).slovo", options)
      let corpus = try folder.open("\(segmentTokens).slovo")
      let witness = try Witness(corpus)
      #expect(witness.tokens.contains { !$0.isWord } == (profile == "quanteda"))
      for text in Self.queries {
        let query = try QueryParser.parse(text)
        for filter in Self.filters {
          let ranges = filter.text.isEmpty ? nil : try corpus.ranges(filter.text)
          let (left, right) = (numbers.below(7), 1 + numbers.below(7))
          let layer = numbers.pick(WordLayer.allCases)
          let hits = try QueryEvaluator(corpus).hits(of: query, in: ranges)
          let boundary = numbers.pick(CollocationWindow.Boundary.allCases)
          let counting = numbers.pick(CollocationWindow.Counting.allCases)
          var window = try #require(
            CollocationWindow(left: left, right: right, boundary: boundary, counting: counting))
          if numbers.below(8) == 0 { window = CollocationWindow(whole: boundary, counting: counting) }
          let expected = witness.answer(hits, window, layer, filter.admits)
          for resources in [
            AnswerResources(), AnswerResources(threads: 3), AnswerResources(threads: 2, memory: 6000),
          ] {
            var settings = CollocationTable.Settings(
              window: window, measures: [LogLikelihoodRatio.self, MutualInformation.self])
            settings.layer = layer
            settings.countsPlaces = true
            let table = try CollocationTable(
              of: query, in: corpus, settings, filter: ranges, resources: resources)
            var found = Witness.Answer(
              r1: table.windowWords, n: table.words, nodes: table.nodeWords)
            for row in table.rows {
              let c1 = row.frequency - row.frequencyInNodes
              found.collocates[row.feature] = Witness.Counts(
                o11: row.joint, c1: c1, documents: row.documents)
              #expect(
                row.counts
                  == ContingencyTable(o11: row.joint, r1: table.windowWords, c1: c1, n: table.words))
              guard let counts = row.counts else {
                #expect(window.counting != .positionsOnce)
                continue
              }
              #expect(row.values[0] == LogLikelihoodRatio.value(of: counts))
              #expect(row.values[1] == MutualInformation.value(of: counts))
            }
            if !window.isWhole {
              let places = witness.places(hits, window, layer, filter.admits)
              let rows = window.counting == .positionsOnce ? table.rows[...] : []
              for row in rows { #expect(row.places == places[row.feature]) }
            }
            #expect(table.hits == hits.count)
            #expect(found == expected, "\(text) in \(filter.text), \(left)+\(right) of \(layer)")
            let scores = table.rows.map { $0.values[0] ?? -.infinity }
            #expect(scores == scores.sorted(by: >))
          }
        }
      }
    }
  }

  @Test(arguments: CollocationConvention.all.map(\.name))
  func `another program's numbers come from counts as it makes them`(name: String) throws {
    let convention = try #require(CollocationConvention.named(name))
    let folder = try TemporaryFolder()
    try GeneratedTexts.write(12, seed: 1939, to: folder)
    try folder.build(folder.inputs("texts"), "a.slovo", BuildOptions(segmentTokens: 500))
    let corpus = try folder.open("a.slovo")
    let witness = try Witness(corpus)
    for text in ["the", "terror|fear", "great purge*"] {
      let query = try QueryParser.parse(text)
      let window = try #require(
        CollocationWindow(left: 4, right: 3)?.counted(by: convention, boundary: nil))
      let hits = try QueryEvaluator(corpus).hits(of: query)
      let expected = witness.answer(hits, window, .form) { _ in true }
      let table = try CollocationTable(
        of: query, in: corpus, CollocationTable.Settings(window: window, convention: convention))
      #expect(table.rows.count == expected.collocates.count && table.rows.count > 3)
      for row in table.rows {
        let counts = try #require(expected.collocates[row.feature])
        #expect(row.frequency == witness.tokens.count { $0.form == row.feature })
        let brought = CollocationCounts(
          joint: counts.o11, hits: hits.count, nodeTokens: expected.nodes, collocate: row.frequency,
          collocateInNodes: row.frequency - counts.c1, windowTokens: expected.r1, span: 7,
          corpus: expected.n + expected.nodes)
        #expect(row.values == convention.columns.map { $0.value(brought) }, "\(text): \(row.feature)")
        #expect(row.counts == convention.table(brought))
      }
    }
  }

  @Test func `the best are the first of all, by frequency and alphabet where they score alike`() throws {
    let folder = try TemporaryFolder()
    try GeneratedTexts.write(12, seed: 5, to: folder)
    try folder.build(folder.inputs("texts"), "a.slovo", BuildOptions(segmentTokens: 500))
    let corpus = try folder.open("a.slovo")
    let query = try QueryParser.parse("the")
    var settings = CollocationTable.Settings(
      window: try #require(CollocationWindow(left: 3, right: 3)), measures: [MutualInformation.self])
    let all = try CollocationTable(of: query, in: corpus, settings)
    #expect(all.rows.count == all.total && all.total > 40)
    for (row, next) in zip(all.rows, all.rows.dropFirst()) {
      let (score, other) = (try #require(row.values[0]), try #require(next.values[0]))
      #expect(score >= other)
      if score == other { #expect(row.joint >= next.joint) }
    }
    for top in [1, 7, 40, 10_000] {
      settings.top = top
      let best = try CollocationTable(of: query, in: corpus, settings)
      #expect(best.total == all.total)
      #expect(best.rows.map(\.feature) == all.rows.prefix(top).map(\.feature))
    }
    settings.top = nil
    settings.threshold = 1
    let close = try CollocationTable(of: query, in: corpus, settings)
    #expect(close.total == all.total && !close.rows.isEmpty && close.rows.count < all.rows.count)
    #expect(close.rows.map(\.feature) == all.rows.filter { $0.values[0] ?? 0 >= 1 }.map(\.feature))
    settings.threshold = nil
    settings.minimum = 4
    let frequent = try CollocationTable(of: query, in: corpus, settings)
    #expect(frequent.rows.map(\.feature) == all.rows.filter { $0.joint >= 4 }.map(\.feature))
  }

  @Test(arguments: [(-1, 5), (0, 0), (5, 1001)])
  func `a window has words, and not too many`(left: Int, right: Int) {
    #expect(CollocationWindow(left: left, right: right) == nil)
  }
}
