import Testing
import WordForms

@Suite struct `A transliterator` {
  @Test(arguments: RomanisationSystem.allCases)
  func `exists for every system, both ways`(system: RomanisationSystem) throws {
    for (source, target) in [(system, .cyrillic), (.cyrillic, system), (system, RomanisationSystem.iso9)] {
      var transliterator = try Transliterator(from: source, to: target)
      #expect(transliterator.transliterate("1917 — 42%") == "1917 — 42%")
    }
  }

  @Test(arguments: [
    (RomanisationSystem.alaLC, "Щука ЩУКА Ю ЮГ Юг", "Shchuka SHCHUKA I͡u I͡UG I͡ug"),
    (.bgnPCGN, "Елец ЕЛЕЦ Иркутск", "Yelets YELETS Irkut·sk"),
    (.press, "Троцкий, Ельцин; Известия: Красный Хрущёв", "Trotsky, Yeltsin; Izvestia: Krasny Khrushchev"),
    (.german, "Ежов Хрущёв Горбачёв", "Jeschow Chruschtschow Gorbatschow"),
    (.french, "Ежов Хрущёв Бухарин", "Iejov Khrouchtchev Boukharine"),
    (.ukrainian, "Скрипник Грушевський", "Skrypnyk Hrushevskyi"),
    (.alaLC, "Вѣстникъ Европы", "Vi͡estnik Evropy"), (.alaLCPlain, "Вѣстникъ Исторія", "Viestnik Istoriia"),
    (.iso9, "Вѣстникъ", "Věstnikʺ"), (.gost779B, "Цирк эхо выезд съезд", "Cirk e`xo vy`ezd s``ezd"),
  ])
  func `writes`(system: RomanisationSystem, russian: String, latin: String) throws {
    var transliterator = try Transliterator(from: .cyrillic, to: system)
    #expect(transliterator.transliterate(russian) == latin)
  }

  @Test(arguments: [
    (RomanisationSystem.alaLCPlain, "Moskva, vozhd' i istoriia", "Москва, вождь и история"),
    (.alaLC, "Ėkonomika i︠u︡bilei︠a︡ T͡SARʹ", "Экономика юбилея ЦАРЬ"),
    (.press, "Trotsky Yeltsin", "Троцкий Елцин"),
    (.bgnPCGN, "Yel'tsin Yelʹtsin Yel’tsin", "Ельцин Ельцин Ельцин"),
    (.iso9, "\"Pravda\" Ŝuka", "\"Правда\" Щука"), (.ukrainian, "Skrypnyk", "Скрипник"),
    (.german, "Chruschtschow", "Хрущов"),
  ])
  func `reads`(system: RomanisationSystem, latin: String, russian: String) throws {
    var transliterator = try Transliterator(from: system, to: .cyrillic)
    #expect(transliterator.transliterate(latin) == russian)
  }

  @Test(arguments: [
    RomanisationSystem.alaLC, .bgnPCGN, .iso9, .gost779B, .isoR9, .scholarly, .ungegn,
  ])
  func `gives back the words of a reversible system`(system: RomanisationSystem) throws {
    var writer = try Transliterator(from: .cyrillic, to: system)
    var reader = try Transliterator(from: system, to: .cyrillic)
    for word in RussianWords.all {
      #expect(reader.transliterate(writer.transliterate(word)) == word)
    }
  }

  @Test func `goes from one romanisation to another`() throws {
    var transliterator = try Transliterator(from: .bgnPCGN, to: .iso9)
    #expect(transliterator.transliterate("Yezhov i Khrushchëv") == "Ežov i Hruŝëv")
  }

  @Test(arguments: [
    (Transliterator.Signs.primes, "obʺekt vozhdʹ"), (.quotationMarks, "ob”ekt vozhd’"),
    (.ascii, "ob\"ekt vozhd'"),
  ])
  func `writes signs as asked`(signs: Transliterator.Signs, expected: String) throws {
    var transliterator = try Transliterator(from: .cyrillic, to: .alaLC, signs: signs)
    #expect(transliterator.transliterate("объект вождь") == expected)
  }

  @Test func `takes composed and decomposed text alike`() throws {
    var writer = try Transliterator(from: .cyrillic, to: .iso9)
    #expect(writer.transliterate("и\u{306}од е\u{308}ж") == "jod ëž")
    var reader = try Transliterator(from: .iso9, to: .cyrillic)
    #expect(reader.transliterate("z\u{30C}uk") == "жук")
  }
}
