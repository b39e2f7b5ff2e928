import Analysis
import CorpusIndex
import TestSupport
import Testing

@testable import Indexing

@Suite("Words near one another")
struct ProximityTests {
  private static let operands = [
    "terror", "state", "fear", "t*", "the|of", "of terror", "\"state of\"|fear", "*", "the * of", "absent",
  ]

  /// The matches of a query, segment by segment, and the flow of each position.
  private func matches(_ query: String, _ corpus: CorpusReader, threads: Int) throws -> [[Range<Int>]] {
    try QueryEvaluator(corpus, threads: threads).hits(of: QueryParser.parse(query)).segments.map { segment in
      segment.starts.indices.map { segment.positions($0) }
    }
  }

  @Test func `are found by the smallest stretches of all pairs, and by those that have or lack a neighbour`()
    throws
  {
    let folder = try TemporaryFolder()
    var numbers = SeededGenerator(seed: 1940)
    for index in 0..<3 {
      var text = ""
      for paragraph in 0..<5 {
        for _ in 0..<Int.random(in: 5..<30, using: &numbers) {
          text +=
            numbers.pick(["terror", "state", "fear", "of", "the", "tea"])
            + numbers.pick([" ", " ", ", ", "-"])
        }
        text += "fear.[^\(paragraph)]\n\n[^\(paragraph)]: Of terror and the state.\n\n"
      }
      try folder.write(text, "texts/\(index).md")
    }
    let inputs = try folder.inputs("texts")
    let words = try folder.build(inputs, "1.slovo").tokens
    var found = 0
    for (index, tokens) in [words, words / 2, 1].enumerated() {
      try folder.build(inputs, "\(index).corpus", BuildOptions(segmentTokens: tokens))
      let corpus = try folder.open("\(index).corpus")
      for trial in 0..<150 {
        let (left, right) = (numbers.pick(Self.operands), numbers.pick(Self.operands))
        let distance = numbers.pick([1, 2, 3, 5, 9])
        let sign = numbers.pick([
          "<\(distance)>", "<\(distance)<", "near:\(distance)", "not near:\(distance)",
        ])
        let threads = 1 + trial % 4
        let answer = try matches("\(left) \(sign) \(right)", corpus, threads: threads)
        let (lefts, rights) = (
          try matches(left, corpus, threads: threads), try matches(right, corpus, threads: threads)
        )
        for segment in corpus.segments.indices {
          let structure = corpus.segments[segment].structure
          func areNear(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
            first.upperBound <= second.lowerBound && second.lowerBound - first.upperBound < distance
              && structure.flow(at: first.lowerBound) == structure.flow(at: second.upperBound - 1)
          }
          let expected: [Range<Int>]
          if sign.hasPrefix("<") {
            var stretches: Set<Range<Int>> = []
            for left in lefts[segment] {
              for right in rights[segment] {
                if areNear(left, right) { stretches.insert(left.lowerBound..<right.upperBound) }
                if sign.hasSuffix(">"), areNear(right, left) {
                  stretches.insert(right.lowerBound..<left.upperBound)
                }
              }
            }
            expected = stretches.filter { match in !stretches.contains { $0 != match && match.holds($0) } }
              .sorted { $0.lowerBound < $1.lowerBound }
          } else {
            expected = lefts[segment].filter { left in
              let isThere = rights[segment].contains { areNear(left, $0) || areNear($0, left) }
              return isThere != sign.hasPrefix("not")
            }
          }
          #expect(answer[segment] == expected, "\(left) \(sign) \(right)")
          found += answer[segment].isEmpty ? 0 : 1
        }
      }
    }
    #expect(found > 500)
  }

  @Test(arguments: ["*", "fear <3> terror", "near|terror|fear near:9 the"])
  func `are refused where they match in more places than there is memory for`(text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(String(repeating: "Fear of the terror near. ", count: 100), "texts/1.txt")
    try folder.build(folder.inputs("texts"), "1.slovo")
    let corpus = try folder.open("1.slovo")
    let query = try QueryParser.parse(text)
    #expect(throws: AnalysisError.tooManyMatches(query: text, limit: 20)) {
      try QueryEvaluator(corpus, memory: 160).hits(of: query)
    }
    let pairs = try QueryParser.parseCorpusQuery("[]{1,2}")
    #expect(throws: AnalysisError.tooManyMatches(query: "[]{1,2}", limit: 4)) {
      try QueryEvaluator(corpus, memory: 160).hits(of: pairs)
    }
    #expect(try QueryEvaluator(corpus).hits(of: pairs).count == 500)
  }
}
