import CorpusIndex
import TestSupport
import Testing

@testable import Analysis
@testable import Indexing

/// Texts with annotated words in one to four segments.
private func annotatedCorpora(_ folder: TemporaryFolder) throws -> [CorpusReader] {
  var numbers = SeededGenerator(seed: 1940)
  for index in 0..<6 {
    var text = "<doc title=\"\(index)\" year=\"\(1930 + index / 2)\">\n"
    for _ in 0..<Int.random(in: 20..<80, using: &numbers) {
      let word = numbers.pick(["the", "terror", "Terror", "purge", "of", "great", "fear"])
      let lemma = numbers.pick([word.lowercased(), "x", "_", ""])
      text += "\(word)\t\(lemma)\n"
      if Int.random(in: 0..<15, using: &numbers) == 0 { text += "<p>\n" }
    }
    try folder.write(text + "</doc>\n", "texts/\(index).vert")
  }
  let inputs = try folder.inputs("texts")
  var options = BuildOptions()
  options.reading.columns = ["word", "lemma"]
  let tokens = try folder.build(inputs, "1.corpus", options).tokens
  var corpora = [try folder.open("1.corpus")]
  for segments in 2...4 {
    options.segmentTokens = tokens / segments + 1
    try folder.build(inputs, "\(segments).corpus", options)
    corpora.append(try folder.open("\(segments).corpus"))
  }
  return corpora
}

@Suite struct `Groups of lines` {
  private struct Group {
    var count = 0
    var documents = Set<String>()
  }

  private func value(
    _ key: LineGroupKey, _ line: WitnessLine, _ pattern: String, _ corpus: CorpusReader,
    _ metadata: CorpusMetadata
  ) throws -> String? {
    let structure = line.segment.structure
    let position = line.match.lowerBound
    switch key {
    case .form: return try line.match.map { try #require(try line.form($0)) }.joined(separator: " ")
    case .word: return try line.match.map { try #require(try line.surface($0)) }.joined(separator: " ")
    case .right(let distance): return try line.form(line.neighbour(distance))
    case .left(let distance): return try line.form(line.neighbour(-distance))
    case .document: return try line.document(corpus).name
    case .section:
      return try structure.sectionRun(structure.sectionRun(at: position)).section.map {
        try SectionPaths(structure).path(of: $0)
      }
    case .region: return corpus.manifest.regions[Int(structure.region(ofFlow: structure.flow(at: position)))]
    case .pattern: return pattern
    case .named(let name):
      if name == "lemma" {
        return try ShownLayers([name], of: corpus).values(at: line.match, in: line.segment)[0]
      }
      return metadata.values(of: name)?[
        line.segment.firstDocument + structure.document(at: position)]
    }
  }

  /// Groups by a dictionary of all lines, sorted by count, then by values, none last.
  private func expected(
    _ keys: [LineGroupKey], _ parts: [(lines: [WitnessLine], pattern: String)], _ corpus: CorpusReader
  ) throws -> [LineGroups.Row] {
    let metadata = try CorpusMetadata(corpus)
    var groups: [[String?]: Group] = [:]
    for part in parts {
      for line in part.lines {
        let values = try keys.map { try value($0, line, part.pattern, corpus, metadata) }
        groups[values, default: Group()].count += 1
        groups[values]?.documents.insert(try line.document(corpus).name)
      }
    }
    let rows = groups.map {
      LineGroups.Row(values: $0.key, count: $0.value.count, documents: $0.value.documents.count)
    }
    return rows.sorted { left, right in
      if left.count != right.count { return left.count > right.count }
      for (one, other) in zip(left.values, right.values) where one != other {
        guard let one else { return false }
        guard let other else { return true }
        return one.utf8.lexicographicallyPrecedes(other.utf8)
      }
      return false
    }
  }

  private func check(
    _ names: String, _ queries: [String], _ corpora: [CorpusReader],
    _ choose: (Concordance) throws -> Concordance
  ) throws {
    let keys = try names.split(separator: ",").map { try #require(LineGroupKey(String($0))) }
    var answers: [[LineGroups.Row]] = []
    for corpus in corpora {
      var parts: [LineGroups.Part] = []
      var witness: [(lines: [WitnessLine], pattern: String)] = []
      for query in queries {
        let hits = try QueryEvaluator(corpus).hits(of: QueryParser.parse(query))
        let chosen = try choose(Concordance(hits, in: corpus))
        parts.append(LineGroups.Part(chosen, pattern: query))
        let all = WitnessLine.all(hits)
        witness.append((chosen.numbers.map { all[$0] }, query))
      }
      let expected = try expected(keys, witness, corpus)
      for threads in 1...4 {
        let groups = try LineGroups(parts, by: keys, in: corpus, threads: threads)
        #expect(groups.count == expected.count)
        let rows = try groups.rows(0..<groups.count)
        #expect(rows == expected, "\(names) of \(queries)")
        #expect(rows.reduce(0) { $0 + $1.count } == groups.lines)
        #expect(groups.lines == witness.reduce(0) { $0 + $1.lines.count })
        let some = min(2, groups.count)..<min(5, groups.count)
        #expect(try groups.rows(some) == Array(expected[some]))
        for index in keys.indices {
          #expect(groups.lacksValues(of: index) == expected.contains { $0.values[index] == nil })
        }
      }
      answers.append(expected)
    }
    for answer in answers { #expect(answer == answers[0]) }
  }

  @Test(arguments: [
    "form", "word", "r1", "l2,r2", "document", "section", "region,form", "year", "pattern",
    "form,r1,document", "pattern,l1,section,year", "r10",
  ])
  func `are those of a dictionary of all lines`(names: String) throws {
    let corpora = try lineCorpora(TemporaryFolder())
    for queries in [
      ["terror"], ["the"], ["te*|\"great purge*\"|\"of the\""], ["terror", "*", "te*", "absent"],
    ] {
      try check(names, queries, corpora) { $0 }
    }
  }

  @Test func `count many lines on several threads`() throws {
    let folder = try TemporaryFolder()
    try GeneratedTexts.write(90, seed: 1939, to: folder)
    let inputs = try folder.inputs("texts")
    let tokens = try folder.build(inputs, "1.corpus").tokens
    try folder.build(inputs, "4.corpus", BuildOptions(segmentTokens: tokens / 4 + 1))
    let corpora = [try folder.open("1.corpus"), try folder.open("4.corpus")]
    for names in ["r1,form", "document", "section,l1"] { try check(names, ["*", "te*"], corpora) { $0 } }
  }

  @Test func `count the lines that are left by a choice`() throws {
    let corpora = try lineCorpora(TemporaryFolder())
    for names in ["r1", "document,form"] {
      try check(names, ["*"], corpora) {
        try $0.withoutRepetitions(context: .words(1)).thinned(every: 2).sampled(40, seed: 3)
      }
      try check(names, ["te*"], corpora) { try $0.sorted(by: [ConcordanceOrder(.right(1))]) }
    }
  }

  @Test(arguments: ["lemma", "lemma,form", "year,lemma", "layer:lemma,r1", "metadata:year"])
  func `know layers and metadata`(names: String) throws {
    let corpora = try annotatedCorpora(TemporaryFolder())
    let plain = names.replacing("layer:", with: "").replacing("metadata:", with: "")
    for query in ["terror", "*", "\"the *\"|great"] {
      try check(plain, [query], corpora) { $0 }
      for corpus in corpora {
        let concordance = Concordance(
          try QueryEvaluator(corpus).hits(of: QueryParser.parse(query)), in: corpus)
        func rows(_ names: String) throws -> [LineGroups.Row] {
          let keys = names.split(separator: ",").compactMap { LineGroupKey(String($0)) }
          let groups = try LineGroups([.init(concordance, pattern: query)], by: keys, in: corpus)
          return try groups.rows(0..<groups.count)
        }
        #expect(try rows(names) == rows(plain))
      }
    }
  }

  @Test func `refuse a name that the corpus does not know`() throws {
    let corpus = try #require(try lineCorpora(TemporaryFolder()).first)
    #expect(throws: AnalysisError.self) {
      try LineGroups([], by: [.named("absent")], in: corpus)
    }
    for name in ["", "r0", "r11", "l99"] { #expect(LineGroupKey(name) == nil) }
  }
}
