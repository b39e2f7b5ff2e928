import TestSupport
import Testing

@testable import CorpusIndex
@testable import Documents
@testable import Indexing

@Suite("Annotations on their way to a file of layers")
struct LayerAssemblerTests {
  /// What one document says of its tokens: for each layer a value a token, empty for none.
  private typealias Text = [String: [String]]

  private static func annotations(_ text: Text, starts: [UInt32]) -> WordAnnotations {
    var annotations = WordAnnotations()
    annotations.starts = starts
    annotations.ends = starts.map { $0 + 5 }
    for (name, values) in text.sorted(by: { $0.key < $1.key }) {
      var layer = WordAnnotations.Layer(name: name)
      for value in values {
        let index = layer.values.firstIndex(of: value) ?? layer.values.count
        if index == layer.values.count { layer.values.append(value) }
        layer.indices.append(UInt32(index))
      }
      annotations.layers.append(layer)
    }
    return annotations
  }

  /// Texts of which each third lacks the layer `tag`, and of which some have no annotation at all.
  private static func texts(_ count: Int) -> [(tokens: Int, text: Text)] {
    var numbers = SeededGenerator(seed: 1934)
    return (0..<count).map { index in
      let tokens = index % 7 == 3 ? 0 : Int.random(in: 1...200, using: &numbers)
      guard index % 5 != 4 else { return (tokens, [:]) }
      var text: Text = [:]
      text["lemma"] = (0..<tokens).map { _ in "лемма\(Int.random(in: 0...40, using: &numbers))" }
      if index % 3 != 0 {
        text["tag"] = (0..<tokens).map { _ in numbers.pick(["NN", "NN", "VV", "JJ", "", "A\0B"]) }
      }
      return (tokens, text)
    }
  }

  /// Spools the texts with so many workers, each text in parts of so many tokens, and writes the file.
  private static func write(
    _ texts: [(tokens: Int, text: Text)], workers: Int, partTokens: Int, limit: Int, threads: Int,
    to folder: String
  ) throws -> LayerReader {
    var records: [TokenizedDocument] = []
    var spooled: [SpooledAnnotations] = []
    for worker in 0..<workers {
      var spooler = try AnnotationSpooler(worker: worker, folder: folder, vocabularyLimit: limit)
      for index in texts.indices where index % workers == worker {
        var record = TokenizedDocument(
          input: index, encoding: .utf8, sourceSize: 0, digest: [], modified: 0)
        record.tokens = texts[index].tokens
        for start in stride(from: 0, to: record.tokens, by: partTokens) {
          let part = start..<min(record.tokens, start + partTokens)
          let starts = part.map { UInt32($0 - start) * 6 }
          try spooler.append(
            annotations(texts[index].text.mapValues { Array($0[part]) }, starts: starts), starts: starts,
            after: start, path: "\(index)", to: &record)
        }
        records.append(record)
      }
      spooled.append(try spooler.finish())
    }
    records.sort { $0.input < $1.input }
    let pass = FirstPass(documents: records, words: [], firstRun: [])
    let build = BuildIdentifier(high: 1, low: 2)
    let path = folder + "/layers-\(workers)-\(partTokens)-\(limit)-\(threads)"
    try LayerAssembler(
      pass: pass, vocabulary: try AnnotationVocabulary(spooled), documents: records.indices, path: path,
      folder: folder, build: build, threads: threads, memory: 1 << 20
    ).write()
    return try LayerReader(path: path, build: build, tokens: texts.reduce(0) { $0 + $1.tokens })
  }

  @Test func `each token has the value that its text gave it`() throws {
    let folder = try TemporaryFolder()
    let texts = Self.texts(60)
    let reader = try Self.write(
      texts, workers: 1, partTokens: 1000, limit: 1 << 20, threads: 1, to: folder.path)
    #expect(reader.layers.map(\.name) == ["lemma", "tag"])
    try reader.verify(structure: nil)
    for layer in reader.layers {
      let expected = texts.flatMap { $0.text[layer.name] ?? Array(repeating: "", count: $0.tokens) }
      let found = try expected.indices.map { layer.value(try layer.valueNumber(at: $0)) }
      #expect(found == expected)
      for number in 1...UInt32(layer.valueCount) {
        let holding = texts.count { $0.text[layer.name]?.contains(layer.value(number)) ?? false }
        #expect(layer.documents(ofValue: number) == holding)
      }
    }
    #expect(reader.layer(named: "tag")?.value(1) == "NN")
  }

  @Test(
    "workers, parts, memory and threads don't show in the file",
    arguments: [(1, 7, 1 << 20, 1), (3, 1000, 1 << 20, 2), (2, 50, 1, 3), (4, 1, 1, 2)])
  func sameFile(workers: Int, partTokens: Int, limit: Int, threads: Int) throws {
    let folder = try TemporaryFolder()
    let texts = Self.texts(60)
    let first = try Self.write(
      texts, workers: 1, partTokens: 1000, limit: 1 << 20, threads: 1, to: folder.path)
    let other = try Self.write(
      texts, workers: workers, partTokens: partTokens, limit: limit, threads: threads, to: folder.path)
    #expect(first.container.file.bytes.elementsEqual(other.container.file.bytes))
  }

  @Test func `a token takes the values of the word that it begins in`() throws {
    let folder = try TemporaryFolder()
    var spooler = try AnnotationSpooler(worker: 0, folder: folder.path, vocabularyLimit: 1 << 20)
    var annotations = WordAnnotations()
    // Words at 0..<3, 3..<6 and 10..<20; tokens begin in the first, between, twice in the last, and behind.
    annotations.starts = [0, 3, 10]
    annotations.ends = [3, 6, 20]
    var layer = WordAnnotations.Layer(name: "tag")
    layer.values = ["", "A", "B"]
    layer.indices = [1, 0, 2]
    annotations.layers = [layer]
    var record = TokenizedDocument(
      input: 0, encoding: .utf8, sourceSize: 0, digest: [], modified: 0)
    record.tokens = 6
    try spooler.append(
      annotations, starts: [0, 4, 7, 10, 15, 20], after: 0, path: "a", to: &record)
    let vocabulary = try AnnotationVocabulary([try spooler.finish()])
    let pass = FirstPass(documents: [record], words: [], firstRun: [])
    var cursor = AnnotationCursor(pass, vocabulary, layer: 0, documents: 0..<1, starts: [0, 6])
    var values: [UInt32] = []
    cursor.read(0..<6, into: &values)
    #expect(values == [1, 0, 0, 2, 2, 0])
    cursor.read(3..<5, into: &values)
    #expect(values == [2, 2])
  }

  @Test func `lists shorter than the words and numbers of no value are none`() throws {
    let folder = try TemporaryFolder()
    var spooler = try AnnotationSpooler(worker: 0, folder: folder.path, vocabularyLimit: 1 << 20)
    var annotations = WordAnnotations()
    annotations.starts = [0, 2, 4]
    annotations.ends = [1, 3, 5]
    var layer = WordAnnotations.Layer(name: "tag")
    layer.values = ["", "A"]
    layer.indices = [9, 1]
    annotations.layers = [layer, layer, .init(name: ""), .init(name: "empty")]
    var record = TokenizedDocument(
      input: 0, encoding: .utf8, sourceSize: 0, digest: [], modified: 0)
    try spooler.append(annotations, starts: [0, 2, 4], after: 0, path: "a", to: &record)
    #expect(record.annotations.map(\.layers) == [["tag"]])
    let spooled = try spooler.finish()
    #expect(Array(spooled.words.words) == [0, 1, 0])
  }

  @Test func `more layers than a corpus may hold are an error that names the text`() throws {
    let folder = try TemporaryFolder()
    var spooler = try AnnotationSpooler(worker: 0, folder: folder.path, vocabularyLimit: 1 << 20)
    var record = TokenizedDocument(
      input: 0, encoding: .utf8, sourceSize: 0, digest: [], modified: 0)
    func annotations(_ numbers: Range<Int>) -> WordAnnotations {
      var text: Text = [:]
      for number in numbers { text["layer\(number)"] = ["x"] }
      return Self.annotations(text, starts: [0])
    }
    let limit = LayerWriter.limit
    #expect(throws: BuildError.tooManyLayers(path: "a.vert", limit: limit)) {
      try spooler.append(annotations(0..<limit + 1), starts: [0], after: 0, path: "a.vert", to: &record)
    }
    try spooler.append(annotations(0..<limit), starts: [0], after: 0, path: "a.vert", to: &record)
    try spooler.append(annotations(limit..<limit + 1), starts: [0], after: 1, path: "a.vert", to: &record)
    let spooled = try spooler.finish()
    #expect(throws: BuildError.tooManyLayers(path: nil, limit: limit)) {
      try AnnotationVocabulary([spooled])
    }
  }
}
