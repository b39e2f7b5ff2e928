extension MarkReader {
  func weighInitial(_ mark: inout Mark, in list: borrowing TokenList) {
    guard rules.elisions, mark.form.quotation == .single,
      let word = tokens.starting(at: mark.end, in: list)
    else { return }
    let letters = PlainLetters(text, Int(list.starts[word]), Int(list.ends[word]))
    let isListed = EnglishClippings.shared.contains(clippedAtStart: letters)
    mark.reason = isListed ? .listedClipping : .clipping
    mark.costs[.elision] =
      switch mark.form {
      case .rightSingle: isListed ? 0 : 300
      case .leftSingle: isListed ? 150 : 400
      default: isListed ? 10 : 450
      }
    if isListed { mark.costs[.opening] += 50 }
  }

  func weighBeforeDigits(_ mark: inout Mark) {
    guard rules.elisions, mark.form.quotation == .single, mark.before != .stop, mark.before != .closing,
      isShortYear(mark.end)
    else { return }
    mark.reason = .shortYear
    mark.costs[.elision] = mark.form == .leftSingle ? 120 : 20
    if isDecade(mark.end) { mark.costs[.opening] += 150 }
  }

  /// Two digits, and no third: a year or a decade.
  func isShortYear(_ place: Int) -> Bool {
    guard place + 2 <= text.end else { return false }
    for digit in place..<place + 2 where !(0x30...0x39).contains(text.byte(at: digit)) { return false }
    return place + 2 == text.end || !(0x30...0x39).contains(text.byte(at: place + 2))
  }

  /// *s* behind the two digits.
  func isDecade(_ place: Int) -> Bool {
    place + 2 < text.end && text.byte(at: place + 2) | 0x20 == UInt8(ascii: "s")
  }

  /// Whether *s* behind a digit ends at `place`: *the '40s'*.
  func isDecade(endingAt place: Int) -> Bool {
    place - 2 >= text.start && text.byte(at: place - 1) == UInt8(ascii: "s")
      && (0x30...0x39).contains(text.byte(at: place - 2))
  }

  func weighMeasure(_ mark: inout Mark, in list: borrowing TokenList) {
    if rules.possessives, mark.form.quotation == .single, mark.touchesAfter,
      let word = tokens.starting(at: mark.end, in: list), isPossessiveEnding(mark.end, Int(list.ends[word]))
    {
      mark.reason = .possessiveEnding
      mark.costs[.other] = 0
      return
    }
    mark.reason = .afterNumber
    switch mark.form {
    case .prime, .doublePrime: mark.costs[.measure] = -100
    case .straightSingle, .straightDouble, .twoSingles, .acute: mark.costs[.measure] = 130
    case .rightSingle, .rightDouble: mark.costs[.measure] = 180
    default: break
    }
  }
}
