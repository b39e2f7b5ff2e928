extension CalendarDay {
  /// The day as a number along the years: 1917.0 is 1 January 1917, and 1917.5 the middle of that year.
  public var fractionalYear: Double {
    guard let first = CalendarDay(year: year, month: 1, day: 1),
      let last = CalendarDay(year: year, month: 12, day: 31)
    else { return Double(year) }
    return Double(year) + Double(number - first.number) / Double(last.number - first.number + 1)
  }
}

extension UncertainDate {
  /// Where it stands along the years: at its first day, as in ordered lists; at its last where no first is known.
  var fractionalYear: Double? { (first ?? last)?.fractionalYear }
}
