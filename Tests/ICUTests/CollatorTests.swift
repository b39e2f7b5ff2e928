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
