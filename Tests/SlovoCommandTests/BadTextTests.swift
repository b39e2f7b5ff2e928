import Foundation
import Testing

@Suite("Texts that can't be read")
struct BadTextTests {
  /// One line that names the file and contains every fragment, and exit code 3.
  private func expectRefusal(_ outcome: Outcome, naming name: String, _ fragments: String...) {
    #expect(outcome.code == 3 && !outcome.wasKilled)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.errors.hasPrefix("slovo: "))
    for fragment in [name] + fragments { #expect(outcome.errors.contains(fragment)) }
  }

  @Test("A path where nothing is, a path through a file, a symbolic link to nothing")
  func missing() throws {
    let place = try Workplace()
    try place.indexSample()
    try FileManager.default.createSymbolicLink(atPath: place.path("link.txt"), withDestinationPath: "nowhere")
    let before = try place.contents(of: "c.slovo")
    for name in ["absent", "texts/one.md/x", "link.txt"] {
      expectRefusal(try place.slovo("count", name, "terror"), naming: "'\(name)'", "Check the spelling")
      expectRefusal(
        try place.slovo("index", name, "-o", "c.slovo"), naming: "'\(name)'", "Check the spelling")
    }
    #expect(try place.contents(of: "c.slovo") == before)
  }

  #if os(Linux)
    @Test("A file that the system refuses to read, and a device that never ends")
    func unreadable() throws {
      let place = try Workplace()
      expectRefusal(
        try place.slovo("count", "/proc/self/mem", "x"), naming: "'/proc/self/mem'", "Input/output error")
      expectRefusal(try place.slovo("count", "/dev/zero", "x"), naming: "'/dev/zero'", "device")
    }
  #endif

  @Test("A folder without texts says what is read")
  func emptyFolder() throws {
    let place = try Workplace()
    try place.write("x", to: "papers/scan.pdf")
    expectRefusal(try place.slovo("count", "papers", "x"), naming: "'papers'", ".txt", ".md")
    expectRefusal(try place.slovo("index", "papers", "-o", "c.slovo"), naming: "'papers'")
    #expect(!FileManager.default.fileExists(atPath: place.path("c.slovo")))
  }

  @Test("A binary file is refused and named, and a corpus stays as it was")
  func binary() throws {
    let place = try Workplace()
    try place.indexSample()
    let before = try place.contents(of: "c.slovo")
    try place.write(
      Array("%PDF-1.4\n".utf8) + (0..<2000).map { UInt8(truncatingIfNeeded: $0 &* 131) }, to: "scan.txt")
    expectRefusal(try place.slovo("index", "scan.txt", "-o", "c.slovo"), naming: "'scan.txt'", "not text")
    #expect(try place.contents(of: "c.slovo") == before)
    #expect(try place.names(in: ".").filter { $0.contains("c.slovo") } == ["c.slovo"])
  }

  @Test("Damaged UTF-8 is named by line and byte, and --lenient replaces and counts it")
  func damage() throws {
    let place = try Workplace()
    let before = "Сталин и террор.\n\nТеррор "
    try place.write(Array(before.utf8) + [0xFF] + Array(" и власть, 1937.\n".utf8), to: "bad.txt")
    expectRefusal(
      try place.slovo("count", "bad.txt", "террор"), naming: "'bad.txt'", "line 3",
      "byte \(before.utf8.count)",
      "--lenient")
    let lenient = try place.slovo("count", "bad.txt", "террор", "--lenient", "--format", "csv")
    #expect(lenient.code == 0)
    #expect(lenient.errors.contains("1 place replaced by U+FFFD"))
    #expect(lenient.output.contains("террор,2,"))
  }

  @Test("A NUL byte is named by line and byte")
  func zeroByte() throws {
    let place = try Workplace()
    try place.write(Array("good\nba".utf8) + [0] + Array("d terror\n".utf8), to: "nul.txt")
    expectRefusal(try place.slovo("count", "nul.txt", "terror"), naming: "'nul.txt'", "line 2", "byte 7")
  }

  @Test("An empty file alone is refused; beside others it is a warning")
  func empty() throws {
    let place = try Workplace()
    try place.writeSample()
    try place.write("", to: "empty.txt")
    let alone = try place.slovo("count", "empty.txt", "terror")
    #expect(alone.code == 3)
    #expect(alone.errorLines.count == 1)
    try place.write("", to: "texts/empty.txt")
    let beside = try place.slovo("count", "texts", "terror")
    #expect(beside.code == 0)
    #expect(beside.errors.contains("empty.txt' holds no words"))
  }

  @Test("A line of 20 MB is read like any other")
  func longLine() throws {
    let place = try Workplace()
    let words = Array("state terror ".utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(20_000_000)
    while bytes.count < 20_000_000 { bytes += words }
    try place.write(bytes, to: "long.txt")
    let outcome = try place.slovo("count", "long.txt", "terror", "--format", "csv", "--quiet")
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("terror,\(bytes.count / words.count),\(bytes.count / words.count * 2),"))
    let line = try place.slovo("kwic", "long.txt", "terror", "--limit", "1", "--format", "csv")
    #expect(line.output.contains("[[6,12]]"))
  }

  @Test("A text that changes while it is read is refused, or read whole: never mixed")
  func changing() throws {
    let place = try Workplace()
    try place.write(String(repeating: "terror ", count: 2_000_000), to: "growing.txt")
    let outcome = try place.shell(
      """
      touch go
      ( while [ -e go ]; do echo more >> growing.txt; done ) &
      "$SLOVO" count growing.txt terror --format csv --quiet; code=$?
      rm go; wait; exit $code
      """)
    #expect(outcome.code == 3)
    #expect(outcome.errors.contains("'growing.txt' changed while it was read"))
  }
}
