import CorpusIndex
import TestSupport
import Testing

@testable import Analysis
@testable import Indexing

/// Generated texts in one to four segments.
func lineCorpora(_ folder: TemporaryFolder) throws -> [CorpusReader] {
  try GeneratedTexts.write(7, seed: 1938, to: folder)
  let inputs = try folder.inputs("texts")
  let tokens = try folder.build(inputs, "1.corpus").tokens
  var corpora = [try folder.open("1.corpus")]
  for segments in 2...4 {
    try folder.build(inputs, "\(segments).corpus", BuildOptions(segmentTokens: tokens / segments + 1))
    corpora.append(try folder.open("\(segments).corpus"))
  }
  return corpora
}

/// A match with everything that lines are chosen and ordered by, read word by word.
struct WitnessLine {
  var segment: SegmentReader
  var match: Range<Int>
  var flow: Range<Int>

  static func all(_ hits: Hits) -> [WitnessLine] {
    hits.segments.flatMap { found in
      found.starts.indices.map { index in
        let match = found.positions(index)
        let structure = found.segment.structure
        return WitnessLine(
          segment: found.segment, match: match,
          flow: structure.positions(ofFlow: structure.flow(at: match.lowerBound)))
      }
    }
  }

  func form(_ position: Int) throws -> String? {
    guard flow.contains(position) else { return nil }
    return segment.lexicon.text(ofForm: segment.lexicon.form(ofType: try segment.tokens.type(at: position)))
  }

  func surface(_ position: Int) throws -> String? {
    guard flow.contains(position) else { return nil }
    return segment.lexicon.surface(ofType: try segment.tokens.type(at: position))
  }

  /// The position of a neighbour, to the left where negative.
  func neighbour(_ distance: Int) -> Int {
    distance > 0 ? match.upperBound - 1 + distance : match.lowerBound + distance
  }

  func document(_ corpus: CorpusReader) throws -> DocumentRecord {
    try segment.structure.document(segment.structure.document(at: match.lowerBound))
  }
}

extension Concordance {
  func text(ofLine index: Int, _ context: Context) throws -> String {
    var lines = ConcordanceLines(self, context: context)
    let line = try lines.line(index)
    return [line.before, line.match, line.after].map { String(decoding: $0, as: UTF8.self) }.joined(
      separator: "|")
  }

  var numbers: [Int] { (0..<count).map { number(ofLine: $0) } }
}

private func concordance(_ text: String, _ corpus: CorpusReader) throws -> Concordance {
  Concordance(try QueryEvaluator(corpus).hits(of: QueryParser.parse(text)), in: corpus)
}

private let queries = ["terror", "the", "great purge*", "te*|\"of the\"", "*", "nothing-here"]

@Suite struct `Lines that are chosen` {
  @Test func `are, one of so many, those that counting gives`() throws {
    for corpus in try lineCorpora(TemporaryFolder()) {
      for text in queries {
        let whole = try concordance(text, corpus)
        for step in [1, 2, 3, 10, 1_000_000, Int.max] {
          #expect(
            whole.thinned(every: step).numbers == (0..<whole.count).filter { $0 % step == 0 },
            "\(text) \(step)")
        }
      }
    }
  }

  @Test func `are without repetitions the first of each text, whatever the threads`() throws {
    for corpus in try lineCorpora(TemporaryFolder()) {
      for text in queries {
        let whole = try concordance(text, corpus)
        for context in [Concordance.Context.words(0), .words(1), .words(3), .characters(4), .sentence] {
          var met = Set<String>()
          let expected = try (0..<whole.count).filter {
            met.insert(try whole.text(ofLine: $0, context)).inserted
          }
          for threads in 1...4 {
            let unique = try whole.withoutRepetitions(context: context, threads: threads)
            #expect(unique.numbers == expected, "\(text) \(context)")
          }
        }
      }
    }
  }

  @Test func `combine: without repetitions, then thinned, then sampled`() throws {
    var answers: [[String]] = []
    for corpus in try lineCorpora(TemporaryFolder()) {
      let whole = try concordance("the", corpus)
      let unique = try whole.withoutRepetitions(context: .words(2), threads: 2)
      let thinned = unique.thinned(every: 3)
      #expect(thinned.numbers == unique.numbers.enumerated().filter { $0.offset % 3 == 0 }.map(\.element))
      let sample = try thinned.sampled(7, seed: 5)
      #expect(sample.numbers.count == 7 && Set(sample.numbers).isSubset(of: thinned.numbers))
      #expect(sample.numbers == sample.numbers.sorted())
      let sorted = try sample.sorted(by: [ConcordanceOrder(.position, isDescending: true)])
      #expect(sorted.numbers == sample.numbers.reversed())
      answers.append(try (0..<7).map { try sample.text(ofLine: $0, .words(4)) })
    }
    #expect(Set(answers).count == 1)
  }
}

@Suite struct `Lines in whole paragraphs` {
  @Test func `show the paragraph of the match inside its flow`() throws {
    for corpus in try lineCorpora(TemporaryFolder()) {
      let whole = try concordance("te*|\"the of\"", corpus)
      var lines = ConcordanceLines(whole, context: .paragraph)
      for (index, line) in WitnessLine.all(whole.hits).enumerated() {
        let starts = try line.segment.structure.paragraphStarts().map(Int.init)
        var (from, to) = (line.match.lowerBound, line.match.upperBound)
        while from > line.flow.lowerBound, !starts.contains(from) { from -= 1 }
        while to < line.flow.upperBound, !starts.contains(to) { to += 1 }
        let made = try lines.line(index)
        let text = String(decoding: made.before + [0x20] + made.match + [0x20] + made.after, as: UTF8.self)
        var rest = text[...]
        for position in from..<to {
          let word = try #require(try line.surface(position))
          let place = try #require(rest.firstRange(of: word), "\(word) in \(text)")
          rest = rest[place.upperBound...]
        }
        // What stands behind the last word is no word.
        #expect(!rest.contains { $0.isLetter || $0.isNumber }, "\(text)")
      }
    }
  }
}
