import CorpusIndex
import Documents
import TestSupport
import Testing

@testable import Indexing

@Suite struct `A layout that waits for the second pass` {
  private func layout(_ size: Int, _ random: inout SeededGenerator) -> DocumentLayout {
    func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }
    func ascending() -> [Int] { (0..<size).map { _ in number(below: 1 << 28) }.sorted() }
    let titles = ["", "Part I", "Террор", "a\u{301}\n"]
    var layout = DocumentLayout()
    layout.flows = ascending().map { start in
      (
        start, Region.allCases.randomElement(using: &random) ?? .body, titles.randomElement(using: &random),
        Bool.random(using: &random) ? number(below: 1 << 28) : nil
      )
    }
    layout.pages = ascending().map { ($0, titles.randomElement(using: &random) ?? "") }
    layout.paragraphs = ascending().map { UInt32($0) }
    layout.sentences = ascending().map { UInt32($0) }
    layout.sections = (0..<size).map { index in
      Section(
        title: titles.randomElement(using: &random) ?? "", level: number(below: 9),
        parent: index > 0 && Bool.random(using: &random) ? number(below: index) : nil)
    }
    layout.sectionRanges = ascending().map { $0..<$0 + number(below: 1000) }
    layout.sectionRuns = ascending().map { ($0, number(below: 9) - 1) }
    layout.spans = ascending().shuffled(using: &random).map {
      SpanRecord(
        positions: $0..<$0 + number(below: 99), kind: UInt8(number(below: 9)), language: number(below: 3) - 1)
    }
    layout.spanLanguages = Array(titles.prefix(size))
    layout.jumps = ascending().map {
      SourceJump(
        position: UInt32($0), source: UInt64(number(below: 1 << 40)), line: UInt32(number(below: 1 << 31)))
    }
    layout.exceptions = ascending().map {
      SourceException(position: UInt32($0), ranges: [$0..<$0 + 3, $0 + 9..<$0 + 9])
    }
    return layout
  }

  @Test(arguments: [0, 1, 3, 200]) func `comes back from its record as it was`(size: Int) throws {
    var random = SeededGenerator(seed: UInt64(size) + 5)
    for _ in 0..<20 {
      let layout = layout(size, &random)
      let unpacked = try #require(layout.packed.withUnsafeBytes { DocumentLayout(packed: $0) })
      #expect(String(describing: unpacked) == String(describing: layout))
    }
  }

  @Test func `is none where its record was cut`() {
    var random = SeededGenerator(seed: 12)
    let packed = layout(9, &random).packed
    for count in 0..<packed.count {
      #expect(packed.prefix(count).withUnsafeBytes { DocumentLayout(packed: $0) } == nil)
    }
  }

  @Test func `takes a byte or two for most of what it holds`() {
    var layout = DocumentLayout()
    layout.sentences = (0..<1000).map { UInt32(20 * $0) }
    #expect(layout.packed.count < 1020)
  }
}
