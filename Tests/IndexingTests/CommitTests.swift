import CorpusIndex
import Synchronization
import Testing

@testable import Indexing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Committing a corpus")
struct CommitTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try GeneratedTexts.write(6, seed: 1939, to: folder)
  }

  @Test func `two builds into one target both succeed`() throws {
    let inputs = try folder.inputs("texts")
    let reports = Mutex<[BuildReport]>([])
    let report: @Sendable () -> Void = { [folder] in
      if let report = try? folder.build(inputs, "corpus.slovo") { reports.withLock { $0.append(report) } }
    }
    let threads = [RunningThread(report), RunningThread(report)]
    for thread in threads { thread.join() }
    #expect(reports.withLock { $0.map(\.added).sorted() } == [0, 6])
    #expect(reports.withLock { $0.map(\.unchanged).sorted() } == [0, 6])
    #expect(try folder.names() == ["corpus.slovo", "texts"])
  }

  @Test func `a build waits while another holds the target`() throws {
    let inputs = try folder.inputs("texts")
    let lock = try BuildLock(target: folder.path + "/corpus.slovo", wait: true)
    let succeeded = Mutex(false)
    let thread = RunningThread { [folder] in
      if (try? folder.build(inputs, "corpus.slovo")) != nil { succeeded.withLock { $0 = true } }
    }
    usleep(300_000)
    #expect(!FileSystem.exists(folder.path + "/corpus.slovo"))
    lock.release()
    thread.join()
    #expect(succeeded.withLock { $0 })
  }

  @Test func `a build that may not wait says that the target is busy`() throws {
    let inputs = try folder.inputs("texts")
    let target = folder.path + "/corpus.slovo"
    let lock = try BuildLock(target: target, wait: true)
    #expect(throws: BuildError.index(.busy(path: target))) {
      try folder.build(inputs, "corpus.slovo", BuildOptions(waits: false))
    }
    lock.release()
  }

  @Test func `a folder that is no corpus is refused and left alone`() throws {
    try folder.write("mine", "letters/one.txt")
    #expect(throws: BuildError.targetIsNotACorpus(path: folder.path + "/letters")) {
      try folder.build(folder.inputs("texts"), "letters")
    }
    #expect(try folder.names("letters") == ["one.txt"])
  }

  @Test func `what a killed build left goes with the next one`() throws {
    try folder.write("half", ".corpus.slovo.building-123/lexicon-1")
    try folder.build(folder.inputs("texts"), "corpus.slovo")
    #expect(try folder.names() == ["corpus.slovo", "texts"])
    try folder.write("half", "corpus.slovo/tokens-2")
    try folder.write("half", ".corpus.slovo.building-123/lexicon-1")
    try folder.build(folder.inputs("texts"), "corpus.slovo")
    #expect(try folder.names() == ["corpus.slovo", "texts"])
    #expect(try !folder.names("corpus.slovo").contains("tokens-2"))
  }

  @Test(arguments: [1, 2], [false, true])
  func `a build that fails midway leaves the old corpus and nothing else`(threads: Int, synchronizes: Bool)
    throws
  {
    try folder.build(folder.inputs("texts"), "corpus.slovo")
    let before = try folder.contents("corpus.slovo")
    try folder.write("A sound text.\n", "texts/a.txt")
    try folder.write(Array("Ежов и террор Ежов и террор ".utf8) + [0xFF, 0x0A], "texts/b.txt")
    try folder.write("Another sound text.\n", "texts/c.txt")
    if synchronizes { try folder.remove("texts/02.md") }
    #expect(throws: BuildError.self) {
      try folder.build(
        folder.inputs("texts"), "corpus.slovo", BuildOptions(threads: threads, synchronizes: synchronizes))
    }
    #expect(try folder.contents("corpus.slovo") == before)
    #expect(throws: BuildError.self) { try folder.build(folder.inputs("texts"), "new.slovo") }
    #expect(try folder.names() == ["corpus.slovo", "texts"])
  }
}
