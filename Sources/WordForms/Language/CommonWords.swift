import CWordData

/// The words so frequent, or so short, that letters alone don't tell their language, by language.
///
/// Words are compared without regard to case; only words of up to ten symbols and without signs are listed.
struct CommonWords: Sendable {
  private static let longest = 10

  /// An open hash table of packed words; 0 is an empty place.
  private var keys: [UInt64]
  private var languages: [WordLanguage]

  /// Reads the list, in which a line `# code` begins the words of a language.
  init(letters: LetterModel) {
    let file = languageCommonWords()
    let text = Span(_unsafeStart: file.bytes, count: file.count)
    keys = Array(repeating: 0, count: 4_096)
    languages = Array(repeating: .other, count: 4_096)
    var language = WordLanguage.other
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] > 0x20 { end += 1 }
      if end - start == 1, text[start] == UInt8(ascii: "#") {
        var line = end
        while line < text.count, text[line] != UInt8(ascii: "\n") { line += 1 }
        language = Self.language(text.extracting(end + 1..<line))
        end = line
      } else if end > start, let key = Self.key(of: text.extracting(start..<end), end: end - start, letters) {
        let place = place(of: key)
        if keys[place] == 0 {
          keys[place] = key
          languages[place] = language
        }
      }
      start = end + 1
    }
  }

  private static func language(_ name: Span<UInt8>) -> WordLanguage {
    let code = name.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    return WordLanguage(code: code) ?? .other
  }

  /// The language of a listed word.
  func language(of word: Span<UInt8>, end: Int, letters: LetterModel) -> WordLanguage? {
    guard let key = Self.key(of: word, end: end, letters) else { return nil }
    let place = place(of: key)
    return keys[place] == key ? languages[place] : nil
  }

  private func place(of key: UInt64) -> Int {
    var place = Int((key &* 0x9E37_79B9_7F4A_7C15) >> 52)
    while keys[place] != 0, keys[place] != key { place = (place + 1) & (keys.count - 1) }
    return place
  }

  /// The symbols of a word, six bits each, or nil for a word that is too long or has a sign.
  private static func key(of word: Span<UInt8>, end: Int, _ letters: LetterModel) -> UInt64? {
    guard end <= 2 * longest else { return nil }
    var key: UInt64 = 0
    var position = 0
    while position < end {
      let (first, second) = letters.symbols(of: word.nextScalar(&position))
      if LetterModel.isSign(first) { return nil }
      if first != 0 { key = key << 6 | first }
      if second != 0 { key = key << 6 | second }
      if key >> 60 != 0 { return nil }
    }
    return key == 0 ? nil : key
  }
}
