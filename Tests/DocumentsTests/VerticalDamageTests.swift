import TestSupport
import Testing

@testable import Documents

@Suite struct VerticalDamageTests {
  private static let sample = """
    \u{FEFF}#word\tlemma\ttag
    <doc id="1" title="A &amp; B">
    <head type="maj">
    Terror\tterror\tNN1
    </head>
    <div n="1">
    <p>
    <s>
    Сталин\tсталин\tNP1
    <note n="3">
    <s>
    Ibid\t-\tFW
    </s>
    </note>
    spoke\tspeak\tVVD\textra
    <g/>
    .\t.\tYF
    </s>
    </p>
    </div>
    <quote>
    <p>
    <hi rend="italic">
    café\tcafé
    </hi>
    </p>
    </quote>
    <pb n="2"/>
    </doc>
    """

  /// Feeds bytes in chunks and takes parts, as a stream would, and checks them.
  private func readInParts(_ bytes: [UInt8], chunk: Int, part: Int) throws {
    var reader = VerticalReader(path: "a.vert", columns: nil, partSize: part)
    var parts: [DocumentPart] = []
    var start = 0
    var size = chunk
    while start < bytes.count || start == 0 {
      let end = min(bytes.count, start + size)
      let consumed = try bytes.withView { view in
        try reader.feed(view.part(start..<end), at: start, isLast: end == bytes.count, into: &parts)
      }
      start += consumed
      size = consumed == 0 ? size * 2 : chunk
      if end == bytes.count { break }
    }
    #expect(start == bytes.count)
    for part in parts {
      let result = part.result
      let tokens = result.tokens ?? GivenTokens()
      #expect(tokens.ends.last.map { Int($0) <= result.text.count } ?? true)
      #expect(zip(tokens.ends, tokens.starts.dropFirst()).allSatisfy { $0 <= $1 })
      for layer in result.annotations?.layers ?? [] {
        #expect(layer.indices.count == tokens.starts.count)
        #expect(layer.indices.allSatisfy { Int($0) < layer.values.count })
      }
      for piece in result.pieces {
        let word = result.text[piece.text..<piece.text + piece.length]
        #expect(word == bytes[piece.decoded..<piece.decoded + piece.length])
      }
    }
  }

  @Test func `A file cut anywhere is read up to the cut`() throws {
    let bytes = Array(Self.sample.utf8)
    let options = ReadingOptions(encoding: .utf8, lenient: true)
    for end in 0...bytes.count {
      let cut = Array(bytes[..<end])
      expectSound(try DocumentReader(options: options).read(cut, path: "a.vert", name: "a.vert"), cut)
      if String(validating: cut, as: UTF8.self) != nil {
        for part in [1, 12] { try readInParts(cut, chunk: 7, part: part) }
      }
    }
  }

  @Test func `Changed bytes never break a promise`() throws {
    let splices = [
      "<", ">", "</", "\t", "\n", "\r", "<note>\n", "</note>\n", "<p>\n", "<quote>\n", "\"", "<g/>\n",
    ]
    var random = SeededGenerator(seed: 1937)
    for _ in 0..<600 {
      var bytes = Array(Self.sample.utf8)
      for _ in 0..<random.below(8) {
        let place = random.below(bytes.count)
        if random.below(2) == 0 {
          bytes[place] = UInt8(random.below(128))
        } else {
          bytes.insert(contentsOf: splices[random.below(splices.count)].utf8, at: place)
        }
      }
      let options = ReadingOptions(encoding: .utf8, lenient: true)
      expectSound(try DocumentReader(options: options).read(bytes, path: "a.vert", name: "a.vert"), bytes)
      if String(validating: bytes, as: UTF8.self) != nil {
        try readInParts(bytes, chunk: 1 + random.below(40), part: 1 + random.below(30))
      }
    }
  }

  @Test(
    .timeLimit(.minutes(15)),
    arguments: [
      "<div>\n", "<div>\n<p>\na\n</p>\n", "<doc>\n", "<doc>\n</doc>\n", "<doc>\na\n", "<text>\n<doc>\n",
      "</div>\n",
      "<note>\n", "<note>\na\n", "<hi>\n", "<hi>\na\n</p>\n", "<q>\n", "</q>\n", "<head>\n", "<head>\na\n",
      "<p>\n",
      "<p>\na\n", "<quote>\n<p>\n", "<pb/>\n", "<s lang=\"ru\">\n", "a\t\t\t\t\t\n", "\t", "a\tb\r",
      "<div n=\"",
    ])
  func `Twenty thousand of one line are read in linear time`(line: String) throws {
    let bytes = Array(String(repeating: line, count: 20_000).utf8)
    _ = try DocumentReader().read(bytes, path: "a.vert", name: "a.vert")
    var reader = VerticalReader(path: "a.vert", columns: nil, partSize: 1 << 16)
    var parts: [DocumentPart] = []
    let consumed = try bytes.withView { try reader.feed($0, at: 0, isLast: true, into: &parts) }
    #expect(consumed == bytes.count)
  }

  @Test func `A line that is no row is refused with its number`() throws {
    let bytes = Array("a\nb\n".utf8) + [UInt8](repeating: 0x61, count: 1001)
    var reader = VerticalReader(path: "a.vert", columns: nil)
    reader.lineLimit = 1000
    var parts: [DocumentPart] = []
    #expect(throws: DocumentError(path: "a.vert", cause: .lineTooLong(line: 3, limit: 1000))) {
      try bytes.withView { _ = try reader.feed($0, at: 0, isLast: false, into: &parts) }
    }
  }
}
