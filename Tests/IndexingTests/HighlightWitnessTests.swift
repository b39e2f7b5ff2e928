import CorpusIndex
import TestSupport
import Testing

@testable import Analysis

@Suite struct `Highlighted words` {
  @Test(arguments: [
    ["of"], ["te*"], ["the *"], ["great purge*", "state|fear"], ["anti-soviet"], ["absent"], ["*"],
  ])
  func `are those that the queries find anywhere, outside the match`(queries: [String]) throws {
    for corpus in try lineCorpora(TemporaryFolder()) {
      let parsed = try queries.map { try QueryParser.parse($0) }
      var found: Set<Int> = []
      for query in parsed {
        for line in WitnessLine.all(try QueryEvaluator(corpus).hits(of: query)) {
          for position in line.match { found.insert(line.segment.firstPosition + position) }
        }
      }
      let marks = Highlights.Marks(opening: "⟦", closing: "⟧")
      let plain = try Highlights(parsed, in: corpus)
      let marked = try Highlights(parsed, in: corpus, marks: marks)
      for text in ["terror", "of the", "te*"] {
        let hits = try QueryEvaluator(corpus).hits(of: QueryParser.parse(text))
        let concordance = Concordance(hits, in: corpus)
        for context in [Concordance.Context.words(3), .sentence, .paragraph, .words(0)] {
          var lines = ConcordanceLines(concordance, context: context, highlighting: plain)
          var markedLines = ConcordanceLines(concordance, context: context, highlighting: marked)
          var bare = ConcordanceLines(concordance, context: context)
          var count = 0
          for (index, line) in WitnessLine.all(hits).enumerated() {
            let made = try lines.line(index)
            let same = try bare.line(index)
            #expect(made.before == same.before && made.match == same.match && made.after == same.after)
            let after = try markedLines.line(index)
            let text = String(decoding: after.before + [0x7C] + after.after, as: UTF8.self)
            let shown = lines.highlighted.map { distance in
              line.segment.firstPosition + (distance < 0 ? line.match.lowerBound : line.match.upperBound - 1)
                + distance
            }
            let expected = try shownPositions(line, context).filter {
              found.contains(line.segment.firstPosition + $0) && !line.match.contains($0)
            }
            #expect(shown == expected.map { line.segment.firstPosition + $0 }, "\(queries) \(context)")
            #expect(
              text.replacing("⟦", with: "").replacing("⟧", with: "")
                == String(decoding: same.before + [0x7C] + same.after, as: UTF8.self))
            let words = text.split(separator: "⟦", omittingEmptySubsequences: false).dropFirst().map {
              $0.prefix { $0 != "⟧" }
            }
            #expect(words.map(String.init) == (try expected.map { try #require(try line.surface($0)) }))
            if !expected.isEmpty { count += 1 }
          }
          for threads in 1...4 {
            #expect(
              try concordance.highlightedLines(plain, context: context, threads: threads) == count)
          }
        }
      }
    }
  }

  private func shownPositions(_ line: WitnessLine, _ context: Concordance.Context) throws -> [Int] {
    let starts: [Int]
    switch context {
    case .words(let count):
      return Array(line.match.lowerBound - count..<line.match.upperBound + count).filter(line.flow.contains)
    case .sentence: starts = try line.segment.structure.sentenceStarts().map(Int.init)
    case .paragraph: starts = try line.segment.structure.paragraphStarts().map(Int.init)
    case .characters: return []
    }
    var (from, to) = (line.match.lowerBound, line.match.upperBound)
    while from > line.flow.lowerBound, !starts.contains(from) { from -= 1 }
    while to < line.flow.upperBound, !starts.contains(to) { to += 1 }
    return Array(from..<to)
  }
}
