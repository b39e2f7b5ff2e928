import Foundation
import Testing

@testable import Reporting

@Suite struct `Output` {
  @Test func `reports a full disk with the file's name`() throws {
    let output = try OutputBuffer(creating: "/dev/full")
    let writer = OutputFormat.csv.writer(to: output)
    try writer.begin(counts)
    try writeCounts(writer)
    #expect(throws: OutputError.failed(path: "/dev/full", errno: ENOSPC)) { try writer.finish() }
  }

  @Test func `reports a full disk while rows still come`() throws {
    let output = try OutputBuffer(creating: "/dev/full")
    let writer = OutputFormat.jsonl.writer(to: output)
    try writer.begin(counts)
    #expect(throws: OutputError.failed(path: "/dev/full", errno: ENOSPC)) {
      for _ in 0..<10_000 { try writeCounts(writer) }
    }
  }

  @Test func `reports a directory that doesn't exist`() {
    #expect(throws: OutputError.failed(path: "/nowhere/at/all", errno: ENOENT)) {
      _ = try OutputBuffer(creating: "/nowhere/at/all")
    }
  }

  @Test func `tells a reader that has gone from a failure`() throws {
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    let output = OutputBuffer(descriptor: ends[1])
    output.append("x")
    #expect(throws: OutputError.brokenPipe) { try output.flush() }
  }

  @Test func `arrives whole when it is larger than the buffer`() throws {
    let description = AnswerDescription(
      version: "1", command: "c", shown: 2, columns: [ColumnDescription("a", .text)])
    let long = String(repeating: "ы", count: 300_000)
    let text = try written(.tsv, description) { writer in
      writer.text(long)
      try writer.endRow()
      writer.text("end")
      try writer.endRow()
    }
    #expect(text == "a\n\(long)\nend\n")
  }
}
