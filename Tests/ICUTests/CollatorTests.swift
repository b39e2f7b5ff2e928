import Testing

@testable import ICU

private func sorted(_ words: [String], locale: String) throws -> [String] {
  var collator = try Collator(locale: locale)
  var keyed: [(key: [UInt8], word: String)] = []
  for word in words {
    var key: [UInt8] = []
    try Array(word.utf8).withUnsafeBufferPointer { bytes throws(ICUError) in
      try collator.sortKey(for: bytes, into: &key)
    }
    keyed.append((key, word))
  }
  return keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.word)
}

@Suite struct `A collator` {
  @Test func `orders words as a dictionary does, not by bytes`() throws {
    #expect(
      try sorted(["zeta", "Éclair", "apple", "eclair", "Zulu"], locale: "en")
        == ["apple", "eclair", "Éclair", "zeta", "Zulu"])
    #expect(try sorted(["я", "ё", "е", "ж", "а"], locale: "ru") == ["а", "е", "ё", "ж", "я"])
  }

  @Test func `follows the language it was opened for`() throws {
    #expect(try sorted(["öl", "zebra"], locale: "en") == ["öl", "zebra"])
    #expect(try sorted(["öl", "zebra"], locale: "sv") == ["zebra", "öl"])
  }

  @Test func `appends keys of words of any length`() throws {
    var collator = try Collator(locale: "en")
    var key: [UInt8] = [7]
    let long = [UInt8](repeating: 0x61, count: 10_000)
    try long.withUnsafeBufferPointer { bytes throws(ICUError) in
      try collator.sortKey(for: bytes, into: &key)
    }
    #expect(key.count > 10_000)
    #expect(key.first == 7)
    #expect(!key.contains(0))
    #expect(collator.version.split(separator: ".").count == 4)
  }
}

@Suite struct `A language to sort by` {
  @Test(arguments: [
    ("ru", "ru"), ("ru-RU", "ru_RU"), ("pt_BR", "pt_BR"), ("de-u-co-phonebk", "de@collation=phonebook"),
    ("la", "la"), ("root", "root"),
  ])
  func `has ICU's name`(tag: String, name: String) throws {
    #expect(try Collator.locale(named: tag) == name)
  }

  @Test(arguments: ["", "xx", "russian", "ru ", "de-u-co-nonsense", "1", "e", "ru@", "--", "ru-RU-RU"])
  func `is none that ICU doesn't know`(tag: String) throws {
    #expect(try Collator.locale(named: tag) == nil)
  }

  @Test func `may leave case aside`() throws {
    func key(_ word: String, ignoringCase: Bool) throws -> [UInt8] {
      var collator = try Collator(locale: "ru", ignoringCase: ignoringCase)
      var key: [UInt8] = []
      try Array(word.utf8).withUnsafeBufferPointer { bytes throws(ICUError) in
        try collator.sortKey(for: bytes, into: &key)
      }
      return key
    }
    #expect(try key("Ёж", ignoringCase: true) == key("ёж", ignoringCase: true))
    #expect(try key("Ёж", ignoringCase: false) != key("ёж", ignoringCase: false))
    #expect(try key("еж", ignoringCase: true) != key("ёж", ignoringCase: true))
  }
}
