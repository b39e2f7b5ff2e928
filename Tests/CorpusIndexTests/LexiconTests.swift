import TestSupport
import Testing

@testable import CorpusIndex

struct LexiconTests {
  private static let fixture = CorpusFixture()

  /// Runs `body` with the fixture's lexicon, written and opened.
  private static func withReader(_ body: (LexiconReader) throws -> Void) throws {
    let folder = try TemporaryFolder()
    _ = try LexiconWriter.write(
      fixture.lexicon.columns, path: folder.path + "/lexicon-1", build: fixture.build)
    try body(try LexiconReader(path: folder.path + "/lexicon-1", build: fixture.build))
  }

  @Test func `interning agrees with a dictionary`() {
    var random = SeededGenerator(seed: 3)
    var interner = WordInterner()
    var witness: [[UInt8]: (id: UInt32, count: UInt32)] = [:]
    let alphabet = Array("abя\u{0}".utf8)
    for _ in 0..<60_000 {
      let length = Int.random(in: 1...12, using: &random) + (Bool.random(using: &random) ? 0 : 8)
      let word = (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
      let expected = witness[word]?.id ?? UInt32(witness.count)
      witness[word] = (expected, (witness[word]?.count ?? 0) + 1)
      #expect(word.withUnsafeBytes { interner.intern($0) } == expected)
    }
    #expect(interner.count == witness.count)
    for (word, entry) in witness {
      #expect(interner.table.withString(Int(entry.id)) { $0.elementsEqual(word) })
      #expect(interner.counts[Int(entry.id)] == entry.count)
    }
  }

  @Test func `words inside a text get the ids that they get alone`() {
    let text = Array("terror and terror and legitimacy and".utf8)
    var interner = WordInterner()
    var ids: [UInt32] = []
    let starts: [UInt32] = [0, 7, 11, 18, 22, 33]
    let ends: [UInt32] = [6, 10, 17, 21, 32, 36]
    text.withUnsafeBytes { text in
      starts.withUnsafeBufferPointer { starts in
        ends.withUnsafeBufferPointer { ends in interner.intern(text, starts: starts, ends: ends, into: &ids) }
      }
    }
    #expect(ids == [0, 1, 0, 1, 2, 1])
  }

  @Test func `sorting by bytes agrees with a plain sort`() {
    var random = SeededGenerator(seed: 4)
    var words = Set<[UInt8]>([[], [0], [0, 0]])
    for _ in 0..<3000 {
      words.insert(
        (0..<Int.random(in: 1...20, using: &random)).map { _ in
          [0, 1, 97, 255].randomElement(using: &random) ?? 0
        })
    }
    let shuffled = words.sorted { $0.count < $1.count }.shuffled(using: &random)
    var table = LexiconTable()
    for word in shuffled { word.withUnsafeBytes { table.append($0) } }
    let sorted = table.sortedByBytes().map { shuffled[Int($0)] }
    #expect(sorted == shuffled.sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test func `every word is found by its bytes, and no other`() throws {
    try Self.withReader { reader in
      for type in 0..<300 {
        #expect(reader.type(of: Array("слово\(type)".utf8)) == UInt32(type))
        #expect(reader.surface(ofType: UInt32(type)) == "слово\(type)")
        #expect(reader.types(ofForm: reader.form(ofType: UInt32(type))).contains(UInt32(type)))
      }
      for absent in ["", "слово", "слово300", "яяя", "a"] {
        #expect(reader.type(of: Array(absent.utf8)) == nil)
      }
      #expect(reader.form(of: Array("form149".utf8)) == 149)
    }
  }

  @Test func `types that share a key are found by it, and no others`() throws {
    try Self.withReader { reader in
      #expect(reader.keyCount == 100)
      for number in 0..<100 {
        let key = try #require(reader.key(of: Array("key\(number)".utf8)))
        #expect(reader.text(ofKey: key) == "key\(number)")
        #expect(reader.types(ofKeys: [key]) == (0..<3).map { UInt32(number * 3 + $0) })
      }
      for absent in ["", "key", "key100", "z"] { #expect(reader.key(of: Array(absent.utf8)) == nil) }
      let texts = (0..<100).map { reader.text(ofKey: $0) }
      #expect(texts == (0..<100).map { "key\($0)" }.sorted())
    }
  }

  @Test func `every type has its language and its script`() throws {
    try Self.withReader { reader in
      #expect((0..<300).allSatisfy { reader.language(ofType: $0) == UInt8($0 % 3) })
      #expect((0..<300).allSatisfy { reader.script(ofType: $0) == UInt8($0 % 2) })
    }
  }

  @Test func `types that aren't words are told apart`() throws {
    try Self.withReader { reader in
      #expect(!reader.hasOnlyWords)
      #expect(reader.nonWordTypes == [1, 5, 299])
    }
  }

  @Test func `a prefix finds what begins with it, in the order of bytes`() throws {
    try Self.withReader { reader in
      for prefix in ["", "слово", "слово1", "слово29", "слово299", "слово2990", "z"] {
        let expected = (0..<300).map { "слово\($0)" }.filter { $0.hasPrefix(prefix) }
          .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        #expect(reader.types(withPrefix: Array(prefix.utf8)).map { reader.surface(ofType: $0) } == expected)
      }
      #expect(
        reader.forms(withPrefix: Array("form14".utf8)) == [
          14, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149,
        ])
    }
  }

  @Test func `an id that doesn't exist is an empty word`() throws {
    try Self.withReader { reader in
      #expect(reader.surface(ofType: .max) == "")
      #expect(reader.rank(ofType: 300) == 0)
      #expect(reader.key(ofType: 300) == nil && reader.language(ofType: 300) == 0)
      #expect(reader.types(ofForm: .max).isEmpty)
      #expect(reader.sourceLength(ofGap: .max) == 0)
    }
  }

  @Test func `a lexicon that names forms or keys that aren't there doesn't grow`() throws {
    try Self.withReader { try $0.checkBeforeGrowing() }
    var broken = Self.fixture
    broken.lexicon.formOfType[7] = 150
    var columns = Self.fixture.lexicon.columns
    columns.formOfType = ScratchTable(broken.lexicon.formOfType)
    let folder = try TemporaryFolder()
    let path = folder.path + "/lexicon-1"
    _ = try LexiconWriter.write(columns, path: path, build: broken.build)
    let reader = try LexiconReader(path: path, build: broken.build)
    #expect(throws: CorpusIndexError.self) { try reader.checkBeforeGrowing() }
  }
}
