import Analysis
import CorpusIndex
import TestSupport
import Testing

@testable import Indexing

/// Vertical texts with columns, and one without.
enum AnnotatedTexts {
  private static let rows = [
    ["The", "the", "AT"], ["war", "war", "NN1"], ["wars", "war", "NN2"], ["warred", "war", "VVD"],
    ["was", "be", "VBD"], ["terror", "terror", "NN1"], ["Ежов", "ежов", "NP1"], ["it's", "it", ""],
    [",", ",", "YC"], ["purges", "purge", "NN2"], ["purges", "purge", "VVZ"], ["3", "", "MC"],
  ]

  /// Writes texts into the folder `texts`; each third has a column `region` beside lemma and tag.
  static func write(_ count: Int, to folder: TemporaryFolder) throws {
    var numbers = SeededGenerator(seed: 1936)
    for index in 0..<count {
      let hasRegion = index % 3 == 1
      var text = "#word\tlemma\ttag\(hasRegion ? "\tregion" : "")\n"
      for _ in 0..<Int.random(in: 20...120, using: &numbers) {
        let row = numbers.pick(rows)
        text += row.joined(separator: "\t")
        text += hasRegion ? "\t\(numbers.pick(["north", "south"]))\n" : "\n"
        if Int.random(in: 0..<9, using: &numbers) == 0 { text += numbers.pick(["<p>\n", "<s>\n", "<g/>\n"]) }
      }
      try folder.write(text, "texts/\(index < 10 ? "0" : "")\(index).vert")
    }
    try folder.write("The war was on.\n", "texts/plain.txt")
  }
}

@Suite("Layers of annotated texts")
struct AnnotatedTextTests {
  let folder: TemporaryFolder
  let inputs: [InputText]

  init() throws {
    folder = try TemporaryFolder()
    try AnnotatedTexts.write(30, to: folder)
    inputs = try folder.inputs("texts")
    try folder.build(inputs, "one.slovo", BuildOptions(threads: 1))
  }

  private func rows(
    _ layer: String, _ filter: String? = nil, by groupings: [Grouping] = [], stopWords: Set<String> = [],
    in name: String = "one.slovo"
  ) throws -> [FrequencyList.Row] {
    let corpus = try folder.open(name)
    var ranges: FilteredRanges?
    if let filter {
      var evaluator = try FilterEvaluator(corpus)
      ranges = try evaluator.ranges(FilterParser.parse(filter))
    }
    return try FrequencyList(
      of: .init(name: layer), in: corpus, by: groupings, filter: ranges, stopWords: stopWords
    ).rows
  }

  /// The tokens of the corpus with their values, read one by one.
  private func tokens(_ layer: String) throws -> [(word: String, value: String, document: Int)] {
    try folder.open("one.slovo").segments.flatMap { segment in
      try (0..<segment.tokens.count).map { position in
        let word = segment.lexicon.surface(ofType: try segment.tokens.type(at: position))
        let layer = try #require(segment.layers.layer(named: layer))
        return (
          word, layer.value(try layer.valueNumber(at: position)), segment.structure.document(at: position)
        )
      }
    }
  }

  @Test(arguments: [2, 3])
  func `threads and runs write the same files`(threads: Int) throws {
    var options = BuildOptions(threads: threads, memory: 32 << 20)
    options.vocabularyLimit = threads == 3 ? 1 : nil
    try folder.build(inputs, "other.slovo", options)
    #expect(try folder.contents("other.slovo") == folder.contents("one.slovo"))
  }

  @Test func `segments and growing don't show in answers`() throws {
    try folder.build(inputs, "segments.slovo", BuildOptions(segmentTokens: 500))
    for count in [7, 8, 31] { try folder.build(Array(inputs.prefix(count)), "grown.slovo") }
    #expect(try folder.open("grown.slovo").segments.count == 3)
    let expected = try AnswerRows.all(folder.open("one.slovo"))
    #expect(
      expected.contains { $0.hasPrefix("tag by") } && expected.contains { $0.hasPrefix("layer:lemma~n") })
    for name in ["segments.slovo", "grown.slovo"] {
      let corpus = try folder.open(name)
      #expect(corpus.verify() == [])
      #expect(zip(expected, try AnswerRows.all(corpus)).first { $0 != $1 } == nil)
    }
  }

  @Test(arguments: ["lemma", "tag"])
  func `a list counts each value of a layer and its documents`(layer: String) throws {
    let tokens = try tokens(layer).filter { !$0.value.isEmpty }
    let found = try rows(layer)
    let counts = Dictionary(tokens.map { ($0.value, 1) }, uniquingKeysWith: +)
    #expect(Dictionary(uniqueKeysWithValues: found.map { ($0.feature, $0.frequency) }) == counts)
    for row in found {
      #expect(row.documents == Set(tokens.filter { $0.value == row.feature }.map(\.document)).count)
    }
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.frequency >= $1.frequency })
    let grouped = try rows(layer, by: [.document])
    #expect(grouped.reduce(0) { $0 + $1.frequency } == tokens.count)
  }

  @Test func `filters take layers for attributes of words`() throws {
    let tags = try tokens("tag")
    let lemmas = try tokens("lemma")
    func words(_ admits: (_ lemma: String, _ tag: String) -> Bool) -> [String: Int] {
      let admitted = zip(lemmas, tags).filter { admits($0.value, $1.value) }.map(\.0.word)
      return Dictionary(admitted.map { ($0, 1) }, uniquingKeysWith: +)
    }
    let filters: [(String, (String, String) -> Bool)] = [
      ("tag=NN2", { $1 == "NN2" }), ("tag~nn", { $1.contains("NN") }),
      ("lemma=war & tag~NN", { $0 == "war" && $1.contains("NN") }), ("tag!=NN1", { $1 != "NN1" }),
      ("!(tag~V | lemma=the)", { !($1.contains("V") || $0 == "the") }), ("tag=nothing", { _, _ in false }),
      ("layer:lemma=purge", { lemma, _ in lemma == "purge" }),
      ("tag>=NN2 & tag<VV", { $1 >= "NN2" && $1 < "VV" }),
    ]
    for (filter, admits) in filters {
      let found = try rows("word", filter).map { ($0.feature, $0.frequency) }
      #expect(Dictionary(uniqueKeysWithValues: found) == words(admits), "\(filter)")
    }
  }

  @Test func `a list of a layer leaves out words that are stopped`() throws {
    // A word that is glued to the next one is another word: `Thewar` has the lemma of `The`.
    let kept = try tokens("lemma").filter { !["wars", "The"].contains($0.word) }.map(\.value)
    let isNoun = try tokens("tag").map { $0.value == "NN2" }
    func counts(_ values: [String]) -> [String: Int] {
      Dictionary(values.filter { !$0.isEmpty }.map { ($0, 1) }, uniquingKeysWith: +)
    }
    func found(_ filter: String?) throws -> [String: Int] {
      let rows = try rows("lemma", filter, stopWords: ["wars", "the"])
      return Dictionary(uniqueKeysWithValues: rows.map { ($0.feature, $0.frequency) })
    }
    #expect(try found(nil) == counts(kept))
    let nouns = zip(try tokens("lemma"), isNoun).filter { $0.1 && !["wars", "The"].contains($0.0.word) }
    #expect(try found("tag=NN2") == counts(nouns.map(\.0.value)))
    #expect(try found(nil)["war"] ?? 0 > 0)
  }

  @Test func `a layer called like an attribute of every corpus is asked for by its full name`() throws {
    let corpus = try folder.open("one.slovo")
    #expect(corpus.layerNames == ["lemma", "region", "tag"])
    var evaluator = try FilterEvaluator(corpus)
    let attributes = try evaluator.attributes()
    #expect(attributes.suffix(3) == ["lemma", "layer:region", "tag"])
    #expect(try rows("region").map(\.feature).sorted() == ["north", "south"])
    let north = try tokens("region").count { $0.value == "north" }
    #expect(try rows("word", "layer:region=north").reduce(0) { $0 + $1.frequency } == north)
    #expect(try rows("word", "region=body").reduce(0) { $0 + $1.frequency } > 2 * north)
    #expect(FrequencyList.Layer(name: "layer:word") == .annotation("word"))
    #expect(FrequencyList.Layer.annotation("word").name == "layer:word")
  }

  @Test func `a layer called like a key of metadata is an error that names both`() throws {
    try folder.write("---\ntag: old\n---\n\nThe war.\n", "texts/zz.md")
    try folder.build(folder.inputs("texts"), "both.slovo")
    var evaluator = try FilterEvaluator(folder.open("both.slovo"))
    let ambiguous = try FilterParser.parse("tag=NN1")
    do throws(AnalysisError) {
      _ = try evaluator.ranges(ambiguous)
      Issue.record("an ambiguous attribute was taken")
    } catch {
      guard case .ambiguousAttribute(_, _, "tag", ["layer:tag", "metadata:tag"]) = error else {
        Issue.record("\(error)")
        return
      }
    }
    #expect(try rows("word", "metadata:tag=old", in: "both.slovo").count == 2)
    #expect(try rows("tag", "layer:tag=NN1", in: "both.slovo").map(\.feature) == ["NN1"])
  }

  @Test func `a layer that the corpus doesn't have is an error that lists those it has`() throws {
    #expect(
      throws: AnalysisError.unknownLayer(
        name: "pos", known: ["form", "word", "key", "lang", "script", "lemma", "region", "tag"])
    ) { try rows("pos") }
  }
}
