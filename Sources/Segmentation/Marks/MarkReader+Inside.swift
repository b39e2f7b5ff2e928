extension MarkReader {
  func weighBetweenLetters(_ mark: inout Mark, in list: borrowing TokenList) {
    if mark.form.isJoinedByICU {
      weighJoined(&mark)
      return
    }
    guard let left = tokens.ending(at: mark.offset, in: list), left + 1 < list.count,
      Int(list.starts[left + 1]) == mark.end
    else { return }
    let start = Int(list.starts[left])
    let end = Int(list.ends[left + 1])
    let letters = PlainLetters(text, start, mark.offset)
    if mark.form.quotation == .single {
      weighSingleBetween(&mark, start, end, letters)
    } else {
      weighDoubleBetween(&mark, start, end, letters, context: context(of: left, in: list))
    }
  }

  /// ICU has it inside; only a blank that was lost beside a quotation mark speaks against it.
  func weighJoined(_ mark: inout Mark) {
    mark.reason = .betweenLetters
    mark.costs[.inner] = 0
    mark.costs[.other] = ReadingCosts.impossible
    let losesBlank = mark.before == .letter && mark.after == .capital && !isSingleLetter(before: mark.offset)
    let isLeft = mark.form == .leftSingle
    mark.costs[.opening] = losesBlank ? (isLeft ? 100 : 220) : isLeft ? 200 : ReadingCosts.impossible
    mark.costs[.closing] = losesBlank && !isLeft ? 260 : ReadingCosts.impossible
    if !rules.quotationMarks {
      mark.costs[.opening] = ReadingCosts.impossible
      mark.costs[.closing] = ReadingCosts.impossible
    }
  }

  func isSingleLetter(before place: Int) -> Bool {
    let letter = text.characterStart(before: place)
    guard letter > text.start else { return true }
    return text.unit(at: text.characterStart(before: letter)).breakClass.word != WordClass.letter
  }

  func weighSingleBetween(_ mark: inout Mark, _ start: Int, _ end: Int, _ left: PlainLetters) {
    let isContraction = Contraction.isEnding(text, mark.end, end)
    mark.costs[.other] = isContraction ? 0 : left.count < 2 ? 20 : 180
    mark.reason = .betweenLetters
    if mark.form == .backtick, rules.softSigns, let cost = vowelCost(start, end, left) {
      setSign(&mark, cost)
      return
    }
    let isHard =
      HardSignPlace.shared.endsInPrefix(left) && HardSignPlace.isIotatedVowel(text, at: mark.end)
    // *s* behind a mark that isn't an apostrophe is still a possessive: it makes no word with a sign.
    guard isHard ? rules.hardSigns : rules.softSigns, left.isLatin, SoftFinals.endsInSoftConsonant(left),
      !isPossessiveEnding(mark.end, end)
    else { return }
    var cost = -min(max(evidence.russian(start, end, around: mark), -400), 300) + Self.signForm(mark.form)
    if isHard { cost = min(cost, -100) }
    if isContraction { cost += 300 }
    setSign(&mark, cost)
  }

  func weighDoubleBetween(
    _ mark: inout Mark, _ start: Int, _ end: Int, _ left: PlainLetters, context: Int
  ) {
    switch mark.form {
    case .leftDouble: mark.costs[.opening] -= 150
    case .rightDouble: mark.costs[.closing] -= 150
    default: break
    }
    if mark.form == .twoSingles, rules.possessives, rules.softSigns, isPossessiveEnding(mark.end, end),
      let cost = evidence.softSignCost(start, mark.offset, left, context: context)
    {
      mark.costs[.signThenPossessive] = Int16(min(cost, 300) - 200)
      mark.reason = .possessiveEnding
      return
    }
    guard rules.hardSigns, HardSignPlace.endsInConsonant(left), !isPossessiveEnding(mark.end, end) else {
      return
    }
    let russian = min(max(evidence.russian(start, end, around: mark), -400), 300)
    let isIotated = HardSignPlace.isIotatedVowel(text, at: mark.end)
    var cost =
      switch (isIotated, HardSignPlace.shared.endsInPrefix(left)) {
      case (true, true): -150 - russian / 2
      case (true, false): 150 - russian
      case (false, _): 450 - russian
      }
    switch mark.form {
    case .doublePrime: cost = min(cost, 100) - 150
    case .twoSingles: cost -= 100
    case .leftDouble: cost += 150
    default: break
    }
    setSign(&mark, cost)
    mark.reason = isIotated ? .beforeIotatedVowel : .russianWord
  }
}
