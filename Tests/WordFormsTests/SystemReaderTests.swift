import Testing
import WordForms

@Suite struct `Reading a system` {
  @Test(arguments: [
    (RomanisationSystem.alaLCPlain, "Sovetskaia", "Советская"), (.alaLCPlain, "SOVETSKAIA", "СОВЕТСКАЯ"),
    (.alaLCPlain, "sovetskaia", "советская"), (.alaLCPlain, "otsutstvie", "отсутствие"),
    (.alaLCPlain, "etot", "этот"), (.alaLCPlain, "raion", "район"), (.alaLCPlain, "khoziain", "хозяин"),
    (.wikipedia, "syn", "сын"), (.gost52290, "syn", "сын"), (.yandexMaps, "syn", "сын"),
    (.press, "Gorky", "Горький"),
  ])
  func `takes the likeliest word that the system writes so`(
    system: RomanisationSystem, latin: String, russian: String
  ) throws {
    var reader = try SystemReader(system)
    #expect(reader.read(latin) == russian)
  }

  @Test func `lets hyphens, punctuation and line ends through`() throws {
    var reader = try SystemReader(.alaLCPlain)
    #expect(reader.read("Sovetskaia-vlast', etot\r\n1917") == "Советская-власть, этот\r\n1917")
  }

  @Test func `keeps to the rules where they leave nothing open`() throws {
    var reader = try SystemReader(.iso9)
    #expect(reader.read("Ŝukin") == "Щукин")
  }

  @Test(arguments: [(RomanisationSystem.alaLCPlain, 405), (.gost52290, 425), (.wikipedia, 375), (.icao, 335)])
  func `gets more hard words right than rules alone`(system: RomanisationSystem, bar: Int) throws {
    var rules = try Transliterator(from: system, to: .cyrillic)
    var writing = try Transliterator(from: .cyrillic, to: system)
    var reader = try SystemReader(system)
    let words = RussianWords.all.map { (russian: $0, latin: writing.transliterate($0)) }
    let right = words.count { reader.read($0.latin) == $0.russian }
    #expect(right > words.count { rules.transliterate($0.latin) == $0.russian })
    #expect(right >= bar, "\(right) of \(words.count)")
  }

  @Test func `puts words of the key first and leaves a possessive out`() throws {
    var reader = try WordReader()
    for (latin, russian) in [
      ("Chruščëv", "Хрущёв"), ("Tuchačevskij", "Тухачевский"), ("Ezhov's", "Ежов"), ("Stalin’s", "Сталин"),
      ("Kazan''s", "Казань"), ("chudožnik", "художник"),
    ] {
      #expect(reader.candidates(for: latin, limit: 5).first == russian)
    }
  }
}
