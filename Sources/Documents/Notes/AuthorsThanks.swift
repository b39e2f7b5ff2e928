/// The author's thanks and the history of the text, which stand as a note without a number at the first page's
/// foot.
enum AuthorsThanks {
  /// Whether a paragraph begins as such notes do: *The author wishes to thank…*, *An earlier version of this
  /// chapter was presented…*
  static func begins(_ range: Range<Int>, in view: ByteView) -> Bool {
    guard range.count >= 30, openings.contains(where: { view.has($0, at: range.lowerBound) }) else {
      return false
    }
    let text = view.string(range.lowerBound..<min(range.upperBound, range.lowerBound + 240)).lowercased()
    let words = text.split { !$0.isLetter && $0 != "'" && $0 != "\u{2019}" }.prefix(30).map(String.init)
    guard words.count >= 5 else { return false }
    let subject = words.prefix(3).joined(separator: " ")
    let early = Set(words.prefix(9))
    if subject.hasPrefix("i ") || subject.hasPrefix("we ") || subject.hasPrefix("the author")
      || subject.hasPrefix("the present author") || subject.hasPrefix("the writer")
    {
      return !early.isDisjoint(with: thanking)
    }
    if subject.hasPrefix("my thanks") || subject.hasPrefix("our thanks")
      || subject.hasPrefix("thanks are due")
      || subject.hasPrefix("thanks to")
    {
      return true
    }
    let isAboutText =
      subject.hasPrefix("this article") || subject.hasPrefix("this essay")
      || subject.hasPrefix("this chapter")
      || subject.hasPrefix("this paper") || subject.hasPrefix("an earlier")
      || subject.hasPrefix("earlier versions")
      || subject.hasPrefix("a version") || subject.hasPrefix("research for this")
    return isAboutText && !Set(words).isDisjoint(with: telling)
  }

  /// What such notes begin with; all other paragraphs are told by their first bytes.
  private static let openings: [StaticString] = [
    "The author", "The present author", "The writer", "I ", "We ", "My thanks", "Our thanks", "Thanks ",
    "This article",
    "This essay", "This chapter", "This paper", "An earlier", "Earlier versions", "A version",
    "Research for this",
  ]

  private static let thanking: Set<String> = [
    "acknowledge", "grateful", "gratitude", "indebted", "obliged", "owe", "thank", "thankful", "thanks",
  ]

  private static let telling: Set<String> = [
    "presented", "delivered", "appeared", "published", "supported", "funded", "grant", "prepared", "read",
  ]
}
