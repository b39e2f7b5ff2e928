import CorpusIndex
import Documents
import Indexing
import SlovoKit
import Synchronization
import Testing

@Suite("The cache of corpora built on the way")
struct CorpusSourceTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Terror and legitimacy.\n", "texts/a.txt")
    try folder.write("# Fear\n\nThe great purge.\n", "texts/b.md")
    #expect(try builds() == 1)
  }

  /// Opens the texts; how often that built an index.
  private func builds(_ options: BuildOptions = BuildOptions()) throws -> Int {
    try open(options).builds
  }

  private func open(_ options: BuildOptions = BuildOptions()) throws -> (builds: Int, reader: CorpusReader) {
    let source = CorpusSource(
      folder.path + "/texts", options: options, environment: ["XDG_CACHE_HOME": folder.path + "/cache"])
    let counter = Counter()
    let opened = try source.open { event in
      if case .built = event { counter.count.withLock { $0 += 1 } }
    }
    return (counter.count.withLock { $0 }, opened.reader)
  }

  private final class Counter: Sendable {
    let count = Mutex(0)
  }

  /// The next opening builds, and the one after it doesn't.
  private func expectOneBuild(
    _ options: BuildOptions = BuildOptions(), documents: Int = 2,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let opened = try open(options)
    #expect(opened.builds == 1, sourceLocation: sourceLocation)
    #expect(opened.reader.documentCount == documents, sourceLocation: sourceLocation)
    #expect(try builds(options) == 0, sourceLocation: sourceLocation)
  }

  @Test func `a corpus is used again while nothing changes`() throws {
    #expect(try builds() == 0)
    #expect(try builds(BuildOptions(threads: 1, memory: 64 << 20)) == 0)
    let cache = try #require(CorpusCache(environment: ["XDG_CACHE_HOME": folder.path + "/cache"]))
    #expect(cache.entries().map(\.documents) == [2])
  }

  @Test func `a text of another size renews it`() throws {
    try folder.write("Terror, legitimacy and more.\n", "texts/a.txt")
    try expectOneBuild()
    #expect(try open().reader.lexicon.type(of: Array("more".utf8)) != nil)
  }

  @Test func `a text of the same size and another time renews it`() throws {
    try folder.write("Fearss and legitimacy.\n", "texts/a.txt")
    folder.setTime(1_000_000, of: "texts/a.txt")
    try expectOneBuild()
    #expect(try open().reader.lexicon.type(of: Array("Fearss".utf8)) != nil)
  }

  @Test func `a text that was only touched is looked at once`() throws {
    folder.setTime(1_000_000, of: "texts/a.txt")
    try expectOneBuild()
  }

  @Test func `a new text and a vanished one renew it`() throws {
    try folder.write("More fear.\n", "texts/c.txt")
    try expectOneBuild(documents: 3)
    try folder.remove("texts/a.txt")
    try expectOneBuild(documents: 2)
  }

  @Test func `changed metadata renews it`() throws {
    try folder.write("file,year\na.txt,1937\n", "texts/metadata.csv")
    try expectOneBuild()
    try folder.write("file,year\na.txt,1938\n", "texts/metadata.csv")
    try expectOneBuild()
    let record = try open().reader.segments[0].structure.document(0)
    #expect(record.metadata("year") == "1938")
  }

  @Test func `other options of reading have a corpus of their own`() throws {
    try expectOneBuild(BuildOptions(reading: ReadingOptions(encoding: .windows1252)))
    try expectOneBuild(BuildOptions(reading: ReadingOptions(lenient: true)))
    #expect(try builds() == 0)
  }

  @Test func `clearing takes out all corpora and what came by standard input`() throws {
    try folder.write("Terror.\n", "cache/slovo/stdin-0123/stdin.txt")
    let cache = try #require(CorpusCache(environment: ["XDG_CACHE_HOME": folder.path + "/cache"]))
    #expect(try cache.clear().corpora == 1)
    #expect(try FileSystem.list(cache.folder) == [])
    try expectOneBuild()
  }

  @Test func `a damaged cache is built anew`() throws {
    let manifest = try open().reader.path + "/manifest"
    try FileSystem.removeFile(manifest)
    try FileSystem.writeFile(Array("broken".utf8), to: manifest)
    try expectOneBuild()
  }
}
