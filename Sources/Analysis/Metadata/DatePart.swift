/// A date, or one end of an interval, as far as it is written: `1934`, `December`, `1 December`, `1930s`.
struct DatePart {
  var years: ClosedRange<Int>?
  var months: ClosedRange<Int>?
  var day: Int?
  /// A number alone or a decade of two digits, which the other end of an interval completes: `–5`, `–40s`.
  var shorthand: (value: Int, digits: Int, isDecade: Bool)?
  var isApproximate = false

  /// The day, where one is given.
  var calendarDay: CalendarDay? {
    guard let years, let months, let day, years.count == 1, months.count == 1 else { return nil }
    return CalendarDay(year: years.lowerBound, month: months.lowerBound, day: day)
  }

  /// The days that it spans; `nil` where a year is missing, or the calendar has no such day.
  var interval: UncertainDate? {
    guard let years else { return nil }
    let doubt: UncertainDate.Doubt = isApproximate ? .approximate : []
    if day != nil { return calendarDay.map { UncertainDate(from: $0, to: $0, doubt: doubt) } }
    let months = months ?? 1...12
    let length = CalendarDay.length(ofMonth: months.upperBound, year: years.upperBound)
    guard let first = CalendarDay(year: years.lowerBound, month: months.lowerBound, day: 1),
      let last = CalendarDay(year: years.upperBound, month: months.upperBound, day: length)
    else { return nil }
    return UncertainDate(from: first, to: last, doubt: doubt)
  }

  /// Narrows it to a part of its years or months; the parts overlap, since nobody knows where *early* ends.
  mutating func narrow(to portion: DateWords.Portion) {
    isApproximate = true
    guard let years, day == nil, months == nil else { return }
    if years.count == 1 {
      months = Self.portion(portion, of: 1...12)
    } else {
      self.years = Self.portion(portion, of: years)
    }
  }

  private static func portion(_ portion: DateWords.Portion, of range: ClosedRange<Int>) -> ClosedRange<Int> {
    let (start, count) = (range.lowerBound, range.count)
    return switch portion {
    case .early: start...start + count / 3
    case .middle: start + count / 3...start + 2 * count / 3
    case .late: start + 2 * count / 3...range.upperBound
    case .firstHalf: start...start + count / 2 - 1
    case .secondHalf: start + count / 2...range.upperBound
    }
  }
}

extension DatePart {
  /// Reads pieces by their shape; `nil` for pieces that are no date.
  init?(_ tokens: ArraySlice<DateToken>) {
    var rest = tokens
    var portion: DateWords.Portion?
    for (words, value) in DateWords.portions where rest.starts(with: words.map(DateToken.word)) {
      portion = value
      rest = rest.dropFirst(words.count)
      if rest.first == .sign("-") { rest = rest.dropFirst() }
    }
    guard let shape = DateShape(rest) else { return nil }
    self.init(shape)
    guard years != nil || months != nil || day != nil || shorthand != nil else { return nil }
    if let portion { narrow(to: portion) }
  }

  private init(_ shape: DateShape) {
    let numbers = shape.numbers
    switch shape.letters {
    case "y", "t": years = numbers[0]...numbers[0]
    case "ys", "y-s":
      guard numbers[0] % 10 == 0 else { return }
      // The 1900s are ten years to some and a hundred to others.
      years = numbers[0]...numbers[0] + (numbers[0] % 100 == 0 ? 99 : 9)
    case "tx", "t-": years = numbers[0] * 10...numbers[0] * 10 + 9
    case "dX", "d--": years = numbers[0] * 100...numbers[0] * 100 + 99
    case "doc", "d-oc", "rc", "r-oc":
      guard (1...21).contains(numbers[0]) else { return }
      years = (numbers[0] - 1) * 100 + 1...numbers[0] * 100
    case "ds", "d-s": shorthand = (numbers[0], 2, true)
    case "d":
      day = numbers[0]
      shorthand = (numbers[0], shape.digits[0], false)
    case "y-d": if shape.digits[1] == 2 { set(numbers[0], numbers[1], nil) }
    case "y-d-d", "y/d/d", "y.d.d": set(numbers[0], numbers[1], numbers[2])
    case "e": set(numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100)
    case "d.d.y", "d.ry", "dry", "d-r-y", "d/r/y", "d.r.y": set(numbers[2], numbers[1], numbers[0])
    case "d.y": set(numbers[1], numbers[0], nil)
    case "d/d/y", "d-d-y":
      // Day or month first? Only where one of them can be no month, or both are equal, is it plain.
      if numbers[0] > 12 || numbers[0] == numbers[1] {
        set(numbers[2], numbers[1], numbers[0])
      } else if numbers[1] > 12 {
        set(numbers[2], numbers[0], numbers[1])
      }
    case "dmy", "domy", "mdy", "mdoy", "dym": setNamed(shape, day: numbers[0], year: numbers[1])
    case "ydm", "ymd": setNamed(shape, day: numbers[1], year: numbers[0])
    case "my", "ym": setNamed(shape, day: nil, year: numbers[0])
    case "dm", "dom", "md", "mdo": setNamed(shape, day: numbers[0], year: nil)
    case "m": setNamed(shape, day: nil, year: nil)
    case "dy", "doy":
      day = numbers[0]
      years = numbers[1]...numbers[1]
    case "d.d":
      day = numbers[0]
      months = (1...12).contains(numbers[1]) ? numbers[1]...numbers[1] : nil
    default: break
    }
  }

  private mutating func set(_ year: Int, _ month: Int, _ day: Int?) {
    guard (1...12).contains(month) else { return }
    years = year...year
    months = month...month
    self.day = day
  }

  private mutating func setNamed(_ shape: DateShape, day: Int?, year: Int?) {
    guard let named = shape.months, day == nil || named.count == 1 else { return }
    months = named
    isApproximate = DateWords.isSeason(named)
    self.day = day
    years = year.map { $0...$0 }
  }
}
