import CorpusIndex
import Documents
import Testing

@testable import Indexing

@Suite("Every word cites its bytes and its line")
struct CitationTests {
  /// The quotation marks and dashes of Windows-1252; its other characters here are Latin-1's.
  private static let windows: [UInt8: Unicode.Scalar] = [
    0x91: "\u{2018}", 0x92: "\u{2019}", 0x93: "\u{201C}", 0x94: "\u{201D}", 0x96: "\u{2013}",
    0x97: "\u{2014}",
  ]

  private func decode(_ bytes: ArraySlice<UInt8>, _ encoding: String) -> String? {
    switch encoding {
    case "utf-8": return String(validating: bytes, as: UTF8.self)
    case "windows-1252":
      return String(String.UnicodeScalarView(bytes.map { Self.windows[$0] ?? Unicode.Scalar($0) }))
    case "utf-16le":
      let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map {
        UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
      }
      return bytes.count % 2 == 0 ? String(validating: units, as: UTF16.self) : nil
    default: return nil
    }
  }

  /// For each byte of a file its line, from 1, by counting line ends before it.
  private func lines(_ bytes: [UInt8], width: Int) -> [Int] {
    var lines = [Int](repeating: 0, count: bytes.count)
    var line = 1
    var previous: UInt8 = 0
    var offset = 0
    while offset < bytes.count {
      let unit = width == 2 && bytes[offset + 1] != 0 ? 0 : bytes[offset]
      if previous == 0x0A || (previous == 0x0D && unit != 0x0A) { line += 1 }
      for byte in offset..<min(bytes.count, offset + width) { lines[byte] = line }
      previous = unit
      offset += width
    }
    return lines
  }

  /// Checks each token, and names the first that is wrong in each document.
  private func check(_ inputs: [InputText]) throws -> [String: String] {
    let folder = try TemporaryFolder()
    try folder.build(inputs, "corpus.slovo")
    let corpus = try folder.open("corpus.slovo")
    var paths: [String: String] = [:]
    for input in inputs { paths[input.name] = input.path }
    var found: [String: String] = [:]
    for segment in corpus.segments {
      for index in 0..<segment.structure.documentCount {
        let record = try segment.structure.document(index)
        found[record.name] = record.encoding
        let bytes = try SourceFile(reading: #require(paths[record.name])).bytes
        let lines = lines(bytes, width: record.sourceUnit == 2 ? 2 : 1)
        let positions = segment.structure.positions(ofDocument: index)
        #expect(positions.count > 500)
        for position in positions {
          let (ranges, line) = try segment.source(at: position, unit: record.sourceUnit)
          let surface = segment.lexicon.surface(ofType: try segment.tokens.type(at: position))
          guard let first = ranges.first, ranges.allSatisfy({ $0.upperBound <= bytes.count }) else {
            Issue.record("\(record.name): '\(surface)' cites \(ranges)")
            break
          }
          let cited = ranges.map { decode(bytes[$0], record.encoding) ?? "?" }.joined()
          if Array(cited.utf8) != Array(surface.utf8) || line != lines[first.lowerBound] {
            Issue.record(
              "\(record.name): '\(surface)' cites '\(cited)' at \(ranges), line \(line), not \(lines[first.lowerBound])"
            )
            break
          }
        }
      }
    }
    return found
  }

  @Test func `in all sample texts`() throws {
    let inputs = try InputText.listed(SampleTexts.path)
    let encodings = try check(inputs)
    #expect(encodings.count == inputs.count && inputs.count > 7)
    #expect(encodings["popular-lecture.txt"] == "windows-1252")
  }

  @Test func `in other encodings and with other line ends`() throws {
    let folder = try TemporaryFolder()
    for name in ["scholarly-transliteration.md", "gazeta-i-narod.txt"] {
      let text = String(decoding: try SourceFile(reading: "\(SampleTexts.path)/\(name)").bytes, as: UTF8.self)
      let utf16 = Array(text.utf16).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
      try folder.write([0xFF, 0xFE] + utf16, "texts/utf16-" + name)
      try folder.write([0xEF, 0xBB, 0xBF] + Array(text.utf8), "texts/mark-" + name)
      try folder.write(text.replacing("\n", with: "\r\n"), "texts/crlf-" + name)
      try folder.write(text.replacing("\n", with: "\r"), "texts/cr-" + name)
    }
    let encodings = try check(folder.inputs("texts"))
    #expect(encodings.count == 8)
    #expect(encodings["utf16-gazeta-i-narod.txt"] == "utf-16le")
  }
}
