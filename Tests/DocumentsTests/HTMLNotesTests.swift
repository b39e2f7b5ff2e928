import Testing

@testable import Documents

@Suite struct HTMLNotesTests {
  /// How a program writes a text with one note, and what the reader makes of it.
  struct Shape: CustomTestStringConvertible {
    var testDescription: String
    var page: String
    var expected = "body: A fact. More.\nnote 1: The source."
  }

  @Test(arguments: [
    Shape(
      testDescription: "pandoc",
      page: """
        <p>A fact.<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> More.</p>
        <section class="footnotes" role="doc-endnotes"><hr><ol><li id="fn1"><p>The source.<a href="#fnref1"
        class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>
        """),
    Shape(
      testDescription: "Wikipedia",
      page: """
        <p>A fact.<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup> More.</p>
        <ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b>
        </span> <span class="reference-text">The source.</span></li></ol>
        """),
    Shape(
      testDescription: "Word",
      page: """
        <p class=MsoNormal>A fact.<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>
        More.</p><div><br clear=all><hr><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span>
        [1]</span></a> The source.</p></div></div>
        """),
    Shape(
      testDescription: "Project Gutenberg",
      page: """
        <p>A fact.<a name="FNanchor_1_1" id="FNanchor_1_1"></a><a href="#Footnote_1_1" class="fnanchor">[1]</a> More.</p>
        <div class="footnote"><p><a name="Footnote_1_1" id="Footnote_1_1"></a><a href="#FNanchor_1_1"><span
        class="label">[1]</span></a> The source.</p></div>
        """),
    Shape(
      testDescription: "EPUB",
      page: """
        <p>A fact.<a epub:type="noteref" href="#n1">1</a> More.</p>
        <aside epub:type="footnote" id="n1"><p>1. The source.</p></aside>
        """),
    Shape(
      testDescription: "kramdown",
      page: """
        <p>A fact.<sup id="fnref:1"><a href="#fn:1" class="footnote">1</a></sup> More.</p><div class="footnotes">
        <ol><li id="fn:1"><p>The source. <a href="#fnref:1" class="reversefootnote">↩</a></p></li></ol></div>
        """),
    Shape(
      testDescription: "a plain anchor in a paragraph",
      page: """
        <p>A fact.<a name="r1" href="#n1">(1)</a> More.</p><p><a name="n1" href="#r1">1.</a> The source.</p>
        """),
    Shape(
      testDescription: "raised numbers without links",
      page: "<p>A fact.<sup>1</sup> More.</p><p><sup>1</sup> The source.</p>"),
    Shape(
      testDescription: "a list of definitions",
      page: """
        <p>A fact.<a href="#n1" id="r1"><sup>1</sup></a> More.</p>
        <dl class="footnotes"><dt id="n1"><a href="#r1">1</a></dt><dd>The source.</dd></dl>
        """),
    Shape(
      testDescription: "a table",
      page: """
        <p>A fact.<a href="#n1" id="r1">[1]</a> More.</p>
        <table><tr id="n1"><td><a href="#r1">1</a></td><td>The source.</td></tr></table>
        """),
  ])
  func `Notes are tied to their call-outs in every common shape`(shape: Shape) throws {
    let bytes = Array(shape.page.utf8)
    let document = try DocumentReader().read(bytes, path: "a.html", name: "a.html")
    expectSound(document, bytes)
    #expect(marked(document) == shape.expected)
    #expect(document.flows.last?.callOut == 7)
  }

  @Test func `Notes follow the section that calls them, whatever their numbers`() throws {
    let text = try read(
      """
      <h1>One</h1><p>a<a href="#f1" id="r1">[1]</a></p><h1>Two</h1><p>b<a href="#f2" id="r2">[1]</a></p>
      <h1>Notes</h1><p id="f1"><a href="#r1">[1]</a> first</p><p id="f2"><a href="#r2">[1]</a> second</p>
      """, as: "a.html")
    #expect(
      text == """
        heading in # One: One
        body in # One: a
        note 1 in # One: first
        heading in # Two: Two
        body in # Two: b
        note 1 in # Two: second
        heading in # Notes: Notes
        """)
  }

  @Test func `Several notes in one block are told apart`() throws {
    let text = try read(
      """
      <p>a<a href="#n1" name="r1">1</a> b<a href="#n2" name="r2">2</a></p>
      <p><a name="n1" href="#r1">1</a> first<br><a name="n2" href="#r2">2</a> second</p>
      """, as: "a.html")
    #expect(text == "body: a b\nnote 1: first\nnote 2: second")
  }

  @Test func `A note of several paragraphs and a second call-out of it stay one note`() throws {
    let text = try read(
      """
      <p>a<sup id="r1"><a href="#n1">1</a></sup> b<sup id="r2"><a href="#n1">1</a></sup></p>
      <ol class="footnotes"><li id="n1"><p>first</p><blockquote>quoted</blockquote><p>last <a href="#r1">a</a>
      <a href="#r2">b</a></p></li></ol>
      """, as: "a.html")
    #expect(text == "body: a b\nnote 1: first\nnote 1: quoted\nnote 1: last")
  }

  @Test func `Items where markup says notes stand are notes although nothing calls them`() throws {
    #expect(
      try read(
        "<p>a</p><section role=doc-endnotes><h2>Notes</h2><ol><li>one<li>two</ol></section>", as: "a.html")
        == "body: a\nheading in ## Notes: Notes\nnote 1 in ## Notes: one\nnote 2 in ## Notes: two")
  }

  @Test func `Links that call no note stay words`() throws {
    let text = try read(
      """
      <ul><li><a href="#c1" id="t1">1</a></ul><h2 id="c1"><a href="#t1">1</a> Chapter</h2>
      <p>See <a href="#c1">above</a>, <a href="#b1">1999</a>, [<a href="#b1">1</a>], 10<sup>6</sup> and km<sup>2</sup>.</p>
      <h2>References</h2><p id="b1">Hale</p>
      """, as: "a.html")
    #expect(
      text == """
        body: 1
        heading in ## 1 Chapter: 1 Chapter
        body in ## 1 Chapter: See above, 1999, [], 106 and km2.
        heading in ## References: References
        bibliography in ## References: Hale
        """)
  }
}
