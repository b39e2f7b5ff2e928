import Testing

@testable import Documents

/// The text of a TEI document with this body, marked.
func readTEI(
  _ body: String, back: String = "", language: String = "en", _ location: SourceLocation = #_sourceLocation
) throws -> String {
  let text = """
    <?xml version="1.0"?>
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="\(language)">
    <teiHeader><fileDesc><titleStmt><title>Never text</title></titleStmt></fileDesc></teiHeader>
    <text><body>\(body)</body><back>\(back)</back></text></TEI>
    """
  return try read(text, as: "a.xml", location)
}

@Suite("Text of TEI")
struct XMLTextTests {
  @Test(arguments: [("&a;", "étu"), ("&ab;", "étu"), ("&abc;", "étu"), ("&a;", "b")])
  func `a reference is cited whole, also where its text is as long`(
    reference: String, text: String
  ) throws {
    let name = reference.dropFirst().dropLast()
    let file = "<!DOCTYPE p [<!ENTITY \(name) '\(text)'>]><p>\(reference)</p>"
    let document = try DocumentReader().read(Array(file.utf8), path: "a.xml", name: "a")
    let start = file.utf8.count - "</p>".utf8.count - reference.utf8.count
    for byte in document.text.indices {
      #expect(document.sourceRanges(of: byte..<byte + 1) == [start..<start + reference.utf8.count])
    }
    #expect(String(decoding: document.text, as: UTF8.self) == text)
  }

  @Test func `divisions are sections, their heads headings`() throws {
    let text = """
      <div><head>Part One</head><p>One.</p>
        <div type="chapter" n="1"><p>Two.</p></div>
        <div><p>Three.</p></div></div>
      <div><head>Part <hi>Two</hi></head><head>A Title</head><p>Four.</p></div>
      """
    #expect(
      try readTEI(text) == """
        heading in # Part One: Part One
        body in # Part One: One.
        body in ## chapter 1: Two.
        body in # Part One: Three.
        heading in # Part Two. A Title: Part *Two*
        heading in # Part Two. A Title: A Title
        body in # Part Two. A Title: Four.
        """)
  }

  @Test func `line ends and indents are single blanks, and elements inside words don't tear them`() throws {
    #expect(
      try readTEI("<p>The <hi>pol</hi>icies of\n      the\r\n  <name>state</name>&amp;<seg>party</seg>.</p>")
        == "body: The *pol*icies of the <state>&party.")
  }

  @Test func `a line ends a word unless it says that it doesn't`() throws {
    #expect(try readTEI("<p>one<lb/>two\n<lb n='3'/>three</p>") == "body: one two three")
    #expect(
      try readTEI(
        "<p>poli-\n  <lb break=\"no\"/>  cies, poli<lb break='no'/>tics, anti-<lb break='no'/>Soviet</p>")
        == "body: policies, politics, anti-Soviet")
  }

  @Test func `a page is cited, and a word that it cuts is whole`() throws {
    let bytes = Array(
      "<TEI><text><body><pb n='1'/><p>A poli<pb n='2'/>cy, poli-<pb n='3' break='no'/>cies.</p></body></text></TEI>"
        .utf8)
    let document = try DocumentReader().read(bytes, path: "a.xml", name: "a")
    expectSound(document, bytes)
    #expect(String(decoding: document.text, as: UTF8.self) == "A policy, policies.")
    #expect(document.pages.map(\.label) == ["1", "2", "3"])
    #expect(
      document.sourceRanges(of: 2..<8).map { String(decoding: bytes[$0], as: UTF8.self) } == ["poli", "cy"])
    #expect(
      document.sourceRanges(of: 10..<18).map { String(decoding: bytes[$0], as: UTF8.self) } == [
        "poli", "cies",
      ])
  }

  @Test func `quotations are block quotes between paragraphs and where they hold some`() throws {
    #expect(
      try readTEI(
        "<p>He wrote <quote>a line</quote> and <q>more</q>.</p><quote>Alone.</quote>"
          + "<cit><quote><p>With source.</p></quote><bibl>Source</bibl></cit><p>So: <quote><p>Inner.</p></quote> End.</p>"
      )
        == """
        body: He wrote <a line> and <more>.
        block-quote: Alone.
        block-quote: With source.
        block-quote: Source
        body: So:
        block-quote: Inner.
        body: End.
        """)
  }

  @Test func `a play's speeches are body, its speakers headings without a section`() throws {
    #expect(
      try readTEI(
        """
        <div type="act"><head>Act I</head><stage>A room.</stage>
        <sp><speaker>Anna.</speaker><p>Who <stage>(looks)</stage> came?</p></sp>
        <sp><speaker>Osip.</speaker><l>One verse</l><l>and another.</l><stage>Exit.</stage></sp></div>
        """) == """
          heading in # Act I: Act I
          body in # Act I: A room.
          heading in # Act I: Anna.
          body in # Act I: Who (looks) came?
          heading in # Act I: Osip.
          body in # Act I: One verse and another.
          body in # Act I: Exit.
          """)
  }

  @Test func `one of several readings is read, deleted text isn't`() throws {
    #expect(
      try readTEI(
        "<p>The <choice><sic>tbe</sic><corr>the</corr></choice> <choice><reg>tsar</reg><orig>czar</orig></choice>"
          + " <choice><abbr>g.</abbr><expan>goda</expan></choice> <choice><unclear>a</unclear><unclear>b</unclear></choice>"
          + " <del>not</del><add>so</add> <choice><sic>only</sic></choice></p>")
        == "body: The the tsar goda a so only")
  }

  @Test func `tables, lists, figures and bibliographies are flows of their own`() throws {
    #expect(
      try readTEI(
        "<p>See <figure><head>Map</head><figDesc>A map.</figDesc></figure>here.</p>"
          + "<table><head>Losses</head><row><cell>1937</cell><cell>many</cell></row></table>"
          + "<list><head>Two</head><item>first</item><item>second</item></list>",
        back: "<div type='bibliography'><head>Works</head><listBibl><bibl>A book.</bibl></listBibl></div>")
          == """
          body: See here.
          caption: Map
          caption: A map.
          caption: Losses
          table: 1937 many
          heading: Two
          body: first
          body: second
          heading in # Works: Works
          bibliography in # Works: A book.
          """)
  }

  @Test func `references to characters and declared entities are cited where they stand`() throws {
    let bytes = Array(
      "<!DOCTYPE TEI [<!ENTITY ab 'abcd'><!ENTITY n 'Sta&#108;in'>]><TEI><text><p>caf&#xE9; &ab; &n;s &lt;</p></text></TEI>"
        .utf8)
    let document = try DocumentReader().read(bytes, path: "a.xml", name: "a")
    expectSound(document, bytes)
    #expect(String(decoding: document.text, as: UTF8.self) == "café abcd Stalins <")
    #expect(document.sourceRanges(of: 11..<18).map { String(decoding: bytes[$0], as: UTF8.self) } == ["&n;s"])
    #expect(document.sourceRanges(of: 6..<10).map { String(decoding: bytes[$0], as: UTF8.self) } == ["&ab;"])
  }

  @Test func `the encoding that the file declares is the one it is read in`() throws {
    let text = "<?xml version='1.0' encoding='WINDOWS-1251'?><TEI><text><p>Ежов, вождь</p></text></TEI>"
    for (encoding, name) in [
      (TextEncoding.windows1251, "WINDOWS-1251"), (.koi8r, "koi8-r"), (.utf16LittleEndian, "utf-16"),
    ] {
      let declared = text.split(separator: "WINDOWS-1251", omittingEmptySubsequences: false).joined(
        separator: name)
      let bytes = encode(declared, as: encoding)
      let document = try DocumentReader().read(bytes, path: "a.xml", name: "a")
      expectSound(document, bytes)
      #expect(document.source.encoding == encoding)
      #expect(String(decoding: document.text, as: UTF8.self) == "Ежов, вождь")
    }
    let unknown = Array("<?xml version='1.0' encoding='ebcdic-cp-us'?><TEI/>".utf8)
    #expect(throws: DocumentError(path: "a.xml", cause: .unknownEncoding(name: "ebcdic-cp-us"))) {
      try DocumentReader().read(unknown, path: "a.xml", name: "a")
    }
  }
}
