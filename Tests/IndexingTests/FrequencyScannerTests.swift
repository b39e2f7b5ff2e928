import CorpusIndex
import Testing

@testable import Analysis
@testable import Indexing

@Suite("Counting words by several threads")
struct FrequencyScannerTests {
  let folder: TemporaryFolder
  let corpus: CorpusReader

  init() throws {
    folder = try TemporaryFolder()
    try GeneratedTexts.write(20, seed: 1929, to: folder)
    try folder.build(folder.inputs("texts"), "a.slovo", BuildOptions(segmentTokens: 900))
    corpus = try folder.open("a.slovo")
  }

  private func ranges(_ filter: String?) throws -> FilteredRanges? {
    guard let filter else { return nil }
    var evaluator = try FilterEvaluator(corpus)
    return try evaluator.ranges(FilterParser.parse(filter))
  }

  @Test(arguments: [nil, "region=body", "lang=ru-Latn | region=note", "document~\"05\"", "region=caption"])
  func `parts hold each admitted position once, and no document twice`(filter: String?) throws {
    let runs = ScannedRun.all(of: corpus, in: try ranges(filter))
    for count in [1, 2, 3, 7, 50] {
      let parts = ScannedRun.divided(runs, of: corpus, into: count)
      #expect(parts.count <= count)
      let positions = { (runs: [ScannedRun]) in
        runs.flatMap { run in run.positions.map { [run.segment, $0] } }
      }
      #expect(positions(parts.flatMap { $0 }) == positions(runs))
      let documents = parts.map { part in
        Set(
          part.flatMap { run in
            let segment = corpus.segments[run.segment]
            return run.positions.map { segment.firstDocument + segment.structure.document(at: $0) }
          })
      }
      #expect(
        documents.reduce(0) { $0 + $1.count } == documents.reduce(into: Set()) { $0.formUnion($1) }.count)
    }
  }

  @Test(arguments: [
    nil, "region=body", "!region=heading", "!region=body", "document!~\"05\"", "!document~\"0\"", "lang!=en",
    "lang=ru-Latn | region=note", "script=Cyrl",
  ])
  func `tokens and documents are those of a walk token by token`(filter: String?) throws {
    let ranges = try ranges(filter)
    for layer in FrequencyList.Layer.common {
      let features = try LayerFeatures(layer, corpus)
      let featureOfTypes = features.featureOfTypes(without: [])
      var tokens: [UInt32: Int] = [:]
      var documents: [UInt32: Set<Int>] = [:]
      for (number, segment) in corpus.segments.enumerated() {
        for position in 0..<segment.tokens.count {
          let admitted = ranges?.segments[number]
          guard admitted?.ranges.contains(where: { $0.contains(position) }) ?? true,
            admitted?.mask?.contains(position) ?? true
          else { continue }
          let feature = featureOfTypes[Int(try segment.tokens.type(at: position))]
          tokens[feature, default: 0] += 1
          documents[feature, default: []].insert(
            segment.firstDocument + segment.structure.document(at: position))
        }
      }
      for threads in [1, 2, 5] {
        let counts = try FrequencyScanner.counts(
          ScannedRun.all(of: corpus, in: ranges), corpus, features, stopped: [], in: ranges, threads: threads,
          threadTokens: 1)
        if let scanner = LeftOutScanner(corpus, features, in: ranges) {
          let found = try scanner.counts(stopped: [], threads: threads, threadTokens: 1)
          #expect(found == counts, "\(layer) \(threads)")
        }
        #expect(counts.map(\.feature) == tokens.keys.sorted(), "\(layer) \(threads)")
        #expect(counts.allSatisfy { $0.tokens == tokens[$0.feature] }, "\(layer) \(threads)")
        #expect(counts.allSatisfy { $0.documents == documents[$0.feature]?.count }, "\(layer) \(threads)")
      }
    }
  }

  @Test func `what is left out is counted where that is less`() throws {
    let features = try LayerFeatures(.form, corpus)
    #expect(LeftOutScanner(corpus, features, in: try ranges("region=body")) != nil)
    #expect(LeftOutScanner(corpus, features, in: try ranges("region=note")) == nil)
    #expect(LeftOutScanner(corpus, features, in: try ranges("lang=en")) == nil)
    #expect(LeftOutScanner(corpus, try LayerFeatures(.key, corpus), in: try ranges("region=body")) == nil)
    let list = try FrequencyList(of: .form, in: corpus, filter: ranges("region=body"), stopWords: ["the"])
    #expect(!list.rows.contains { $0.feature == "the" } && list.rows.contains { $0.feature == "of" })
  }

  @Test func `also in more documents than marks can tell apart at a time`() throws {
    let many = try TemporaryFolder()
    for index in 0..<600 {
      try many.write("# The fear \(index)\n\nfear of the word\(index % 7)\n", "texts/\(index).md")
    }
    try many.build(many.inputs("texts"), "a.slovo")
    let corpus = try many.open("a.slovo")
    var evaluator = try FilterEvaluator(corpus)
    let ranges = try evaluator.ranges(FilterParser.parse("region=body"))
    let features = try LayerFeatures(.form, corpus)
    let scanner = try #require(LeftOutScanner(corpus, features, in: ranges))
    let counts = try scanner.counts(stopped: [], threads: 1)
    #expect(counts.count == 10)
    #expect(counts.filter { features.text(of: $0.feature) == "fear" }.map(\.documents) == [600])
    #expect(counts.filter { features.text(of: $0.feature) == "word3" }.map(\.documents) == [86])
  }

  @Test(arguments: FrequencyList.Layer.common)
  func `the first rows are those of the whole list`(layer: FrequencyList.Layer) throws {
    for filter in [nil, "region=body"] as [String?] {
      let ranges = try ranges(filter)
      let whole = try FrequencyList(of: layer, in: corpus, filter: ranges)
      for top in [0, 1, 5, 60, 5000] {
        let list = try FrequencyList(of: layer, in: corpus, filter: ranges, top: top)
        #expect(list.rows == Array(whole.rows.prefix(top)))
        #expect(list.total == whole.total && list.count == min(top, whole.count))
      }
    }
  }

  @Test(arguments: FrequencyList.Layer.common)
  func `the first of many rare words are those of the whole list`(layer: FrequencyList.Layer) throws {
    let many = try TemporaryFolder()
    // Forms are listed against the order of their ids; every ninth has two words, every fiftieth occurs twice.
    let words = (0..<5000).map { number in
      let word = "\(["z", "y", "é", "a"][number / 1250])\(9999 - number)"
      return number % 9 == 0 ? "\(word) \(word.uppercased())" : number % 50 == 0 ? "\(word) \(word)" : word
    }
    try many.write(words.joined(separator: " "), "texts/a.txt")
    try many.build(many.inputs("texts"), "a.slovo")
    let corpus = try many.open("a.slovo")
    for stopped in [[], ["z9999", "a5000"]] as [Set<String>] {
      let whole = try FrequencyList(of: layer, in: corpus, stopWords: stopped)
      for top in [0, 1, 7, 700, 5100] {
        let list = try FrequencyList(of: layer, in: corpus, top: top, stopWords: stopped)
        #expect(list.rows == Array(whole.rows.prefix(top)))
        #expect(list.total == whole.total && list.count == min(top, whole.count))
      }
    }
  }
}
