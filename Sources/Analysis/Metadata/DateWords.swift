/// The words of dates, English and Russian, in lower case without full stops.
enum DateWords {
  /// What says that a date isn't known.
  static let undated: Set<String> = [
    "n d", "nd", "n a", "na", "s d", "sd", "s a", "sa", "s l s d", "no date", "not dated", "undated",
    "unknown",
    "date unknown", "unknown date", "sine dato", "sine anno", "o j", "б д", "бд", "б г", "бг", "без даты",
    "без года", "без указания года", "не датировано", "недатировано", "неизвестно", "xxxx",
  ]
  static let approximate: Set<String> = [
    "c", "ca", "cca", "circa", "about", "around", "approx", "approximately", "ок", "около", "прибл",
    "приблизительно", "примерно",
  ]
  static let uncertain: Set<String> = [
    "possibly", "probably", "perhaps", "maybe", "prob", "presumably", "возможно", "вероятно",
    "предположительно",
  ]
  /// Words that say nothing beside a number.
  static let idle: Set<String> = [
    "the", "of", "in", "year", "years", "г", "гг", "год", "года", "году", "годы", "годов", "годах",
  ]
  /// What the end of an interval that goes on is called.
  static let ongoing: Set<String> = ["present", "now", "ongoing", "today"]
  /// What stands between the ends of an interval; the value says whether it is one of the two.
  static let between: [String: Bool] = [
    "to": false, "and": false, "until": false, "till": false, "through": false, "по": false, "и": false,
    "до": false, "or": true, "или": true,
  ]
  /// What may open an interval of two ends.
  static let openings: Set<String> = ["between", "from", "с", "между", "от"]
  static let decades: Set<String> = ["s", "е", "ые", "х", "ых", "ies"]
  static let centuries: Set<String> = ["century", "cent", "c", "в", "вв", "век", "века", "веке", "столетие"]
  static let ordinals: Set<String> = ["st", "nd", "rd", "th", "й", "ый", "го", "е"]

  /// A part of a year, decade or century.
  enum Portion { case early, middle, late, firstHalf, secondHalf }

  static let portions: [([String], Portion)] = [
    (["early"], .early), (["beginning"], .early), (["начало"], .early), (["mid"], .middle),
    (["middle"], .middle), (["середина"], .middle), (["late"], .late), (["end"], .late), (["конец"], .late),
    (["first", "half"], .firstHalf), (["первая", "половина"], .firstHalf),
    (["second", "half"], .secondHalf), (["вторая", "половина"], .secondHalf),
  ]

  /// A bound on one side.
  enum Bound { case before, notAfter, after, notBefore }

  static let bounds: [([String], Bound)] = [
    (["before"], .before), (["ante"], .before), (["pre"], .before), (["до"], .before),
    (["by"], .notAfter), (["until"], .notAfter), (["not", "after"], .notAfter),
    (["not", "later", "than"], .notAfter), (["no", "later", "than"], .notAfter),
    (["не", "позднее"], .notAfter), (["не", "позже"], .notAfter),
    (["after"], .after), (["post"], .after), (["после"], .after),
    (["from"], .notBefore), (["since"], .notBefore), (["с"], .notBefore), (["not", "before"], .notBefore),
    (["not", "earlier", "than"], .notBefore), (["no", "earlier", "than"], .notBefore),
    (["не", "ранее"], .notBefore), (["не", "раньше"], .notBefore),
  ]

  /// What names the calendar that a date is given in.
  static let julian: [[String]] = [
    ["o", "s"], ["old", "style"], ["ст", "ст"], ["ст", "стиля"], ["по", "ст", "ст"],
  ]
  static let gregorian: [[String]] = [
    ["n", "s"], ["new", "style"], ["н", "ст"], ["нов", "ст"], ["н", "стиля"],
  ]

  /// The months of a word, `nil` for another word; seasons are three months, winter aside.
  static func months(_ word: String) -> ClosedRange<Int>? {
    switch word {
    case "spring", "весна", "весной": return 3...5
    case "summer", "лето", "летом": return 6...8
    case "autumn", "fall", "осень", "осенью": return 9...11
    default: break
    }
    for (index, names) in monthNames.enumerated() where names.contains(word) { return index + 1...index + 1 }
    return nil
  }

  static func isSeason(_ months: ClosedRange<Int>) -> Bool { months.count == 3 }

  private static let monthNames: [Set<String>] = [
    ["january", "jan", "январь", "января", "янв"],
    ["february", "feb", "febr", "февраль", "февраля", "фев", "февр"],
    ["march", "mar", "март", "марта", "мар"], ["april", "apr", "апрель", "апреля", "апр"],
    ["may", "май", "мая"], ["june", "jun", "июнь", "июня", "июн"], ["july", "jul", "июль", "июля", "июл"],
    ["august", "aug", "август", "августа", "авг"],
    ["september", "sep", "sept", "сентябрь", "сентября", "сен", "сент"],
    ["october", "oct", "октябрь", "октября", "окт"],
    ["november", "nov", "ноябрь", "ноября", "ноя", "нояб"],
    ["december", "dec", "декабрь", "декабря", "дек"],
  ]

  /// The value of a Roman numeral up to XXI.
  static func roman(_ word: String) -> Int? { romanNumerals[word] }

  private static let romanNumerals: [String: Int] = {
    let names = [
      "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi",
      "xvii", "xviii", "xix", "xx", "xxi",
    ]
    return Dictionary(uniqueKeysWithValues: zip(names, 1...names.count))
  }()
}
