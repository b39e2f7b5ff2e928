import Testing

@testable import Analysis

@Suite struct `A reference to a place` {
  @Test(
    arguments: [
      ("a.md", "a.md", nil), ("a.md:12", "a.md", 12...12), ("a.md:12-15", "a.md", 12...15),
      ("a:b.md:7", "a:b.md", 7...7), ("a:b", "a:b", nil), ("a:", "a:", nil), ("a:1-", "a:1-", nil),
      ("a:-1", "a:-1", nil), ("a:1-2-3", "a:1-2-3", nil), ("a: 1", "a: 1", nil), ("a:٣", "a:٣", nil),
      ("a:99999999999999999999", "a", Int.max...Int.max),
    ] as [(String, String, ClosedRange<Int>?)])
  func `is a document and positions`(source: String, name: String, positions: ClosedRange<Int>?) throws {
    let reference = try #require(PlaceReference(source))
    #expect(reference.name == name && reference.positions == positions && reference.source == source)
  }

  @Test(arguments: ["", ":1", "a:0", "a:5-4", "a:0-3"])
  func `is none without a document, and with positions that can't be`(source: String) {
    #expect(PlaceReference(source) == nil)
  }
}
