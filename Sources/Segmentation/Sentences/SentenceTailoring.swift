/// Lets sentences read on after initials and abbreviations, on top of the boundaries of UAX #29.
///
/// Only a full stop with nothing but blanks behind it is asked about; the word before it and the word after
/// it decide.
struct SentenceTailoring {
  let text: ScannedText
  let rules: Tailoring

  /// What becomes of the boundary that UAX #29 draws at `boundary` because of the full stop at `mark`, or nil
  /// if no rule has a say.
  func decision(mark: Int, boundary: Int) -> MarkDecision? {
    guard text.byte(at: mark) == UInt8(ascii: "."), hasOnlyBlanks(from: mark + 1, to: boundary) else {
      return nil
    }
    guard let (start, hash) = wordBefore(mark) else { return nil }
    if rules.initials, isInitial(start, mark) {
      return initialDecision(start, mark, FollowingWord(text, at: boundary).kind)
    }
    guard let entry = Abbreviations.shared[hash] else { return nil }
    if let rule = entry.rule, rules.abbreviations || rules.suppressions && entry.isSuppression {
      let next = FollowingWord(text, at: boundary).kind
      return decide(mark, rule, next, isBehindNumber: isBehindNumber(start), reason: .abbreviation)
    }
    if rules.suppressions, entry.isSuppression {
      let next = FollowingWord(text, at: boundary).kind
      return decide(mark, .name, next, isBehindNumber: false, reason: .suppression)
    }
    return nil
  }

  // MARK: Initials

  private func isInitial(_ start: Int, _ mark: Int) -> Bool {
    var start = start
    // Of initials without blanks between them, the last.
    for place in start..<mark where text.byte(at: place) == UInt8(ascii: ".") { start = place + 1 }
    return Initial.isOne(text, start, mark)
  }

  private func initialDecision(_ start: Int, _ mark: Int, _ next: FollowingWord.Kind) -> MarkDecision? {
    switch next {
    case .other: return nil
    case .initial, .abbreviation: return decision(mark, readsOn: true, .initial, isDoubtful: false)
    case .number, .opener: return decision(mark, readsOn: false, .initial, isDoubtful: false)
    // *His plan B. Workers …*
    case .capital: return decision(mark, readsOn: true, .initial, isDoubtful: isLetterOfList(start, mark))
    }
  }

  /// Whether the letter at `start` may be one of a list (*plan B.*), a number, or a pronoun (*than I.*): behind
  /// a word in lower case.
  private func isLetterOfList(_ start: Int, _ mark: Int) -> Bool {
    guard mark - start == 1, start >= text.start + 2, text.byte(at: start - 1) == 0x20 else { return false }
    let last = text.unit(at: text.characterStart(before: start - 1)).breakClass
    guard last.word == WordClass.letter, !isCapitalized(before: start - 1) else { return false }
    switch text.byte(at: start) {
    case UInt8(ascii: "A")...UInt8(ascii: "D"), UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"):
      return true
    default: return false
    }
  }

  private func isCapitalized(before place: Int) -> Bool {
    var start = place
    let limit = max(text.start, place - 40)
    while start > limit {
      let previous = text.characterStart(before: start)
      guard text.unit(at: previous).breakClass.word == WordClass.letter else { break }
      start = previous
    }
    return start < place && text.sentenceUnit(at: start).sentence == SentenceClass.upper
  }

  // MARK: Abbreviations

  private func decide(
    _ mark: Int, _ rule: Abbreviations.Rule, _ next: FollowingWord.Kind, isBehindNumber: Bool,
    reason: MarkDecision.Reason
  ) -> MarkDecision {
    switch (rule, next) {
    case (.always, _), (_, .number), (_, .initial), (_, .abbreviation):
      return decision(mark, readsOn: true, reason, isDoubtful: false)
    case (.name, .opener), (.year, .opener):
      return decision(mark, readsOn: false, reason, isDoubtful: false)
    case (.name, _):
      return decision(mark, readsOn: true, reason, isDoubtful: false)
    case (.year, _) where !isBehindNumber:
      return decision(mark, readsOn: true, reason, isDoubtful: false)
    case (.number, .other), (.last, .other), (.year, .other):
      return decision(mark, readsOn: true, reason, isDoubtful: false)
    case (.number, _), (.last, _), (.year, _):
      return decision(mark, readsOn: false, reason, isDoubtful: next == .capital && rule != .number)
    }
  }

  private func decision(
    _ mark: Int, readsOn: Bool, _ reason: MarkDecision.Reason, isDoubtful: Bool
  ) -> MarkDecision {
    MarkDecision(
      offset: mark, length: 1, kind: readsOn ? .sentenceReadsOn : .sentenceEnds, reason: reason,
      isDoubtful: isDoubtful, isInside: false)
  }

  // MARK: Reading

  private func hasOnlyBlanks(from start: Int, to end: Int) -> Bool {
    var place = start
    while place < end {
      let (sentence, next) = text.sentenceUnit(at: place)
      guard sentence == SentenceClass.space else { return false }
      place = next
    }
    return end > start
  }

  /// The word that ends before the full stop at `mark`, with the full stops inside it, and its hash.
  private func wordBefore(_ mark: Int) -> (start: Int, hash: AbbreviationHash)? {
    var hash = AbbreviationHash()
    var start = mark
    while start > text.start {
      let byte = text.byte(at: start - 1)
      if (byte | 0x20) &- 0x61 < 26 {
        guard mark - start < Abbreviations.longest else { return nil }
        hash.prepend(byte)
        start -= 1
        continue
      }
      let previous = text.characterStart(before: start)
      let word = text.unit(at: previous).breakClass.word
      guard
        word == WordClass.letter || word == WordClass.ignorable
          || text.byte(at: previous) == UInt8(ascii: ".")
      else { break }
      guard mark - previous <= Abbreviations.longest else { return nil }
      for place in (previous..<start).reversed() { hash.prepend(text.byte(at: place)) }
      start = previous
    }
    guard start < mark else { return nil }
    // *1930s* ends in no abbreviation.
    let isBehindDigit = start > text.start && (0x30...0x39).contains(text.byte(at: start - 1))
    guard !(isBehindDigit && text.byte(at: start) < 0x80), !isBehindApostrophe(start) else { return nil }
    return (start, hash)
  }

  /// Whether an apostrophe in a word stands before `start`: the *s* of *Ezhov's* is no abbreviation.
  private func isBehindApostrophe(_ start: Int) -> Bool {
    guard start > text.start else { return false }
    let mark = text.characterStart(before: start)
    guard mark > text.start, text.byte(at: mark) == 0x27 || text.codePoint(at: mark).value == 0x2019 else {
      return false
    }
    let word = text.unit(at: text.characterStart(before: mark)).breakClass.word
    return word == WordClass.letter || word == WordClass.ignorable
  }

  private func isBehindNumber(_ start: Int) -> Bool {
    var place = start
    while place > text.start, text.byte(at: place - 1) == 0x20 { place -= 1 }
    return place > text.start && (0x30...0x39).contains(text.byte(at: place - 1))
  }
}
