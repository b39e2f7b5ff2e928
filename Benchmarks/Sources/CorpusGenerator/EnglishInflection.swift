/// The regular endings of English, put on the word that ends the text.
enum EnglishInflection {
  static func plural(_ text: inout [UInt8]) {
    let last = text.last ?? 0
    if last == UInt8(ascii: "y") && !isVowel(beforeLast(text)) {
      text.removeLast()
      text.append(contentsOf: "ies".utf8)
    } else if isSibilant(text) {
      text.append(contentsOf: "es".utf8)
    } else {
      text.append(UInt8(ascii: "s"))
    }
  }

  static func past(_ text: inout [UInt8]) {
    let last = text.last ?? 0
    if last == UInt8(ascii: "e") {
      text.append(UInt8(ascii: "d"))
    } else if last == UInt8(ascii: "y") && !isVowel(beforeLast(text)) {
      text.removeLast()
      text.append(contentsOf: "ied".utf8)
    } else {
      text.append(contentsOf: "ed".utf8)
    }
  }

  static func gerund(_ text: inout [UInt8]) {
    if text.last == UInt8(ascii: "e") && !isVowel(beforeLast(text)) { text.removeLast() }
    text.append(contentsOf: "ing".utf8)
  }

  static func inflect(_ text: inout [UInt8], _ form: VerbForm) {
    switch form {
    case .base: break
    case .third: plural(&text)
    case .past, .participle: past(&text)
    case .gerund: gerund(&text)
    }
  }

  static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }

  private static func beforeLast(_ text: [UInt8]) -> UInt8 {
    text.count > 1 ? text[text.count - 2] : 0
  }

  private static func isSibilant(_ text: [UInt8]) -> Bool {
    switch text.last ?? 0 {
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"): true
    case UInt8(ascii: "h"): beforeLast(text) == UInt8(ascii: "c") || beforeLast(text) == UInt8(ascii: "s")
    default: false
    }
  }
}
