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
      let cost = max(cost, scanner.hasSingleMark(before: start) ? Self.cheapestQuotedSign : Self.cheapestSign)
      setSign(&mark, cost + Self.signForm(mark.form))
    } else if mark.form == .backtick, let cost = vowelCost(start, mark.offset, letters) {
      setSign(&mark, cost)
    }
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

  func possessiveCost(_ mark: Mark, _ last: UInt8) -> Int16? {
    let base: Int16 = mark.after == .blank ? 40 : 110
    switch last {
    case UInt8(ascii: "s"): return base + Self.apostropheForm(mark.form)
    case UInt8(ascii: "x"), UInt8(ascii: "z"): return base + 120 + Self.apostropheForm(mark.form)
    default: return nil
    }
  }

  func weighFinalDouble(_ mark: inout Mark, _ word: Int, in list: borrowing TokenList) {
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
    case .twoSingles: setSign(&mark, 420 - min(max(russian, -100), 200))
    case .doublePrime: setSign(&mark, 50 - min(russian, 200))
    default: break
    }
  }
}
