import Testing

@testable import Documents

@Suite struct MarkdownReaderTests {
  @Test func `Headings make sections and paragraphs read on over line ends`() throws {
    let text = """
      # Terror and *Legitimacy* ##

      The purge
        was not
      one event.

      Second
      Part
      ------
      - first item
      - second
        item
      """
    #expect(
      try read(text, as: "a.md") == """
        heading in # Terror and Legitimacy: Terror and *Legitimacy*
        body in # Terror and Legitimacy: The purge was not one event.
        heading in ## Second Part: Second Part
        body in ## Second Part: first item
        body in ## Second Part: second item
        """)
  }

  @Test func `A footnote stands behind the section that calls it first`() throws {
    let text = """
      # One

      Terror[^b] ruled [^a].

      # Two

      Later[^a] on.

      [^a]: The note
      goes on.

          And a second paragraph.

      [^b]: Another.
      [^c]: Uncalled.
      """
    #expect(
      try read(text, as: "a.md") == """
        heading in # One: One
        body in # One: Terror ruled.
        note b in # One: Another.
        note a in # One: The note goes on.
        note a in # One: And a second paragraph.
        heading in # Two: Two
        body in # Two: Later on.
        note c in # Two: Uncalled.
        """)
  }

  @Test(arguments: [
    "<sup>4</sup>", "<sup>&lt;sup>4</sup>", "<sup>&</sup>lt;sup>4</sup>", "$^{4}$", "$<sup>^{4}</sup>$",
    "⁴",
  ])
  func `A paragraph that begins with a raised number is a note, and the body reads on`(mark: String) throws {
    let callOut = mark == "⁴" ? "⁴" : "<sup>4</sup>"
    let text = "# A\n\nThe fear.\(callOut) Then people\n\n\(mark) Ibid.\n\nworked less.\n"
    #expect(
      try read(text, as: "a.md") == """
        heading in # A: A
        body in # A: The fear. Then people worked less.
        note 4 in # A: Ibid.
        """)
  }

  @Test func `A numbered note behind the next heading returns to the section that calls it`() throws {
    let text = """
      # A

      One.<sup>1</sup> Two.<sup>2</sup>

      # B

      <sup>2</sup> Second.

      Three.<sup>2</sup>

      <sup>2</sup> Another second.

      <sup>9</sup> Called nowhere.
      """
    #expect(
      try read(text, as: "a.md") == """
        heading in # A: A
        body in # A: One. Two.
        note 2 in # A: Second.
        heading in # B: B
        body in # B: Three.
        note 2 in # B: Another second.
        note 9 in # B: Called nowhere.
        """)
  }

  @Test func `Quotation blocks, tables and code`() throws {
    let text = """
      Before
      > the quote
      goes on
      > > and deeper

      | a | b |
      |---|---|
      | one \\| x | two |

      ```swift
      let *x* = 1
      ```
      <!-- a comment
      over lines -->
      [1]: https://example.org
      After
      """
    #expect(
      try read(text, as: "a.md") == """
        body: Before
        block-quote: the quote goes on
        block-quote: and deeper
        table: a b
        table: one | x two
        body: let *x* = 1
        body: After
        """)
  }

  @Test(arguments: [
    ("a *purge* of **all** ***kinds***", "a *purge* of *all* *kinds*"),
    ("snake_case and _italic words_.", "snake_case and *italic words*."),
    ("2 * 3 * 4 and *open", "2 * 3 * 4 and *open"),
    ("a\\*b &amp; caf&eacute; &#8217;&#x2019; &nope; &", "a*b & café ’’ &nope; &"),
    ("see [the *text*](http://a.b/c_(d)_e \"t\") and ![alt *x*](i.png) end", "see the *text* and  end"),
    ("`code *x*` but vozhd` and nar`d", "code *x* but vozhd` and nar`d"),
    ("a<br>b <i>c</i> 1 < 2 <sup>th</sup><!-- no -->", "a b c 1 < 2 th"),
    ("mil<sup>2</sup> and  <sup>3</sup> more $^{14}$.", "mil and more."),
    ("“one «two» three” and \"four\" ob\"ekt", "“<one «<two>» three>” and \"<four>\" ob\"ekt"),
    ("„eins“ and ‘single’ 'quotes'", "„<eins>“ and ‘single’ 'quotes'"),
    ("hard\\\nbreak  \nand-\nbroken", "hard break and-broken"),
    ("area 10² km", "area 10² km"),
  ])
  func `Marks inside a paragraph`(source: String, expected: String) throws {
    #expect(try read(source, as: "a.md") == "body: " + expected)
  }

  @Test func `A paragraph may begin with a year`() throws {
    #expect(try read("1937. The year of terror.", as: "a.md") == "body: 1937. The year of terror.")
  }

  @Test func `Nothing but marks is no paragraph`() throws {
    let document = try DocumentReader().read(Array("---\n\n***\n\n# \n\n> \n".utf8), path: "a.md", name: "a")
    #expect(document.paragraphs.isEmpty)
    #expect(document.sections.isEmpty)
    #expect(document.warnings == [.empty])
  }
}
