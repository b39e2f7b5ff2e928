import Testing

@testable import Documents

/// Corpora that are kept know the version of the rules that they were read by.
@Suite struct RulesVersionTests {
  /// FNV-1a, 64 bits, over what is read of a document.
  private func hash(_ document: Document, _ hash: inout UInt64) {
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    for paragraph in document.paragraphs {
      let flow = document.flows[paragraph.flow]
      for byte in document.text[paragraph.range] { add(byte) }
      add(flow.region.rawValue)
      for byte in (flow.noteLabel ?? "").utf8 { add(byte) }
      add(0xFF)
    }
    for page in document.pages { for byte in page.label.utf8 { add(byte) } }
  }

  /// Where this fails, texts are read otherwise than before: raise the version, and put the new number here.
  @Test func `a change of what is read raises the version of the rules`() throws {
    var walk = FolderWalk()
    try walk.visit(`Damaged texts against their truth`.folder)
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for path in walk.found.map(\.path).sorted() {
      hash(try DocumentReader().read(SourceFile(reading: path).bytes, path: path, name: path), &sum)
    }
    #expect(DocumentReader.rulesVersion == 2)
    #expect(sum == 16_724_171_114_581_733_896)
  }
}
