import CorpusIndex
import TestSupport
import Testing

@testable import Analysis
@testable import Indexing

private func corpora(_ folder: TemporaryFolder) throws -> [CorpusReader] {
  try GeneratedTexts.write(6, seed: 1937, to: folder)
  let inputs = try folder.inputs("texts")
  let words = try folder.build(inputs, "whole.corpus").tokens
  try folder.build(inputs, "cut.corpus", BuildOptions(segmentTokens: words / 4))
  return [try folder.open("whole.corpus"), try folder.open("cut.corpus")]
}

private func resolver(_ corpus: CorpusReader, _ definitions: Definition...) -> DefinitionResolver {
  var all = Definitions()
  for definition in definitions { all.add(definition) }
  return DefinitionResolver(all, in: corpus)
}

@Suite struct `A defined name in a filter` {
  @Test(arguments: [
    ("prose", "region=body"), ("!prose", "!(region=body)"), ("late & prose", "(year>=1932)&(region=body)"),
    ("both | region=note", "((region=body)&!(year>=1932)) | region=note"),
    ("both | !(prose | late)", "((region=body)&!(year>=1932)) | !((region=body) | (year>=1932))"),
    ("prose & prose", "region=body"),
  ])
  func `admits what its filter written out admits`(named: String, written: String) throws {
    for corpus in try corpora(TemporaryFolder()) {
      var names = resolver(
        corpus, Definition("prose", ["region=body"], origin: "t"),
        Definition("late", ["year>=1932"], kind: .subcorpus, origin: "t"),
        Definition("both", ["prose & !late"], origin: "t"))
      var evaluator = try FilterEvaluator(corpus)
      let resolved = try names.resolved(FilterParser.parse(named))
      let ranges = try evaluator.ranges(resolved)
      let expected = try evaluator.ranges(FilterParser.parse(written))
      for (own, other) in zip(ranges.segments, expected.segments) { #expect(own.ranges == other.ranges) }
      #expect(ranges.words == expected.words && ranges.words > 0)
      #expect(named != "prose" || resolved.definitions.map(\.name) == ["prose"])
    }
  }

  private func error(_ names: inout DefinitionResolver, _ filter: String) throws -> DefinitionError? {
    let parsed = try FilterParser.parse(filter)
    do throws(AnalysisError) {
      _ = try names.resolved(parsed)
      return nil
    } catch {
      guard case .definition(let error) = error else { return nil }
      return error
    }
  }

  @Test func `is refused where it is unknown, a family, or defined by itself`() throws {
    let corpus = try corpora(TemporaryFolder())[0]
    var names = resolver(
      corpus, Definition("prose", ["region=body"], origin: "t"),
      Definition("words", ["terror*"], origin: "t"),
      Definition("a", ["!b"], kind: .subcorpus, origin: "t"),
      Definition("b", ["region=body | c"], kind: .subcorpus, origin: "t"),
      Definition("c", ["a"], kind: .subcorpus, origin: "t"),
      Definition("broken", ["region=="], kind: .subcorpus, origin: "t"))
    #expect(
      try error(&names, "é=1 & prsoe")
        == .unknownSubcorpus(
          filter: "é=1 & prsoe", offset: SourceOffset(bytes: 7, characters: 6), name: "prsoe",
          known: ["a", "b", "broken", "c", "prose"], isAttribute: false))
    if case .unknownSubcorpus(_, _, _, _, let isAttribute) = try error(&names, "region") {
      #expect(isAttribute)
    } else {
      Issue.record("not refused")
    }
    if case .familyInFilter(_, _, let definition) = try error(&names, "words") {
      #expect(definition.name == "words")
    } else {
      Issue.record("not refused")
    }
    #expect(try error(&names, "c") == .circle(["c", "a", "b", "c"]))
    if case .unreadableFilter = try error(&names, "broken") {} else { Issue.record("not refused") }
    var many = Definitions()
    many.add(Definition("n0", ["region=body"], origin: "t"))
    for number in 1...15 {
      many.add(
        Definition(
          "n\(number)", ["n\(number - 1) & n\(number - 1)"], kind: .subcorpus, origin: "t"))
    }
    var deep = DefinitionResolver(many, in: corpus)
    #expect(try error(&deep, "n8") == nil)
    #expect(try error(&deep, "n15") == .tooManyNames(filter: "n15", limit: 1000))
  }

  @Test func `stands for a filter only where the corpus has an attribute of it`() throws {
    let corpus = try corpora(TemporaryFolder())[0]
    var names = resolver(
      corpus, Definition("year", ["year>1930"], origin: "t"), Definition("typo", ["yaer>1930"], origin: "t"),
      Definition("list", ["terror|fear"], origin: "t"), Definition("part", ["year | list"], origin: "t"),
      Definition("x", ["y"], origin: "t"), Definition("y", ["x"], origin: "t"),
      Definition("body", ["region=body"], kind: .family, origin: "t"))
    for (name, isSubcorpus) in [
      ("year", true), ("typo", false), ("list", false), ("part", true), ("x", false), ("y", false),
      ("body", false), ("none", false),
    ] {
      #expect(try names.isSubcorpus(name) == isSubcorpus, "\(name)")
    }
  }
}

@Suite struct `A family of words` {
  private let members = [
    "terror", "great purge*", "purge*", "the great", "\"of the\"|the", "te*|great purge",
  ]

  private func matches(_ hits: Hits) -> [[Range<Int>]] {
    hits.segments.map { segment in segment.starts.indices.map { segment.positions($0) } }
  }

  @Test(arguments: [nil, "region=body", "document%2=1", "lang=en"] as [String?])
  func `has the matches of its members, each token in one of them`(filter: String?) throws {
    for corpus in try corpora(TemporaryFolder()) {
      var names = resolver(corpus, Definition("family", members, origin: "t"))
      var evaluator = try FilterEvaluator(corpus)
      let ranges = try filter.map { try evaluator.ranges(FilterParser.parse($0)) }
      let query = Query(source: "@family", root: .family(WordFamily(name: "family")))
      let resolved = try names.resolved(query)
      #expect(resolved.families.map(\.name) == ["family"])
      let finder = QueryEvaluator(corpus, threads: 2)
      let found = try finder.hits(of: resolved.query, in: ranges)
      let parts = try finder.memberHits(of: resolved.query, in: ranges)
      #expect(parts.map(\.member) == members)
      #expect(parts.reduce(0) { $0 + $1.hits.count } == found.count)
      let alone = try members.map { try matches(finder.hits(of: QueryParser.parse($0), in: ranges)) }
      for segment in corpus.segments.indices {
        // At each position, from the first on: the longest match that begins there, if no other reaches over it.
        var expected: [(match: Range<Int>, member: Int)] = []
        var position = 0
        while position < corpus.segments[segment].tokens.count {
          let here = alone.enumerated().flatMap { member, all in
            all[segment].filter { $0.lowerBound == position }.map { (match: $0, member: member) }
          }
          guard let longest = here.map(\.match.count).max(),
            let first = here.first(where: { $0.match.count == longest })
          else {
            position += 1
            continue
          }
          expected.append(first)
          position = first.match.upperBound
        }
        #expect(matches(found)[segment] == expected.map(\.match))
        for (member, part) in parts.enumerated() {
          #expect(matches(part.hits)[segment] == expected.filter { $0.member == member }.map(\.match))
        }
      }
      let rows = try CountTable([resolved.query], in: corpus, by: [.document], filter: ranges).rows
      let divided = try CountTable(
        counting: parts.map(\.hits), parts.map(\.member), in: corpus, by: [.document], filter: ranges)
      for row in rows {
        let own = divided.rows.filter { $0.group == row.group }
        #expect(own.reduce(0) { $0 + $1.count } == row.count && own.allSatisfy { $0.words == row.words })
      }
    }
  }

  @Test func `is meant by its name alone, and by no other query`() throws {
    let corpus = try corpora(TemporaryFolder())[0]
    var names = resolver(
      corpus, Definition("violence", ["terror*", "@more"], origin: "t"),
      Definition("more", ["purge*"], origin: "t"), Definition("prose", ["region=body"], origin: "t"),
      Definition("loop", ["@loop"], kind: .family, origin: "t"),
      Definition("bad", ["a", "\"a"], kind: .family, origin: "t"))
    for (text, members) in [("violence", 2), (" violence ", 2), ("more", 1)] {
      let (query, _) = try names.resolved(QueryParser.parse(text))
      guard case .family(let family) = query.root else {
        Issue.record("\(text) is no family")
        continue
      }
      #expect(family.members.count == members && query.source == text)
    }
    for text in ["\\violence", "=violence", "violence of", "Violence", "violence|terror", "prose", "terror"] {
      let (query, families) = try names.resolved(QueryParser.parse(text))
      #expect(try families.isEmpty && query == QueryParser.parse(text))
    }
    func error(_ name: String) -> DefinitionError? {
      do throws(AnalysisError) {
        _ = try names.resolved(Query(source: "@" + name, root: .family(WordFamily(name: name))))
        return nil
      } catch {
        guard case .definition(let error) = error else { return nil }
        return error
      }
    }
    #expect(
      error("none")
        == .unknownFamily(query: "@none", name: "none", known: ["bad", "loop", "more", "violence"]))
    #expect(error("loop") == .circle(["loop", "loop"]))
    if case .subcorpusInQuery = error("prose") {} else { Issue.record("not refused") }
    if case .unreadableMember = error("bad") {} else { Issue.record("not refused") }
  }
}

@Suite struct `Decisions about hits` {
  @Test(arguments: [nil, "x", "y"] as [String?])
  func `leave out and divide hits as a search one by one does`(category: String?) throws {
    for corpus in try corpora(TemporaryFolder()) {
      let queries = try ["terror", "great purge*", "the"].map { try QueryParser.parse($0) }
      let all = try QueryEvaluator(corpus).hits(of: queries)
      var numbers = SeededGenerator(seed: 5)
      var places: [(document: String, positions: ClosedRange<Int>)] = []
      for hits in all {
        var lines = ConcordanceLines(Concordance(hits, in: corpus), context: .words(0))
        for index in 0..<hits.count {
          let line = try lines.line(index)
          places.append((line.document, line.from...line.to))
        }
      }
      var decisions: [HitDecision] = []
      for place in places where numbers.below(3) == 0 {
        decisions.append(
          HitDecision(
            document: place.document, positions: place.positions, isDropped: numbers.below(3) == 0,
            category: numbers.pick([nil, "x", "y"])))
      }
      decisions.append(HitDecision(document: "none", positions: 1...1, isDropped: true))
      decisions.append(
        HitDecision(document: places[0].document, positions: 9999...9999, isDropped: false, category: "x"))
      func decision(_ place: (document: String, positions: ClosedRange<Int>)) -> HitDecision? {
        decisions.first { $0.document == place.document && $0.positions == place.positions }
      }
      let kept = places.filter { place in
        let own = decision(place)
        return !(own?.isDropped ?? false) && (category == nil || own?.category == category)
      }
      let resolved = try HitDecisions(decisions, in: corpus)
      let (chosen, tally) = resolved.chosen(from: all, category: category)
      var found: [(document: String, positions: ClosedRange<Int>)] = []
      for hits in chosen {
        var lines = ConcordanceLines(Concordance(hits, in: corpus), context: .words(0))
        for index in 0..<hits.count {
          let line = try lines.line(index)
          found.append((line.document, line.from...line.to))
          #expect(
            resolved.category(document: lines.documentNumber, from: line.from, to: line.to)
              == decision((line.document, line.from...line.to))?.category)
        }
      }
      #expect(found.map { "\($0)" } == kept.map { "\($0)" })
      let judged = places.compactMap(decision)
      #expect(tally.dropped == judged.count { $0.isDropped })
      for name in ["x", "y"] {
        #expect((tally.categories[name] ?? 0) == judged.count { !$0.isDropped && $0.category == name })
      }
      #expect(tally.unmatched == 2)
    }
  }
}
