import Testing
import WordForms

@Suite struct `Look-alike letters of two scripts` {
  private func form(_ word: String) throws -> String {
    var folder = try FormFolder()
    var form: [UInt8] = []
    folder.form(of: Array(word.utf8).span, into: &form)
    return String(decoding: form, as: UTF8.self)
  }

  private func key(_ word: String) throws -> String {
    var folder = try RomanisationFolder()
    var key: [UInt8] = []
    folder.key(of: Array(word.utf8).span, into: &key)
    return String(decoding: key, as: UTF8.self)
  }

  private func isMixed(_ word: String) -> Bool {
    Homoglyphs.isMixed(Array(word.utf8).span)
  }

  @Test(arguments: [
    ("St\u{430}lin", "stalin"), ("T\u{435}rror", "terror"), ("\u{422}\u{415}RROR", "terror"),
    ("Ст\u{61}лин", "сталин"), ("\u{4B}КВД", "кквд"), ("\u{48}KBД", "нквд"), ("\u{43}талин", "сталин"),
    ("Р\u{435}\u{301}зк\u{61}", "резка"),
  ])
  func `fold into the script that the word was meant in`(word: String, expected: String) throws {
    #expect(try form(word) == expected)
    #expect(try key(word) == key(expected))
  }

  @Test func `stay where both scripts are meant`() throws {
    #expect(try form("wж") == "wж")
    #expect(try form("Москва") == "москва")
    #expect(try form("naïve") == "naive")
  }

  @Test func `are noticed`() {
    #expect(isMixed("St\u{430}lin"))
    #expect(!isMixed("Stalin"))
    #expect(!isMixed("Сталин"))
    #expect(!isMixed("naïve 漢"))
  }
}
