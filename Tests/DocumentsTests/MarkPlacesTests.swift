import TestSupport
import Testing

@testable import Documents

/// A scan of 64 bytes at a time against a look at each byte.
@Suite struct MarkPlacesTests {
  private static let marks = Set("\"$&*<[\\]^_`}".utf8).union([0xC2, 0xE2])

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private func expectPlaces(of bytes: [UInt8]) {
    let places = bytes.withView { MarkPlaces($0) }
    #expect(Array(places.marks) == bytes.indices.filter { Self.marks.contains(bytes[$0]) })
    #expect(Array(places.controls) == bytes.indices.filter { bytes[$0] <= 0x0D })
    #expect(
      Array(places.numbers)
        == bytes.indices.filter { isDigit(bytes[$0]) && ($0 == 0 || !isDigit(bytes[$0 - 1])) })
  }

  @Test func `Every byte is of its kind, wherever it stands`() {
    let all = (0...255).map { UInt8($0) }
    for length in 0..<130 { expectPlaces(of: [UInt8](repeating: 0x61, count: length) + all) }
  }

  @Test func `Texts of every length end where they end`() {
    var random = SeededGenerator(seed: 1)
    for length in 0..<300 {
      expectPlaces(of: (0..<length).map { _ in UInt8.random(in: 0x20...0x5F, using: &random) })
      expectPlaces(of: [UInt8](repeating: 0x31, count: length))
    }
  }

  @Test func `A search finds the next mark before its limit`() {
    let bytes = Array(String(repeating: "a", count: 200).utf8) + Array("*b".utf8)
    let marks = bytes.withView { MarkPlaces($0).marks }
    for from in 0...200 { #expect(marks.next(from: from, below: bytes.count) == 200) }
    #expect(marks.next(from: 3, below: 200) == 200)
    #expect(marks.next(from: 201, below: bytes.count) == bytes.count)
    #expect(marks.next(from: 5000, below: 6000) == 6000)
  }
}
