import CorpusIndex
import TestSupport
import Testing

@testable import Indexing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Documents that share most of their text")
struct NearDuplicateTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Words of a made vocabulary, the first ones the most frequent, in sentences.
  private static func words(_ count: Int, seed: UInt64) -> [String] {
    var numbers = SeededGenerator(seed: seed)
    return (0..<count).map { index in
      let rank = Int(pow(3000, Double.random(in: 0..<1, using: &numbers)))
      return "word" + String(rank, radix: 26) + (index % 17 == 16 ? "." : "")
    }
  }

  /// The words as another scan has them: some misread, all lines broken elsewhere.
  private static func rescanned(_ words: [String], misread: Double, seed: UInt64) -> String {
    var numbers = SeededGenerator(seed: seed)
    return words.enumerated().map { index, word in
      let isMisread = Double.random(in: 0..<1, using: &numbers) < misread
      return (isMisread ? "m" + word : word) + (index % 11 == 10 ? "\n" : " ")
    }.joined()
  }

  private func build(_ options: BuildOptions = BuildOptions()) throws -> [NearDuplicate] {
    try folder.build(folder.inputs("texts"), "\(options.threads)-\(options.segmentTokens).slovo", options)
      .nearDuplicates
  }

  private func expect(
    _ found: [NearDuplicate], _ expected: [(String, String, NearDuplicate.Kind)],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      found.map { "\($0.document) \($0.other) \($0.kind)" } == expected.map { "\($0.0) \($0.1) \($0.2)" },
      sourceLocation: sourceLocation)
  }

  @Test(arguments: [0.01, 0.03, 0.06])
  func `are found through the errors of another scan and another header`(misread: Double) throws {
    for (number, length) in [120, 1500, 20_000].enumerated() {
      let words = Self.words(length, seed: UInt64(number))
      try folder.write(words.joined(separator: " "), "texts/\(number)-a.txt")
      let header = "A Header of Another Edition\n\nSet anew, with a preface.\n\n"
      try folder.write(header + Self.rescanned(words, misread: misread, seed: 7), "texts/\(number)-b.txt")
    }
    let found = try build()
    expect(found, (0...2).map { ("\($0)-b.txt", "\($0)-a.txt", .sameText) })
    // A run of five words is the same in both where none of them is misread.
    let share = pow(1 - misread, 5)
    for duplicate in found { #expect(abs(duplicate.share - share) < 0.12, "\(duplicate)") }
  }

  @Test func `are told from excerpts and from the same file under another name`() throws {
    let book = Self.words(60_000, seed: 1)
    try folder.write(book.joined(separator: " "), "texts/book.txt")
    try folder.write(book[20_000..<23_000].joined(separator: " "), "texts/excerpt.txt")
    try folder.write(book[100..<900].joined(separator: " "), "texts/a-page.txt")
    try folder.write(book.joined(separator: " "), "texts/copy.txt")
    expect(
      try build(),
      [
        ("book.txt", "a-page.txt", .containsExcerpt), ("copy.txt", "book.txt", .sameFile),
        ("excerpt.txt", "book.txt", .excerpt),
      ])
  }

  @Test func `are none among different texts, whatever formulas they share`() throws {
    let formula = Self.words(60, seed: 99).joined(separator: " ")
    for number in 0..<60 {
      let text = formula + "\n\n" + Self.words(300, seed: UInt64(number)).joined(separator: " ")
      try folder.write(text, "texts/\(number).txt")
    }
    try GeneratedTexts.write(40, seed: 3, to: folder)
    try folder.write("Yours sincerely, the Secretary of the Committee.", "texts/short-a.txt")
    try folder.write("Yours sincerely, the Secretary of the Committee!", "texts/short-b.txt")
    #expect(try build().isEmpty)
  }

  @Test func `are the same for any number of threads and segments, and when a corpus grows`() throws {
    for number in 0..<12 {
      let words = Self.words(400 + 40 * number, seed: UInt64(number / 3))
      try folder.write(Self.rescanned(words, misread: 0.02, seed: UInt64(number)), "texts/\(10 + number).txt")
    }
    let found = try build(BuildOptions(threads: 1))
    #expect(found.count == 8)
    #expect(try build(BuildOptions(threads: 3)) == found)
    #expect(try build(BuildOptions(threads: 2, segmentTokens: 900)) == found)
    let inputs = try folder.inputs("texts")
    var grown: [NearDuplicate] = []
    for count in [5, 6, 12] {
      grown += try folder.build(Array(inputs.prefix(count)), "grown.slovo").nearDuplicates
    }
    #expect(grown == found)
    let corpus = try folder.open("grown.slovo")
    let whole = try folder.open("1-\(BuildOptions.segmentLimit).slovo")
    let sketches = try [corpus, whole].map { corpus in
      try corpus.segments.flatMap { segment in
        try (0..<segment.structure.documentCount).map { try segment.structure.sketch(ofDocument: $0) }
      }
    }
    #expect(sketches[0] == sketches[1] && sketches[0].allSatisfy { $0.count == 128 })
  }

  @Test func `cost no square of their number`() {
    var numbers = SeededGenerator(seed: 5)
    let sketch = (0..<128).map { _ in UInt32.random(in: 0..<1 << 24, using: &numbers) }.sorted()
    let candidates = (0..<5_000).map { index in
      NearDuplicateFinder.Candidate(
        name: "\(index)", file: "\(index)", digest: [UInt8(index & 255), UInt8(index >> 8)], tokens: 5000,
        sketch: sketch.enumerated().filter { $0.offset % 50 != index % 50 }.map(\.element), isNew: true)
    }
    let found = NearDuplicateFinder(candidates).find()
    #expect(found.count == 4_999)
    #expect(found.allSatisfy { $0.kind == .sameText && $0.share > 0.9 })
  }
}
