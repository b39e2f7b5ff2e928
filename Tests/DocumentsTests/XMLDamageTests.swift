import TestSupport
import Testing

@testable import Documents

@Suite("Damaged and hostile XML")
struct XMLDamageTests {
  private func failure(_ text: String, path: String = "a.xml") -> (line: Int, byte: Int, problem: XMLProblem)?
  {
    do throws(DocumentError) {
      _ = try DocumentReader().read(Array(text.utf8), path: path, name: path)
      return nil
    } catch {
      guard case .xml(let line, let byte, let problem) = error.cause else { return nil }
      return (line, byte, problem)
    }
  }

  @Test(arguments: [
    ("<a>\n<b>\n</a>", 3, XMLProblem.mismatchedTag(open: "b", openLine: 2)),
    ("<a>\n<b>\ntext", 3, .unclosed(element: "b", openLine: 2)),
    ("\n", 2, .noElement), ("<a>\n&eacute;</a>", 2, .undeclaredEntity(name: "eacute")),
    ("<!DOCTYPE a SYSTEM 'a.dtd'>\n<a>\n&eacute;</a>", 3, .undeclaredEntity(name: "eacute")),
    ("<!DOCTYPE a [\n<!ENTITY c SYSTEM '/etc/passwd'>]>\n<a>&c;</a>", 3, .externalEntity(name: "c")),
    ("<!DOCTYPE a [\n<!ENTITY % c SYSTEM '/etc/passwd'>\n%c;]>\n<a/>", 3, .parameterEntity(name: "c")),
    ("<!DOCTYPE a [\n<!ENTITY % c 'x'>\n%c;]>\n<a/>", 3, .parameterEntity(name: "c")),
    ("<a>\nb ]]> c</a>", 2, .malformed(reason: "not well-formed (invalid token)")),
    ("<a>\n</a>\n<b/>", 3, .malformed(reason: "junk after document element")),
    ("<a x='1' x='2'/>", 1, .malformed(reason: "duplicate attribute")),
    ("<a>\n<1/></a>", 2, .malformed(reason: "not well-formed (invalid token)")),
  ])
  func `an error names the line and what is wrong`(text: String, line: Int, problem: XMLProblem) {
    let found = failure(text)
    #expect(found?.line == line && found?.problem == problem, "\(String(describing: found))")
  }

  @Test func `a document type in another file is passed over, and so is a figure's declaration`() throws {
    #expect(
      try read(
        "<!DOCTYPE TEI.2 PUBLIC '-//TEI//DTD' 'tei2.dtd' [<!ENTITY % TEI.prose 'INCLUDE'><!NOTATION jpg SYSTEM 'j'><!ENTITY fig SYSTEM 'f.jpg' NDATA jpg>]>"
          + "<TEI.2><text><p>Read.</p></text></TEI.2>", as: "a.xml") == "body: Read.")
  }

  @Test func `entities that grow without measure are refused`() {
    var laughs = "<!DOCTYPE a [<!ENTITY l0 'laugh'>"
    for level in 1...30 {
      laughs += "<!ENTITY l\(level) '&l\(level - 1);&l\(level - 1);&l\(level - 1);&l\(level - 1);'>"
    }
    #expect(failure(laughs + "]><a>\n&l30;</a>")?.problem == .entityExpansion)
    let long = String(repeating: "x", count: 50_000)
    let references = String(repeating: "&e;", count: 20_000)
    #expect(failure("<!DOCTYPE a [<!ENTITY e '\(long)'>]><a>\(references)</a>")?.problem == .entityExpansion)
    #expect(
      failure("<!DOCTYPE a [<!ENTITY e '\(long)'>]><a b='\(references)'/>")?.problem == .entityExpansion)
    var chain = "<!DOCTYPE a [<!ENTITY c0 'x'>"
    for level in 1...50_000 { chain += "<!ENTITY c\(level) '&c\(level - 1);'>" }
    #expect(failure(chain + "]><a>&c50000;</a>")?.problem == .entityExpansion)
    #expect(failure("<!DOCTYPE a [<!ENTITY r '&r;'>]><a>&r;</a>")?.problem == .entityExpansion)
  }

  @Test(
    .timeLimit(.minutes(15)),
    arguments: ["div", "hi", "note", "choice", "quote", "q", "w", "ref", "figure", "head", "x"])
  func `a million open elements are an error with a line`(name: String) {
    let deep = String(repeating: "<\(name)>a\n", count: 1_000_000)
    for start in ["<TEI>\n<text>\n<p>", "<y>\n<z>\n<p>"] {
      let found = failure(start + deep)
      #expect(found?.problem == .tooDeep(limit: XMLParser.depthLimit))
      #expect(found?.line == XMLParser.depthLimit)
    }
  }

  @Test(
    .timeLimit(.minutes(15)),
    arguments: [
      "<p>a</p>", "<hi>a", "<note>a</note>", "<note>", "<choice><sic>a</sic>", "<quote><p>", "<q>",
      "<div><head>a", "<div type='b'>", "<pb n='1'/>",
      "<lb break='no'/>", "<w a='b'>c</w>", "<ref target='#a'>1</ref>", "<a><b>", "<list><item>", "&amp;",
      "<!-- - -->", "<?a b?>", "<![CDATA[a]]>",
      "<anchor xml:id='a'/>", "<foreign xml:lang='ru'>a", "\n", " \t", "]", "<figure><head>a</head></figure>",
    ])
  func `ten thousand of one thing are read in linear time`(mark: String) throws {
    for start in ["<TEI><text><p>", "<a><p>"] {
      let text = start + String(repeating: mark, count: 10_000) + " word"
      let bytes = Array(text.utf8)
      let document = try DocumentReader(options: ReadingOptions(lenient: true)).read(
        bytes, path: "a.xml", name: "a")
      #expect(document.source.size == bytes.count)
      expectSound(document, bytes)
    }
  }

  @Test(.timeLimit(.minutes(15))) func `a huge attribute in small stretches is read in linear time`() throws {
    let bytes = Array(
      ("<TEI><text><p rend='" + String(repeating: "a ", count: 5_000_000) + "'>word</p></text></TEI>").utf8)
    var reader = XMLReader()
    try bytes.withUnsafeBufferPointer { buffer throws(XMLParser.Failure) in
      for start in stride(from: 0, to: buffer.count, by: 1000) {
        let end = min(buffer.count, start + 1000)
        try reader.feed(UnsafeBufferPointer(rebasing: buffer[start..<end]), isLast: end == buffer.count)
      }
    }
    #expect(reader.takeParts().map { String(decoding: $0.result.text, as: UTF8.self) } == ["word"])
  }

  private static let sample = """
    <?xml version="1.0"?>
    <!DOCTYPE TEI [<!ENTITY who "Sta&#108;in">]>
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt></fileDesc></teiHeader>
    <text><body><pb n="1"/><div><head>One <hi>two</hi><note n="1">of it</note></head>
    <p>The <foreign xml:lang="ru-Latn">vozhd'</foreign> &who; caf&#233; <choice><sic>tbe</sic><corr>the</corr></choice> poli-<lb break="no"/>cies
      and<ref target="#n2">2</ref> <quote>so <p>on</p></quote> <![CDATA[<raw>]]></p>
    <sp><speaker>Anna</speaker><l>a</l><l>b <stage>c</stage></l></sp><list><item>i<figure><head>f</head></figure></item></list></div></body>
    <back><note xml:id="n2">Ibid. <w lemma="be">was</w><w>so</w></note><listBibl><bibl>B. <title>T</title></bibl></listBibl></back></text></TEI>
    """

  @Test func `a file cut anywhere is an error with a line, or read up to there`() throws {
    let whole = Array(Self.sample.utf8)
    for end in 0..<whole.count - 1 {
      let bytes = Array(whole[..<end])
      do throws(DocumentError) {
        _ = try DocumentReader().read(bytes, path: "a.xml", name: "a")
        Issue.record("\(end) bytes were read as whole")
      } catch {
        guard case .xml(let line, let byte, _) = error.cause, line > 0, byte <= end else {
          guard case .invalidUTF8 = error.cause else {
            Issue.record("\(end): \(error)")
            return
          }
          continue
        }
        let document = try DocumentReader(options: ReadingOptions(encoding: .utf8, lenient: true)).read(
          bytes, path: "a.xml", name: "a")
        expectSound(document, bytes)
        #expect(document.warnings.contains { if case .xmlCutShort = $0 { true } else { false } })
      }
    }
  }

  @Test func `mutated XML keeps every promise`() throws {
    let splices = [
      "<p>", "</p>", "<note>", "</note>", "<choice>", "</choice>", "<hi>", "</hi>", "<quote>", "<w x='y'>",
      "</w>", "&who;", "&#xA0;", "&", "<", ">", "]]>", "<!--", "-->",
      "<lb break='no'/>", "<pb n='2'/>", "<div>", "</div>", "<head>", "</head>", " ", "\n", "-", "é", "\u{1}",
      "<ref target='#n2'>", "</ref>", "<teiHeader>", "<figure>", "</figure>",
    ].map { Array($0.utf8) }
    let seed = Array(Self.sample.utf8)
    let options = ReadingOptions(encoding: .utf8, lenient: true)
    var random = SeededGenerator(seed: 20_261_128)
    for _ in 0..<300 {
      var bytes = seed
      for _ in 0..<1 + random.below(8) {
        let place = random.below(bytes.count + 1)
        switch random.below(4) {
        case 0: bytes.removeSubrange(place..<min(bytes.count, place + random.below(6)))
        case 1: if place < bytes.count { bytes[place] = UInt8(random.below(256)) }
        default: bytes.insert(contentsOf: splices[random.below(splices.count)], at: place)
        }
      }
      for path in ["a.xml", "a.tei"] {
        expectSound(try DocumentReader(options: options).read(bytes, path: path, name: path), bytes)
      }
      let strict = Result { () throws(DocumentError) in
        try DocumentReader().read(bytes, path: "a.xml", name: "a")
      }
      if case .failure(let error) = strict, case .xml(let line, let byte, _) = error.cause {
        #expect(line > 0 && byte >= 0 && byte <= bytes.count)
      }
    }
  }

  @Test func `the outcome doesn't depend on the stretches that a file comes in`() throws {
    let paragraphs = String(
      repeating: "<p>One <hi>two</hi> poli-<lb break='no'/>cies<note>three</note>.</p>\n", count: 6000)
    let bytes = Array(Self.sample.split(separator: "<sp>").joined(separator: paragraphs + "<sp>").utf8)
    let whole = try DocumentReader().read(bytes, path: "a.xml", name: "a")
    for size in [1, 7, 4096, 100_003] {
      var reader = XMLReader()
      try bytes.withUnsafeBufferPointer { buffer throws(XMLParser.Failure) in
        for start in stride(from: 0, to: buffer.count, by: size) {
          let end = min(buffer.count, start + size)
          try reader.feed(UnsafeBufferPointer(rebasing: buffer[start..<end]), isLast: end == buffer.count)
        }
      }
      let parts = reader.takeParts()
      #expect(parts.count == 1 && parts.first?.result.text == whole.text)
      #expect(parts.first?.result.spans == whole.spans && parts.first?.result.flows == whole.flows)
      // Text that a stretch's end divides is in more pieces of the same places.
      #expect(parts.first?.result.paragraphs == whole.paragraphs)
    }
  }
}
