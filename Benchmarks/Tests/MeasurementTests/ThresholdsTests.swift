import Testing

@testable import Measurement

@Suite struct `Recorded figures` {
  private let recorded = Thresholds([
    .init(name: "decode", value: 100, tolerance: 3), .init(name: "sort", value: 12.5, tolerance: 0),
  ])

  @Test func `are the same after writing and reading`() throws {
    #expect(recorded.text == "figure\tvalue\ttolerance\ndecode\t100.0000\t3.0\nsort\t12.5000\t0.0\n")
    #expect(try Thresholds(parsing: recorded.text) == recorded)
  }

  @Test(arguments: [
    "decode", "decode\t100", "decode\tmany\t3", "decode\t0\t3", "decode\t100\t-1", "a\t1\t2\t3",
  ])
  func `refuse a line that is none`(line: String) {
    #expect(throws: MeasurementError.unreadableThreshold(line: line)) {
      try Thresholds(parsing: "figure\tvalue\ttolerance\n\(line)\n")
    }
  }

  @Test(arguments: [
    (102.9, Thresholds.Verdict.kept), (103.1, .exceeded), (97.1, .kept), (96.9, .improved),
  ])
  func `hold a figure to its tolerance`(value: Double, verdict: Thresholds.Verdict) {
    #expect(recorded.verdicts(on: [("decode", value), ("sort", 12.5)]).map(\.verdict) == [verdict, .kept])
  }

  @Test func `fail for a figure that isn't recorded, and for one that isn't measured`() {
    let verdicts = recorded.verdicts(on: [("decode", 100), ("gather", 5)])
    #expect(verdicts.map(\.name) == ["decode", "gather", "sort"])
    #expect(verdicts.map(\.verdict) == [.kept, .unknown, .missing])
    #expect(verdicts.map(\.verdict.fails) == [false, true, true])
  }
}

@Suite struct `Counting instructions` {
  @Test func `a dump says what it adds up to`() {
    #expect(InstructionCounter.total(ofDump: "events: Ir\nfn=(1)\n3 4\n\ntotals: 123\n") == 123)
    #expect(InstructionCounter.total(ofDump: "events: Ir\nsummary: 45\n") == 45)
    #expect(InstructionCounter.total(ofDump: "events: Ir\n") == nil)
  }
}

@Suite struct `Words to ask for` {
  private func list(_ count: Int) -> String {
    "feature\tfrequency\n"
      + (0..<count).map { number in
        let letters = String(number, radix: 10).map {
          Character(UnicodeScalar(97 + UInt8($0.wholeNumberValue ?? 0)))
        }
        return String(letters) + "\t\(count - number)\n"
      }.joined()
  }

  @Test func `are of all frequencies, each once, from the first to the last`() {
    let words = QueryList.words(ofFrequencyList: list(50_000), count: 1_000)
    #expect(words.count == 1_000)
    #expect(Set(words).count == 1_000)
    #expect(words.first == "a")
    #expect(words.last == "ejjjj")
    // Where ranks are far apart, word 900 of 0...999 has the rank 50,000 to the power of 900/999: 17,112.
    #expect(words[900] == "bhbbb")
  }

  @Test func `are all that there are, where there are fewer`() {
    #expect(QueryList.words(ofFrequencyList: list(5), count: 10) == ["a", "b", "c", "d", "e"])
  }

  @Test func `are letters alone`() {
    #expect(
      QueryList.words(ofFrequencyList: "feature\nwe're\n1937\nvozhdʹ\nterror\n", count: 10) == ["terror"])
  }
}
