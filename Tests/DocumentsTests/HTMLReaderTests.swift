import Testing

@testable import Documents

@Suite struct HTMLReaderTests {
  private func page(_ body: String) throws -> String { try read(body, as: "a.html") }

  private func document(_ text: String) throws -> Document {
    let bytes = Array(text.utf8)
    let document = try DocumentReader().read(bytes, path: "a.html", name: "a.html")
    expectSound(document, bytes)
    return document
  }

  @Test func `Headings open sections of their level`() throws {
    let text = try page(
      "<h1>The <i>Depot</i></h1><p>One</p><h3>Stores<br>and sheds</h3>Two<h2><img alt=x></h2>")
    #expect(
      text == """
        heading in # The Depot: The *Depot*
        body in # The Depot: One
        heading in ### Stores and sheds: Stores and sheds
        body in ### Stores and sheds: Two
        """)
  }

  @Test func `Blocks part words, inline elements don't`() throws {
    #expect(
      try page("<div>a<b>b</b>c<p>d</p>e</div>f<ul><li>g<li>h</ul><p>i<wbr>j&shy;k<br>l<br><br>m")
        == "body: a*b*c\nbody: d\nbody: e\nbody: f\nbody: g\nbody: h\nbody: ij\u{AD}k l\nbody: m")
  }

  @Test func `White space is one blank, and parts paragraphs in preformatted text only`() throws {
    #expect(
      try page("<p> a \n\t b&nbsp;c </p><pre>\nd\ne\n\nf</pre>") == "body: a b\u{A0}c\nbody: d e\nbody: f")
  }

  @Test func `Quotations, captions and tables are flows of their own`() throws {
    let text = try page(
      "<blockquote><p>q</p></blockquote><figure><img><figcaption>c</figcaption></figure>"
        + "<table><caption>t</caption><tr><th>a<td><p>b</p><p>c</p></tr><tr><td>d</table><p>e <q>f</q>")
    #expect(
      text == "block-quote: q\ncaption: c\ncaption: t\ntable: a b c\ntable: d\nbody: e <f>")
  }

  @Test func `A table that holds headings or tables only places its blocks`() throws {
    #expect(
      try page("<table><tr><td><p>a</p><p>b</p><td><table><tr><td>1<td>2</table></table>")
        == "body: a\nbody: b\ntable: 1 2")
  }

  @Test func `Furniture is boilerplate, programs and drawings are nothing`() throws {
    let text = try page(
      "<header>Site<nav>Home</nav></header><script>x</script><style>y</style><p>One <button>Share</button> two"
        + "<svg><text>z</text></svg></p><aside>Also</aside><p hidden>H</p><form><label>Find</label><input></form><footer>Foot"
    )
    #expect(
      text == """
        boilerplate: Site
        boilerplate: Home
        body: One two
        boilerplate: Share
        boilerplate: Also
        boilerplate: H
        boilerplate: Find
        boilerplate: Foot
        """)
  }

  @Test func `What stands outside of a page's main text is boilerplate`() throws {
    #expect(
      try page("<div>Menu<h2>News</h2></div><main><header><h1>T</h1></header>a</main><p>b")
        == "boilerplate: Menu\nboilerplate: News\nheading in # T: T\nbody in # T: a\nboilerplate in # T: b")
  }

  @Test func `Articles are the main text where they hold most of it`() throws {
    #expect(
      try page("<p>Menu<article>Long text of the article<footer>sources</footer></article>")
        == "boilerplate: Menu\nbody: Long text of the article\nbody: sources")
    #expect(
      try page("<p>Long text of the whole page<article>card</article>")
        == "body: Long text of the whole page\nbody: card")
  }

  @Test func `Project Gutenberg's header and licence are boilerplate by their marks too`() throws {
    let text = try page(
      "<pre>The eBook\n*** START OF THIS PROJECT GUTENBERG EBOOK X ***\n</pre><h1>X</h1><p>a"
        + "<pre>*** END OF THIS PROJECT GUTENBERG EBOOK X ***\nlicence</pre><h2>L</h2>")
    #expect(
      text == """
        boilerplate: The eBook *** START OF THIS PROJECT GUTENBERG EBOOK X ***
        heading in # X: X
        body in # X: a
        boilerplate in # X: *** END OF THIS PROJECT GUTENBERG EBOOK X *** licence
        boilerplate in # X: L
        """)
  }

  @Test func `Sections that list works are bibliography`() throws {
    #expect(
      try page(
        "<h2>Литература</h2><ol><li>Петров</ol><h3>More</h3>a<h2>Index</h2>b<div role=doc-bibliography>c")
          == """
          heading in ## Литература: Литература
          bibliography in ## Литература: Петров
          heading in ### More: More
          bibliography in ### More: a
          heading in ## Index: Index
          body in ## Index: b
          bibliography in ## Index: c
          """)
  }

  @Test func `A language other than the page's is kept with its words`() throws {
    let document = try document(
      "<html lang=en><p>The <i lang=ru-Latn>sklad <b lang=en>shed</b></i></p><p lang=ru>да")
    let spans = document.spans.filter { $0.language != nil }
    #expect(spans.map(\.language) == ["ru-Latn", "en", "ru"])
    #expect(
      spans.map { String(decoding: document.text[$0.range], as: UTF8.self) } == ["sklad shed", "shed", "да"])
  }

  @Test func `Pages begin at their numbers, which are no words and part none`() throws {
    let document = try document(
      "<p>com<span class=pagenum>[Pg 12]</span>mittee</p><span role=doc-pagebreak aria-label=xiv></span><p>a")
    #expect(marked(document) == "body: committee\nbody: a")
    #expect(document.pages == [.init(text: 3, label: "12"), .init(text: 11, label: "xiv")])
  }

  @Test func `References are cited by their own bytes`() throws {
    let text = "<p>caf&eacute;s &notin &copy2 &#1071;&#x44F; &nosuch; &ngE; a < b &amp c"
    let document = try document(text)
    #expect(String(decoding: document.text, as: UTF8.self) == "cafés ¬in ©2 Яя &nosuch; ≧̸ a < b & c")
    #expect(document.sourceRanges(of: 0..<6) == [3..<15])
    #expect(document.sourceRanges(of: 3..<5) == [6..<14])
  }

  @Test func `The head's metadata is kept, the best source of each key`() throws {
    let document = try document(
      """
      <html lang=en><title> T |
       Site</title><meta name=citation_title content=T><meta name=citation_author content=A>
      <meta name=citation_author content=B><meta name=DC.date content=1991><meta property=og:title content=O>
      <meta name=viewport content=x><p>a
      """)
    #expect(
      document.metadata.map { "\($0.key): \($0.value)" } == [
        "title: T", "author: A; B", "date: 1991", "language: en",
      ])
  }

  @Test func `The reading aids of ruby are no words`() throws {
    #expect(try page("<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字") == "body: 漢字")
  }
}
