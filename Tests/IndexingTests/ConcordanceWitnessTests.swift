import CorpusIndex
import TestSupport
import Testing

@testable import Analysis
@testable import Indexing

/// Generated texts on one segment and on several.
private func corpora(_ folder: TemporaryFolder) throws -> [CorpusReader] {
  try GeneratedTexts.write(6, seed: 1937, to: folder)
  let inputs = try folder.inputs("texts")
  let words = try folder.build(inputs, "whole.corpus").tokens
  try folder.build(inputs, "cut.corpus", BuildOptions(segmentTokens: words / 4))
  return [try folder.open("whole.corpus"), try folder.open("cut.corpus")]
}

@Suite struct `A sorted concordance` {
  /// The ranks of a line's words, read one by one.
  private func key(
    _ keys: [ConcordanceOrder], _ match: Range<Int>, _ segment: SegmentReader
  ) throws -> [UInt32] {
    let flow = segment.structure.positions(ofFlow: segment.structure.flow(at: match.lowerBound))
    func rank(_ position: Int, in range: Range<Int>) throws -> UInt32 {
      range.contains(position) ? segment.lexicon.rank(ofType: try segment.tokens.type(at: position)) : 0
    }
    return try keys.flatMap { order -> [UInt32] in
      let ranks: [UInt32]
      switch order.key {
      case .right(let distance): ranks = [try rank(match.upperBound - 1 + distance, in: flow)]
      case .left(let distance): ranks = [try rank(match.lowerBound - distance, in: flow)]
      case .node: ranks = try (0..<3).map { try rank(match.lowerBound + $0, in: match) }
      case .document, .metadata, .position: ranks = []
      }
      return order.isDescending ? ranks.map { $0 > 0 ? .max - $0 : 0 } : ranks
    }
  }

  @Test(arguments: [
    "r1", "r1,r2,r3", "l1", "l2:desc,r1", "node", "node:desc,l1", "r3,l3,node,r1,r2,l1,l2", "r10,l10",
  ])
  func `has the order that a slow sort of its words gives`(sort: String) throws {
    let orders = sort.split(separator: ",").compactMap { ConcordanceOrder(String($0)) }
    for corpus in try corpora(TemporaryFolder()) {
      for text in ["terror", "the", "great purge*", "te*|\"of the\"", "*"] {
        let hits = try QueryEvaluator(corpus, threads: 3).hits(of: QueryParser.parse(text))
        let concordance = Concordance(hits, in: corpus)
        var keys: [[UInt32]] = []
        for segment in hits.segments {
          for index in segment.starts.indices {
            keys.append(try key(orders, segment.positions(index), segment.segment))
          }
        }
        let expected = keys.indices.sorted { left, right in
          keys[left] == keys[right] ? left < right : keys[left].lexicographicallyPrecedes(keys[right])
        }
        for wanted in [Int.max, 10, 1] {
          let sorted = try concordance.sorted(by: orders, first: wanted, threads: 2)
          let numbers = (0..<min(wanted, sorted.count)).map { sorted.number(ofLine: $0) }
          #expect(numbers == Array(expected.prefix(wanted)), "\(text) by \(sort), first \(wanted)")
        }
      }
    }
  }

  @Test func `has the same lines in whatever order they are made`() throws {
    for corpus in try corpora(TemporaryFolder()) {
      let hits = try QueryEvaluator(corpus).hits(of: QueryParser.parse("te*"))
      let concordance = try Concordance(hits, in: corpus).sorted(by: [ConcordanceOrder(.right(1))])
      func text(_ lines: inout ConcordanceLines, _ index: Int) throws -> String {
        let line = try lines.line(index)
        return "\(line.document) \(line.from) \(line.section ?? "") \(line.region) \(line.note ?? "") "
          + "\(line.line) \(line.bytes) \(String(decoding: line.before + line.match + line.after, as: UTF8.self))"
      }
      var walking = ConcordanceLines(concordance, context: .words(4))
      var rows = [String](repeating: "", count: concordance.count)
      for line in concordance.linesInCorpusOrder(0..<concordance.count) {
        rows[Int(line.line)] = try text(&walking, Int(line.line))
      }
      for index in 0..<concordance.count {
        var alone = ConcordanceLines(concordance, context: .words(4))
        #expect(try text(&alone, index) == rows[index])
      }
    }
  }
}

@Suite struct `Counts by groups` {
  private func name(_ grouping: Grouping, _ position: Int, _ segment: SegmentReader, _ corpus: CorpusReader)
    throws
    -> String?
  {
    let structure = segment.structure
    switch grouping {
    case .document: return try structure.document(structure.document(at: position)).name
    case .section:
      return try structure.sectionRun(structure.sectionRun(at: position)).section.map {
        try SectionPaths(structure).path(of: $0)
      }
    case .region: return corpus.manifest.regions[Int(structure.region(ofFlow: structure.flow(at: position)))]
    case .metadata: return nil
    }
  }

  @Test(arguments: [
    [Grouping.document], [.section], [.region], [.section, .region], [.document, .section, .region],
  ])
  func `are those that counting word by word gives`(groupings: [Grouping]) throws {
    for corpus in try corpora(TemporaryFolder()) {
      let query = try QueryParser.parse("te*")
      var words: [[String?]: Int] = [:]
      var order: [[String?]] = []
      for segment in corpus.segments {
        for position in 0..<segment.tokens.count {
          let key = try groupings.map { try name($0, position, segment, corpus) }
          if words[key] == nil { order.append(key) }
          words[key, default: 0] += 1
        }
      }
      var counts: [[String?]: Int] = [:]
      for segment in try QueryEvaluator(corpus).hits(of: query).segments {
        for start in segment.starts {
          counts[try groupings.map { try name($0, Int(start), segment.segment, corpus) }, default: 0] += 1
        }
      }
      let table = try CountTable([query], in: corpus, by: groupings)
      let groups = order.filter { counts[$0] != nil }
      #expect(table.rows.map(\.group) == groups)
      #expect(table.rows.map(\.count) == groups.map { counts[$0] ?? 0 })
      #expect(table.rows.map(\.words) == groups.map { words[$0] ?? 0 })
      #expect(table.emptyGroups == order.count - groups.count)
    }
  }

  @Test func `without groups are those of the hits, however they are found`() throws {
    for corpus in try corpora(TemporaryFolder()) {
      for text in ["terror", "=Terror", "te*", "absent", "great purge*", "~ezhov", "terror|fear", "/.*r/"] {
        let query = try QueryParser.parse(text)
        let hits = try QueryEvaluator(corpus).hits(of: query)
        var documents = Set<Int>()
        for segment in hits.segments {
          for start in segment.starts {
            documents.insert(
              segment.segment.firstDocument + segment.segment.structure.document(at: Int(start)))
          }
        }
        let row = try #require(try CountTable([query], in: corpus).rows.first)
        #expect(row.count == hits.count, "\(text)")
        #expect(row.documents == documents.count, "\(text)")
      }
    }
  }
}

@Suite struct `Regular expressions over words` {
  @Test(arguments: [
    "t.*", ".*r", "[pt].*s?", "(great|purge)s?", ".*e.*", "te(rro)?r", "State", "[A-Z].*", "p?urges?",
    "wor.{2}",
    "ёжовщина|ежовщина", "naïve", "Ежов", "café", "naive",
  ])
  func `find the words that Swift's own find`(pattern: String) throws {
    for corpus in try corpora(TemporaryFolder()) {
      let lexicon = corpus.lexicon
      let exact = try Regex(pattern)
      let folded = try Regex(
        pattern.replacing("ï", with: "i").replacing("é", with: "e").replacing("ё", with: "е")
      ).ignoresCase()
      var expected: [String: Set<UInt32>] = ["": [], "=": []]
      for type in 0..<UInt32(lexicon.typeCount) {
        let form = lexicon.text(ofForm: lexicon.form(ofType: type))
        if try folded.wholeMatch(in: form) != nil { expected[""]?.insert(type) }
        if try exact.wholeMatch(in: lexicon.surface(ofType: type)) != nil { expected["="]?.insert(type) }
      }
      for (sign, types) in expected {
        let hits = try QueryEvaluator(corpus).hits(of: QueryParser.parse("\(sign)/\(pattern)/"))
        var found = Set<UInt32>()
        for segment in hits.segments {
          for start in segment.starts { found.insert(try segment.segment.tokens.type(at: Int(start))) }
        }
        #expect(found == types.filter { corpus.tokens(ofType: $0) > 0 }, "\(sign)/\(pattern)/")
      }
    }
  }
}
