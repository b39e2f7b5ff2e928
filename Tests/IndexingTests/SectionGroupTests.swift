import Analysis
import CorpusIndex
import Testing

@testable import Indexing

@Suite("Sections whose titles are hard to tell apart")
struct SectionGroupTests {
  /// Titles of one meaning in other bytes, with separators, and alike but for their middle.
  private static let titles = [
    "Résumé", "Re\u{301}sume\u{301}", "A", "A > B", "B", "B > A", "a -> b", "> A", "A >", "Йога",
    "И\u{306}ога",
    "Чистка — “1937”", "Terror and the Autocracy of 1937", "Terror and one Autocracy of 1937", "1937 🚂",
    "A > A",
  ]

  private func corpora(_ folder: TemporaryFolder) throws -> [CorpusReader] {
    for document in 0..<6 {
      var text = "Words before, terror.\n\n"
      for (index, title) in Self.titles.enumerated() {
        let inner = Self.titles[(index * 5 + document) % Self.titles.count]
        text +=
          "# \(title)\n\nTerror \(index) here.\n\n## \(inner)\n\nTerror, terror, more.\n\n### \(title)\n\nNo.\n\n"
      }
      try folder.write(text, "texts/\(document).md")
    }
    let inputs = try folder.inputs("texts")
    let words = try folder.build(inputs, "whole.corpus").tokens
    try folder.build(inputs, "cut.corpus", BuildOptions(segmentTokens: words / 3))
    return [try folder.open("whole.corpus"), try folder.open("cut.corpus")]
  }

  @Test(arguments: [nil, 1, 2, 3])
  func `are counted by their paths, canonically equivalent ones as one`(level: Int?) throws {
    for corpus in try corpora(TemporaryFolder()) {
      var order: [String?] = []
      var words: [String?: Int] = [:]
      var matches: [String?: Int] = [:]
      let hits = try QueryEvaluator(corpus).hits(of: QueryParser.parse("terror"))
      for segment in hits.segments {
        let structure = segment.segment.structure
        let starts = Set(segment.starts.map(Int.init))
        for position in 0..<segment.segment.tokens.count {
          let section = structure.sectionRun(structure.sectionRun(at: position)).section
          // Strings that are canonically equivalent are equal.
          let path = try section.map { try SectionPaths(structure).path(of: $0, level: level) }
          if words[path] == nil { order.append(path) }
          words[path, default: 0] += 1
          if starts.contains(position) { matches[path, default: 0] += 1 }
        }
      }
      let table = try CountTable(
        [QueryParser.parse("terror"), QueryParser.parse("absent")], in: corpus, by: [.section], level: level)
      let groups = order.filter { matches[$0] != nil }
      #expect(table.rows.map { $0.group[0] } == groups)
      #expect(table.rows.map(\.count) == groups.map { matches[$0] ?? 0 })
      #expect(table.rows.map(\.words) == groups.map { words[$0] ?? 0 })
      #expect(table.emptyGroups == order.count - groups.count)
      #expect(table.lacksValues(of: 0))
      let perMillion = RateConvention()
      #expect(table.lowestRate(perMillion).isComplete)
      #expect(table.lowestRate(perMillion).rate == table.rows.compactMap { $0.rate(perMillion) }.min())
    }
  }
}
