import Testing

@testable import Documents

@Suite("Languages that XML states")
struct XMLLanguageTests {
  private func languages(_ body: String, root: String = "en") throws -> [String] {
    let bytes = Array("<TEI xml:lang='\(root)'><text><body>\(body)</body></text></TEI>".utf8)
    let document = try DocumentReader().read(bytes, path: "a.xml", name: "a")
    expectSound(document, bytes)
    return document.spans.map {
      "\($0.kind.name) \($0.language ?? "-"): \(String(decoding: document.text[$0.range], as: UTF8.self))"
    }
  }

  @Test func `a word, a paragraph and a division may be in another language than their document`() throws {
    #expect(
      try languages(
        "<p>The <foreign xml:lang='ru-Latn'>vozhd'</foreign> and <hi xml:lang='fr'>terreur</hi> <seg xml:lang='de'>x</seg>.</p>"
          + "<p xml:lang='ru'>Один <foreign xml:lang='en'>word</foreign>.</p><div xml:lang='fr'><p>Un.</p><p>Deux.</p></div>"
      )
        == [
          "foreign ru-Latn: vozhd'", "emphasis fr: terreur", "foreign de: x", "foreign ru: Один word.",
          "foreign en: word",
          "foreign fr: Un.", "foreign fr: Deux.",
        ])
  }

  @Test func `what the document states of itself is no span`() throws {
    #expect(try languages("<p>A <seg xml:lang='en'>b</seg>.</p><p xml:lang='en'>C.</p>") == [])
  }

  @Test func `of two statements about the same words the inner one holds`() throws {
    #expect(
      try languages("<p xml:lang='fr'><foreign xml:lang='ru'>vozhd</foreign></p>") == ["foreign ru: vozhd"])
  }

  @Test func `markup over several paragraphs marks each`() throws {
    #expect(try languages("<q><p>One.</p><p>Two.</p></q>") == ["quotation -: One.", "quotation -: Two."])
  }
}
