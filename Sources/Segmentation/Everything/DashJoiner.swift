import ICU

/// Joins words with one dash between them to one token, as quanteda's rule for hyphens does: any character of
/// dash punctuation, between letters or digits.
struct DashJoiner {
  let text: ScannedText

  /// Joins among the tokens from `firstToken` on, where each dash is a token. O(tokens).
  func join(_ tokens: inout TokenList, from firstToken: Int) {
    var kept = firstToken
    var token = firstToken
    while token < tokens.count {
      let start = tokens.starts[token]
      var end = tokens.ends[token]
      while token + 2 < tokens.count, tokens.starts[token + 1] == end,
        tokens.starts[token + 2] == tokens.ends[token + 1], isDash(at: Int(end)),
        isJoinable(before: Int(end), from: Int(start)), isJoinable(at: Int(tokens.starts[token + 2]))
      {
        token += 2
        end = tokens.ends[token]
      }
      tokens.starts[kept] = start
      tokens.ends[kept] = end
      kept += 1
      token += 1
    }
    tokens.removeTokens(from: kept)
  }

  private func isDash(at place: Int) -> Bool {
    let byte = text.byte(at: place)
    if byte < 0x80 { return byte == UInt8(ascii: "-") }
    return CharacterProperties(text.codePoint(at: place).value).isDash
  }

  private func isJoinable(at place: Int) -> Bool {
    switch text.unit(at: place).breakClass.word {
    case WordClass.letter, WordClass.numeric: return true
    case WordClass.complex:
      let properties = CharacterProperties(text.codePoint(at: place).value)
      if properties.needsDictionary { return true }
      return switch properties.wordBreak {
      case .aLetter, .hebrewLetter, .numeric: true
      default: false
      }
    default: return false
    }
  }

  /// Whether the character before `end`, ignorable ones aside, is a letter or a digit.
  private func isJoinable(before end: Int, from start: Int) -> Bool {
    var place = end
    while place > start {
      place -= 1
      while place > start, text.byte(at: place) & 0xC0 == 0x80 { place -= 1 }
      if text.unit(at: place).breakClass.word != WordClass.ignorable { return isJoinable(at: place) }
    }
    return false
  }
}
