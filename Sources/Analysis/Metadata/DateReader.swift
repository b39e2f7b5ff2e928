/// Reads dates as historians, librarians and archives write them, in English and Russian, ISO 8601 and EDTF.
///
/// What may be read in two ways without a convention is no date: `01/02/1934`. The conventions: numbers with
/// full stops have the day first (`01.12.1934`), a hyphen before two digits up to 12 is ISO's month (`1934-12`),
/// a longer dash is an interval (`1905–07`), of two days that differ as the calendars do the later one is
/// Gregorian (`25 October (7 November) 1917`).
public enum DateReader {
  /// What a value says of a date.
  public enum Reading: Sendable, Equatable {
    case date(UncertainDate)
    /// That nobody knows it: `n.d.`, `б. д.`.
    case undated
  }

  /// Reads a value, `nil` where it is no date. Complexity: O(pieces²), of at most 100 pieces.
  public static func read(_ text: String) -> Reading? {
    guard let scanner = DateScanner(text) else { return nil }
    var tokens = scanner.tokens
    var doubt = scanner.doubt
    let words = tokens.compactMap { token -> String? in if case .word(let word) = token { word } else { nil }
    }
    if tokens.isEmpty { return doubt.contains(.uncertain) ? .undated : nil }
    if tokens.allSatisfy(\.standsInWords), DateWords.undated.contains(words.joined(separator: " ")) {
      return .undated
    }
    cutTime(&tokens)
    takeDoubts(&tokens, &doubt)
    guard var date = styled(tokens) else { return nil }
    date.doubt.formUnion(doubt)
    return .date(date)
  }

  /// The time of day says nothing here: `1934-12-01T16:30:00Z`.
  private static func cutTime(_ tokens: inout [DateToken]) {
    guard tokens.contains(.sign(":")), DateShape(tokens.prefix(5))?.letters == "y-d-d" else { return }
    tokens.removeSubrange(5...)
  }

  /// Takes out words of doubt, and words that say nothing.
  private static func takeDoubts(_ tokens: inout [DateToken], _ doubt: inout UncertainDate.Doubt) {
    var kept: [DateToken] = []
    for token in tokens {
      guard case .word(let word) = token else {
        kept.append(token)
        continue
      }
      // "19th c." is a century, "c. 1932" is not.
      let isCentury =
        if word == "c", case .word(let before)? = kept.last {
          DateWords.ordinals.contains(before) || DateWords.roman(before) != nil
        } else { false }
      if DateWords.approximate.contains(word), !isCentury {
        doubt.insert(.approximate)
      } else if DateWords.uncertain.contains(word) {
        doubt.insert(.uncertain)
      } else if !DateWords.idle.contains(word) {
        kept.append(token)
      }
    }
    tokens = kept
  }

  /// A date with what stands in parentheses behind it or in it: the calendar, or the day by the other one.
  private static func styled(_ tokens: [DateToken]) -> UncertainDate? {
    var outer = tokens[...]
    var inner: ArraySlice<DateToken> = []
    if let open = tokens.firstIndex(of: .sign("(")), let close = tokens.lastIndex(of: .sign(")")),
      open < close
    {
      inner = tokens[(open + 1)..<close]
      outer = (tokens[..<open] + tokens[(close + 1)...])[...]
    }
    for words in DateWords.julian {
      let style = words.map(DateToken.word)
      guard inner.elementsEqual(style) || (inner.isEmpty && outer.suffix(style.count).elementsEqual(style))
      else {
        continue
      }
      let rest = inner.isEmpty ? outer.dropLast(style.count) : outer
      guard let part = DatePart(rest), let year = part.years?.lowerBound, let month = part.months?.lowerBound,
        let day = part.day, let gregorian = CalendarDay(julianYear: year, month: month, day: day)
      else { return nil }
      return UncertainDate(from: gregorian, to: gregorian)
    }
    for words in DateWords.gregorian {
      let style = words.map(DateToken.word)
      if inner.elementsEqual(style) { return bounded(outer) }
      if inner.isEmpty, outer.suffix(style.count).elementsEqual(style) {
        return bounded(outer.dropLast(style.count))
      }
    }
    if inner.isEmpty { return bounded(outer) }
    guard var first = DatePart(outer), var second = DatePart(inner) else { return nil }
    complete(&first, &second)
    return sameDay(first, second)
  }

  /// An interval, or one that is bounded on one side.
  private static func bounded(_ tokens: ArraySlice<DateToken>) -> UncertainDate? {
    if let date = DatePart(tokens)?.interval ?? split(tokens) { return date }
    for (words, bound) in DateWords.bounds where tokens.starts(with: words.map(DateToken.word)) {
      let rest = tokens.dropFirst(words.count)
      guard let date = DatePart(rest)?.interval ?? split(rest) else { continue }
      switch bound {
      case .before: return date.first.map { UncertainDate(from: nil, to: $0.previous, doubt: date.doubt) }
      case .notAfter: return date.last.map { UncertainDate(from: nil, to: $0, doubt: date.doubt) }
      case .after: return date.last.map { UncertainDate(from: $0.next, to: nil, doubt: date.doubt) }
      case .notBefore: return date.first.map { UncertainDate(from: $0, to: nil, doubt: date.doubt) }
      }
    }
    return nil
  }

  /// An interval of two ends: the first division that makes sense.
  private static func split(_ tokens: ArraySlice<DateToken>) -> UncertainDate? {
    var body = tokens
    if case .word(let word)? = tokens.first, DateWords.openings.contains(word) { body = tokens.dropFirst() }
    for index in body.indices {
      var isAlternative = false
      switch body[index] {
      case .sign("-"), .sign("–"), .sign("/"): break
      case .word(let word):
        guard let value = DateWords.between[word], index > body.startIndex else { continue }
        isAlternative = value
      default: continue
      }
      if var date = interval(body[..<index], body[index], body[(index + 1)...]) {
        if isAlternative { date.doubt.insert(.uncertain) }
        return date
      }
    }
    return nil
  }

  private static func interval(
    _ left: ArraySlice<DateToken>, _ separator: DateToken, _ right: ArraySlice<DateToken>
  ) -> UncertainDate? {
    let opensLeft = left.allSatisfy { $0 == .sign(".") } && (!left.isEmpty || separator == .sign("/"))
    var opensRight = right.allSatisfy { $0 == .sign(".") }
    if case .word(let word)? = right.first, right.count == 1 { opensRight = DateWords.ongoing.contains(word) }
    if opensLeft || opensRight {
      guard opensLeft != opensRight, let date = DatePart(opensLeft ? right : left)?.interval else {
        return nil
      }
      return opensLeft
        ? UncertainDate(from: nil, to: date.last, doubt: date.doubt)
        : UncertainDate(from: date.first, to: nil, doubt: date.doubt)
    }
    guard var first = DatePart(left), var second = DatePart(right) else { return nil }
    // EDTF writes intervals with a slash too, but gives both ends their year.
    let isShared = separator == .sign("/") && first.years == nil
    complete(&first, &second)
    if isShared, let day = sameDay(first, second) { return day }
    guard let begin = first.interval, let end = second.interval, let from = begin.first, let to = end.last,
      let endFirst = end.first, from < endFirst
    else { return nil }
    return UncertainDate(from: from, to: to, doubt: begin.doubt.union(end.doubt))
  }

  /// Gives each end what only the other has written.
  private static func complete(_ first: inout DatePart, _ second: inout DatePart) {
    if let short = second.shorthand, let years = first.years, first.months == nil {
      let scale = short.digits == 1 ? 10 : 100
      let year = years.lowerBound / scale * scale + short.value
      second = DatePart(years: short.isDecade ? year...year + 9 : year...year)
    }
    if first.years == nil { first.years = second.years }
    if second.years == nil, second.months != nil { second.years = first.years }
    if first.months == nil, first.day != nil { first.months = second.months }
    if second.months == nil, second.day != nil { second.months = first.months }
  }

  /// One day by both calendars: the later of two dates that are as far apart as the calendars.
  private static func sameDay(_ first: DatePart, _ second: DatePart) -> UncertainDate? {
    guard let one = first.calendarDay, let other = second.calendarDay,
      (10...13).contains(abs(one.number - other.number))
    else { return nil }
    return UncertainDate(from: max(one, other), to: max(one, other))
  }
}
