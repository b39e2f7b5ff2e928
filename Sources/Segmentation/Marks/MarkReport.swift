/// Puts the choice for a mark into a decision that others can read.
struct MarkReport {
  let text: ScannedText
  let tokens: TokenSearch
  let evidence: WordEvidence

  /// Where the second of two marks begins.
  func middle(of mark: Mark) -> Int {
    text.codePoint(at: mark.offset).next
  }

  /// One decision, or two for two marks that are different things.
  func decisions(
    _ mark: Mark, _ choice: MarkPairing.Choice, isDoubtful: Bool, _ list: borrowing TokenList
  ) -> [MarkDecision] {
    let middle = middle(of: mark)
    func decision(
      _ kind: MarkDecision.Kind, _ reason: MarkDecision.Reason, from start: Int? = nil, to end: Int? = nil,
      isInside: Bool
    ) -> MarkDecision {
      let start = start ?? mark.offset
      return MarkDecision(
        offset: start, length: (end ?? mark.end) - start, kind: kind, reason: reason, isDoubtful: isDoubtful,
        isInside: isInside)
    }
    let pairing: MarkDecision.Reason = choice.isPaired ? .paired : .unpaired
    switch choice.reading {
    case .opening: return [decision(.openingQuotation, pairing, isInside: false)]
    case .closing: return [decision(.closingQuotation, pairing, isInside: false)]
    case .sign: return [decision(signKind(mark), mark.reason, isInside: true)]
    case .signThenClosing:
      return [
        decision(.softSign, .russianWord, to: middle, isInside: true),
        decision(.closingQuotation, pairing, from: middle, isInside: false),
      ]
    case .apostropheThenClosing:
      let isPlural = letters(before: mark)?.letter(0) == UInt8(ascii: "s")
      return [
        decision(
          isPlural ? .pluralPossessive : .elision, isPlural ? .afterS : .clipping, to: middle,
          isInside: false),
        decision(.closingQuotation, pairing, from: middle, isInside: false),
      ]
    case .signThenPossessive:
      return [
        decision(.softSign, .russianWord, to: middle, isInside: true),
        decision(.possessive, .possessiveEnding, from: middle, isInside: true),
      ]
    case .inner:
      let (kind, reason) = innerKind(mark, list)
      return [decision(kind, reason, isInside: true)]
    case .possessive: return [decision(.pluralPossessive, .afterS, isInside: false)]
    case .elision:
      let reason = mark.reason == .listedClipping || mark.reason == .shortYear ? mark.reason : .clipping
      return [decision(.elision, reason, isInside: false)]
    case .measure: return [decision(.measure, .afterNumber, isInside: false)]
    case .other: return [decision(otherKind(mark), otherReason(mark), isInside: false)]
    }
  }

  private func signKind(_ mark: Mark) -> MarkDecision.Kind {
    if mark.form.quotation == .double { return .hardSign }
    guard let left = letters(before: mark) else { return .softSign }
    if mark.form == .backtick, !SoftFinals.endsInSoftConsonant(left) { return .vowelSign }
    let isHard =
      mark.isBetweenLetters && HardSignPlace.shared.endsInPrefix(left)
      && HardSignPlace.isIotatedVowel(text, at: mark.end)
    return isHard ? .hardSign : .softSign
  }

  /// What a mark is that ICU has inside its word.
  private func innerKind(
    _ mark: Mark, _ list: borrowing TokenList
  ) -> (MarkDecision.Kind, MarkDecision.Reason) {
    if mark.form == .modifierDouble { return (.hardSign, .modifierLetter) }
    guard let word = tokens.touching(mark.offset, mark.end, in: list), let left = letters(before: mark)
    else { return (.apostrophe, .betweenLetters) }
    let end = Int(list.ends[word])
    if end - mark.end == 1, text.byte(at: mark.end) | 0x20 == UInt8(ascii: "s") {
      return (.possessive, .possessiveEnding)
    }
    if mark.form == .modifierSingle, text.codePoint(at: mark.offset).value == 0x02B9 {
      return (.softSign, .modifierLetter)
    }
    let russian = evidence.russian(Int(list.starts[word]), end)
    let isHard =
      mark.isBetweenLetters && HardSignPlace.shared.endsInPrefix(left)
      && HardSignPlace.isIotatedVowel(text, at: mark.end)
    // Before a single consonant French elides a vowel (*l'empereur*); only hard signs follow one (*s'ezd*).
    if isHard, left.count > 1 ? russian > 0 : russian > 200 { return (.hardSign, .beforeIotatedVowel) }
    let isContraction = Contraction.isEnding(text, mark.end, end)
    guard SoftFinals.canPrecedeSoftSign(left), russian > 0, !isContraction,
      !isEnglishClipping(mark, left, to: end)
    else {
      return (.apostrophe, mark.form == .modifierSingle ? .modifierLetter : .betweenLetters)
    }
    return (.softSign, .russianWord)
  }

  /// Whether English leaves a vowel or a letter out at the mark: before *r* (*ev'ry*, *gen'ral*), where
  /// Russian has a soft sign behind *l* at most, or in a clipped participle (*stan'in'*).
  private func isEnglishClipping(_ mark: Mark, _ left: PlainLetters, to end: Int) -> Bool {
    guard left.letter(0) != UInt8(ascii: "l") else { return false }
    let after = text.byte(at: mark.end) | 0x20
    if after == UInt8(ascii: "r") { return true }
    let isIn =
      after == UInt8(ascii: "i") && end - mark.end == 2 && text.byte(at: end - 1) == UInt8(ascii: "n")
    return isIn && MarkScanner(text: text).nextMark(from: end)?.offset == end
  }

  private func otherKind(_ mark: Mark) -> MarkDecision.Kind {
    if mark.reason == .possessiveEnding { return .possessive }
    return switch mark.form {
    case .leftGuillemet: mark.touchesBefore && !mark.touchesAfter ? .closingQuotation : .openingQuotation
    case .rightGuillemet: mark.touchesAfter && !mark.touchesBefore ? .openingQuotation : .closingQuotation
    default: mark.isBetweenLetters ? .apostrophe : .other
    }
  }

  private func otherReason(_ mark: Mark) -> MarkDecision.Reason {
    mark.reason == .possessiveEnding
      ? .possessiveEnding
      : mark.form.isGuillemet ? .quotationMarkOnly : mark.isBetweenLetters ? .betweenLetters : .none
  }

  /// The letters of the word up to the mark.
  private func letters(before mark: Mark) -> PlainLetters? {
    var start = mark.offset
    // Enough for every question about a word's end.
    let limit = max(text.start, mark.offset - 32)
    while start > limit {
      let previous = text.characterStart(before: start)
      guard text.unit(at: previous).breakClass.word != WordClass.other else { break }
      start = previous
    }
    return start < mark.offset ? PlainLetters(text, start, mark.offset) : nil
  }
}
