import Glibc
import Testing

@testable import Measurement

@Suite struct `Running a program` {
  private let errorFile = "/tmp/slovo-benchmarks-errors-\(getpid())-\(UInt64.random(in: 0..<UInt64.max))"

  @Test func `tells a failure's exit code and first line`() throws {
    let run = try ProcessRun(
      ["sh", "-c", "echo one >&2; echo two >&2; exit 3"], errorFile: errorFile, samplesMemory: false)
    #expect(run.exitCode == 3)
    #expect(run.firstErrorLine == "one")
  }

  @Test func `tells a signal`() throws {
    let run = try ProcessRun(["sh", "-c", "kill -9 $$"], errorFile: errorFile, samplesMemory: false)
    #expect(run.exitCode == 128 + 9)
  }

  @Test func `takes as long as the program`() throws {
    let run = try ProcessRun(["sleep", "0.1"], errorFile: errorFile, samplesMemory: true)
    #expect(run.exitCode == 0)
    #expect(run.seconds >= 0.1)
    #expect(run.processorSeconds < 0.1)
    #expect((run.peakAnonymous ?? 0) > 0)
    #expect((run.peakAnonymous ?? 0) <= run.peakResident)
  }

  @Test func `refuses a program that isn't there`() {
    #expect(throws: MeasurementError.file(path: "/no/program", call: "posix_spawn", code: ENOENT)) {
      try ProcessRun(["/no/program"], errorFile: errorFile, samplesMemory: false)
    }
  }
}

@Suite struct `Counting tokens` {
  private func tokens(_ text: String) throws -> [(word: String, isSigned: Bool)] {
    let bytes = Array(text.utf8)
    var detector = SignDetector()
    var found: [(word: String, isSigned: Bool)] = []
    try WordWalker().forEachToken(in: bytes, path: "test") { range in
      found.append((String(decoding: bytes[range], as: UTF8.self), detector.isSigned(bytes, range)))
    }
    return found
  }

  @Test func `tokens are ICU's words and numbers`() throws {
    #expect(try tokens("Don't stop, 1,500 (Ежов)…").map(\.word) == ["Don't", "stop", "1,500", "Ежов"])
  }

  @Test(arguments: [
    "vozhd' i", "glasnost’.", "Kondrat'ev", "vozd′ 2", "Bolʹševik", "s\"ezd", "ob″ekt", "s''ezd", "*vlast'*",
  ])
  func `signs are found`(text: String) throws {
    #expect(try tokens(text).first?.isSigned == true)
  }

  @Test(arguments: [
    "don't go", "Stalin’s", "the 'steel gauntlets of Ezhov' were", "say “no.”", "\"no\" he", "workers' homes",
    "‘the people’ is",
  ])
  func `apostrophes and quotation marks aren't signs`(text: String) throws {
    #expect(try tokens(text).allSatisfy { !$0.isSigned })
  }

  @Test func `types are told apart by their bytes`() {
    var counter = TypeCounter()
    let text = Array("the The the é".utf8)
    for range in [0..<3, 4..<7, 8..<11, 12..<14] { counter.add(text, range) }
    #expect(counter.typeCount == 3)
    #expect(counter.top(1).first?.word == "the")
    #expect(counter.count(of: "the") == 2)
    #expect(counter.count(of: "é") == 1)
    #expect(counter.count(of: "a") == 0)
  }

  @Test func `many types are kept apart when the table grows`() {
    var counter = TypeCounter()
    for _ in 0..<2 {
      for number in 0..<100_000 {
        let text = Array(String(number).utf8)
        counter.add(text, 0..<text.count)
      }
    }
    #expect(counter.typeCount == 100_000)
    #expect(counter.top(100_000).allSatisfy { $0.count == 2 })
  }
}

@Suite struct `Figures for reading` {
  @Test func `numbers are grouped and rounded`() {
    #expect(Figures.grouped(1_234_567) == "1,234,567")
    #expect(Figures.grouped(999) == "999")
    #expect(Figures.decimal(1.0049, 2) == "1.00")
    #expect(Figures.decimal(-0.37, 1) == "-0.4")
    #expect(Figures.decimal(12.05, 3) == "12.050")
    #expect(Figures.time(0.0123) == "12.30 ms")
    #expect(Figures.time(4.3214) == "4.321 s")
  }

  @Test func `a median is the middle value`() {
    #expect(Samples([3, 1, 2]).median == 2)
    #expect(Samples([4, 1, 2, 3]).median == 2.5)
    #expect(Samples([]).median == 0)
  }

  @Test func `a table's cells hide their bars`() {
    var table = MarkdownTable(columns: ["a", "b"], alignments: [.left, .right])
    table.append(["x|y", "1"])
    #expect(table.text == "| a | b |\n| --- | ---: |\n| x\\|y | 1 |\n")
  }
}
