import CorpusIndex
import Testing

@testable import Indexing

@Suite("The same texts give the same rows")
struct LawTests {
  let folder: TemporaryFolder
  let inputs: [InputText]

  init() throws {
    folder = try TemporaryFolder()
    try GeneratedTexts.write(40, seed: 1937, to: folder)
    inputs = try folder.inputs("texts")
    try folder.build(inputs, "one.slovo", BuildOptions(threads: 1))
  }

  /// Names the first rows that differ, which a comparison of the whole would bury.
  private func expectSameRows(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let expected = try AnswerRows.all(folder.open("one.slovo"))
    let found = try AnswerRows.all(folder.open(name))
    #expect(expected.count > 1000, sourceLocation: sourceLocation)
    #expect(found.count == expected.count, sourceLocation: sourceLocation)
    let difference = zip(expected, found).first { $0 != $1 }
    #expect(difference == nil, sourceLocation: sourceLocation)
  }

  @Test(arguments: [2, 3])
  func `any number of threads writes the same files`(threads: Int) throws {
    try folder.build(inputs, "threads.slovo", BuildOptions(threads: threads))
    #expect(try folder.contents("threads.slovo") == folder.contents("one.slovo"))
  }

  @Test(arguments: [1, 3])
  func `a vocabulary put aside in many runs gives the same files`(threads: Int) throws {
    var options = BuildOptions(threads: threads, memory: 32 << 20)
    options.vocabularyLimit = 1
    try folder.build(inputs, "runs.slovo", options)
    #expect(try folder.contents("runs.slovo") == folder.contents("one.slovo"))
  }

  @Test(arguments: [1, 3])
  func `a lexicon without room in memory gives the same files`(threads: Int) throws {
    try folder.build(inputs, "small.slovo", Self.tight(threads: threads))
    #expect(try folder.contents("small.slovo") == folder.contents("one.slovo"))
  }

  /// Little room for everything that grows with the vocabulary.
  private static func tight(threads: Int) -> BuildOptions {
    var options = BuildOptions(threads: threads, memory: 32 << 20)
    options.vocabularyLimit = 1
    options.lexiconMemory = 64 << 10
    options.chunkTokens = 300
    return options
  }

  @Test(arguments: [1, 3])
  func `words that are all different give the same files with little memory`(threads: Int) throws {
    // One text of many parts among small ones.
    for (text, count) in [700, 9000, 40].enumerated() {
      let words = (0..<count).map { "\(["Слово", "mot", "word"][text])\($0 * 7919 % 10_007)x\(text)" }
      let lines = stride(from: 0, to: count, by: 9).map {
        words[$0..<min(count, $0 + 9)].joined(separator: " ")
      }
      try folder.write(lines.joined(separator: ".\n\n"), "different/\(text).txt")
    }
    let different = try folder.inputs("different")
    try folder.build(different, "large.slovo")
    var options = Self.tight(threads: threads)
    options.partSizes.chunked = 4000
    options.partSizes.part = 2000
    try folder.build(different, "small.slovo", options)
    #expect(try folder.contents("small.slovo") == folder.contents("large.slovo"))
    #expect(try folder.open("small.slovo").lexicon.typeCount == 9740)
  }

  @Test func `segments don't show in answers`() throws {
    try folder.build(inputs, "segments.slovo", BuildOptions(segmentTokens: 500))
    #expect(try folder.open("segments.slovo").segments.count > 3)
    try expectSameRows("segments.slovo")
  }

  @Test func `a corpus that grew has the rows of one built in one go`() throws {
    for count in [13, 14, 40] { try folder.build(Array(inputs.prefix(count)), "grown.slovo") }
    #expect(try folder.open("grown.slovo").segments.count == 3)
    try expectSameRows("grown.slovo")
  }

  @Test func `growing by several threads and runs writes the same files`() throws {
    for (name, options) in [("a.slovo", BuildOptions(threads: 1)), ("b.slovo", Self.tight(threads: 3))] {
      try folder.build(Array(inputs.prefix(13)), name, options)
      try folder.build(inputs, name, options)
    }
    #expect(try folder.contents("a.slovo") == folder.contents("b.slovo"))
  }
}
