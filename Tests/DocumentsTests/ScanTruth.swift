import Testing

@testable import Documents

/// How a damaged text should be read, and what has to be mended in it, as its two tables say.
struct ScanTruth {
  struct Paragraph {
    var region: String
    /// Empty outside notes.
    var note: String
    /// Empty where it isn't known.
    var page: String
    var text: String
  }

  struct Mending {
    var kind: String
    /// The lines of the file between which the damage stands.
    var lines: ClosedRange<Int>
    /// Whether a report is asked for; else it is allowed.
    var isDue: Bool
    var before: String
    var after: String
  }

  var name: String
  var document: Document
  var paragraphs: [Paragraph]
  var mendings: [Mending]

  /// Reads a text and the tables beside it.
  init(_ path: String) throws {
    name = FilePath.name(of: path)
    let stem = path[..<(path.lastIndex(of: ".") ?? path.endIndex)]
    document = try DocumentReader().read(SourceFile(reading: path).bytes, path: path, name: name)
    paragraphs = try Self.rows(stem + ".paragraphs.tsv").map {
      Paragraph(region: $0[0], note: $0[1], page: $0[2], text: $0[4])
    }
    mendings = try Self.rows(stem + ".repairs.tsv").map { row in
      let first = try #require(Int(row[1]))
      return Mending(
        kind: row[0], lines: first...max(first, try #require(Int(row[2]))), isDue: row[3] == "yes",
        before: row[4],
        after: row[5])
    }
  }

  private static func rows(_ path: Substring) throws -> [[String]] {
    String(decoding: try SourceFile(reading: String(path)).bytes, as: UTF8.self).split(separator: "\n")
      .dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }
}
