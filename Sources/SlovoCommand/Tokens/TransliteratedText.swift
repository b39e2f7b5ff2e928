import ICU
import Segmentation
import WordForms

/// Writes the words of texts in another system and lets through what stands between them.
struct TransliteratedText: ~Copyable {
  private let onlyRussian: Bool
  private let isCyrillic: Bool
  private var reader: SystemReader?
  private var writer: Transliterator
  private var segmenter: Segmenter

  /// Loads the tables of two systems.
  init(
    from source: RomanisationSystem, to target: RomanisationSystem, signs: Transliterator.Signs,
    onlyRussian: Bool
  ) throws(ICUError) {
    let isCyrillic = source == .cyrillic
    var reader: SystemReader?
    if !isCyrillic { reader = try SystemReader(source) }
    let writer = try Transliterator(from: .cyrillic, to: target, signs: signs)
    let segmenter = try Segmenter(profile: .standard)
    self.isCyrillic = isCyrillic
    self.onlyRussian = onlyRussian
    self.reader = reader
    self.writer = writer
    self.segmenter = segmenter
  }

  /// A text, its words told from quotation marks as tokens are; an empty line ends a paragraph.
  ///
  /// In a list of words, a line each, there is nothing to quote: a mark at the end of a word is a sign.
  mutating func transliterate(_ text: [UInt8]) throws(ICUError) -> [UInt8] {
    if Self.isWordList(text) {
      var result: [UInt8] = []
      for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
        if !result.isEmpty || line.startIndex > 0 { result.append(UInt8(ascii: "\n")) }
        result += transliterate(word: Array(line))
      }
      return result
    }
    var tokens = TokenList()
    for paragraph in Self.paragraphs(text) { try segmenter.segment(text.span, paragraph, into: &tokens) }
    var result: [UInt8] = []
    var position = 0
    for token in 0..<tokens.count {
      let (start, end) = (Int(tokens.starts[token]), Int(tokens.ends[token]))
      result += text[position..<start]
      result += transliterate(word: Array(text[start..<end]))
      position = end
    }
    return result + text[position...]
  }

  /// A word with all of its signs.
  mutating func transliterate(word: [UInt8]) -> [UInt8] {
    guard onlyRussian else { return rewritten(word) }
    let language = LanguageModel.shared.language(of: word.span)
    guard language == (isCyrillic ? .cyrillicRussian : .romanisedRussian) else { return word }
    for ending in ["'s", "\u{2019}s", "'S", "\u{2019}S"]
    where word.count > ending.utf8.count && word.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
      return rewritten(Array(word.dropLast(ending.utf8.count))) + Array(ending.utf8)
    }
    return rewritten(word)
  }

  private mutating func rewritten(_ word: [UInt8]) -> [UInt8] {
    let text = String(decoding: word, as: UTF8.self)
    let cyrillic = reader?.read(text) ?? text
    return Array(writer.transliterate(cyrillic).utf8)
  }

  /// Whether no line has a blank between other characters, or begins with a quotation mark.
  private static func isWordList(_ text: [UInt8]) -> Bool {
    text.split(separator: UInt8(ascii: "\n")).allSatisfy { line in
      let word = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      let opening = ["'", "\"", "`", "\u{2018}", "\u{201C}", "\u{201E}", "\u{00AB}"]
      return !word.contains { $0 <= 0x20 } && !opening.contains { word.starts(with: $0.utf8) }
    }
  }

  /// The ranges between empty lines.
  private static func paragraphs(_ text: [UInt8]) -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    var start = 0
    var lineIsEmpty = false
    for (position, byte) in text.enumerated() {
      if byte == UInt8(ascii: "\n") {
        if lineIsEmpty {
          paragraphs.append(start..<position + 1)
          start = position + 1
        }
        lineIsEmpty = true
      } else if byte != UInt8(ascii: "\r") {
        lineIsEmpty = false
      }
    }
    paragraphs.append(start..<text.count)
    return paragraphs
  }
}
