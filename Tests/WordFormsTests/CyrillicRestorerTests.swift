import Testing
import WordForms

@Suite struct `The restorer of Cyrillic` {
  @Test func `puts the right word first`() throws {
    var restorer = try CyrillicRestorer()
    for (latin, russian) in [
      ("Moskva", "Москва"), ("Ezhov", "Ежов"), ("vozhd'", "вождь"), ("Trotsky", "Троцкий"),
      ("Ėkonomika", "Экономика"),
      ("istoriia", "история"), ("Yeltsin", "Ельцин"), ("NKVD", "НКВД"), ("Ežov", "Ежов"), ("s\"ezd", "съезд"),
      ("Irkut·sk", "Иркутск"), ("xozjajstvo", "хозяйство"),
      ("rabochii", "рабочий"), ("Alexey", "Алексей"), ("Alexandrov", "Александров"), ("Elets", "Елец"),
      ("Xenia", "Ксения"), ("Krȳlov", "Крылов"),
    ] {
      #expect(restorer.candidates(for: Array(latin.utf8).span, limit: 5).first == russian)
    }
  }

  @Test func `knows customary spellings`() throws {
    var restorer = try CyrillicRestorer()
    for (latin, russian) in [
      ("perestroika", "перестройка"), ("Glasnost", "Гласность"), ("Witte", "Витте"), ("WRANGEL", "ВРАНГЕЛЬ"),
      ("Axelrod", "Аксельрод"), ("Alexander", "Александр"), ("Yuri", "Юрий"),
    ] {
      #expect(restorer.candidates(for: Array(latin.utf8).span, limit: 1) == [russian])
    }
    let readings = restorer.candidates(for: Array("troika".utf8).span, limit: 5)
    #expect(readings.first == "тройка")
    #expect(Set(readings).count == readings.count)
  }

  @Test func `gives words their soft sign back where books leave it out at the end`() throws {
    var restorer = try CyrillicRestorer()
    for (latin, russian) in [
      ("uchitel", "учитель"), ("narodnost", "народность"), ("sobstvennost", "собственность"),
      ("pisatel", "писатель"), ("zavod", "завод"), ("Ivanov", "Иванов"),
    ] {
      #expect(restorer.candidates(for: Array(latin.utf8).span, limit: 1) == [russian])
    }
  }

  @Test func `reads no Roman numerals`() throws {
    var restorer = try CyrillicRestorer()
    for number in ["XVII", "xix", "MCMXVII"] {
      #expect(restorer.candidates(for: Array(number.utf8).span, limit: 3).isEmpty)
    }
    // A word all the same: ли.
    #expect(restorer.candidates(for: Array("li".utf8).span, limit: 1) == ["ли"])
  }

  @Test func `offers what else a word may be`() throws {
    var restorer = try CyrillicRestorer()
    let forms = restorer.candidates(for: Array("istorii".utf8).span, limit: 5)
    #expect(forms.contains("истории") && forms.contains("историй"))
    #expect(restorer.candidates(for: Array("brat".utf8).span, limit: 5).contains("брать"))
  }

  @Test func `answers nothing for what is no romanised word, and Cyrillic with itself`() throws {
    var restorer = try CyrillicRestorer()
    for word in ["queen", "", "42", String(repeating: "a", count: 1_000_000)] {
      #expect(restorer.candidates(for: Array(word.utf8).span, limit: 3).isEmpty)
    }
    #expect(restorer.candidates(for: Array("Москва".utf8).span, limit: 3) == ["Москва"])
    #expect(restorer.candidates(for: Array("Moskva".utf8).span, limit: 0).isEmpty)
  }

  @Test(arguments: [RomanisationSystem.alaLC, .alaLCPlain, .bgnPCGN, .bgnPCGNPlain])
  func `is right for most of the hard words`(system: RomanisationSystem) throws {
    var restorer = try CyrillicRestorer()
    var transliterator = try Transliterator(from: .cyrillic, to: system)
    // Print without diacritics doesn't tell ё from е.
    let words = (RussianWords.terms + RussianWords.everyday).enumerated()
      .filter { $0.offset % 3 == 0 }.map(\.element)
      .filter { !$0.contains("ё") || system != .alaLCPlain }
    var right = 0
    for word in words {
      let latin = transliterator.transliterate(word)
      if restorer.candidates(for: Array(latin.utf8).span, limit: 1).first == word { right += 1 }
    }
    // On common words it is right for 97 of 100 and more; these are chosen to be hard.
    let bar = system == .alaLCPlain ? 0.92 : 0.95
    #expect(Double(right) >= bar * Double(words.count), "\(right) of \(words.count)")
  }
}
