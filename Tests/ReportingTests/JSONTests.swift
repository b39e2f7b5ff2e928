import Foundation
import TestSupport
import Testing

@testable import Reporting

@Suite struct `JSON text` {
  private func encoded(_ bytes: [UInt8]) -> [UInt8] {
    var buffer = ByteBuffer(capacity: 1)
    bytes.withUnsafeBufferPointer { buffer.appendJSON($0) }
    return Array(buffer.contents)
  }

  @Test func `reads back as the same characters`() throws {
    var all = String.UnicodeScalarView()
    for value in (0...0x2FF).map(UInt32.init) + [0x2028, 0xFEFF, 0xFFFF, 0x1F600, 0x10FFFF] {
      if let scalar = Unicode.Scalar(value) { all.append(scalar) }
    }
    let text = String(all)
    let parsed = try JSONSerialization.jsonObject(
      with: Data(encoded(Array(text.utf8))), options: .fragmentsAllowed)
    #expect((parsed as? String).map { Array($0.utf8) } == Array(text.utf8))
  }

  @Test func `has replacement characters where bytes are not UTF-8, as Swift's own decoder does`() throws {
    var random = SeededGenerator(seed: 42)
    let leads: [UInt8] = [0x41, 0x80, 0xBF, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF, 0x9F, 0xA0, 0x90]
    for _ in 0..<5000 {
      let bytes = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: 0x80...0xFF, using: &random)
          : leads[Int.random(in: 0..<leads.count, using: &random)]
      }
      let expected = "\"" + String(decoding: bytes, as: UTF8.self) + "\""
      #expect(encoded(bytes) == Array(expected.utf8), "\(bytes)")
    }
  }

  @Test func `has numbers that read back as the same value`() {
    var random = SeededGenerator(seed: 7)
    func printed(_ value: Double) -> String {
      var buffer = ByteBuffer(capacity: 1)
      buffer.append(value)
      return String(decoding: buffer.contents, as: UTF8.self)
    }
    for _ in 0..<1000 {
      let value = Double(bitPattern: random.next())
      if value.isFinite { #expect(Double(printed(value)) == value) }
    }
    #expect(printed(0.1) == "0.1")
    #expect(printed(1234567.891) == "1234567.891")
    #expect(printed(1 / 3) == "0.3333333333333333")
  }

  @Test func `has integers of every size`() {
    for value in [
      0, 1, -1, 9, 10, 99, 100, -100, 12_345_678_901, Int.max, Int.min, Int.max / 10,
      1_000_000_000_000_000_000,
    ] {
      var buffer = ByteBuffer(capacity: 1)
      buffer.append(value)
      #expect(String(decoding: buffer.contents, as: UTF8.self) == "\(value)")
    }
  }

  @Test func `has null for numbers that aren't finite`() throws {
    let description = AnswerDescription(
      version: "1", command: "c", settings: [NamedValue("x", .real(.nan))], shown: 1,
      columns: [ColumnDescription("a", .real(decimals: 1)), ColumnDescription("b", .real(decimals: 1))])
    let json = try written(.json, description) { writer in
      writer.real(.infinity)
      writer.real(.nan)
      try writer.endRow()
    }
    #expect(json.contains(#"{"a":null,"b":null}"#))
    #expect(json.contains(#""settings":{"x":null}"#))
    _ = try JSONSerialization.jsonObject(with: Data(json.utf8))
  }

  @Test func `is valid whatever the settings hold`() throws {
    let description = AnswerDescription(
      version: "1", command: "kwic",
      settings: [
        NamedValue("query \"x\"", "a\\b\u{0}"), NamedValue("list", ["a", 1, true, nil]),
        NamedValue("window", .group([NamedValue("left", 5), NamedValue("right", 5)])),
      ],
      shown: 0,
      notes: [ColumnNote(column: "page", reason: "no pages"), ColumnNote(column: "page", reason: "none")],
      columns: [])
    let output = OutputBuffer(descriptor: -1)
    description.write(to: output)
    let object = try JSONSerialization.jsonObject(with: Data(output.bytes.contents)) as? [String: Any]
    let settings = try #require(object?["settings"] as? [String: Any])
    #expect(settings["query \"x\""] as? String == "a\\b\u{0}")
    #expect((settings["window"] as? [String: Int]) == ["left": 5, "right": 5])
    #expect((object?["notes"] as? [String: String]) == ["page": "no pages; none"])
    #expect(object?["total"] is NSNull)
  }
}
