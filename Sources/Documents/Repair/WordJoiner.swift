/// Decides what becomes of a word that a line end or a page end cuts at a hyphen.
///
/// | evidence, in this order | reading |
/// |---|---|
/// | the second part begins with a capital letter or a digit: `anti-` `Soviet` | a compound, its hyphen stays |
/// | the second part is *and*, *or*, *to*: `pre-` `and post-war` | two words |
/// | the hyphen is a soft one, or `¬` | one word |
/// | the file has the whole word, or the compound, elsewhere | as it stands there most often |
/// | the list of words has the whole word | one word |
/// | the first part is a prefix that keeps its hyphen (`self-`), or both parts are words | a compound |
/// | otherwise | one word |
struct WordJoiner {
  enum Seam: Equatable {
    /// Nothing joins the two.
    case apart
    /// One word; the hyphen takes so many bytes at the end of the first part.
    case whole(hyphen: Int)
    /// A compound with its hyphen.
    case compound
  }

  private let view: ByteView
  private var vocabulary: DocumentVocabulary?

  init(_ view: ByteView) {
    self.view = view
  }

  /// The seam between text that ends at `left` and text that goes on at `right`.
  mutating func seam(_ left: Int, _ right: Int) -> Seam {
    guard let hyphen = hyphenLength(before: left) else { return .apart }
    let first = word(before: left - hyphen)
    let second = word(at: right)
    guard !first.isEmpty, !second.isEmpty else {
      return view.byte(at: left - hyphen - 1).isASCIIDigit && view.byte(at: right).isASCIIDigit
        ? .compound : .apart
    }
    let (scalar, _) = view.scalar(at: second.lowerBound)
    if !scalar.properties.isLowercase { return scalar.properties.isAlphabetic ? .compound : .apart }
    if Self.conjunctions.contains(view.string(second)) { return .apart }
    if isSoft(hyphenAt: left - hyphen) { return .whole(hyphen: hyphen) }
    // A word with another hyphen keeps this one too, and one letter is no part of a word.
    let hasOther = view.byte(at: first.lowerBound - 1) == 0x2D || view.byte(at: second.upperBound) == 0x2D
    let letters = view.string(first).unicodeScalars.count
    if hasOther || letters == 1 || RussianHyphens.keep(view.string(first), view.string(second)) {
      return .compound
    }
    return isWhole(Array(view.slice(first)), Array(view.slice(second))) ? .whole(hyphen: hyphen) : .compound
  }

  /// What a seam mends, for the report: the parts of the word, and the word.
  func mended(_ seam: Seam, _ left: Int, _ right: Int) -> Mended {
    var hyphen = 0
    if case .whole(let length) = seam { hyphen = length }
    let first = word(before: seam == .compound ? left - (hyphenLength(before: left) ?? 0) : left)
    let second = word(at: right)
    guard !first.isEmpty, !second.isEmpty else {
      let shown = max(0, left - 4)..<min(view.count, right + 4)
      return Mended(
        kind: .joinedWord, ranges: [left..<left, right..<right], before: view.string(shown),
        after: view.string(shown.lowerBound..<left) + view.string(right..<shown.upperBound))
    }
    let start = view.string(first)
    let end = view.string(second)
    return Mended(
      kind: .joinedWord, ranges: [first.lowerBound..<left + hyphen, second], before: start + "- " + end,
      after: seam == .compound ? start + "-" + end : start + end)
  }

  private mutating func isWhole(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    let words = vocabulary ?? DocumentVocabulary(view)
    vocabulary = words
    let whole = words.count(of: first + second)
    let compound = words.count(of: first + [0x2D] + second)
    if whole != compound { return whole > compound }
    if WholeWords.contains(first + second) { return true }
    func isWord(_ part: [UInt8]) -> Bool {
      part.count >= 3 && (words.count(of: part) > 0 || WholeWords.contains(part))
    }
    let prefix = String(decoding: first, as: UTF8.self).lowercased()
    if Self.prefixes.contains(prefix) { return false }
    if Self.shortPrefixes.contains(prefix) { return !isWord(second) }
    return !(isWord(first) && isWord(second))
  }

  /// Bytes of the hyphen that ends at an offset; `nil` for none, and for a dash of several.
  private func hyphenLength(before end: Int) -> Int? {
    switch view.byte(at: end - 1) {
    case 0x2D: return view.byte(at: end - 2) == 0x2D ? nil : 1
    case 0xAD, 0xAC: return view.byte(at: end - 2) == 0xC2 ? 2 : nil
    case 0x90: return view.has("\u{2010}", at: end - 3) ? 3 : nil
    default: return nil
    }
  }

  private func isSoft(hyphenAt start: Int) -> Bool { view.byte(at: start) == 0xC2 }

  /// The letters before an offset, up to a hyphen or anything else.
  private func word(before end: Int) -> Range<Int> {
    var start = end
    while start > 0, end - start < 60, DocumentVocabulary.isLetter(view[start - 1]) { start -= 1 }
    return trimmed(start..<end)
  }

  private func word(at start: Int) -> Range<Int> {
    var end = start
    while end < view.count, end - start < 60, DocumentVocabulary.isLetter(view[end]) { end += 1 }
    return trimmed(start..<end)
  }

  /// Without quotation marks and other signs at the ends, which aren't letters.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while !range.isEmpty, !isAlphabetic(view.scalar(at: range.lowerBound).scalar) {
      range =
        min(range.upperBound, range.lowerBound + view.scalar(at: range.lowerBound).length)..<range.upperBound
    }
    while !range.isEmpty, !isAlphabetic(view.scalar(before: range.upperBound)) {
      var end = range.upperBound - 1
      while end > range.lowerBound, view[end] & 0xC0 == 0x80 { end -= 1 }
      range = range.lowerBound..<end
    }
    return range
  }

  private func isAlphabetic(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.generalCategory == .modifierLetter
  }

  private static let conjunctions: Set<String> = [
    "and", "or", "nor", "to", "und", "oder", "et", "ou", "и", "или", "i", "ili",
  ]

  private static let prefixes: Set<String> = [
    "all", "anti", "cross", "half", "ill", "quasi", "self", "vice", "well",
  ]

  /// Prefixes that also begin words by chance.
  private static let shortPrefixes: Set<String> = [
    "ex", "mid", "much", "neo", "non", "post", "pre", "pro", "semi", "so",
  ]
}
