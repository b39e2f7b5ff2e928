import Analysis
import Documents
import Indexing
import SlovoKit
import Testing

@Suite("The sample texts against their tally")
struct TallyTests {
  struct Place: Hashable, CustomStringConvertible {
    var file: String
    var line: Int
    var region: String
    var description: String { "\(file):\(line) \(region)" }
  }

  static let samples =
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Corpus"

  /// What no repair makes whole: a word with a blank in it.
  static let brokenSpelling = "ter ror"

  private func tallied(_ word: String) throws -> [Place: Int] {
    let table = String(decoding: try SourceFile(reading: Self.samples + "/tally.csv").bytes, as: UTF8.self)
    var places: [Place: Int] = [:]
    for row in table.split(separator: "\n").dropFirst() {
      let cells = row.split(separator: ",").map(String.init)
      guard cells.count == 6, cells[3] == word, cells[4] != Self.brokenSpelling else { continue }
      let place = Place(file: cells[0], line: try #require(Int(cells[1])), region: cells[2])
      places[place, default: 0] += 1
    }
    return places
  }

  @Test(arguments: [
    ("terror", "terror", 98), ("legitimacy", "legitimacy", 70), ("ezhov", "Ezhov|Yezhov|Ežov|Ежов", 96),
    ("ezhov", "~yezhov", 96), ("ezhov", "~Ежов", 96),
  ])
  func `each word, broken ones made whole, is found where it stands, and nothing else`(
    word: String, query: String, count: Int
  )
    throws
  {
    let folder = try TemporaryFolder()
    let corpus = try CorpusSource(
      Self.samples, options: BuildOptions(), environment: ["XDG_CACHE_HOME": folder.path]
    ).open().reader
    let hits = try QueryEvaluator(corpus).hits(of: QueryParser.parse(query))
    var lines = ConcordanceLines(Concordance(hits, in: corpus), context: .words(3))
    var found: [Place: Int] = [:]
    for index in 0..<hits.count {
      let line = try lines.line(index)
      // The essay in every format has a truth of its own.
      if line.document.hasPrefix("formats/") { continue }
      found[Place(file: line.document, line: line.line, region: line.region), default: 0] += 1
    }
    let expected = try tallied(word)
    #expect(expected.values.reduce(0, +) == count)
    #expect(found.values.reduce(0, +) == count)
    for (place, times) in expected where found[place] != times {
      Issue.record("\(place): \(times) tallied, \(found[place] ?? 0) found")
    }
    for (place, times) in found where expected[place] == nil {
      Issue.record("\(place): \(times) found, none tallied")
    }
  }
}
