import Testing

@testable import Documents

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct DocumentStreamTests {
  /// All parts of a text that is written to a file.
  private func parts(
    _ text: [UInt8], as name: String = "a.vert", _ sizes: PartSizes = PartSizes(),
    options: ReadingOptions = ReadingOptions()
  ) throws -> (parts: [Document], warnings: [ReadingWarning]) {
    var template = Array("/tmp/slovo-XXXXXX".utf8CString)
    _ = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) } }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let path = folder + "/" + name
    let file = fopen(path, "w")
    defer {
      unlink(path)
      rmdir(folder)
    }
    fwrite(text, 1, text.count, file)
    fclose(file)
    var observed: [UInt8] = []
    var stream = try DocumentStream(path: path, name: name, options: options, sizes: sizes) {
      observed.append(contentsOf: $0)
    }
    #expect(observed == text)
    var parts: [Document] = []
    while let part = try stream.next() { parts.append(part) }
    return (parts, stream.warnings)
  }

  private func sizes(chunked: Int = 0, part: Int) -> PartSizes {
    var sizes = PartSizes()
    sizes.chunked = chunked
    sizes.part = part
    return sizes
  }

  private func text(_ document: Document) -> String { String(decoding: document.text, as: UTF8.self) }

  @Test func `A file holds several documents, with metadata and what may name them`() throws {
    let text = """
      <doc id="1" year="1937">
      <text title="A">
      x
      </text>
      <text title="B">
      y
      </text>
      </doc>
      <doc id="2">
      </doc>
      z
      """
    let (documents, warnings) = try parts(Array(text.utf8))
    #expect(documents.map { self.text($0) } == ["x", "y", "z"])
    #expect(
      documents.map { $0.metadata.map { "\($0.key)=\($0.value)" } } == [
        ["id=1", "year=1937", "title=A"], ["id=1", "year=1937", "title=B"], [],
      ])
    #expect(documents[0].identifiers.first == MetadataEntry(key: "title", value: "A"))
    #expect(documents.map { $0.line(ofSourceByte: $0.pieces[0].decoded) } == [3, 6, 11])
    #expect(warnings == [.emptyDocuments(count: 1, line: 9)])
  }

  @Test(arguments: [3, 20])
  func `A document in parts is the document in one piece`(size: Int) throws {
    let rows = (0..<60).map { number in
      (number % 9 == 0 ? "</p>\n<p>\n" : "") + (number % 4 == 0 ? "<s>\n" : "")
        + "word\(number)\tx\(number % 5)\n"
        + (number % 20 == 19 ? "<note>\nn\tx\n</note>\n<head>\nTitle\tx\n</head>\n" : "")
    }
    let bytes = Array(("<doc>\n" + rows.joined() + "</doc>\n").utf8)
    let (whole, _) = try parts(bytes, sizes(chunked: 1 << 20, part: 1 << 20))
    let (divided, _) = try parts(bytes, sizes(part: size))
    #expect(whole.count == 1 && divided.count > 3)
    #expect(divided.map(\.isComplete) == divided.indices.map { $0 == divided.count - 1 })
    #expect(divided.flatMap(\.sections) == whole[0].sections)
    #expect(
      divided.map { $0.givenTokens?.starts.count ?? 0 }.reduce(0, +) == whole[0].givenTokens?.starts.count)
    for part in divided {
      for piece in part.pieces {
        let word = part.text[piece.text..<piece.text + piece.length]
        #expect(Array(word) == Array(bytes[piece.decoded..<piece.decoded + piece.length]))
        let line = bytes[..<piece.decoded].filter { $0 == 0x0A }.count + 1
        #expect(part.line(ofSourceByte: piece.decoded) == line)
      }
    }
  }

  @Test func `A paragraph without end goes on from part to part`() throws {
    let bytes = Array((0..<40).map { "word\($0)\n" }.joined().utf8)
    let (divided, _) = try parts(bytes, sizes(part: 10))
    #expect(divided.count > 4)
    #expect(divided.dropFirst().allSatisfy { $0.continuation?.goesOnInParagraph == true })
    #expect(divided.dropFirst().allSatisfy { $0.givenTokens?.sentenceStarts == [] })
    #expect(
      divided.map { text($0) }.joined() == (0..<40).map { "word\($0)" }.joined(separator: " "))
  }

  @Test func `Files that must be held whole have a limit`() throws {
    var sizes = sizes(part: 10)
    sizes.whole = 20
    let long = [UInt8](repeating: 0x61, count: 30)
    #expect(throws: DocumentError.self) { try parts(long, as: "a.txt", sizes) }
    #expect(try parts(long, sizes).parts.count == 1)
    #expect(throws: DocumentError.self) { try parts(long + [0xE9, 0x61], sizes) }
  }

  @Test func `Line ends of every kind are counted across chunks`() {
    let bytes = Array("a\r\nb\rc\n\nd\r\n\r".utf8)
    let expected = bytes.withView { LineTable($0, MarkPlaces($0)).starts }
    for cut in 0...bytes.count {
      var lines = LineCollector()
      bytes.withView { view in
        lines.append(view.part(0..<cut))
        lines.append(view.part(cut..<bytes.count))
      }
      let taken = lines.take(before: bytes.count)
      #expect(taken.starts == expected)
      #expect(taken.firstLine == 1)
    }
  }
}
