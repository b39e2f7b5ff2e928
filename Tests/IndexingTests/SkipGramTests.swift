import CorpusIndex
import Segmentation
import Testing

@testable import Analysis
@testable import Indexing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Skip-grams and frames against readers that write down each one")
struct SkipGramTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try GeneratedTexts.write(9, seed: 1929, to: folder)
  }

  private func corpus(_ segmentTokens: Int) throws -> CorpusReader {
    let name = "\(segmentTokens).slovo"
    try folder.build(folder.inputs("texts"), name, BuildOptions(segmentTokens: segmentTokens))
    return try folder.open(name)
  }

  private func ranges(_ filter: String, _ corpus: CorpusReader) throws -> FilteredRanges {
    var evaluator = try FilterEvaluator(corpus)
    return try evaluator.ranges(FilterParser.parse(filter))
  }

  private func expectSame<Row: Equatable>(
    _ found: [Row], _ expected: [Row], _ what: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(found.count == expected.count, "\(what)", sourceLocation: sourceLocation)
    let difference = zip(found, expected).first { $0 != $1 }
    #expect(difference == nil, "\(what)", sourceLocation: sourceLocation)
  }

  private func options(_ length: Int, skips: Int = 0, _ scope: NgramScope = .sentence) -> NgramList.Options {
    var options = NgramList.Options(length: length, scope: scope)
    options.skips = skips
    return options
  }

  @Test func `the sentence of Guthrie and others has their 2-skip-bi-grams and 2-skip-tri-grams`() throws {
    let texts = try TemporaryFolder()
    try texts.write("Insurgents killed in ongoing fighting.\n", "texts/a.txt")
    try texts.build(texts.inputs("texts"), "g.slovo", BuildOptions())
    let corpus = try texts.open("g.slovo")
    let pairs = try NgramList(of: .form, in: corpus, options(2, skips: 2)).witnessRows().map(\.feature)
    #expect(
      Set(pairs) == [
        "insurgents killed", "insurgents in", "insurgents ongoing", "killed in", "killed ongoing",
        "killed fighting", "in ongoing", "in fighting", "ongoing fighting",
      ])
    let triples = try NgramList(of: .form, in: corpus, options(3, skips: 2)).witnessRows().map(\.feature)
    #expect(
      Set(triples) == [
        "insurgents killed in", "insurgents killed ongoing", "insurgents killed fighting",
        "insurgents in ongoing", "insurgents in fighting", "insurgents ongoing fighting",
        "killed in ongoing", "killed in fighting", "killed ongoing fighting", "in ongoing fighting",
      ])
  }

  @Test(arguments: [BuildOptions.segmentLimit, 700, 300])
  func `leave out up to so many words in all, within their scope`(segmentTokens: Int) throws {
    let corpus = try corpus(segmentTokens)
    #expect((corpus.segments.count > 1) == (segmentTokens < 1000))
    for (layer, length, skips, scope) in [
      (.form, 2, 1, .sentence), (.form, 2, 8, .paragraph), (.word, 3, 2, .region), (.key, 4, 1, .sentence),
      (.form, 6, 1, .region),
    ] as [(FrequencyList.Layer, Int, Int, NgramScope)] {
      let list = try NgramList(of: layer, in: corpus, options(length, skips: skips, scope))
      let expected = try NgramWitness(
        corpus: corpus, layer: layer, length: length, skips: skips, scope: scope
      ).rows()
      expectSame(try list.witnessRows(), expected, "\(layer) \(length) \(skips) \(scope)")
      #expect(list.occurrences == expected.reduce(0) { $0 + $1.frequency })
    }
  }

  @Test func `never hold or leave out a word that the filter or the stop words leave out`() throws {
    let corpus = try corpus(700)
    let filter = "lang=en | region=note"
    let ranges = try ranges(filter, corpus)
    var witness = NgramWitness(corpus: corpus, length: 3, skips: 2, scope: .region, stopped: ["the"])
    witness.admits = { segment, position in
      let admitted = ranges.segments[corpus.segments.firstIndex { $0 === segment } ?? 0]
      return admitted.ranges.contains { $0.contains(position) } && admitted.mask?.contains(position) ?? true
    }
    var options = options(3, skips: 2, .region)
    options.stopWords = ["the"]
    let list = try NgramList(of: .form, in: corpus, filter: ranges, options)
    expectSame(try list.witnessRows(), try witness.rows(), filter)
  }

  @Test func `any number of threads and any memory give the same rows`() throws {
    let few = try TemporaryFolder()
    try GeneratedTexts.write(3, seed: 1930, to: few)
    try few.build(few.inputs("texts"), "few.slovo", BuildOptions(segmentTokens: 150))
    let corpus = try few.open("few.slovo")
    #expect(corpus.segments.count > 1)
    let expected = try NgramWitness(corpus: corpus, length: 3, skips: 2).rows()
    let frames = try FrameWitness(ngrams: NgramWitness(corpus: corpus, length: 4)).rows()
    for threads in 1...3 {
      for (binKeys, keys) in [(100, 1 << 20), (100, 300), (1 << 16, 7)] {
        for top in [nil, 50] as [Int?] {
          var options = options(3, skips: 2)
          options.threads = threads
          options.memory = 1
          options.top = top
          options.scratchFolder = few.path
          options.sizes = NgramSizes(threadTokens: 1, binKeys: binKeys, keys: keys, memory: 1)
          let list = try NgramList(of: .form, in: corpus, options)
          expectSame(
            try list.witnessRows(), Array(expected.prefix(top ?? expected.count)), "\(threads) \(keys)")
          options.length = 4
          options.skips = 0
          let framed = try FrameList(of: .form, in: corpus, options)
          var rows = frames
          for index in rows.indices { rows[index].counts = [] }
          expectSame(
            try framed.witnessRows().rows, Array(rows.prefix(top ?? rows.count)), "\(threads) \(keys)")
          #expect(list.total == expected.count && framed.total == frames.count)
        }
      }
    }
  }

  @Test(arguments: [BuildOptions.segmentLimit, 400])
  func `frames have their fillers, however often and evenly these stand there`(segmentTokens: Int) throws {
    let corpus = try corpus(segmentTokens)
    for (layer, length, variants, scope) in [
      (.form, 3, 2, .sentence), (.word, 3, 1, .region), (.form, 5, 2, .paragraph), (.key, 7, 1, .sentence),
    ] as [(FrequencyList.Layer, Int, Int, NgramScope)] {
      var options = options(length, scope)
      options.minimumVariants = variants
      let list = try FrameList(of: layer, in: corpus, options)
      let witness = NgramWitness(corpus: corpus, layer: layer, length: length, scope: scope)
      var expected = try FrameWitness(ngrams: witness).rows(variants: variants)
      #expect(!expected.isEmpty)
      let (rows, entropies) = try list.witnessRows()
      for (entropy, row) in zip(entropies, expected) {
        let shares = row.counts.map { Double($0) / Double(row.frequency) }
        #expect(abs(entropy + shares.reduce(0) { $0 + $1 * log2($1) }) < 1e-12)
      }
      for index in expected.indices { expected[index].counts = [] }
      expectSame(rows, expected, "\(layer) \(length) \(scope)")
      #expect(list.total == expected.count)
      #expect(list.occurrences == (try witness.rows().reduce(0) { $0 + $1.frequency }))
    }
  }

  @Test func `a bundle is frequent enough in its group and stands in documents enough`() throws {
    let corpus = try corpus(700)
    var options = options(2)
    options.minimumDocuments = 3
    options.minimum = 2
    expectSame(
      try NgramList(of: .form, in: corpus, options).witnessRows(),
      try NgramWitness(corpus: corpus).rows(minimum: 2, documents: 3), "documents")
    options.minimumDocuments = 1
    options.minimum = 1
    // A rate that four occurrences reach exactly, of which the product has no exact double.
    let rate = 4 * 1_000_000 / Double(corpus.wordCount)
    for (factor, minimum) in [(1.0, 4), (1.0001, 5), (0.9999, 4)] {
      options.minimumRate = rate * factor
      expectSame(
        try NgramList(of: .form, in: corpus, options).witnessRows(),
        try NgramWitness(corpus: corpus).rows(minimum: minimum), "rate \(factor)")
    }
    for filter in [nil, "region=body | region=note"] as [String?] {
      let ranges = try filter.map { try self.ranges($0, corpus) }
      for layer in [FrequencyList.Layer.form, .word, .key] {
        let whole = try FrequencyList(of: layer, in: corpus, filter: ranges).rows
        let words = try FrequencyList(
          of: layer, in: corpus, filter: ranges, minimumRate: rate * 0.9, minimumDocuments: 3)
        let some = whole.filter {
          $0.documents >= 3 && Double($0.frequency) * 1_000_000 >= rate * 0.9 * Double(words.words)
        }
        #expect(words.rows.map(\.feature) == some.map(\.feature) && words.total == some.count)
        #expect(some.count < whole.count && !some.isEmpty)
      }
    }
    options.minimumRate = 5000
    let list = try NgramList(of: .form, in: corpus, by: [.document], options)
    var words: [String: Int] = [:]
    for row in try CountTable([QueryParser.parse("*")], in: corpus, by: [.document]).rows {
      words[row.group[0] ?? ""] = row.words
    }
    for row in try list.witnessRows() {
      #expect(Double(row.frequency) >= 5000 * Double(words[row.group[0] ?? ""] ?? 0) / 1_000_000)
    }
    #expect(list.total > 0)
  }
}
