import Testing

@testable import Documents

@Suite struct VerticalStructureTests {
  @Test func `Divisions are sections, titled by their heading or their attributes`() throws {
    #expect(
      try read(
        """
        <div title="Part One">
        <head>
        PART
        I
        </head>
        <p>
        One
        </p>
        <div n="3">
        <p>
        Two
        </p>
        </div>
        <p>
        Three
        </p>
        </div>
        <p>
        Four
        </p>
        """, as: "a.vert") == """
          heading in # PART I: PART I
          body in # PART I: One
          body in ## 3: Two
          body in # PART I: Three
          body: Four
          """)
  }

  @Test func `Headings outside of divisions open sections of the level that they state`() throws {
    #expect(
      try read(
        """
        <head type="maj">
        A
        </head>
        x
        <head type="min">
        B
        </head>
        y
        <head level="1">
        C
        </head>
        z
        """, as: "a.vert") == """
          heading in # A: A
          body in # A: x
          heading in ## B: B
          body in ## B: y
          heading in # C: C
          body in # C: z
          """)
  }

  @Test func `A note stands behind its section, and the paragraph around it reads on`() throws {
    let text = """
      <div title="I">
      <p>
      The
      terror
      <note n="4">
      <p>
      Ibid
      </p>
      </note>
      began
      </p>
      </div>
      <div title="II">
      <p>
      Later
      </p>
      </div>
      """
    #expect(
      try read(text, as: "a.vert") == """
        body in # I: The terror began
        note 4 in # I: Ibid
        body in # II: Later
        """)
    let document = try DocumentReader().read(Array(text.utf8), path: "a.vert", name: "a.vert")
    #expect(document.flows.map(\.callOut) == [nil, 10, nil])
    let given = try #require(document.givenTokens)
    #expect(given.starts.map { document.text[Int($0)] } == Array("TtbIL".utf8))
    #expect(given.sentenceStarts == [0, 3, 4])
  }

  @Test func `A quotation is a block outside of paragraphs or around some, else a span`() throws {
    #expect(
      try read(
        "<quote>\n<p>\nA\n</p>\n</quote>\n<p>\nb\n<quote>\nc\n</quote>\n<q>\nd\n</q>\n<quote>\n<p>\nE\n</p>\n</quote>\n</p>\n",
        as: "a.vert") == """
          block-quote: A
          body: b <c> <d>
          block-quote: E
          """)
  }

  @Test func `Pages, languages and bibliographies are marked`() throws {
    let text = """
      <pb n="ix"/>
      <p>
      The
      <foreign lang="ru">
      vozhd
      i
      narod
      </foreign>
      spoke
      <page n="x">
      again
      </p>
      <listBibl>
      <bibl>
      Getty
      </bibl>
      </listBibl>
      """
    let document = try DocumentReader().read(Array(text.utf8), path: "a.vert", name: "a.vert")
    #expect(document.pages == [PageStart(text: 0, label: "ix"), PageStart(text: 23, label: "x")])
    #expect(document.spans == [MarkedSpan(kind: .foreign, range: 4..<17, language: "ru")])
    #expect(document.flows.map(\.region) == [.body, .bibliography])
  }

  @Test func `What never closes, or closes what isn't open, is counted and nothing is lost`() throws {
    let text = "</note>\n<p>\na\n<hi>\nb\n<p>\nc\n<div>\nd\n</section>\n"
    let document = try DocumentReader().read(Array(text.utf8), path: "a.vert", name: "a.vert")
    #expect(String(decoding: document.text, as: UTF8.self) == "a b\n\nc\n\nd")
    #expect(document.warnings == [.unclosedTags(count: 4, line: 2), .unopenedTags(count: 2, line: 1)])
  }
}
