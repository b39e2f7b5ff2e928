import Analysis
import CorpusIndex
import Documents
import Indexing
import SlovoKit
import Testing

/// A scanned chapter that lies beside the package on some machines, and what a reader counted in it.
enum ChapterTally {
  private static let package = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
  static let text = package + "/../shared/texts/suny-stalinism.md"

  static var isPresent: Bool { FileSystem.exists(text) }

  /// The rows of a table, without its header.
  static func rows(_ name: String) throws -> [[String]] {
    let path = package + "/Tests/SlovoKitTests/Fixtures/Chapter/" + name
    return String(decoding: try SourceFile(reading: path).bytes, as: UTF8.self).split(separator: "\n")
      .dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  static func corpus(in folder: TemporaryFolder) throws -> CorpusReader {
    try CorpusSource(text, options: BuildOptions(), environment: ["XDG_CACHE_HOME": folder.path]).open()
      .reader
  }
}

/// A paragraph, or all of a note, as the index holds it.
struct ReadingUnit {
  /// The innermost section's title.
  var section: String
  var region: String
  var note: String
  /// Lines of the file that its words stand on, in reading order.
  var lines: [Int] = []
  var words = 0
  var terror = 0
  var legitimacy = 0

  private mutating func add(_ line: ConcordanceLine) {
    if !lines.contains(line.line) { lines.append(line.line) }
    words += 1
    var form = String(decoding: line.match, as: UTF8.self).lowercased()
    if form.hasSuffix("'s") || form.hasSuffix("’s") { form.removeLast(2) }
    if form == "terror" { terror += 1 }
    if form == "legitimacy" { legitimacy += 1 }
  }

  /// All units of a corpus of one segment, in reading order.
  static func all(in corpus: CorpusReader) throws -> [ReadingUnit] {
    let structure = try #require(corpus.segments.first).structure
    let starts = Set(try structure.paragraphStarts().map(Int.init))
    let hits = try QueryEvaluator(corpus).hits(of: QueryParser.parse("*"))
    var lines = ConcordanceLines(Concordance(hits, in: corpus), context: .words(0))
    var units: [ReadingUnit] = []
    var flow = -1
    for index in 0..<hits.count {
      let line = try lines.line(index)
      let isNote = line.region == "note"
      if structure.flow(at: index) != flow || !isNote && starts.contains(index) {
        flow = structure.flow(at: index)
        let path = line.section ?? ""
        let title =
          path.utf8.lastIndex(of: 0x3E).map { path[path.utf8.index($0, offsetBy: 2)...] } ?? path[...]
        units.append(ReadingUnit(section: String(title), region: line.region, note: line.note ?? ""))
      }
      units[units.count - 1].add(line)
    }
    return units
  }

  /// The cells that the tables of the tally share, the lines ascending.
  var row: [String] {
    [
      section, lines.sorted().map(String.init).joined(separator: ","), "\(words)", "\(terror)",
      "\(legitimacy)",
    ]
  }
}
