/// A day of the Gregorian calendar, which is carried back before its introduction.
public struct CalendarDay: Sendable, Hashable, Comparable {
  /// Days since 1 March of the year 0.
  let number: Int

  init(number: Int) {
    self.number = number
  }

  /// A day, `nil` where the calendar has none; years from 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    // Years that begin in March end with the leap day.
    let shifted = month > 2 ? year : year - 1
    let months = (month + 9) % 12
    number = 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * months + 2) / 5 + day - 1
  }

  /// The year that it lies in.
  ///
  /// H. Hinnant, *chrono-Compatible Low-Level Date Algorithms* (2013), `civil_from_days`.
  public var year: Int {
    let day = number % 146_097
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * year + year / 4 - year / 100)
    return number / 146_097 * 400 + year + (dayOfYear >= 306 ? 1 : 0)
  }

  /// Days of a month, 28 to 31; months from 1 to 12.
  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day before.
  var previous: CalendarDay { CalendarDay(number: number - 1) }
  /// The day after.
  var next: CalendarDay { CalendarDay(number: number + 1) }

  /// The day that Russia, until February 1918, and others called by this date of the Julian calendar.
  init?(julianYear year: Int, month: Int, day: Int) {
    guard let sameName = CalendarDay(year: year, month: month, day: day) else { return nil }
    // The calendars part by a day more in each century that 400 doesn't divide.
    let century = (month > 2 ? year : year - 1) / 100
    number = sameName.number + century - century / 4 - 2
  }

  public static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }
}
