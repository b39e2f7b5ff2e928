import TestSupport
import Testing

@testable import Documents

@Suite struct HTMLHardInputTests {
  static let page = """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A &amp; B</title>
    <style>p > a { color: red }</style><script>if (a < b) document.write("<p>no</p>")</script></head>
    <body><nav>Home <a href="#top">up</a></nav><main><h1>Caf&eacute; &#x41;</h1>\r
    <p>One <em>two <b>three</em> four</b><sup><a href="#n1" id="r1">1</a></sup> &notit; &copy2 &ngE; 5 < 6.
    <table><tr><td>a<td>b</table><blockquote>quoted<br><br>twice</blockquote>
    <ul><li>x<li>y</ul><pre>\nline\n\nnext</pre><svg><text>no</text></svg><select><option>o</select>
    <p>вождь<span class="pagenum">[Pg 3]</span> i&shy;n <q lang="ru">народ</q></p><form><button>Go</button></form>
    <ol class="footnotes"><li id="n1">Note <a href="#r1">back</a></ol></main><!-- end --></body></html>
    """

  /// Markup that costs a naive reader quadratic time or the stack.
  @Test(
    .timeLimit(.minutes(15)),
    arguments: [
      "<div>", "<b>", "<p><b>", "<i><p>", "<a href=x>", "<table>", "<table><tr><td>", "<li>", "<dd><li>",
      "<ul><li>",
      "<svg>", "<math>", "<select>", "<template>", "<script>", "<title>", "<textarea>", "</p>", "</div>",
      "<!--",
      "<!", "<?", "</", "<", "&", "&#", "&amp", "&notin", "<a ", "<a b=\"", "<q>", "<em lang=ru>", "<h1>",
      "<h1>a",
      "<sup>1</sup>", "a<sup>1</sup>", "<a href=#a id=a>1</a>", "<p id=a><a href=#a>1</a>", "<br>", "<form>",
      "<button>", "<ruby><rt>", "<object>", "<nav>", "x<nav>", "x<button>y", "<ol class=footnotes>",
      "<aside role=doc-footnote>", "<span class=pagenum>1</span>", "<pre>\n\n", "<option>", "<frameset>",
      "<plaintext>", "<main>", "<article>a", "\0", "\r",
    ])
  func `Fifteen thousand of one piece of markup are read in linear time`(markup: String) throws {
    let bytes = Array((String(repeating: markup, count: 15_000) + " word").utf8)
    let options = ReadingOptions(encoding: .utf8, lenient: true)
    let document = try DocumentReader(options: options).read(bytes, path: "a.html", name: "a.html")
    #expect(document.source.size == bytes.count)
  }

  @Test(.timeLimit(.minutes(15)))
  func `Two hundred thousand nested elements are read as text, with a warning`() throws {
    let count = 200_000
    let text =
      "before" + String(repeating: "<div>", count: count) + "inside"
      + String(repeating: "</div>", count: count)
      + "<p>behind</p>"
    let bytes = Array(text.utf8)
    let document = try DocumentReader().read(bytes, path: "a.html", name: "a.html")
    #expect(marked(document) == "body: before\nbody: inside\nbody: behind")
    #expect(document.warnings == [.nestedTooDeep(depth: 400, line: 1, byte: 6 + 400 * 5)])
  }

  @Test(.timeLimit(.minutes(15)))
  func `Formatting that is never closed and attributes without number cost linear time`() throws {
    var text = ""
    for number in 0..<10_000 { text += "<p><b id=b\(number)><i title=\(number)>x" }
    text += "<p "
    for number in 0..<20_000 { text += "a\(number)=1 " }
    let bytes = Array((text + ">end").utf8)
    let document = try DocumentReader().read(bytes, path: "a.html", name: "a.html")
    #expect(document.paragraphs.count == 10_001)
  }

  @Test func `Pages cut off anywhere are sound documents`() throws {
    let bytes = Array(Self.page.utf8)
    for end in stride(from: 0, through: bytes.count, by: 7) {
      let part = Array(bytes[..<end])
      let options = ReadingOptions(encoding: .utf8, lenient: true)
      let document = try DocumentReader(options: options).read(part, path: "a.html", name: "a.html")
      expectSound(document, part)
    }
  }

  @Test func `Mutated pages keep every promise`() throws {
    let splices = [
      "<", ">", "</", "<p>", "</p>", "<b>", "</b>", "<table>", "<td>", "</table>", "<a href=#n1>1</a>",
      "<!--", "-->",
      "&", ";", "&amp;", "&amp", "&copy", "&notin;", "&#13;", "&#0;", "&nbsp;", "\"", "'", "<select>",
      "</select>",
      "<svg>", "<li>", "</body>", "<title>", "<pre>\n", "<h2>", "</h2>", "<sup>2</sup>", "<br>", "\0", "\r\n",
      "\r",
      "<li id=n1>", "<span lang=ru>", "<div hidden>", "<xmp>", "</xmp>", "<html>", "<q>", "é", "\u{AD}",
    ].map { Array($0.utf8) }
    var random = SeededGenerator(seed: 20_260_102)
    for _ in 0..<150 {
      var bytes = Array(Self.page.utf8)
      for _ in 0..<random.below(16) {
        let place = random.below(bytes.count + 1)
        switch random.below(5) {
        case 0: bytes.removeSubrange(place..<min(bytes.count, place + random.below(9)))
        case 1: bytes.insert(contentsOf: bytes[min(place, bytes.count / 2)..<place].suffix(40), at: place)
        case 2: if place < bytes.count { bytes[place] = UInt8(random.below(256)) }
        default: bytes.insert(contentsOf: splices[random.below(splices.count)], at: place)
        }
      }
      let options = ReadingOptions(encoding: .utf8, lenient: true)
      let document = try DocumentReader(options: options).read(bytes, path: "a.html", name: "a.html")
      expectSound(document, bytes)
      expectAligned(document, bytes)
    }
  }

  @Test func `Bytes without sense are a document or an error`() throws {
    var random = SeededGenerator(seed: 20_260_103)
    for _ in 0..<100 {
      let bytes = (0..<random.below(400)).map { _ in UInt8(random.below(256)) }
      let options = ReadingOptions(encoding: .utf8, lenient: true)
      guard let document = try? DocumentReader(options: options).read(bytes, path: "a.html", name: "a.html")
      else {
        continue
      }
      expectSound(document, bytes)
    }
  }

  /// Holds each text of the parser against the bytes that it was found in.
  private func expectAligned(_ document: Document, _ original: [UInt8]) {
    let decoded = try? DecodedSource(
      original, path: "", options: ReadingOptions(encoding: .utf8, lenient: true))
    let bytes = (decoded?.bytes ?? []).withView { HTMLFilter($0).bytes }
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      HTMLTree(parsing: base, count: buffer.count).withRoot { root in
        bytes.withView { view in
          var nodes = [root]
          while let node = nodes.popLast() {
            var index = 0
            while let child = node.child(index) {
              nodes.append(child)
              index += 1
            }
            guard node.isText, node.parent?.tag?.isWithoutText != true else { continue }
            let isRaw = node.parent?.tag == .xmp
            var found: [UInt8] = []
            HTMLTextAligner(view: view, isRaw: isRaw).forEachStretch(
              of: node.range(from: base, limit: view.count), node.characters
            ) { stretch in
              switch stretch {
              case .verbatim(let range): found += view.slice(range)
              case .reference(let scalar, _): found += Array(String(scalar).utf8)
              }
            }
            #expect(letters(found) == letters(Array(node.characters)))
          }
        }
      }
    }
  }

  /// A text without white space and without what a parser replaces.
  private func letters(_ bytes: [UInt8]) -> String {
    let kept = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter {
      let properties = $0.properties
      return !properties.isWhitespace && properties.generalCategory != .control && $0 != "\u{FFFD}"
        && !properties.isNoncharacterCodePoint
    }
    return String(String.UnicodeScalarView(kept))
  }
}
