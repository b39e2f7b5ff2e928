/// The lines that may be furniture by their looks.
extension FurnitureSurvey {
  struct Candidate {
    var block: Int
    var number: PageNumber?
    /// The letters of the head without its number, as a hash; 0 for a number by itself.
    var head: UInt64
    /// Whether the head is what is counted, as in *Table 1*, and not a page's.
    var isNumberedThing = false
    /// Whether it stands in the middle of a sentence, and in the middle of a word.
    var interrupts = false
    var cutsWord = false
    /// Whether it is the letter or number by which printers count sheets: `E 2`.
    var isSignature = false
    /// Whether it is the word that the next page begins with, printed at a page's foot.
    var isCatchword = false
  }

  mutating func candidates() -> [Candidate] {
    var found: [Candidate] = []
    for (index, block) in list.blocks.enumerated() {
      guard block.lines.count == 1, block.definition == nil, block.quoteDepth == 0, block.kind != .row,
        block.kind != .code
      else { continue }
      let line = list.lines[block.lines.lowerBound]
      guard !line.isEmpty, line.count <= 120, let candidate = candidate(index, line) else { continue }
      if case .heading = block.kind, candidate.number == nil { titles.insert(candidate.head) }
      if block.isItem, candidate.number == nil { continue }
      found.append(candidate)
    }
    return found
  }

  /// The number, head, or head with its number that a line may be. Most lines are told by their first and last
  /// bytes.
  func candidate(_ block: Int, _ line: Range<Int>) -> Candidate? {
    let last = view[line.upperBound - 1]
    if isSignature(line) {
      return Candidate(block: block, number: nil, head: 1, isSignature: true)
    }
    if line.count <= 24, let number = PageNumber(alone: line, in: view) {
      return Candidate(block: block, number: number, head: 0)
    }
    switch last {
    case 0x21, 0x3F, 0x2C, 0x3B, 0x3A, 0x22, 0x27: if line.count > 24 { return nil }
    // Old books end their running heads, in capitals, with a full stop.
    case 0x2E: if line.count > 24, !view[line.lowerBound].isASCIIDigit || holdsLowerCase(line) { return nil }
    case 0x80...: if !view.scalar(before: line.upperBound).properties.isAlphabetic { return nil }
    default: break
    }
    if let (number, head) = PageNumber.besideHead(line, in: view) {
      return Candidate(
        block: block, number: number, head: key(of: head), isNumberedThing: isNumberedThing(head))
    }
    guard line.count <= 80, last.isASCIILetter || last == 0x29 || last == 0x2A || last >= 0x80 else {
      return nil
    }
    let key = key(of: line)
    return key == 0 ? nil : Candidate(block: block, number: nil, head: key)
  }

  /// A capital letter, with a small number or an asterisk where there is one.
  func isSignature(_ line: Range<Int>) -> Bool {
    guard let first = line.first, view[first] >= 0x41, view[first] <= 0x5A else { return false }
    // `VOL. II.          F`
    if line.count > 8, view[line.upperBound - 1] >= 0x41, view[line.upperBound - 1] <= 0x5A,
      view.has("    ", at: line.upperBound - 5), view.has("VOL", at: first)
    {
      return true
    }
    guard line.count <= 4 else { return false }
    return line.dropFirst().allSatisfy { view[$0].isASCIIDigit || view[$0] == 0x20 || view[$0] == 0x2A }
      && !["I", "V", "X"].contains(view.string(line))
  }

  func holdsLowerCase(_ line: Range<Int>) -> Bool {
    line.contains { view[$0] >= 0x61 && view[$0] <= 0x7A || view[$0] >= 0x80 }
  }

  /// FNV-1a, 64 bits, over the letters in lower case; 0 where there are fewer than three.
  func key(of range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var letters = 0
    for index in range {
      let byte = view[index]
      guard byte.isASCIILetter || byte >= 0x80 else { continue }
      hash = (hash ^ UInt64(byte < 0x80 ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01B3
      letters += 1
    }
    return letters < 3 ? 0 : hash | 1
  }

  func isNumberedThing(_ head: Range<Int>) -> Bool {
    var end = head.lowerBound
    while end < head.upperBound, view[end].isASCIILetter || view[end] >= 0x80 { end += 1 }
    return Self.numberedThings.contains(view.string(head.lowerBound..<end).lowercased())
  }

  static let numberedThings: Set<String> = [
    "act", "annex", "appendix", "article", "book", "canto", "case", "chapter", "chart", "day", "document",
    "exercise",
    "exhibit", "fig", "figure", "item", "letter", "map", "no", "note", "part", "plate", "question", "scene",
    "section",
    "stanza", "step", "table", "verse", "vol", "volume", "глава", "рис", "таблица", "часть",
  ]
}
