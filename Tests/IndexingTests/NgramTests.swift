import CorpusIndex
import Segmentation
import Testing

@testable import Analysis
@testable import Indexing

@Suite("N-grams against a reader that writes down each one")
struct NgramTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try GeneratedTexts.write(16, seed: 1938, to: folder)
  }

  private func corpus(_ segmentTokens: Int = BuildOptions.segmentLimit) throws -> CorpusReader {
    let name = "\(segmentTokens).slovo"
    try folder.build(folder.inputs("texts"), name, BuildOptions(segmentTokens: segmentTokens))
    return try folder.open(name)
  }

  private func ranges(_ filter: String, _ corpus: CorpusReader) throws -> FilteredRanges {
    var evaluator = try FilterEvaluator(corpus)
    return try evaluator.ranges(FilterParser.parse(filter))
  }

  /// Names the first rows that differ, which a comparison of the whole would bury.
  private func expectSame(
    _ found: [NgramWitness.Row], _ expected: [NgramWitness.Row], _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(found.count == expected.count, "\(what)", sourceLocation: sourceLocation)
    let difference = zip(found, expected).first { $0 != $1 }
    #expect(difference == nil, "\(what)", sourceLocation: sourceLocation)
  }

  @Test(arguments: [BuildOptions.segmentLimit, 700])
  func `of any length and layer, within sentences, paragraphs and regions`(segmentTokens: Int) throws {
    let corpus = try corpus(segmentTokens)
    #expect((corpus.segments.count > 1) == (segmentTokens == 700))
    for (layer, length, scope) in [
      (.form, 2, .sentence), (.form, 3, .paragraph), (.word, 2, .region), (.word, 8, .region),
      (.key, 4, .paragraph),
      (.form, 7, .region),
    ] as [(FrequencyList.Layer, Int, NgramScope)] {
      let list = try NgramList(of: layer, in: corpus, NgramList.Options(length: length, scope: scope))
      let expected = try NgramWitness(corpus: corpus, layer: layer, length: length, scope: scope).rows()
      #expect(expected.count > 100)
      expectSame(try list.witnessRows(), expected, "\(layer) \(length) \(scope)")
      #expect(list.total == expected.count && list.count == expected.count)
      #expect(list.occurrences == expected.reduce(0) { $0 + $1.frequency })
    }
  }

  @Test(arguments: ["region=body", "lang=en", "!lang=en | region=note", "document~\"03\"", "script=Cyrl"])
  func `a filter admits all words of an n-gram`(filter: String) throws {
    for segmentTokens in [BuildOptions.segmentLimit, 700] {
      let corpus = try corpus(segmentTokens)
      let ranges = try ranges(filter, corpus)
      var witness = NgramWitness(corpus: corpus, scope: .region)
      witness.admits = { segment, position in
        let admitted = ranges.segments[corpus.segments.firstIndex { $0 === segment } ?? 0]
        return admitted.ranges.contains { $0.contains(position) } && admitted.mask?.contains(position) ?? true
      }
      let list = try NgramList(
        of: .form, in: corpus, filter: ranges, NgramList.Options(length: 2, scope: .region))
      expectSame(try list.witnessRows(), try witness.rows(), filter)
    }
  }

  @Test func `an n-gram belongs to the group of its first word`() throws {
    let corpus = try corpus(700)
    let list = try NgramList(
      of: .form, in: corpus, by: [.document, .region], NgramList.Options(length: 2, minimum: 2))
    var witness = NgramWitness(corpus: corpus)
    witness.group = { segment, position in
      let structure = segment.structure
      let region = structure.region(ofFlow: structure.flow(at: position))
      return [
        try structure.document(structure.document(at: position)).name, corpus.manifest.regions[Int(region)],
      ]
    }
    let expected = try witness.rows(minimum: 2)
    #expect(Set(expected.map(\.group)).count > 16)
    expectSame(try list.witnessRows(), expected, "by document and region")
  }

  @Test func `the first rows, and those that occur often enough, are those of the whole list`() throws {
    let corpus = try corpus()
    let whole = try NgramWitness(corpus: corpus).rows()
    for top in [0, 1, 7, 100_000] {
      let list = try NgramList(of: .form, in: corpus, NgramList.Options(length: 2, top: top))
      expectSame(try list.witnessRows(), Array(whole.prefix(top)), "top \(top)")
      #expect(list.total == whole.count && list.count == min(top, whole.count))
    }
    for minimum in [2, 3, 9, 1_000_000] {
      let list = try NgramList(of: .form, in: corpus, NgramList.Options(length: 2, minimum: minimum))
      expectSame(try list.witnessRows(), whole.filter { $0.frequency >= minimum }, "minimum \(minimum)")
    }
  }

  @Test(arguments: [2, 4, 8])
  func `any number of threads and any memory give the same rows`(length: Int) throws {
    let corpus = try corpus(700)
    let expected = try NgramWitness(corpus: corpus, length: length).rows()
    for threads in 1...3 {
      for (binKeys, keys) in [(100, 1 << 20), (100, 300), (100, 30), (1 << 16, 7)] {
        for top in [nil, 50] as [Int?] {
          var options = NgramList.Options(
            length: length, top: top, threads: threads, memory: 1, scratchFolder: folder.path)
          options.sizes = NgramSizes(threadTokens: 1, binKeys: binKeys, keys: keys, memory: 1)
          let list = try NgramList(of: .form, in: corpus, options)
          expectSame(
            try list.witnessRows(), Array(expected.prefix(top ?? expected.count)),
            "\(threads) threads, \(binKeys) and \(keys) keys")
          #expect(list.total == expected.count)
        }
      }
    }
    #expect(try folder.names().filter { $0.hasPrefix(".scratch") }.isEmpty)
  }

  @Test func `no n-gram holds a word that is left out`() throws {
    let corpus = try corpus()
    let list = try NgramList(
      of: .word, in: corpus, NgramList.Options(length: 3, stopWords: ["the", "of"]))
    let expected = try NgramWitness(corpus: corpus, layer: .word, length: 3, stopped: ["the", "of"]).rows()
    #expect(!expected.contains { $0.feature.lowercased().split(separator: " ").contains("the") })
    expectSame(try list.witnessRows(), expected, "stop words")
  }

  @Test func `values of a layer make n-grams, and a word without one parts them`() throws {
    let texts = try TemporaryFolder()
    try AnnotatedTexts.write(7, to: texts)
    for segmentTokens in [BuildOptions.segmentLimit, 200] {
      let name = "\(segmentTokens).slovo"
      try texts.build(
        texts.inputs("texts"), name, BuildOptions(profile: .vertical, segmentTokens: segmentTokens))
      let corpus = try texts.open(name)
      #expect(!corpus.lexicon.hasOnlyWords)
      for (layer, stopped) in [("lemma", []), ("tag", ["war"]), ("region", [])] as [(String, Set<String>)] {
        let list = try NgramList(
          of: .annotation(layer), in: corpus, NgramList.Options(length: 2, stopWords: stopped))
        let expected = try NgramWitness(corpus: corpus, layer: .annotation(layer), stopped: stopped).rows()
        #expect(!expected.isEmpty)
        expectSame(try list.witnessRows(), expected, layer)
      }
    }
  }

  @Test func `punctuation that is tokens is passed over`() throws {
    let texts = try TemporaryFolder()
    try texts.write("Terror, or fear? «Fear», he said. No, fear.\n", "texts/a.txt")
    try texts.build(texts.inputs("texts"), "q.slovo", BuildOptions(profile: .quanteda))
    let corpus = try texts.open("q.slovo")
    for filter in [nil, "lang=en | lang=ambiguous"] as [String?] {
      let ranges = try filter.map { try self.ranges($0, corpus) }
      let rows = try NgramList(of: .form, in: corpus, filter: ranges, NgramList.Options(length: 2))
        .witnessRows()
      #expect(rows.map(\.feature).sorted() == ["fear he", "he said", "no fear", "or fear", "terror or"])
    }
  }
}
