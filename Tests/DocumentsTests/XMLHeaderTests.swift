import Testing

@testable import Documents

@Suite("Metadata of XML")
struct XMLHeaderTests {
  private func metadata(_ text: String) throws -> [String: String] {
    let document = try DocumentReader().read(Array(text.utf8), path: "a.xml", name: "a")
    return Dictionary(uniqueKeysWithValues: document.metadata.map { ($0.key, $0.value) })
  }

  private func header(_ source: String, profile: String = "", standOff: String = "") -> String {
    """
    <TEI xml:id="x1" xml:lang="ru"><teiHeader><fileDesc><titleStmt><title type="sub">A Play</title><title>The  Main
      Title</title><author><persName><forename>Nikolai</forename><surname>Gogol</surname></persName><idno>Q1</idno></author>
    <author>A. Second</author></titleStmt><publicationStmt><publisher>Digital Press</publisher><date>2017</date><idno>D-7</idno></publicationStmt>
    <sourceDesc>\(source)</sourceDesc></fileDesc><profileDesc>\(profile)</profileDesc></teiHeader>\(standOff)<text><p>Text.</p></text></TEI>
    """
  }

  @Test func `a TEI header says title, author, source and keywords`() throws {
    let found = try metadata(
      header(
        "<bibl><pubPlace>Moscow</pubPlace>: <publisher>Nauka</publisher>, <date when='1937-05-01'>May 1937</date></bibl>",
        profile: "<textClass><keywords><term>terror</term><term>state</term></keywords></textClass>"))
    #expect(
      found == [
        "title": "The Main Title", "author": "Nikolai Gogol; A. Second", "date": "1937-05-01", "year": "1937",
        "place": "Moscow", "publisher": "Nauka", "keywords": "terror; state", "language": "ru", "idno": "D-7",
        "id": "x1",
      ])
  }

  @Test(arguments: [
    (
      "<bibl type='digital'><date>1994</date><bibl type='originalSource'><date>1901</date></bibl></bibl>", "",
      "", "1901", "1901"
    ),
    (
      "<bibl><date>1994</date></bibl>", "<creation><date notBefore='1834' notAfter='1835'/></creation>", "",
      "1834/1835", "1835"
    ),
    ("<p>born digital</p>", "", "", "2017", "2017"),
    (
      "<bibl><date>1994</date></bibl>", "",
      "<event type='print' when='1903'/><event type='premiere' when='1902'/><event type='written' notBefore='1901' notAfter='1902'/>",
      "1902", "1902"
    ),
    ("<p/>", "", "<event type='print' when='1875'/><event type='written' when='1830'/>", "1830", "1830"),
    ("<bibl><date>c. 1932</date></bibl>", "", "", "c. 1932", "1932"),
  ])
  func `the text's own date comes before editions'`(
    source: String, profile: String, events: String, date: String, year: String
  ) throws {
    let found = try metadata(
      header(source, profile: profile, standOff: "<standOff><listEvent>\(events)</listEvent></standOff>"))
    #expect(found["date"] == date && found["year"] == year)
  }

  @Test func `attributes of a plain document are metadata`() throws {
    #expect(
      try metadata("<doc id='7' year='1936' xmlns:x='http://www.w3.org/2001/XMLSchema'><s>Text.</s></doc>")
        == ["id": "7", "year": "1936"])
  }
}
