/// Says which readings of a mark come into question, and what each costs: first where it stands, then
/// whether a sign is possible there, and only then what the word says.
struct MarkReader {
  let text: ScannedText
  let rules: Tailoring
  let evidence: WordEvidence
  /// The tokens of ICU, and the first one of the paragraph.
  let tokens: TokenSearch

  init(_ text: ScannedText, _ rules: Tailoring, firstToken: Int) {
    self.text = text
    self.rules = rules
    evidence = WordEvidence(text: text)
    tokens = TokenSearch(first: firstToken)
  }

  /// A sign dearer than this is none.
  static let dearestSign = 400

  /// Sets the costs of `mark`.
  func weigh(_ mark: inout Mark, in list: borrowing TokenList) {
    if mark.form.isModifierLetter {
      mark.costs[mark.touchesBefore ? .inner : .other] = 0
      mark.reason = .modifierLetter
      return
    }
    if mark.form.isGuillemet {
      mark.costs[.other] = 0
      mark.reason = .quotationMarkOnly
      return
    }
    mark.costs[.opening] = QuotationCosts.opening(mark)
    mark.costs[.closing] = QuotationCosts.closing(mark)
    mark.costs[.other] = 450
    if mark.isBetweenLetters {
      weighBetweenLetters(&mark, in: list)
    } else if mark.isFinal {
      weighFinal(&mark, in: list)
    } else if mark.isInitial {
      weighInitial(&mark, in: list)
    } else if mark.after == .digit, mark.before != .digit {
      weighBeforeDigits(&mark)
    } else if mark.before == .digit {
      weighMeasure(&mark)
    }
  }

  // MARK: At the start of a word

  private func weighInitial(_ mark: inout Mark, in list: borrowing TokenList) {
    guard rules.elisions, mark.form.quotation == .single,
      let word = tokens.starting(at: mark.end, in: list)
    else { return }
    let letters = PlainLetters(text, Int(list.starts[word]), Int(list.ends[word]))
    let isListed = EnglishClippings.shared.contains(clippedAtStart: letters)
    mark.reason = isListed ? .listedClipping : .clipping
    mark.costs[.elision] =
      switch mark.form {
      case .rightSingle: isListed ? 0 : 200
      case .leftSingle: isListed ? 150 : 400
      default: isListed ? 10 : 450
      }
    if isListed { mark.costs[.opening] += 50 }
  }

  private func weighBeforeDigits(_ mark: inout Mark) {
    guard rules.elisions, mark.form.quotation == .single, mark.before != .stop, mark.before != .closing,
      isShortYear(mark.end)
    else { return }
    mark.reason = .shortYear
    mark.costs[.elision] = mark.form == .leftSingle ? 120 : 20
    if isDecade(mark.end) { mark.costs[.opening] += 50 }
  }

  /// Two digits, and no third: a year or a decade.
  private func isShortYear(_ place: Int) -> Bool {
    guard place + 2 <= text.end else { return false }
    for digit in place..<place + 2 where !(0x30...0x39).contains(text.byte(at: digit)) { return false }
    return place + 2 == text.end || !(0x30...0x39).contains(text.byte(at: place + 2))
  }

  /// *s* behind the two digits.
  private func isDecade(_ place: Int) -> Bool {
    place + 2 < text.end && text.byte(at: place + 2) | 0x20 == UInt8(ascii: "s")
  }

  private func weighMeasure(_ mark: inout Mark) {
    mark.reason = .afterNumber
    switch mark.form {
    case .prime, .doublePrime: mark.costs[.measure] = -100
    case .straightSingle, .straightDouble, .twoSingles, .acute: mark.costs[.measure] = 130
    case .rightSingle, .rightDouble: mark.costs[.measure] = 180
    default: break
    }
  }

  // MARK: At the end of a word

  private func weighFinal(_ mark: inout Mark, in list: borrowing TokenList) {
    guard let word = tokens.ending(at: mark.offset, in: list) else { return }
    if mark.form.quotation == .double {
      weighFinalDouble(&mark, word, in: list)
    } else {
      weighFinalSingle(&mark, word, in: list)
    }
  }

  private func weighFinalSingle(_ mark: inout Mark, _ word: Int, in list: borrowing TokenList) {
    let start = start(of: word, in: list)
    let letters = PlainLetters(text, start, mark.offset)
    let last = letters.letter(0)
    if rules.possessives, letters.isLatin, let cost = possessiveCost(mark, last) {
      mark.costs[.possessive] = cost
      mark.reason = .afterS
    }
    if rules.elisions, letters.isLatin {
      let isListed = EnglishClippings.shared.contains(clippedAtEnd: letters)
      let isParticiple =
        letters.count > 3 && last == UInt8(ascii: "n") && letters.letter(1) == UInt8(ascii: "i")
        && (isLowerCase(at: start) || evidence.russian(start, mark.offset) < 0)
      mark.costs[.elision] = (isListed ? 20 : isParticiple ? 60 : 330) + Self.apostropheForm(mark.form)
      if isListed {
        mark.reason = .listedClipping
        mark.costs[.closing] += 40
      }
    }
    guard rules.softSigns else { return }
    if let cost = evidence.softSignCost(start, mark.offset, letters, context: context(of: word, in: list)) {
      setSign(&mark, cost + Self.signForm(mark.form))
    } else if mark.form == .backtick, let cost = vowelCost(start, mark.offset, letters) {
      setSign(&mark, cost)
    }
  }

  private func isLowerCase(at place: Int) -> Bool {
    text.sentenceUnit(at: place).sentence == SentenceClass.lower
  }

  /// Where a word begins that may have a hard sign inside: *fel'd"eger'*.
  private func start(of word: Int, in list: borrowing TokenList) -> Int {
    let start = Int(list.starts[word])
    guard word > tokens.first, start - Int(list.ends[word - 1]) <= 3,
      let between = MarkScanner(text: text).nextMark(from: Int(list.ends[word - 1])),
      between.offset == Int(list.ends[word - 1]), between.end == start
    else { return start }
    return Int(list.starts[word - 1])
  }

  private func possessiveCost(_ mark: Mark, _ last: UInt8) -> Int16? {
    let base: Int16 = mark.after == .blank ? 40 : 110
    switch last {
    case UInt8(ascii: "s"): return base + Self.apostropheForm(mark.form)
    case UInt8(ascii: "x"), UInt8(ascii: "z"): return base + 120 + Self.apostropheForm(mark.form)
    default: return nil
    }
  }

  private func weighFinalDouble(_ mark: inout Mark, _ word: Int, in list: borrowing TokenList) {
    let start = Int(list.starts[word])
    let letters = PlainLetters(text, start, mark.offset)
    if mark.form == .twoSingles, rules.softSigns,
      let cost = evidence.softSignCost(start, mark.offset, letters, context: context(of: word, in: list)),
      cost <= Self.dearestSign
    {
      mark.costs[.signThenClosing] = Int16(cost)
      mark.reason = .russianWord
    }
    guard rules.hardSigns, letters.count > 1, HardSignPlace.endsInConsonant(letters) else { return }
    let russian = evidence.russian(start, mark.offset)
    switch mark.form {
    case .twoSingles: setSign(&mark, 320 - min(max(russian, -100), 200))
    case .doublePrime: setSign(&mark, 50 - min(russian, 200))
    default: break
    }
  }

  // MARK: Inside a word

  private func weighBetweenLetters(_ mark: inout Mark, in list: borrowing TokenList) {
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
  private func weighJoined(_ mark: inout Mark) {
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

  private func isSingleLetter(before place: Int) -> Bool {
    let letter = text.characterStart(before: place)
    guard letter > text.start else { return true }
    return text.unit(at: text.characterStart(before: letter)).breakClass.word != WordClass.letter
  }

  private func weighSingleBetween(_ mark: inout Mark, _ start: Int, _ end: Int, _ left: PlainLetters) {
    let isContraction = Contraction.isEnding(text, mark.end, end)
    mark.costs[.other] = isContraction ? 0 : left.count < 2 ? 20 : 180
    mark.reason = .betweenLetters
    if mark.form == .backtick, rules.softSigns, let cost = vowelCost(start, end, left) {
      setSign(&mark, cost)
      return
    }
    let isHard =
      HardSignPlace.shared.endsInPrefix(left) && HardSignPlace.isIotatedVowel(text, at: mark.end)
    guard isHard ? rules.hardSigns : rules.softSigns, left.isLatin, SoftFinals.endsInSoftConsonant(left)
    else { return }
    var cost = -min(max(evidence.russian(start, end, around: mark), -400), 300) + Self.signForm(mark.form)
    if isHard { cost = min(cost, -100) }
    if isContraction { cost += 300 }
    setSign(&mark, cost)
  }

  private func weighDoubleBetween(
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
    guard rules.hardSigns, HardSignPlace.endsInConsonant(left) else { return }
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

  // MARK: Evidence

  private func setSign(_ mark: inout Mark, _ cost: Int) {
    guard cost <= Self.dearestSign else { return }
    mark.costs[.sign] = Int16(cost)
    mark.reason = .russianWord
  }

  /// What the words on both sides say of the language around the word.
  private func context(of word: Int, in list: borrowing TokenList) -> Int {
    var sum = 0
    for place in [word - 1, word + 1] where place >= tokens.first && place < list.count {
      sum += evidence.russian(Int(list.starts[place]), Int(list.ends[place]))
    }
    return min(max(sum / 4, -60), 200)
  }

  /// GOST 7.79 B writes ы as *y`* and э as *e`*.
  private func vowelCost(_ start: Int, _ end: Int, _ left: PlainLetters) -> Int? {
    guard left.isLatin, left.letter(0) == UInt8(ascii: "y") || left.letter(0) == UInt8(ascii: "e") else {
      return nil
    }
    return 150 - min(max(evidence.russian(start, end), -400), 400)
  }

  /// Whether *s* alone stands between `place` and the end of the word.
  private func isPossessiveEnding(_ place: Int, _ end: Int) -> Bool {
    end - place == 1 && text.byte(at: place) | 0x20 == UInt8(ascii: "s")
  }

  /// How much a form speaks for or against a sign.
  private static func signForm(_ form: MarkForm) -> Int {
    switch form {
    case .prime: -250
    case .backtick: -80
    case .acute: -60
    case .leftSingle: 60
    default: 0
    }
  }

  /// How much a form speaks against an apostrophe.
  private static func apostropheForm(_ form: MarkForm) -> Int16 {
    switch form {
    case .prime: 250
    case .backtick: 120
    case .leftSingle: 100
    case .acute: 40
    default: 0
    }
  }
}
