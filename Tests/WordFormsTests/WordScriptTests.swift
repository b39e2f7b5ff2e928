import Testing
import WordForms

@Suite struct `The script of a word` {
  @Test(arguments: [
    ("Terror", "Latn"), ("Ežov", "Latn"), ("E\u{17E}ov’s", "Latn"), ("вождь", "Cyrl"),
    ("за\u{301}мок", "Cyrl"),
    ("λόγος", "Grek"), ("1937", "Zyyy"), ("", "Zyyy"), ("中国", "Hani"), ("Cтaлин", "mixed"), ("1930s", "Latn"),
    ("1930-х", "Cyrl"),
  ])
  func `is that of its letters`(word: String, code: String) {
    let script = WordScript(of: word.utf8.span)
    #expect(script.code == code)
    #expect(WordScript(code: code) == script)
    #expect(WordScript(rawValue: script.rawValue) == script)
  }

  @Test func `has no value for an unknown code`() {
    #expect(WordScript(code: "Xxxx") == nil)
  }
}
