import TestSupport
import Testing

@testable import Analysis

extension CalendarDay {
  /// `1934-12-01`, by counting on from the first day of a year.
  fileprivate var written: String {
    for year in 1...9999 {
      guard let start = CalendarDay(year: year, month: 1, day: 1),
        let end = CalendarDay(year: year, month: 12, day: 31),
        (start...end).contains(self)
      else { continue }
      for month in 1...12 {
        for day in 1...31 where CalendarDay(year: year, month: month, day: day) == self {
          return "\(year)-\(month)-\(day)"
        }
      }
    }
    return "?"
  }
}

@Suite struct `A date` {
  @Test func `Every day lies in its year`() throws {
    for year in 1...9999 {
      for (month, day) in [(1, 1), (2, 28), (3, 1), (12, 31)] {
        #expect(try #require(CalendarDay(year: year, month: month, day: day)).year == year)
      }
    }
  }

  /// From and to, and the doubts by their first letters; `undated`, or `text` where it is no date.
  private func reading(_ text: String) -> String {
    switch DateReader.read(text) {
    case nil: return "text"
    case .undated: return "undated"
    case .date(let date):
      var words = (date.first?.written ?? "") + " " + (date.last?.written ?? "")
      for (doubt, letter) in [(UncertainDate.Doubt.approximate, "a"), (.uncertain, "u"), (.inferred, "i")]
      where date.doubt.contains(doubt) { words += " " + letter }
      return words
    }
  }

  private static let years: [(String, String)] = [
    ("1932", "1932-1-1 1932-12-31"), ("1932.", "1932-1-1 1932-12-31"), ("988", "988-1-1 988-12-31"),
    ("c. 1932", "1932-1-1 1932-12-31 a"), ("c.1932", "1932-1-1 1932-12-31 a"),
    ("ca. 1932", "1932-1-1 1932-12-31 a"), ("ca 1932", "1932-1-1 1932-12-31 a"),
    ("circa 1932", "1932-1-1 1932-12-31 a"), ("Circa 1932?", "1932-1-1 1932-12-31 a u"),
    ("about 1932", "1932-1-1 1932-12-31 a"), ("ок. 1932", "1932-1-1 1932-12-31 a"),
    ("около 1932 г.", "1932-1-1 1932-12-31 a"), ("1932 (circa)", "1932-1-1 1932-12-31 a"),
    ("probably 1932", "1932-1-1 1932-12-31 u"), ("1932 (?)", "1932-1-1 1932-12-31 u"),
    ("[1937]", "1937-1-1 1937-12-31 i"), ("[1937?]", "1937-1-1 1937-12-31 u i"),
    ("[1937]?", "1937-1-1 1937-12-31 u i"), ("1937?", "1937-1-1 1937-12-31 u"),
    ("193[7]", "1937-1-1 1937-12-31 i"), ("193[7?]", "1937-1-1 1937-12-31 u i"),
    ("[c. 1937]", "1937-1-1 1937-12-31 a i"), ("1934~", "1934-1-1 1934-12-31 a"),
    ("1934%", "1934-1-1 1934-12-31 a u"), ("1937 г.", "1937-1-1 1937-12-31"),
    ("1937 год", "1937-1-1 1937-12-31"), ("в", "text"), ("c1937", "1937-1-1 1937-12-31 a"),
    ("©1937", "1937-1-1 1937-12-31"),
  ]

  private static let intervals: [(String, String)] = [
    ("1934–5", "1934-1-1 1935-12-31"), ("1934-5", "1934-1-1 1935-12-31"), ("1934-35", "1934-1-1 1935-12-31"),
    ("1934/35", "1934-1-1 1935-12-31"), ("1934/5", "1934-1-1 1935-12-31"),
    ("1928–1932", "1928-1-1 1932-12-31"), ("1928-1932", "1928-1-1 1932-12-31"),
    ("1928 — 1932", "1928-1-1 1932-12-31"), ("1928−1932 гг.", "1928-1-1 1932-12-31"),
    ("c. 1928–c. 1932", "1928-1-1 1932-12-31 a"), ("[1928–1932?]", "1928-1-1 1932-12-31 u i"),
    ("1905–07", "1905-1-1 1907-12-31"), ("1899–1901", "1899-1-1 1901-12-31"),
    ("1928 to 1932", "1928-1-1 1932-12-31"), ("from 1928 to 1932", "1928-1-1 1932-12-31"),
    ("between 1928 and 1932", "1928-1-1 1932-12-31"), ("с 1928 по 1932 г.", "1928-1-1 1932-12-31"),
    ("между 1928 и 1932", "1928-1-1 1932-12-31"), ("1936 or 1937", "1936-1-1 1937-12-31 u"),
    ("1934/1936", "1934-1-1 1936-12-31"), ("1934~/1936?", "1934-1-1 1936-12-31 a u"),
    ("1934-12-01/1934-12-12", "1934-12-1 1934-12-12"), ("1934-11/1935-02", "1934-11-1 1935-2-28"),
    ("before 1934", " 1933-12-31"), ("до 1934 г.", " 1933-12-31"), ("ante 1934", " 1933-12-31"),
    ("not after 1934", " 1934-12-31"), ("no later than 1934", " 1934-12-31"), ("by 1934", " 1934-12-31"),
    ("не позднее 1934 г.", " 1934-12-31"), ("before 1 December 1934", " 1934-11-30"),
    ("after 1953", "1954-1-1 "), ("после 1953", "1954-1-1 "), ("post 1953", "1954-1-1 "),
    ("not before 1953", "1953-1-1 "), ("since 1953", "1953-1-1 "), ("from 1953", "1953-1-1 "),
    ("с 1953 г.", "1953-1-1 "), ("не ранее 1953", "1953-1-1 "), ("after c. 1953", "1954-1-1  a"),
    ("../1934", " 1934-12-31"), ("1934/..", "1934-1-1 "), ("1934/", "1934-1-1 "), ("/1934", " 1934-12-31"),
    ("1934–", "1934-1-1 "), ("1934-present", "1934-1-1 "),
  ]

  private static let spans: [(String, String)] = [
    ("1930s", "1930-1-1 1939-12-31"), ("the 1930s", "1930-1-1 1939-12-31"), ("1930's", "1930-1-1 1939-12-31"),
    ("1930-е", "1930-1-1 1939-12-31"), ("1930-е годы", "1930-1-1 1939-12-31"),
    ("193X", "1930-1-1 1939-12-31"),
    ("[193-?]", "1930-1-1 1939-12-31 u i"), ("193-", "1930-1-1 1939-12-31"), ("19XX", "1900-1-1 1999-12-31"),
    ("19--", "1900-1-1 1999-12-31"), ("1900s", "1900-1-1 1999-12-31"),
    ("early 1930s", "1930-1-1 1933-12-31 a"), ("mid-1930s", "1933-1-1 1936-12-31 a"),
    ("mid 1930s", "1933-1-1 1936-12-31 a"), ("late 1920s", "1926-1-1 1929-12-31 a"),
    ("начало 1930-х гг.", "1930-1-1 1933-12-31 a"), ("конец 1920-х годов", "1926-1-1 1929-12-31 a"),
    ("first half of the 1930s", "1930-1-1 1934-12-31 a"), ("late 1920s–early 1930s", "1926-1-1 1933-12-31 a"),
    ("1930s–1940s", "1930-1-1 1949-12-31"), ("1930s–40s", "1930-1-1 1949-12-31"),
    ("early 1937", "1937-1-1 1937-5-31 a"), ("конец 1937 г.", "1937-9-1 1937-12-31 a"),
    ("19th century", "1801-1-1 1900-12-31"), ("19th c.", "1801-1-1 1900-12-31"),
    ("late 19th century", "1867-1-1 1900-12-31 a"), ("XIX век", "1801-1-1 1900-12-31"),
    ("вторая половина XIX в.", "1851-1-1 1900-12-31 a"), ("XIX c.", "1801-1-1 1900-12-31"),
    ("18th–19th century", "text"), ("spring 1937", "1937-3-1 1937-5-31 a"),
    ("осень 1937 г.", "1937-9-1 1937-11-30 a"),
  ]

  private static let days: [(String, String)] = [
    ("1934-12-01", "1934-12-1 1934-12-1"), ("1934-12", "1934-12-1 1934-12-31"),
    ("1934-12-01T16:30:00Z", "1934-12-1 1934-12-1"), ("1934-12-01 16:30:00 +03:00", "1934-12-1 1934-12-1"),
    ("19341201", "1934-12-1 1934-12-1"), ("1934/12/01", "1934-12-1 1934-12-1"),
    ("1934.12.01", "1934-12-1 1934-12-1"), ("1 December 1934", "1934-12-1 1934-12-1"),
    ("1st December 1934", "1934-12-1 1934-12-1"), ("1st of December, 1934", "1934-12-1 1934-12-1"),
    ("December 1, 1934", "1934-12-1 1934-12-1"), ("Dec. 1, 1934", "1934-12-1 1934-12-1"),
    ("Dec. 1934", "1934-12-1 1934-12-31"), ("December 1934?", "1934-12-1 1934-12-31 u"),
    ("1934 December 1", "1934-12-1 1934-12-1"), ("1934, December", "1934-12-1 1934-12-31"),
    ("c. December 1934", "1934-12-1 1934-12-31 a"), ("1 [December] 1934", "1934-12-1 1934-12-1 i"),
    ("01.12.1934", "1934-12-1 1934-12-1"), ("1.12.1934 г.", "1934-12-1 1934-12-1"),
    ("12.1934", "1934-12-1 1934-12-31"),
    ("1.XII.1934", "1934-12-1 1934-12-1"), ("1 XII 1934", "1934-12-1 1934-12-1"),
    ("31/12/1934", "1934-12-31 1934-12-31"), ("12/31/1934", "1934-12-31 1934-12-31"),
    ("05/05/1934", "1934-5-5 1934-5-5"), ("1 декабря 1934 г.", "1934-12-1 1934-12-1"),
    ("1 дек. 1934", "1934-12-1 1934-12-1"), ("декабрь 1934", "1934-12-1 1934-12-31"),
    ("мая 1934", "1934-5-1 1934-5-31"),
    ("29 February 1936", "1936-2-29 1936-2-29"), ("1–5 December 1934", "1934-12-1 1934-12-5"),
    ("December 1–5, 1934", "1934-12-1 1934-12-5"), ("28 November – 3 December 1934", "1934-11-28 1934-12-3"),
    ("28 November 1934 – 3 January 1935", "1934-11-28 1935-1-3"),
    ("November–December 1934", "1934-11-1 1934-12-31"),
    ("Nov. 1934–Jan. 1935", "1934-11-1 1935-1-31"), ("25 October (7 November) 1917", "1917-11-7 1917-11-7"),
    ("25 октября (7 ноября) 1917 г.", "1917-11-7 1917-11-7"),
    ("25 October/7 November 1917", "1917-11-7 1917-11-7"),
    ("25 October 1917 (7 November 1917)", "1917-11-7 1917-11-7"),
    ("1/14 February 1918", "1918-2-14 1918-2-14"),
    ("25 December 1917 (7 January 1918)", "1918-1-7 1918-1-7"),
    ("25 October 1917 (O.S.)", "1917-11-7 1917-11-7"),
    ("25 октября 1917 г. ст. ст.", "1917-11-7 1917-11-7"), ("7 November 1917 (N.S.)", "1917-11-7 1917-11-7"),
    ("14 December 1825 (Old Style)", "1825-12-26 1825-12-26"),
  ]

  private static let unknown: [String] = [
    "n.d.", "N.d.", "n/a", "[n.d.]", "s.d.", "s. a.", "undated", "no date", "unknown", "б. д.", "б.д.",
    "б. г.",
    "б.г.",
    "без даты", "?", "[?]", "XXXX",
  ]

  private static let texts: [String] = [
    "", " ", "Terror", "1", "12", "12 34", "01/02/1934", "1-2-1934", "01.12.34", "31.02.1934", "1934-13-01",
    "1934-02-30", "29 February 1937", "1935-1934", "1934–3", "1934–05", "1937, 1938", "1937 1938", "12345",
    "3rd edition", "Moscow, 1937", "1937; 1941", "p. 12", "[1937", "1937]", "[[1937]]", "1937 (1938)",
    "XXII век",
    "44 BC", "-1934", "May", "1 December", "0000", "[]", "()", "20 30", "winter 1937", "1920/21/22",
    "25 October (1 November) 1917", "1935s", "32 December 1934", "1937!", "1,234",
  ]

  private static let all: [(String, String)] =
    [years, intervals, spans, days].flatMap { $0 } + unknown.map { ($0, "undated") }
    + texts.map { ($0, "text") }

  @Test(arguments: all)
  func `is read with its doubt, or not at all`(text: String, expected: String) {
    #expect(reading(text) == expected)
  }

  @Test func `has an end that is never before its beginning, whatever the value`() {
    var numbers = SeededGenerator(seed: 1937)
    let samples = Self.all.map { Array($0.0.unicodeScalars) }
    for _ in 0..<20_000 {
      var scalars = samples[Int.random(in: 0..<samples.count, using: &numbers)]
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        let other = samples[Int.random(in: 0..<samples.count, using: &numbers)]
        let cut = Int.random(in: 0...scalars.count, using: &numbers)
        switch Int.random(in: 0..<3, using: &numbers) {
        case 0: scalars = scalars.prefix(cut) + other.suffix(Int.random(in: 0...other.count, using: &numbers))
        case 1: scalars.insert(contentsOf: other, at: cut)
        default: if cut < scalars.count { scalars.remove(at: cut) }
        }
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      guard case .date(let date) = DateReader.read(String(text)) else { continue }
      #expect(date.first != nil || date.last != nil, "\(String(text))")
      if let first = date.first, let last = date.last { #expect(first <= last, "\(String(text))") }
    }
  }

  @Test func `of a hundred thousand brackets or dashes takes no time`() {
    for piece in ["[", "-", "1-", "1934 ", "(", "c. "] {
      #expect(DateReader.read(String(repeating: piece, count: 100_000)) == nil)
    }
  }
}
