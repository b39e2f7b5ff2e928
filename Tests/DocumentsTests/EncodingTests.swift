import Testing

@testable import Documents

@Suite struct EncodingTests {
  private let russian = "Террор и власть.\nВождь в Кремле, ёлка.\n\nНарод едины, товарищи.\n"

  @Test(arguments: TextEncoding.allCases.filter { $0 != .windows1252 }, [false, true])
  func `A text of any encoding is cited by its own bytes`(encoding: TextEncoding, mark: Bool) throws {
    let bytes = encode(russian, as: encoding, mark: mark && encoding.unit != .scalar)
    let document = try DocumentReader(options: ReadingOptions(encoding: encoding))
      .read(bytes, path: "a.txt", name: "a")
    #expect(document.source.encoding == encoding)
    #expect(
      marked(document) == """
        body: Террор и власть. Вождь в Кремле, ёлка.
        body: Народ едины, товарищи.
        """)
    expectSound(document, bytes)
    // The second line begins behind sixteen characters and a line feed.
    let unit = encoding.unit == .utf16 ? 2 : 1
    if encoding == .utf8 { return }
    #expect(document.lineStarts[1] == (17 + (mark && unit == 2 ? 1 : 0)) * unit)
    #expect(document.line(ofSourceByte: document.lineStarts[1]) == 2)
  }

  @Test(arguments: [TextEncoding.windows1251, .koi8r])
  func `Russian in one byte a letter is guessed, and the guess is stated`(encoding: TextEncoding) throws {
    let text = String(repeating: russian, count: 5)
    let document = try DocumentReader().read(encode(text, as: encoding), path: "a.txt", name: "a")
    #expect(document.source.encoding == encoding)
    guard case .guessedEncoding(let name, _)? = document.warnings.first else {
      Issue.record("no warning")
      return
    }
    #expect(name == encoding.name)
  }

  @Test func `One high byte in ASCII is Windows-1252`() throws {
    let bytes = encode("Stalin’s café", as: .windows1252)
    let document = try DocumentReader().read(bytes, path: "a.txt", name: "a")
    #expect(marked(document) == "body: Stalin’s café")
    #expect(document.sourceRanges(of: 0..<10) == [0..<8])
    expectSound(document, bytes)
  }

  @Test func `One bad byte in UTF-8 is damage, named by line and byte`() throws {
    let bytes = Array("Тер\nрор ".utf8) + [0xFF] + Array("и страх\n".utf8) + [0xE2, 0x82]
    #expect(
      throws: DocumentError(path: "a.txt", cause: .invalidUTF8(line: 2, byte: 14, count: 2))
    ) { try DocumentReader().read(bytes, path: "a.txt", name: "a") }
    let document = try DocumentReader(options: ReadingOptions(lenient: true))
      .read(bytes, path: "a.txt", name: "a")
    #expect(marked(document) == "body: Тер рор \u{FFFD}и страх \u{FFFD}")
    #expect(document.warnings == [.replacedIllegalBytes(count: 2, line: 2, byte: 14)])
    let word = document.text.firstRange(of: Array("страх".utf8))
    #expect(word.map { document.sourceRanges(of: $0) } == [18..<28])
    expectSound(document, bytes)
  }

  @Test(
    arguments: [
      ([0xF0, 0x80, 0x80], 3), ([0xED, 0xA0, 0x80], 3), ([0xF0, 0x9F, 0x98], 1), ([0xE2, 0x82, 0x41], 1),
      ([0xF4, 0x90, 0x80, 0x80], 4), ([0xC0, 0xAF], 2), ([0xE0, 0x9F, 0xBF], 3),
    ] as [([UInt8], Int)])
  func `Bad sequences are maximal subparts`(bytes: [UInt8], count: Int) throws {
    let padded = Array("яяяяя ".utf8) + bytes + Array(" x".utf8)
    let document = try DocumentReader(options: ReadingOptions(lenient: true))
      .read(padded, path: "a", name: "a")
    #expect(String(decoding: document.text, as: UTF8.self).filter { $0 == "\u{FFFD}" }.count == count)
    #expect(String(decoding: document.text, as: UTF8.self) == String(decoding: padded, as: UTF8.self))
    #expect(
      document.sourceRanges(of: document.text.count - 1..<document.text.count).first?.lowerBound == padded
        .count - 1)
  }

  @Test func `Half a pair and half a unit of UTF-16 are named or replaced`() throws {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0x00, 0xDC, 0x62, 0, 0x63]
    #expect(
      throws: DocumentError(
        path: "a", cause: .illegalBytes(encoding: .utf16LittleEndian, line: 2, byte: 6))
    ) { try DocumentReader().read(bytes, path: "a", name: "a") }
    let document = try DocumentReader(options: ReadingOptions(lenient: true))
      .read(bytes, path: "a", name: "a")
    #expect(String(decoding: document.text, as: UTF8.self) == "a \u{FFFD}b\u{FFFD}")
    #expect(document.sourceRanges(of: 5..<6) == [8..<10])
    #expect(document.sourceRanges(of: 6..<9) == [10..<11])
  }

  @Test func `NUL in a text is named; a binary file is called one`() throws {
    let bytes = Array("one\ntwo\0".utf8)
    #expect(throws: DocumentError(path: "a", cause: .containsNUL(line: 2, byte: 7))) {
      try DocumentReader().read(bytes, path: "a", name: "a")
    }
    let lenient = try DocumentReader(options: ReadingOptions(lenient: true))
      .read(bytes, path: "a", name: "a")
    #expect(lenient.warnings == [.containsNUL(line: 2, byte: 7)])
    #expect(throws: DocumentError(path: "a", cause: .binary(kind: "ZIP"))) {
      try DocumentReader().read([0x50, 0x4B, 3, 4, 20], path: "a", name: "a")
    }
    let noise = (0..<2000).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ $0 >> 3) }
    #expect(throws: DocumentError(path: "a", cause: .binary(kind: nil))) {
      try DocumentReader().read(noise, path: "a", name: "a")
    }
  }

  @Test(arguments: [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], Array("\n \n...\n".utf8)] as [[UInt8]])
  func `A file without words is a document without paragraphs`(bytes: [UInt8]) throws {
    for path in ["a.txt", "a.md"] {
      let document = try DocumentReader().read(bytes, path: path, name: "a")
      #expect(document.paragraphs.isEmpty && document.text.isEmpty)
      #expect(document.warnings == [.empty])
      #expect(document.lineStarts.first == 0)
    }
  }

  @Test func `Names of encodings as people type them`() {
    #expect(TextEncoding(name: "Latin1") == .windows1252)
    #expect(TextEncoding(name: "CP1251") == .windows1251)
    #expect(TextEncoding(name: "UTF-16") == .utf16LittleEndian)
    #expect(TextEncoding(name: "KOI8-R") == .koi8r)
    #expect(TextEncoding(name: "klingon") == nil)
    for encoding in TextEncoding.allCases { #expect(TextEncoding(name: encoding.name) == encoding) }
  }
}
