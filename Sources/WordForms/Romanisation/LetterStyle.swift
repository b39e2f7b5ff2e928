import ICU

/// How the capitals of a word stand, to be given to another spelling of it.
enum LetterStyle {
  case lower, title, upper

  /// Reads the style off a word.
  init(of word: UTF16Buffer) {
    var cased = 0
    var raised = 0
    var isFirstRaised = false
    for position in 0..<word.count {
      let unit = word[position]
      let isUpper = LetterCase.lowercased(unit) != unit
      guard isUpper || LetterCase.uppercased(unit) != unit else { continue }
      if cased == 0 { isFirstRaised = isUpper }
      cased += 1
      raised += isUpper ? 1 : 0
    }
    self = !isFirstRaised ? .lower : cased > 1 && raised == cased ? .upper : .title
  }

  /// A word of lower-case units in this style.
  func apply(to letters: [UInt16]) -> String {
    var result = letters
    for index in result.indices where self == .upper || self == .title && index == 0 {
      result[index] = LetterCase.uppercased(result[index])
    }
    return String(decoding: result, as: UTF16.self)
  }
}
