/// What the values of a key of metadata are.
public enum MetadataType: String, Sendable, CaseIterable {
  case text, number, date

  /// Names of keys that hold dates, also as the last part of a dotted key (`source.year`).
  private static let dateKeys: Set<String> = [
    "year", "date", "published", "created", "written", "issued", "дата", "год",
  ]

  /// The type of a key's values in the whole corpus.
  ///
  /// Values are numbers if all are, else dates if all are, else text; those that say only that nobody knows
  /// (`n.d.`, `n/a`, `?`) don't speak against either. A key called `year`, `date`, `published`, `created`, `written`,
  /// `issued`, `дата` or `год` holds dates as soon as one value is a date. O(values).
  public init(ofKey key: String, values: some Sequence<String>) {
    let name = key.split(separator: ".").last?.lowercased() ?? key
    let leansToDate = Self.dateKeys.contains(name)
    var (numbers, dates, undated, all) = (0, 0, 0, 0)
    for value in values {
      all += 1
      if MetadataValue.number(value) != nil { numbers += 1 }
      switch MetadataValue.date(value) {
      case .date: dates += 1
      case .undated: undated += 1
      default: break
      }
    }
    if leansToDate, dates > 0 {
      self = .date
    } else if numbers > 0, numbers + undated == all {
      self = .number
    } else {
      self = dates > 0 && dates + undated == all ? .date : .text
    }
  }
}

/// A value of metadata as its key's type reads it.
public enum MetadataValue: Sendable, Equatable {
  case text
  case number(Double)
  case date(UncertainDate)
  /// A date that nobody knows: `n.d.`.
  case undated

  /// Reads a value; one that isn't of the type is text. Of several values, joined by semicolons, the first
  /// that can be read counts.
  public init(_ text: String, as type: MetadataType) {
    self = .text
    switch type {
    case .text: break
    case .number:
      for item in MetadataItems(text).all {
        guard let number = Self.number(item) else { continue }
        self = .number(number)
        return
      }
    case .date:
      for item in MetadataItems(text).all {
        guard let value = Self.date(item) else { continue }
        self = value
        return
      }
    }
  }

  /// A decimal number with a point, a sign or an exponent where it has one; blanks may part its thousands
  /// (`12 000`). Commas aren't read: `1,234` is a thousand to some readers and one to others.
  static func number(_ text: String) -> Double? {
    if let number = FilterValue(text).number { return number }
    let groups = text.split(omittingEmptySubsequences: false) {
      $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}"
    }
    guard groups.count > 1, let first = groups.first, (1...3).contains(first.utf8.count),
      groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }),
      groups.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    return Double(groups.joined())
  }

  static func date(_ text: String) -> MetadataValue? {
    switch DateReader.read(text) {
    case .date(let date): .date(date)
    case .undated: .undated
    case nil: nil
    }
  }
}

/// The values of a key that has several, joined by semicolons as lists in front matter are.
struct MetadataItems {
  /// The value as a whole, and where it has several also each of them.
  let all: [String]

  init(_ text: String) {
    guard text.utf8.contains(0x3B) else {
      all = [text]
      return
    }
    all = [text] + text.split(separator: ";").map { $0.trimmingWhitespace }.filter { !$0.isEmpty }
  }
}

extension Substring {
  /// Without white space at both ends.
  fileprivate var trimmingWhitespace: String {
    var rest = self
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
