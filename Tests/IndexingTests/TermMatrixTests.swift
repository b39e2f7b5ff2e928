import CorpusIndex
import Segmentation
import Testing

@testable import Analysis
@testable import Indexing
@testable import TextStatistics

@Suite("A document-term matrix against a walk token by token")
struct TermMatrixTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try GeneratedTexts.write(12, seed: 1921, to: folder)
  }

  private func corpus(_ segmentTokens: Int) throws -> CorpusReader {
    let name = "\(segmentTokens).slovo"
    try folder.build(folder.inputs("texts"), name, BuildOptions(segmentTokens: segmentTokens))
    return try folder.open(name)
  }

  /// Forms of each document, as a reader counts them.
  private func counts(
    _ corpus: CorpusReader, where admits: (SegmentReader, Int) -> Bool = { _, _ in true }
  ) throws -> [(name: String, counts: [String: Int])] {
    var found: [(name: String, counts: [String: Int])] = []
    for segment in corpus.segments {
      for document in 0..<segment.structure.documentCount {
        var counts: [String: Int] = [:]
        for position in segment.structure.positions(ofDocument: document) where admits(segment, position) {
          let type = try segment.tokens.type(at: position)
          counts[corpus.lexicon.text(ofForm: corpus.lexicon.form(ofType: type)), default: 0] += 1
        }
        if !counts.isEmpty {
          found.append((name: try segment.structure.document(document).name, counts: counts))
        }
      }
    }
    return found
  }

  private func rows(_ matrix: TermMatrix) throws -> [[String: Int]] {
    var rows: [[String: Int]] = []
    try matrix.forEachRow { row, cells in
      #expect(row == rows.count)
      #expect(zip(cells, cells.dropFirst()).allSatisfy { $0.column < $1.column })
      rows.append(
        Dictionary(uniqueKeysWithValues: cells.map { (matrix.columns[$0.column], $0.count) }))
    }
    return rows
  }

  @Test(arguments: [BuildOptions.segmentLimit, 900, 300])
  func `has each document's counts of each form`(segmentTokens: Int) throws {
    let corpus = try corpus(segmentTokens)
    let expected = try counts(corpus)
    let matrix = try TermMatrix(in: corpus)
    #expect(matrix.rows.map { $0[0] } == expected.map(\.name))
    let rows = try rows(matrix)
    #expect(rows == expected.map(\.counts))
    #expect(rows == (try self.rows(matrix)), "a second walk")
    #expect(matrix.cellCount == expected.reduce(0) { $0 + $1.counts.count })
    #expect(matrix.occurrences == corpus.wordCount)
    let list = try FrequencyList(of: .form, in: corpus)
    #expect(matrix.columns == list.rows.map(\.feature))
    for row in list.rows {
      #expect(rows.reduce(0) { $0 + ($1[row.feature] ?? 0) } == row.frequency)
      #expect(rows.count { $0[row.feature] != nil } == row.documents)
    }
  }

  @Test func `keeps the terms asked for, and rows that have none of them`() throws {
    let corpus = try corpus(900)
    let whole = try FrequencyList(of: .form, in: corpus).rows
    var options = TermMatrix.Options()
    options.minimum = 2
    options.minimumDocuments = 3
    options.top = 40
    options.stopWords = ["the", "of"]
    let matrix = try TermMatrix(in: corpus, options)
    let kept = whole.filter {
      $0.frequency >= 2 && $0.documents >= 3 && !options.stopWords.contains($0.feature)
    }
    #expect(matrix.columns == kept.prefix(40).map(\.feature) && matrix.termCount == kept.count)
    let terms = Set(matrix.columns)
    #expect(try rows(matrix) == counts(corpus).map { $0.counts.filter { terms.contains($0.key) } })
    options.minimum = 1_000_000
    let empty = try TermMatrix(in: corpus, options)
    #expect(empty.columns.isEmpty && empty.cellCount == 0 && empty.rows.count == matrix.rows.count)
    #expect(try rows(empty).allSatisfy(\.isEmpty))
  }

  @Test(arguments: ["region=body", "lang=en", "document~\"03\"", "script=Cyrl"])
  func `counts what the filter admits`(filter: String) throws {
    let corpus = try corpus(900)
    var evaluator = try FilterEvaluator(corpus)
    let ranges = try evaluator.ranges(FilterParser.parse(filter))
    let expected = try counts(corpus) { segment, position in
      let admitted = ranges.segments[corpus.segments.firstIndex { $0 === segment } ?? 0]
      return admitted.ranges.contains { $0.contains(position) } && admitted.mask?.contains(position) ?? true
    }
    let matrix = try TermMatrix(in: corpus, filter: ranges)
    #expect(matrix.rows.map { $0[0] } == expected.map(\.name))
    #expect(try rows(matrix) == expected.map(\.counts))
  }

  @Test func `of sections adds up to that of documents`() throws {
    let corpus = try corpus(700)
    let documents = try TermMatrix(in: corpus)
    let sections = try TermMatrix(in: corpus, by: [.document, .section])
    #expect(sections.rows.count > documents.rows.count && sections.columns == documents.columns)
    var sums: [String: [String: Int]] = [:]
    for (name, row) in zip(sections.rows, try rows(sections)) {
      sums[name[0] ?? "", default: [:]].merge(row) { $0 + $1 }
    }
    for (name, row) in zip(documents.rows, try rows(documents)) { #expect(sums[name[0] ?? ""] == row) }
  }

  @Test func `is the same in memory, with the words of each row`() throws {
    let corpus = try corpus(900)
    var options = TermMatrix.Options()
    options.minimum = 3
    let matrix = try TermMatrix(in: corpus, by: [.document, .section], options)
    let counts = try matrix.counts()
    let cells = counts.cells.map { row in
      Dictionary(uniqueKeysWithValues: row.map { (counts.terms[$0.column], $0.count) })
    }
    #expect(try cells == rows(matrix) && counts.groups == matrix.rows && counts.terms == matrix.columns)
    #expect(counts.sizes.reduce(0, +) == corpus.wordCount)
    #expect(counts.totals.reduce(0, +) == matrix.occurrences)
    #expect(counts.counts(ofGroup: 1).reduce(0, +) == counts.cells[1].reduce(0) { $0 + $1.count })
  }

  @Test(arguments: [BuildOptions.segmentLimit, 500], [nil, "region=note", "script=Cyrl"])
  func `is divided into paragraphs and documents`(segmentTokens: Int, filter: String?) throws {
    let corpus = try corpus(segmentTokens)
    let ranges = try filter.map { try corpus.ranges($0) }
    let admitted = try WitnessToken.all(corpus).filter { token in
      filter == nil || filter == "region=note" && token.region == "note"
        || filter == "script=Cyrl" && token.script == "Cyrl"
    }
    for unit in ResamplingSettings.Unit.allCases {
      let matrix = try TermMatrix(in: corpus, by: [.region], filter: ranges)
      let units = try #require(try matrix.units(of: unit))
      var found = [[String: Int32]](repeating: [:], count: units.sizes.count)
      for word in 0..<units.words {
        for place in units.starts[word]..<units.starts[word + 1] {
          found[Int(units.units[place])][matrix.columns[word]] = units.counts[place]
        }
      }
      #expect(units.groups.count == matrix.rows.count)
      for (row, group) in zip(matrix.rows, units.groups) {
        var (sizes, counts, numbers) = ([Int](), [[String: Int32]](), [[Int]: Int]())
        for token in admitted where token.region == row[0] {
          let place = unit == .document ? [token.document] : [token.segment, token.paragraph]
          let number = numbers[place, default: sizes.count]
          if number == sizes.count {
            numbers[place] = number
            sizes.append(0)
            counts.append([:])
          }
          sizes[number] += 1
          counts[number][token.form, default: 0] += 1
        }
        #expect(Array(units.sizes[group]) == sizes && Array(found[group]) == counts, "\(row) by \(unit)")
      }
      #expect(throws: AnalysisError.tooManyUnits(unit, memory: 100)) {
        try matrix.units(of: unit, memory: 100)
      }
    }
  }

  @Test func `chooses the most frequent words where marks aren't terms`() throws {
    var build = BuildOptions()
    build.profile = try #require(TokenizerProfile.named("quanteda"))
    try folder.build(folder.inputs("texts"), "marks.slovo", build)
    let corpus = try folder.open("marks.slovo")
    let words = Set(try WitnessToken.all(corpus).filter(\.isWord).map(\.form))
    let listed = try FrequencyList(of: .form, in: corpus).rows.map(\.feature)
    let kept = listed.filter { words.contains($0) }
    try #require(Array(kept.prefix(12)) != Array(listed.prefix(12)))
    var options = TermMatrix.Options()
    (options.admitsMarks, options.top) = (false, 12)
    let matrix = try TermMatrix(in: corpus, options)
    #expect(matrix.columns == Array(kept.prefix(12)) && matrix.termCount == kept.count)
  }
}
