/// What the pieces of a date are, a letter each, so that the ways of writing dates can be told apart.
///
/// | letter | piece |
/// |---|---|
/// | `d` `t` `y` `e` | a number of one or two, three, four, eight digits |
/// | `m` | the name of a month, or a season |
/// | `r` | a Roman numeral |
/// | `o` `s` `c` | the ending of an ordinal, of a decade; a word for century |
/// | `x` `X` | one digit left open, or two |
/// | a sign | itself |
struct DateShape {
  private(set) var letters = ""
  /// The numbers, Roman ones too, in their order, and how many digits each has.
  private(set) var numbers: [Int] = []
  private(set) var digits: [Int] = []
  /// The months that are named.
  private(set) var months: ClosedRange<Int>?

  /// `nil` for pieces that no date has.
  init?(_ tokens: ArraySlice<DateToken>) {
    // The longest way to write one date has seven pieces.
    guard !tokens.isEmpty, tokens.count <= 8 else { return nil }
    for token in tokens {
      switch token {
      case .sign(let sign): letters.unicodeScalars.append(sign)
      case .number(let number, let count):
        guard let letter = Self.letters[count] else { return nil }
        letters.append(letter)
        numbers.append(number)
        digits.append(count)
      case .word(let word):
        guard let letter = letter(of: word) else { return nil }
        letters.append(letter)
      }
    }
  }

  private static let letters: [Int: Character] = [1: "d", 2: "d", 3: "t", 4: "y", 8: "e"]

  private mutating func letter(of word: String) -> Character? {
    let last = letters.last
    if last == "t", ["x", "u"].contains(word) { return "x" }
    if last == "d", ["xx", "uu"].contains(word), digits.last == 2 { return "X" }
    if let named = DateWords.months(word) {
      months = named
      return "m"
    }
    let isAfterSmall = letters.hasSuffix("d") || letters.hasSuffix("d-")
    if DateWords.decades.contains(word), !isAfterSmall || !["й", "ый"].contains(word), last != nil {
      return "s"
    }
    if DateWords.ordinals.contains(word), last != nil { return "o" }
    if let number = DateWords.roman(word) {
      numbers.append(number)
      digits.append(0)
      return "r"
    }
    return DateWords.centuries.contains(word) && last != nil ? "c" : nil
  }
}
