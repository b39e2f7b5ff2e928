import Testing
import WordForms

private func language(of word: String) -> WordLanguage {
  LanguageModel.shared.language(of: word.utf8.span)
}

private func evidence(of word: String) -> Int {
  LanguageModel.shared.russianEvidence(of: word.utf8.span)
}

@Suite struct `The language of a word` {
  @Test(arguments: [
    "vintiki", "perestroika", "glasnost'", "obkom", "oblast’", "Bukharin", "Zinov'ev", "Ežov", "Izvestiia",
    "Pisʹma",
    "national'no-", "Ordzhonikidze", "khlebozagotovki", "BUKHARIN", "s\u{2032}ezd", "E\u{17E}ov",
    "Ez\u{30C}ov", "Bunin", "Levitan", "medved", "d'iavol", "p'esa", "po\u{117}t", "město",
  ])
  func `is Russian for Russian words in any system and case`(word: String) {
    #expect(language(of: word) == .romanisedRussian)
  }

  @Test(arguments: [
    "the", "state", "Roosevelt", "Churchill", "Fitzpatrick", "talks", "risk", "shook", "yacht", "Roosevelt's",
    "don't",
    "1930s", "21st", "workers", "chapter12",
  ])
  func `is English for English words and names`(word: String) {
    #expect(language(of: word) == .english)
  }

  @Test(arguments: ["on", "most", "to", "brat", "Dam"])
  func `is open for words of both`(word: String) {
    #expect(language(of: word) == .ambiguous)
    #expect(evidence(of: word) == 0)
  }

  @Test(arguments: [
    "Wehrmacht", "Zeitung", "guerre", "état", "XVII", "xiv", "1917", "3a", "λόγος", "中国", "", "Київ", "під",
    "белaў", "też", "księga", "kościół", "también", "société", "d'une", "l\u{2019}homme",
  ])
  func `is another for everything else`(word: String) {
    #expect(language(of: word) == .other)
  }

  @Test(arguments: ["вождь", "Ежов", "вѣра", "міръ", "исторія", "ЁЛКА", "Ѳедоръ", "Cтaлин"])
  func `is Cyrillic Russian, before the reform and after it`(word: String) {
    #expect(language(of: word) == .cyrillicRussian)
  }

  @Test func `shows in the sign of the evidence`() {
    #expect(evidence(of: "perestroika") > 1_000)
    #expect(evidence(of: "Osmyslit") > 0)
    #expect(evidence(of: "vozhd") > 0)
    #expect(evidence(of: "workers") < -1_000)
    #expect(evidence(of: "the") < -1_000)
    #expect(evidence(of: "Kazan") == evidence(of: "kazan"))
    #expect(evidence(of: "vozhd's") == evidence(of: "vozhd"))
  }

  @Test func `takes bytes that are no text`() {
    let bytes: [UInt8] = [0xFF, 0x61, 0xC3, 0xE2, 0x80]
    let language = LanguageModel.shared.language(of: bytes.span)
    #expect(language == .english || language == .other)
    #expect(evidence(of: "") <= 0)
  }
}
