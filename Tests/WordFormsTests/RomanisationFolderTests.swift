import Testing
import WordForms

/// Keys of strings, and spellings of words in systems.
private struct KeyMaker: ~Copyable {
  private var folder: RomanisationFolder

  init(_ options: RomanisationFolder.Options = []) throws {
    folder = try RomanisationFolder(options: options)
  }

  mutating func key(_ word: String) -> String {
    var key: [UInt8] = []
    folder.key(of: Array(word.utf8).span, into: &key)
    return String(decoding: key, as: UTF8.self)
  }
}

/// The systems that every word is spelled in.
private let listed: [RomanisationSystem] = [
  .alaLC, .alaLCPlain, .bgnPCGN, .bgnPCGNPlain, .iso9, .gost779B, .isoR9, .scholarly, .ungegn, .icao, .bs2979,
  .bs2979Plain, .press,
]

/// The spellings of each fixture word, in the order of the systems.
private let spelled: [String: [String]] = {
  let words = RussianWords.all + RussianWords.nearPairs.flatMap { [$0.0, $0.1] }
  var spelled: [String: [String]] = [:]
  for system in listed {
    guard var transliterator = try? Transliterator(from: .cyrillic, to: system) else { continue }
    let lines = transliterator.transliterate(words.joined(separator: "\n")).split(separator: "\n")
    for (word, line) in zip(words, lines) { spelled[word, default: []].append(String(line)) }
  }
  return spelled.mapValues { Array($0.prefix(listed.count)) }
}()

private func spellings(of word: String) throws -> [String] {
  try #require(spelled[word])
}

/// A spelling without the signs and dots that editors may leave out.
private func bare(_ spelling: String) -> String {
  String(
    String.UnicodeScalarView(spelling.unicodeScalars.filter { !"'ʹ’\"ʺ”`·".unicodeScalars.contains($0) }))
}

@Suite struct `The romanisation key` {
  @Test(arguments: [
    ["Ezhov", "Yezhov", "Ežov", "EZHOV", "Ежов", "E\u{17E}ov", "Ez\u{30C}ov", "Ezhov’s", "Ezhov's"],
    ["Trotsky", "Trotskii", "Trotskiy", "Trockij", "Trot͡skiĭ", "Trotzky", "Троцкий", "ТРОЦКИЙ"],
    ["vozhd'", "vozhdʹ", "vozhd’", "vozhd", "voždʹ", "вождь"],
    ["Kondrat'ev", "Kondratʹev", "Kondrat’yev", "Kondratyev", "Kondratiev", "Kondratev", "Kondratjev"],
    ["istoriia", "istorii͡a", "istorii︠a︡", "istoriya", "istorija", "istoriâ", "история", "исторія"],
    ["Izvestiia", "Izvestiya", "Izvestija", "Izvestia", "Известия"],
    ["Iosif", "Iosif", "Иосиф"], ["Ioshkar", "Yoshkar", "Joškar", "Ĭoshkar", "Йошкар"],
    ["raion", "rayon", "rajon", "raĭon", "район"],
    ["s\"ezd", "s”yezd", "sʺezd", "syezd", "sieezd", "s``ezd", "съезд"],
    ["Khrushchev", "Khrushchëv", "Khrushchyov", "Hruŝëv", "Xruščev", "Chruščev", "Khruschev", "Хрущёв"],
    ["Irkutsk", "Irkut·sk", "Иркутск"], ["Viestnik", "Vestnik", "Věstnik", "Вѣстникъ", "Вестник"],
    ["Alexander", "Aleksandr", "Александр"],
    ["Wrangel", "Vrangelʹ", "Врангель"], ["Witte", "Vitte", "Витте"], ["Axelrod", "Akselʹrod", "Аксельрод"],
    ["Russkii", "Russkiy", "Russky", "русскій", "русский"], ["Василій", "Vasily", "Василий"],
    ["Sovietskaia", "Sovetskaya", "совѣтская", "советская"],
    ["Orjonikidze", "Ordzhonikidze", "Ordžonikidze", "Орджоникидзе"],
    ["e`konomika", "ėkonomika", "èkonomika", "ekonomika", "экономика"],
    ["vy`exat`", "vyekhat'", "vyyekhat’", "vyehatʹ", "выехать"], ["novy`e", "novye", "novyye", "новые"],
    ["Skrypnyk", "Skripnik", "Скрипник"], ["Meyerkhold", "Meyyerkhol’d", "Meierkhol'd", "Мейерхольд"],
    ["Yoshkar-Ola", "Joškar-Ola", "Йошкар-Ола"],
  ])
  func `is one for the spellings of a word`(spellings: [String]) throws { try expectOneKey(spellings) }

  @Test(arguments: [
    ["Istorīi͡a", "Istori\u{304}i\u{361}a", "Istorīi︠a︡", "Istorīia", "исторія", "история"],
    ["Rossīi͡a", "Россія", "Rossiya", "Россия"], ["Russkīĭ", "Русскій", "Russkii", "Русский"],
    ["bi͡elyĭ", "bielyĭ", "бѣлый", "белый"], ["li͡esʺ", "лѣсъ", "les", "лес"], ["věra", "вѣра", "vera"],
    ["Ḟedor", "Ѳедоръ", "Fedor"], ["khlieb", "хлѣбъ", "khleb"], ["snieg", "снѣгъ", "снег"],
  ])
  func `is one for a word as it was spelled before 1918`(spellings: [String]) throws {
    try expectOneKey(spellings)
  }

  @Test(arguments: [
    ["Kyïv", "Kyi\u{308}v", "Kyiv", "Київ"],
    [
      "Hrushevs'kyi", "Hrushevsʹkyĭ", "Hrushevsky", "Hrushevskyi", "Hruševsʹkyj", "Grushevskii",
      "Грушевський", "Грушевский",
    ],
    ["IEfremov", "I͡Efremov", "Iefremov", "Yefremov", "Jefremov", "Єфремов", "Ефремов"],
    ["Ïzhakevych", "Yizhakevych", "Їжакевич"], ["Vynnychenko", "Vinnichenko", "Винниченко"],
    ["Hrinchenko", "Grinchenko", "Грінченко"], ["Krylenko", "Крыленко"],
    ["Tihonenko", "Tikhonenko", "Тихоненко"], ["Serhii", "Сергій", "Сергий"],
    ["Antonovych", "Antonovich", "Антонович"], ["Tymoshenko", "Timoshenko", "Тимошенко"],
  ])
  func `is one for a Ukrainian name`(spellings: [String]) throws { try expectOneKey(spellings) }

  @Test(arguments: [
    ["Rachmaninov", "Rachmaninoff", "Rakhmaninov", "Рахманинов"],
    ["Mussorgsky", "Musorgskii", "Мусоргский"], ["Eisenstein", "Eizenshtein", "Эйзенштейн"],
    ["Ehrenburg", "Erenburg", "Эренбург"], ["Essenin", "Yesenin", "Есенин"],
    ["Scriabin", "Skriabin", "Скрябин"], ["Diaghilev", "Diagilev", "Дягилев"], ["Piotr", "Pyotr", "Пётр"],
    ["Soljenitsyn", "Solzhenitsyn", "Солженицын"], ["Prokofieff", "Prokof'ev", "Прокофьев"],
    ["Turgeneff", "Turgenev", "Тургенев"], ["Romanoff", "Романов"], ["Smirnoff", "Смирнов"],
    ["Ivanovitch", "Ivanovich", "Иванович"], ["Nijinsky", "Nizhinskii", "Нижинский"],
  ])
  func `is one for a customary spelling of a name`(spellings: [String]) throws {
    try expectOneKey(spellings)
  }

  private func expectOneKey(_ spellings: [String]) throws {
    var keys = try KeyMaker()
    let expected = keys.key(spellings[0])
    for spelling in spellings { #expect(keys.key(spelling) == expected, "\(spelling)") }
  }

  @Test(arguments: [
    ("выезд", "въезд"), ("Ежов", "Жёв"), ("party", "партий"), ("ideology", "идеологии"), ("Jim", "им"),
    ("eye", "её"), ("i'm", "им"), ("let's", "лет"), ("we", "ве"), ("hey", "хей"), ("новые", "нове"),
    ("быть", "бить"), ("velikii", "великие"),
    ("cutoff", "cutov"), ("runoff", "рунов"), ("spinoff", "спинов"), ("lies", "лес"), ("Ievlev", "Евлев"),
  ])
  func `keeps different words apart`(one: String, other: String) throws {
    var keys = try KeyMaker()
    #expect(keys.key(one) != keys.key(other))
  }

  @Test func `is plain ALA-LC without signs`() throws {
    var keys = try KeyMaker()
    #expect(keys.key("Щебень") == "shcheben")
    #expect(keys.key("relʹs") == "rels")
    #expect(keys.key("queen") == "queen")
    #expect(keys.key("") == "")
    #expect(keys.key("漢字") == "漢字")
    #expect(keys.key("😀") == "😀")
  }

  @Test func `holds all spellings of nearly every word`() throws {
    var keys = try KeyMaker()
    var whole = 0
    var pairs = 0
    var alike = 0
    for word in RussianWords.all {
      let found = try spellings(of: word).map { keys.key($0) }
      if found.allSatisfy({ $0 == keys.key(word) }) { whole += 1 }
      for first in found.indices {
        for second in found.indices where second > first {
          pairs += 1
          alike += found[first] == found[second] ? 1 : 0
        }
      }
    }
    #expect(RussianWords.all.count > 400)
    #expect(Double(whole) >= 0.98 * Double(RussianWords.all.count), "\(whole) of \(RussianWords.all.count)")
    #expect(Double(alike) >= 0.995 * Double(pairs), "\(alike) of \(pairs)")
  }

  @Test func `is shared by words only that some system writes alike`() throws {
    var keys = try KeyMaker()
    var holders: [String: String] = [:]
    for word in RussianWords.all {
      let key = keys.key(word)
      if let other = holders[key] {
        let isLicensed = try zip(spellings(of: word), spellings(of: other)).contains { bare($0) == bare($1) }
        #expect(isLicensed, "\(word) \(other)")
      }
      holders[key] = word
    }
    for (one, other) in RussianWords.nearPairs {
      #expect(keys.key(one) != keys.key(other), "\(one) \(other)")
    }
  }

  @Test func `is shared by an English word only if a system spells the Russian one so`() throws {
    var keys = try KeyMaker()
    var holders: [String: [String]] = [:]
    for word in RussianWords.all + RussianWords.nearPairs.flatMap({ [$0.0, $0.1] }) {
      holders[keys.key(word), default: []].append(word)
    }
    for word in RussianWords.english {
      for russian in holders[keys.key(word)] ?? [] {
        #expect(try spellings(of: russian).contains { bare($0) == word }, "\(word) \(russian)" as Comment)
      }
    }
  }

  @Test(arguments: [
    ("Jeschow", "Ежов"), ("Chruschtschow", "Хрущёв"), ("Gorbatschow", "Горбачёв"), ("Breschnew", "Брежнев"),
    ("Trotzki", "Троцкий"), ("Tschechow", "Чехов"), ("Bucharin", "Бухарин"),
  ])
  func `reads German on demand`(german: String, russian: String) throws {
    var keys = try KeyMaker(.german)
    #expect(keys.key(german) == keys.key(russian))
  }

  @Test(arguments: [
    ("Iejov", "Ежов"), ("Khrouchtchev", "Хрущёв"), ("Brejnev", "Брежнев"), ("Trotski", "Троцкий"),
    ("Boukharine", "Бухарин"), ("Dzerjinski", "Дзержинский"),
  ])
  func `reads French on demand`(french: String, russian: String) throws {
    var keys = try KeyMaker(.french)
    #expect(keys.key(french) == keys.key(russian))
  }
}
