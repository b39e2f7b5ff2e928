import Foundation
import Testing

@Suite("Writing that fails")
struct WritingTests {
  #if os(Linux)
    @Test("A full standard output is a failure, of help and version too")
    func fullOutput() throws {
      let place = try Workplace()
      try place.indexSample()
      for command in [
        "kwic c.slovo terror", "count c.slovo terror --format json", "info c.slovo", "--help", "--version",
      ] {
        let outcome = try place.shell("\"$SLOVO\" \(command) > /dev/full")
        #expect(outcome.code == 3)
        #expect(outcome.errorLines.count == 1)
        #expect(outcome.errors.contains("standard output: No space left on device"))
      }
    }

    @Test("A full disk under -o is a failure that names the file")
    func fullFile() throws {
      let place = try Workplace()
      try place.indexSample()
      for option in ["-o", "--settings"] {
        let outcome = try place.slovo("count", "c.slovo", "terror", "--format", "csv", option, "/dev/full")
        #expect(outcome.code == 3)
        #expect(outcome.errors.contains("'/dev/full': No space left on device"))
      }
    }

    @Test("A target in a place that can't be written names the target, not a helping file")
    func readOnlyTarget() throws {
      let place = try Workplace()
      try place.writeSample()
      let outcome = try place.slovo("index", "texts", "-o", "/proc/x.slovo")
      #expect(outcome.code == 3)
      #expect(outcome.errorLines.count == 1)
      #expect(outcome.errors.contains("'/proc/x.slovo'"))
    }
  #endif

  @Test("An answer into a folder, or through a file, names it")
  func wrongOutput() throws {
    let place = try Workplace()
    try place.indexSample()
    for path in ["texts", "texts/one.md/x", "absent/x.csv"] {
      let outcome = try place.slovo("count", "c.slovo", "terror", "-o", path)
      #expect(outcome.code == 3)
      #expect(outcome.errors.contains("can't write '\(path)'"))
    }
  }

  @Test("A disk that fills while a corpus grows leaves the old corpus, and nothing beside it")
  func fullDisk() throws {
    let place = try Workplace()
    try place.indexSample()
    let before = try place.contents(of: "c.slovo")
    let words = (0..<60_000).map { "word\($0)" }.joined(separator: " ")
    try place.write(words, to: "more.txt")
    // What is added is a file in the corpus; a new corpus has its name only when it is whole.
    for (target, named) in [("c.slovo", "c.slovo/text-2"), ("new.slovo", "new.slovo")] {
      let outcome = try place.shell("ulimit -f 100; \"$SLOVO\" index more.txt -o \(target) --quiet")
      #expect(outcome.code == 3 && !outcome.wasKilled)
      #expect(outcome.errorLines.count == 1)
      #expect(outcome.errors.contains("'\(named)': File too large"))
    }
    #expect(try place.contents(of: "c.slovo") == before)
    #expect(try place.names(in: ".").filter { $0.contains("slovo") } == ["c.slovo"])
  }

  @Test("A target that is no corpus is left as it is")
  func foreignTarget() throws {
    let place = try Workplace()
    try place.writeSample()
    try place.write("a letter", to: "letter.slovo")
    for target in ["texts", "letter.slovo"] {
      let outcome = try place.slovo("index", "texts", "-o", target)
      #expect(outcome.code == 3)
      #expect(outcome.errorLines.count == 1)
      #expect(outcome.errors.contains("'\(target)' exists and is not a corpus"))
    }
    #expect(try place.bytes("letter.slovo") == Array("a letter".utf8))
  }

  @Test("A second build at once is refused under --no-wait")
  func busy() throws {
    let place = try Workplace()
    try place.writeSample()
    let outcome = try place.shell(
      "flock .c.slovo.lock \"$SLOVO\" index texts -o c.slovo --no-wait")
    #expect(outcome.code == 3)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.errors.contains("another build is at work on 'c.slovo'"))
  }

  @Test("A pipe that closes early ends the command quietly")
  func closedPipe() throws {
    let place = try Workplace()
    try place.write(String(repeating: "Terror and the state. ", count: 50_000), to: "long.txt")
    let outcome = try place.shell(
      "\"$SLOVO\" kwic long.txt terror --format csv --quiet | head -1; exit ${PIPESTATUS[0]}")
    #expect(outcome.code == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.hasPrefix("docname,from,to,"))
  }
}
