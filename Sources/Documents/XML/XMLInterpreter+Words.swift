extension XMLInterpreter {
  /// Attributes that say where a word stands or how it looks, and nothing of the word.
  static let unkeptAttributes = [
    "id", "n", "lang", "part", "join", "next", "prev", "rend", "rendition", "style", "facs", "corresp",
    "sameAs", "target", "space", "base", "xmlns", "break",
  ]

  /// A word begins; one inside another is part of it.
  mutating func beginWord(_ frame: inout Frame, _ attributes: XMLAttributes, at byte: Int) {
    guard !isInWord else {
      frame.role = .inline
      return
    }
    isInWord = true
    let isPunctuation = punctuation.contains(frame.name)
    // Files without blanks between words have them nowhere; where some are, their absence means something.
    if isOpen, wordEnd == builder.position, !isPunctuation, !survey.wordsHaveBlanks,
      attributes.bytes("join") == nil
    {
      separate(at: byte)
    }
    wordStart = builder.position
    for (name, value) in attributes { builder.annotations.set(name, to: value) }
  }

  mutating func endWord() {
    isInWord = false
    let range = isOpen ? builder.trimmed(wordStart..<max(wordStart, builder.position)) : 0..<0
    builder.annotations.add(range)
    wordEnd = builder.position
  }

  mutating func beginPage(_ attributes: XMLAttributes) {
    page = attributes.value("n") ?? ""
    builder.beginPage(page)
  }

  /// A line or page ends: inside a word where the element says so, and between words where it divides them.
  mutating func breakLine(_ attributes: XMLAttributes, at byte: Int, isDivided: Bool) {
    let stated = attributes.bytes("break").map { $0.string(0..<$0.count) }
    if stated == "no" {
      joinsNext = isOpen
    } else if isDivided || stated == "yes" {
      separate(at: byte)
    }
  }

  /// Takes away what stands between the halves of a word: blanks, and the hyphen that divides it. A hyphen
  /// before a capital letter is the word's own.
  mutating func join(before text: ByteView, at place: Int) {
    joinsNext = false
    let end = builder.trimmed(paragraphStart..<builder.position).upperBound
    builder.removeText(from: end)
    let tail = builder.openText(from: max(paragraphStart, end - 3))
    guard let last = tail.unicodeScalars.last else { return }
    let isHyphen = last == "-" || last == "\u{2010}"
    guard isHyphen || last == "\u{AD}" || last == "\u{AC}" else { return }
    if isHyphen, text.scalar(at: place).scalar.properties.isUppercase { return }
    builder.removeText(from: end - UTF8.width(last))
  }
}
