import Testing

@testable import Documents

@Suite("XML of any vocabulary")
struct XMLGenericTests {
  @Test func `text beside elements is one paragraph, elements with text alone are several`() throws {
    #expect(
      try read(
        "<buch><kapitel><absatz>Ein <fett>kurzer</fett> Satz.</absatz><absatz><fett>Noch</fett> einer.</absatz></kapitel>"
          + "<liste><x>a</x><x>b</x></liste></buch>", as: "a.xml") == """
          body: Ein kurzer Satz.
          body: Noch einer.
          body: a
          body: b
          """)
  }

  @Test func `words in elements are words, with blanks only where the file has none at all`() throws {
    #expect(
      try read("<doc><s><w>The</w><w>state</w><pc>,</pc><w>too</w></s><s><w>It</w></s></doc>", as: "a.xml")
        == "body: The state, too It")
    #expect(try read("<doc><s><w>do</w><w>n't </w><w>go</w></s></doc>", as: "a.xml") == "body: don't go")
  }

  @Test func `attributes of words are layers`() throws {
    let bytes = Array(
      "<doc><s><w lemma='be' pos='VB' id='w1'>was </w><pc pos='PUN'>,</pc> <w pos='NN'>war</w></s></doc>".utf8
    )
    let document = try DocumentReader().read(bytes, path: "a.xml", name: "a")
    let annotations = try #require(document.annotations)
    #expect(annotations.starts == [0, 4, 6] && annotations.ends == [3, 5, 9])
    #expect(annotations.layers.map(\.name) == ["lemma", "pos"])
    #expect(
      annotations.layers.map { layer in layer.indices.map { layer.values[Int($0)] } } == [
        ["be", "", ""], ["VB", "PUN", "NN"],
      ])
  }

  @Test func `annotations follow their words behind the section`() throws {
    let bytes = Array(
      "<TEI><text><p><w lemma='a'>A</w><note><w lemma='n'>N</w></note> <w lemma='b'>B</w></p><p><w lemma='c'>C</w></p></text></TEI>"
        .utf8)
    let document = try DocumentReader().read(bytes, path: "a.xml", name: "a")
    let annotations = try #require(document.annotations)
    let words = zip(annotations.starts, annotations.ends).map {
      String(decoding: document.text[Int($0)..<Int($1)], as: UTF8.self)
    }
    #expect(words == ["A", "B", "C", "N"])
    #expect(
      annotations.layers[0].indices.map { annotations.layers[0].values[Int($0)] } == ["a", "b", "c", "n"])
  }

  @Test func `sections, titles and footnotes of DocBook and JATS are known`() throws {
    #expect(
      try read(
        "<article><front><article-meta><title-group><article-title>On Terror</article-title></title-group></article-meta></front>"
          + "<body><sec><label>1</label><title>Start</title><p>A<xref ref-type='fn' rid='f1'>1</xref> <italic>b</italic>.</p></sec></body>"
          + "<back><fn id='f1'><label>1</label><p>Ibid.</p></fn><ref-list><title>References</title><ref>Getty.</ref></ref-list></back></article>",
        as: "a.xml") == """
          heading in # 1. Start: 1
          heading in # 1. Start: Start
          body in # 1. Start: A *b*.
          note 1 in # 1. Start: Ibid.
          heading in # References: References
          bibliography in # References: Getty.
          """)
  }

  @Test func `a mapping says what elements are`() throws {
    let mapping = try XMLMapping(
      parsing: Array(
        """
        # parts
        absatz = paragraph
        kapitel, teil = section   # both
        kapitel/ueber = heading
        fn = note
        z[art=kursiv] = emphasis
        apparat = skip
        motto = block-quote
        """.utf8))
    let bytes = Array(
      "<buch><kapitel><ueber>Eins</ueber><motto>Vorab.</motto><absatz>Ein <z art='fett kursiv'>Wort</z><fn>Anm.</fn>.</absatz><apparat>weg</apparat></kapitel></buch>"
        .utf8)
    let document = try DocumentReader(options: ReadingOptions(mapping: mapping)).read(
      bytes, path: "a.xml", name: "a")
    expectSound(document, bytes)
    #expect(
      marked(document) == """
        heading in # Eins: Eins
        block-quote in # Eins: Vorab.
        body in # Eins: Ein *Wort*.
        note 1 in # Eins: Anm.
        """)
    #expect(try XMLMapping(parsing: Array(mapping.description.utf8)) == mapping)
  }

  @Test(arguments: [
    ("a\n", 1, XMLMappingError.Cause.malformed), ("\n\na b = section", 3, .badElement("a b")),
    ("a = sektion", 1, .unknownRole("sektion")),
    ("a = note section", 1, .tooMany("section")), ("a = block note caption", 1, .tooMany("caption")),
    ("a[b = note", 1, .malformed),
    ("a = ", 1, .malformed), ("1a = note", 1, .badElement("1a")), ("a/ = note", 1, .badElement("a/")),
  ])
  func `an error in a mapping names its line`(text: String, line: Int, cause: XMLMappingError.Cause) {
    #expect(throws: XMLMappingError(line: line, cause: cause)) { try XMLMapping(parsing: Array(text.utf8)) }
  }

  @Test func `several documents in a file are sections of one until they are parted`() throws {
    #expect(
      try read(
        "<teiCorpus><TEI xml:id='a'><text><p>One.</p></text></TEI><TEI><text><body><head>H</head><p>Two.</p></body></text></TEI></teiCorpus>",
        as: "a.xml") == """
          body in # a: One.
          heading in ## H: H
          body in ## H: Two.
          """)
  }
}
