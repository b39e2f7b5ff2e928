import Testing

@testable import Documents

@Suite("Notes of XML")
struct XMLNoteTests {
  private func calls(_ text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    let document = try DocumentReader().read(bytes, path: "a.xml", name: "a")
    expectSound(document, bytes)
    return document.flows.filter { $0.region == .note }.map { flow in
      let before = flow.callOut.map { String(decoding: document.text[..<$0].suffix(4), as: UTF8.self) } ?? "-"
      return "\(flow.noteLabel ?? "-") \(before)"
    }
  }

  @Test func `a note in a paragraph is read behind its section, and the sentence goes on`() throws {
    #expect(
      try readTEI(
        "<div><head>One<note>Of the head.</note></head><p>The poli<note n='4'>First.</note>cies <note place='foot'><p>Two</p><p>paragraphs.</p></note>went on.</p><p>More.</p></div><div><head>Two</head><p>End.</p></div>"
      ) == """
        heading in # One: One
        body in # One: The policies went on.
        body in # One: More.
        note 1 in # One: Of the head.
        note 4 in # One: First.
        note 3 in # One: Two
        note 3 in # One: paragraphs.
        heading in # Two: Two
        body in # Two: End.
        """)
  }

  @Test func `notes at the end are tied to what points to them, and its number is no word`() throws {
    let text = """
      <TEI><text><body><div><head>A</head><p>One.<ref target="#n1">1</ref> See part <ref target="#c2">2</ref> of it\
      <hi rend="sup"><ref target="#n2">2</ref></hi> all.</p></div><div xml:id="c2"><head>B</head><p>Two.</p></div></body>
      <back><div type="notes"><head>Notes</head><note xml:id="n1" n="1">First.</note>
      <note xml:id="n2" n="2"><p>Second.</p></note><note>Uncalled.</note></div></back></text></TEI>
      """
    #expect(try calls(text) == ["1 One.", "2 f it", "3 -"])
    #expect(
      try read(text, as: "a.xml") == """
        heading in # A: A
        body in # A: One. See part 2 of it all.
        note 1 in # A: First.
        note 2 in # A: Second.
        heading in # B: B
        body in # B: Two.
        heading in # Notes: Notes
        note 3 in # Notes: Uncalled.
        """)
  }

  @Test func `a note that points to an anchor is called there`() throws {
    let text =
      "<TEI><text><body><p>One<anchor xml:id='a1'/> two.</p><p>Three.</p><note target='#a1'>Of one.</note></body></text></TEI>"
    #expect(try calls(text) == ["1 One"])
  }

  @Test func `a note keeps the page that it stands on`() throws {
    let bytes = Array(
      "<TEI><text><body><pb n='1'/><p>A<note>Foot.</note> b <pb n='2'/>c.</p></body></text></TEI>".utf8)
    let document = try DocumentReader().read(bytes, path: "a.xml", name: "a")
    #expect(
      document.pages.map {
        "\($0.label) \(String(decoding: document.text[$0.text...].prefix(4), as: UTF8.self))"
      }
        == ["1 A b ", "2 c.\n\n", "1 Foot"])
  }

  @Test func `notes inside notes are read, however deep`() throws {
    let depth = 30
    let text = String(repeating: "<note>a b ", count: depth) + String(repeating: "</note>", count: depth)
    let lines = try readTEI("<p>Start\(text) end.</p>").split(separator: "\n")
    #expect(lines.count == depth + 1 && lines[0] == "body: Start end.")
  }
}
