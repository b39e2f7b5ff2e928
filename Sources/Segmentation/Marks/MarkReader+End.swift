extension MarkReader {
  func weighFinal(_ mark: inout Mark, in list: borrowing TokenList) {
    guard let word = tokens.ending(at: mark.offset, in: list) else { return }
    if mark.form.quotation == .double {
      weighFinalDouble(&mark, word, in: list)
    } else {
      weighFinalSingle(&mark, word, in: list)
    }
  }

  func weighFinalSingle(_ mark: inout Mark, _ word: Int, in list: borrowing TokenList) {
    let start = start(of: word, in: list)
    let letters = PlainLetters(text, start, mark.offset)
    weighApostrophe(&mark, start, letters)
    // A quotation that began before the double mark can't end inside it.
    if scanner.hasMark(.double, before: start) { mark.costs[.closing] += 150 }
    guard rules.softSigns else { return }
    if let cost = evidence.softSignCost(start, mark.offset, letters, context: context(of: word, in: list)) {
      let cost = max(
        cost, scanner.hasMark(.single, before: start) ? Self.cheapestQuotedSign : Self.cheapestSign)
      setSign(&mark, cost + Self.signForm(mark.form), dearest: Self.dearestFinal)
      mark.followsWordOfBoth = evidence.isWordOfBoth(start, mark.offset, letters)
    } else if mark.form == .backtick, let cost = vowelCost(start, mark.offset, letters) {
      setSign(&mark, cost)
    }
  }

  /// Weighs the apostrophes of plural possessives and clippings.
  func weighApostrophe(_ mark: inout Mark, _ start: Int, _ letters: PlainLetters) {
    if rules.possessives, isDecade(endingAt: mark.offset) {
      mark.costs[.possessive] = Self.apostropheForm(mark.form)
      mark.reason = .afterS
    }
    guard letters.isLatin else { return }
    if rules.possessives, let cost = possessiveCost(mark, letters) {
      mark.costs[.possessive] = cost
      mark.reason = .afterS
    }
    guard rules.elisions else { return }
    mark.costs[.elision] = clippingCost(mark, start, letters)
    if EnglishClippings.shared.contains(clippedAtEnd: letters) {
      mark.reason = .listedClipping
      mark.costs[.closing] += 40
    }
  }

  func clippingCost(_ mark: Mark, _ start: Int, _ letters: PlainLetters) -> Int16 {
    let base: Int16 =
      if EnglishClippings.shared.contains(clippedAtEnd: letters) {
        20
      } else if isParticiple(letters), isLowerCase(at: start) || evidence.russian(start, mark.offset) < 0 {
        60
      } else {
        SoftFinals.shared.listsSoft(letters) ? 450 : 330
      }
    return base + Self.apostropheForm(mark.form)
  }

  /// Whether a word ends like *goin*.
  func isParticiple(_ letters: PlainLetters) -> Bool {
    letters.count > 3 && letters.letter(0) == UInt8(ascii: "n") && letters.letter(1) == UInt8(ascii: "i")
  }

  func isLowerCase(at place: Int) -> Bool {
    text.sentenceUnit(at: place).sentence == SentenceClass.lower
  }

  /// Where a word begins that may have a hard sign inside: *fel'd"eger'*.
  func start(of word: Int, in list: borrowing TokenList) -> Int {
    let start = Int(list.starts[word])
    guard word > tokens.first, start - Int(list.ends[word - 1]) <= 3,
      let between = scanner.nextMark(from: Int(list.ends[word - 1])),
      between.offset == Int(list.ends[word - 1]), between.end == start
    else { return start }
    return Int(list.starts[word - 1])
  }

  func possessiveCost(_ mark: Mark, _ letters: PlainLetters) -> Int16? {
    var base: Int16 = mark.after == .blank ? 40 : 110
    // A word that is listed with a sign is hardly a plural (*os'*, *gus'*), nor is one of three letters.
    if letters.count <= 3 { base += 200 } else if SoftFinals.shared.listsSoft(letters) { base += 150 }
    switch letters.letter(0) {
    case UInt8(ascii: "s"): return base + Self.apostropheForm(mark.form)
    case UInt8(ascii: "x"), UInt8(ascii: "z"): return base + 120 + Self.apostropheForm(mark.form)
    default: return nil
    }
  }

  func weighFinalDouble(_ mark: inout Mark, _ word: Int, in list: borrowing TokenList) {
    let start = Int(list.starts[word])
    let letters = PlainLetters(text, start, mark.offset)
    if mark.form == .twoSingles {
      // *'vest''* closes with the second of the two what the mark before the word opened.
      if scanner.hasMark(.single, before: start) { mark.costs[.closing] += 150 }
      weighBeforeClosing(&mark, start, letters, word, in: list)
    }
    guard rules.hardSigns, letters.count > 1, HardSignPlace.endsInConsonant(letters) else { return }
    let russian = evidence.russian(start, mark.offset)
    switch mark.form {
    case .twoSingles: setSign(&mark, 420 - min(max(russian, -100), 200))
    case .doublePrime: setSign(&mark, 50 - min(russian, 200))
    default: break
    }
  }

  /// Weighs a sign or an apostrophe with the end of a quotation right behind it.
  func weighBeforeClosing(
    _ mark: inout Mark, _ start: Int, _ letters: PlainLetters, _ word: Int, in list: borrowing TokenList
  ) {
    if letters.isLatin {
      let possessive = rules.possessives ? possessiveCost(mark, letters) : nil
      let clipping = rules.elisions ? clippingCost(mark, start, letters) + 100 : nil
      if possessive != nil { mark.reason = .afterS }
      if let cost = [possessive, clipping].compactMap({ $0 }).min() {
        mark.costs[.apostropheThenClosing] = cost
      }
    }
    if rules.softSigns,
      let cost = evidence.softSignCost(start, mark.offset, letters, context: context(of: word, in: list)),
      cost <= Self.dearestFinal
    {
      mark.costs[.signThenClosing] = Int16(min(cost, Self.dearestSignBeforeClosing))
    }
  }
}
