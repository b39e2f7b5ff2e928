/// A date as sources give it: the days between which it lies, and what is doubtful about them.
///
/// `1934` is all days of that year, `1934–5` those of two, `before 1934` all up to the last day of 1933.
/// `c. 1932` is 1932 with a doubt: nobody can say how far a *circa* reaches, so the stated year counts and
/// the doubt is told.
public struct UncertainDate: Sendable, Hashable {
  /// What is doubtful about a date.
  public struct Doubt: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// About then: `c. 1932`, `early 1930s`.
    public static let approximate = Doubt(rawValue: 1)
    /// Perhaps then: `1937?`.
    public static let uncertain = Doubt(rawValue: 2)
    /// Not stated in the source but supplied by who described it: `[1937]`.
    public static let inferred = Doubt(rawValue: 4)
  }

  /// Whether a comparison holds.
  public enum Certainty: Int, Sendable, Comparable {
    /// For no day of the interval.
    case no
    /// For some days of the interval.
    case possible
    /// For all days of the interval.
    case certain

    public static func < (left: Certainty, right: Certainty) -> Bool { left.rawValue < right.rawValue }
  }

  /// The first day that it may be, `nil` where no beginning is known.
  public var first: CalendarDay?
  /// The last day that it may be, `nil` where no end is known; not before the first.
  public var last: CalendarDay?
  public var doubt: Doubt

  /// Makes a date of two days or fewer.
  public init(from first: CalendarDay?, to last: CalendarDay?, doubt: Doubt = []) {
    self.first = first
    self.last = last
    self.doubt = doubt
  }

  /// The year that all its days lie in; `nil` for a date in several years, and for a doubtful one.
  public var year: Int? {
    guard doubt.isEmpty, let first, let last, first.year == last.year else { return nil }
    return first.year
  }

  private var lower: Int { first?.number ?? Int.min }
  private var upper: Int { last?.number ?? Int.max }

  /// How a comparison with another date stands: `=` asks whether it lies in the other, `>=` whether it
  /// doesn't begin before the other begins, `>` whether it begins after the other's end.
  ///
  /// `!=` is answered as `=` is, for who asks to turn round.
  func certainty(_ comparator: FilterComparator, _ other: UncertainDate) -> Certainty {
    let (holdsForAll, holdsForSome) =
      switch comparator {
      case .atLeast: (lower >= other.lower, upper >= other.lower)
      case .above: (lower > other.upper, upper > other.upper)
      case .atMost: (upper <= other.upper, lower <= other.upper)
      case .below: (upper < other.lower, lower < other.lower)
      case .equal, .notEqual, .contains, .containsNot:
        (lower >= other.lower && upper <= other.upper, lower <= other.upper && upper >= other.lower)
      }
    return holdsForAll ? .certain : holdsForSome ? .possible : .no
  }

  /// Whether it stands before another in a list: by the first day, or the last where no first is known;
  /// of two that begin together the one that ends first.
  public func precedes(_ other: UncertainDate) -> Bool {
    let begin = first ?? last
    let otherBegin = other.first ?? other.last
    if begin != otherBegin { return (begin?.number ?? Int.min) < (otherBegin?.number ?? Int.min) }
    return upper < other.upper
  }
}
