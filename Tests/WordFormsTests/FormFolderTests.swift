import TestSupport
import Testing

@testable import WordForms

private func form(_ surface: String) throws -> String {
  var folder = try FormFolder()
  return String(decoding: form(Array(surface.utf8), by: &folder), as: UTF8.self)
}

private func form(_ surface: [UInt8], by folder: inout FormFolder) -> [UInt8] {
  var form: [UInt8] = []
  surface.withUnsafeBufferPointer { folder.form(of: $0, into: &form) }
  return form
}

@Suite struct `The form of a word` {
  @Test(arguments: [
    ("Terror", "terror"), ("NKVD", "nkvd"), ("Ežov", "ezov"), ("Čeka", "ceka"), ("naïve", "naive"),
    ("STRASSE", "strasse"), ("straße", "strasse"), ("ﬁn", "fin"), ("ΛΌΓΟΣ", "λογοσ"), ("λόγος", "λογοσ"),
    ("Łódź", "łodz"), ("Øre", "øre"), ("İstanbul", "istanbul"),
  ])
  func `folds case, and accents on Latin and Greek letters`(surface: String, expected: String) throws {
    #expect(try Array(form(surface).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: [
    ("Ёлка", "елка"), ("Йод", "йод"), ("Ї", "ї"), ("Ґанок", "ґанок"), ("за\u{301}мок", "замок"),
    ("Ў", "ў"), ("Ѓ", "ѓ"), ("ЕЖОВ", "ежов"),
  ])
  func `keeps the letters of Cyrillic, but ё is е`(surface: String, expected: String) throws {
    #expect(try Array(form(surface).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: [
    ("\u{419}од", "\u{418}\u{306}од"), ("\u{401}лка", "\u{415}\u{308}лка"), ("E\u{17E}ov", "Ez\u{30C}ov"),
    ("\u{1FB4}", "α\u{345}\u{301}"), ("\u{212B}", "A\u{30A}"),
  ])
  func `is the same for composed and decomposed text`(composed: String, decomposed: String) throws {
    #expect(try Array(form(composed).utf8) == Array(form(decomposed).utf8))
  }

  @Test func `unifies apostrophes and primes and deletes none`() throws {
    for sign in "'\u{2018}\u{2019}\u{2BC}\u{2B9}\u{2032}`\u{B4}\u{2BB}\u{201B}".unicodeScalars {
      #expect(try form("Vozhd\(sign)") == "vozhd'")
    }
    for sign in "\"\u{201D}\u{201C}\u{2BA}\u{2033}".unicodeScalars {
      #expect(try form("ob\(sign)ekt") == "ob\"ekt")
    }
    #expect(try form("we’re") == "we're")
    #expect(try form("were") == "were")
  }

  @Test(arguments: [
    ("Stalin's", "stalin"), ("Stalin’s", "stalin"), ("STALIN'S", "stalin"), ("Čapaev’s", "capaev"),
    ("one's", "one"), ("it’s", "it's"), ("It's", "it's"), ("That’s", "that's"), ("why's", "why's"),
    ("'s", "'s"), ("s", "s"), ("boss", "boss"), ("b's's", "b"), ("let's's", "let's"),
    ("Kazan''s", "kazan'"), ("Rus’’s", "rus'"), ("rel\u{2B9}s", "rel\u{2B9}s"), ("Stalin\u{2032}s", "stalin"),
  ])
  func `loses a possessive ending but keeps contractions whole`(surface: String, expected: String) throws {
    #expect(try form(surface) == expected)
  }

  @Test func `leaves out soft hyphens and characters without width`() throws {
    #expect(try form("ter\u{AD}ror") == "terror")
    #expect(try form("\u{FEFF}ter\u{200B}ror\u{2060}") == "terror")
    #expect(try form("\u{AD}") == "")
  }

  @Test func `takes damaged bytes as replacement characters`() throws {
    var folder = try FormFolder()
    #expect(form([0x41, 0xFF, 0x42], by: &folder) == Array("a\u{FFFD}b".utf8))
  }

  @Test func `has itself as its form`() throws {
    var random = SeededGenerator(seed: 0x51_0F0)
    var folder = try FormFolder()
    let blocks: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x27...0x27, 0x73...0x73, 0xA0...0x24F, 0x2B0...0x36F, 0x370...0x52F, 0x1E00...0x1FFF,
      0x2010...0x2040, 0x20...0x2FFF, 0xA640...0xABFF, 0xFB00...0xFFFD, 0x1_0400...0x1_E943,
    ]
    for _ in 0..<20_000 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let block = blocks[Int.random(in: 0..<blocks.count, using: &random)]
        guard let scalar = Unicode.Scalar(UInt32.random(in: block, using: &random)) else { continue }
        scalars.append(scalar)
      }
      let once = form(Array(String(scalars).utf8), by: &folder)
      let twice = form(once, by: &folder)
      #expect(once == twice, "\(scalars.map { String($0.value, radix: 16) })")
    }
  }
}
