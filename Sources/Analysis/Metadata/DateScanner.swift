/// A piece of a date as written.
enum DateToken: Equatable {
  /// Digits: their value, and how many they are.
  case number(Int, digits: Int)
  /// Letters in lower case; a full stop behind them belongs to them.
  case word(String)
  /// A sign; `-` is a hyphen, `–` any longer dash.
  case sign(Unicode.Scalar)

  /// Whether it may stand in a value of words alone: `n.d.`, `n/a`.
  var standsInWords: Bool {
    switch self {
    case .number: false
    case .word: true
    case .sign(let sign): sign == "/"
    }
  }
}

/// Divides a value of metadata into the pieces of a date.
///
/// Square brackets, `?`, `~` and `%` become doubts and are pieces no more: `193[7?]` is `1937`.
struct DateScanner {
  /// Longer values are no dates.
  static let longest = 100
  private(set) var tokens: [DateToken] = []
  private(set) var doubt: UncertainDate.Doubt = []

  /// `nil` for a value that holds what no date holds. O(length).
  init?(_ text: String) {
    guard text.utf8.count <= Self.longest else { return nil }
    var depth = 0
    var digits: (value: Int, count: Int)?
    var word = ""
    var endsWord = false
    for scalar in text.unicodeScalars {
      if scalar == "[" || scalar == "]" {
        depth += scalar == "[" ? 1 : -1
        guard (0...1).contains(depth) else { return nil }
        doubt.insert(.inferred)
        continue
      }
      if let digit = Self.digit(scalar) {
        if !word.isEmpty { finish(&word) }
        digits = ((digits?.value ?? 0) * 10 + digit, (digits?.count ?? 0) + 1)
        guard digits.map({ $0.count <= 8 }) ?? true else { return nil }
        endsWord = false
        continue
      }
      if let number = digits {
        tokens.append(.number(number.value, digits: number.count))
        digits = nil
      }
      if scalar.properties.isAlphabetic {
        word += scalar.properties.lowercaseMapping
        endsWord = true
        continue
      }
      if !word.isEmpty { finish(&word) }
      guard take(scalar, afterWord: endsWord) else { return nil }
      endsWord = false
    }
    if let number = digits { tokens.append(.number(number.value, digits: number.count)) }
    if !word.isEmpty { finish(&word) }
    guard depth == 0 else { return nil }
    if tokens.count > 1, tokens.last == .sign("."), tokens[tokens.count - 2] != .sign(".") {
      if case .number = tokens[tokens.count - 2] { tokens.removeLast() }
    }
  }

  private mutating func finish(_ word: inout String) {
    tokens.append(.word(word))
    word = ""
  }

  /// Takes a scalar that is neither digit nor letter; false where dates hold none such.
  private mutating func take(_ scalar: Unicode.Scalar, afterWord: Bool) -> Bool {
    switch scalar {
    case "?": doubt.insert(.uncertain)
    case "~": doubt.insert(.approximate)
    case "%": doubt.formUnion([.uncertain, .approximate])
    case "'", "\u{2019}", "\u{02BC}", "\u{00A9}", ",": break
    case ".": if !afterWord { tokens.append(.sign(".")) }
    case "-", "\u{2010}", "\u{2011}": tokens.append(.sign("-"))
    case "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}": tokens.append(.sign("–"))
    case "/", "(", ")", ":", "+": tokens.append(.sign(scalar))
    default: return scalar.properties.isWhitespace
    }
    return true
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    ("0"..."9").contains(scalar) ? Int(scalar.value) - 0x30 : nil
  }
}
