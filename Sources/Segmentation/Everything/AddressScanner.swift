import ICU

/// Finds addresses and tags, which quanteda's tokenizer keeps whole whatever stands in them: e-mail
/// addresses, URLs, user names (`@name`) and hashtags (`#1917`).
///
/// The patterns, as facts from quanteda 4's manual and rules, the first that matches at a place winning:
///
///     e-mail    [-+a-zA-Z0-9_.]+ @ label (. label)* . [a-z]+          label = [-a-zA-Z0-9]+
///     URL       ([-a-zA-Z0-9+.]{2,20} :// | www.) [-+a-zA-Z0-9@#:.%~=_&/]+ (. label)+ …
///     user      @ [a-zA-Z0-9_]+
///     hashtag   # \w+ #?
///
/// It looks for the characters that each of them must have and reads back and forth from there.
struct AddressScanner {
  private let text: ScannedText
  private var place: Int
  /// What was found last ends here; nothing begins before it.
  private var settled: Int
  /// Before this no URL can end: the run of its characters was read to here and has no domain.
  private var withoutDomain = 0

  init(_ text: ScannedText) {
    self.text = text
    place = text.start
    settled = text.start
  }

  /// The next address or tag, `nil` behind the last. Linear in the text over all calls.
  mutating func next() -> Range<Int>? {
    while place < text.end {
      let found: Range<Int>? =
        switch text.byte(at: place) {
        case UInt8(ascii: "@"): mailAddress(at: place) ?? userName(from: place)
        case UInt8(ascii: "#"): hashtag(from: place)
        case UInt8(ascii: ":") where has("://", at: place): url(schemeEndingAt: place)
        case UInt8(ascii: "w") where has("www.", at: place): url(from: place, body: place + 4)
        default: nil
        }
      if let found {
        settled = found.upperBound
        place = settled
        return found
      }
      place += 1
    }
    return nil
  }

  private func mailAddress(at sign: Int) -> Range<Int>? {
    var start = sign
    while start > settled, Self.isIn(text.byte(at: start - 1), .mailName) { start -= 1 }
    guard start < sign else { return nil }
    // The last label that begins with a small letter ends the address behind its small letters.
    var label = sign + 1
    var end: Int?
    while true {
      let labelEnd = endOfRun(.label, from: label)
      guard labelEnd > label else { break }
      if label > sign + 1 {
        let letters = endOfRun(.smallLetter, from: label)
        if letters > label { end = letters }
      }
      guard labelEnd < text.end, text.byte(at: labelEnd) == UInt8(ascii: ".") else { break }
      label = labelEnd + 1
    }
    return end.map { start..<$0 }
  }

  private mutating func url(schemeEndingAt colon: Int) -> Range<Int>? {
    var start = colon
    while start > settled, colon - start < 20, Self.isIn(text.byte(at: start - 1), .scheme) { start -= 1 }
    guard colon - start >= 2 else { return nil }
    return url(from: start, body: colon + 3)
  }

  private mutating func url(from start: Int, body: Int) -> Range<Int>? {
    guard body >= withoutDomain else { return nil }
    let bodyEnd = endOfRun(.urlBody, from: body)
    var dot = bodyEnd - 1
    while dot > body {
      if text.byte(at: dot) == UInt8(ascii: "."), dot + 1 < text.end,
        Self.isIn(text.byte(at: dot + 1), .label)
      {
        break
      }
      dot -= 1
    }
    guard dot > body else {
      withoutDomain = bodyEnd
      return nil
    }
    var end = endOfRun(.label, from: dot + 1)
    while end < text.end, Self.isIn(text.byte(at: end), .urlMark) {
      let next = endOfRun(.urlPart, from: end + 1)
      guard next > end + 1 else { return start..<end + 1 }
      end = next
    }
    return start..<end
  }

  private func userName(from sign: Int) -> Range<Int>? {
    let end = endOfRun(.userName, from: sign + 1)
    return end > sign + 1 ? sign..<end : nil
  }

  private func hashtag(from sign: Int) -> Range<Int>? {
    var end = sign + 1
    while end < text.end {
      if text.byte(at: end) < 0x80 {
        guard Self.isIn(text.byte(at: end), .userName) else { break }
        end += 1
      } else {
        let (codePoint, next) = text.codePoint(at: end)
        guard CharacterProperties(codePoint).isWordCharacter else { break }
        end = next
      }
    }
    guard end > sign + 1 else { return nil }
    return sign..<(end < text.end && text.byte(at: end) == UInt8(ascii: "#") ? end + 1 : end)
  }

  private func has(_ string: StaticString, at place: Int) -> Bool {
    guard place + string.utf8CodeUnitCount <= text.end else { return false }
    return (0..<string.utf8CodeUnitCount).allSatisfy { text.byte(at: place + $0) == string.utf8Start[$0] }
  }

  private func endOfRun(_ set: CharacterSet, from start: Int) -> Int {
    var end = start
    while end < text.end, Self.isIn(text.byte(at: end), set) { end += 1 }
    return end
  }
}

extension AddressScanner {
  /// The sets of ASCII characters that the patterns are made of.
  private enum CharacterSet {
    case smallLetter, label, scheme, mailName, userName, urlBody, urlPart, urlMark
  }

  private static func isIn(_ byte: UInt8, _ set: CharacterSet) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): set != .urlMark
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      set != .urlMark && set != .smallLetter
    case UInt8(ascii: "-"):
      switch set {
      case .label, .scheme, .mailName, .urlBody, .urlPart: true
      default: false
      }
    case UInt8(ascii: "+"), UInt8(ascii: "."):
      switch set {
      case .scheme, .mailName, .urlBody, .urlPart: true
      default: false
      }
    case UInt8(ascii: "_"):
      switch set {
      case .mailName, .userName, .urlBody, .urlPart: true
      default: false
      }
    case UInt8(ascii: "@"), UInt8(ascii: ":"), UInt8(ascii: "%"), UInt8(ascii: "~"), UInt8(ascii: "="),
      UInt8(ascii: "&"):
      set == .urlBody || set == .urlPart
    case UInt8(ascii: "#"): set == .urlBody || set == .urlPart || set == .urlMark
    case UInt8(ascii: "/"): set == .urlBody || set == .urlMark
    case UInt8(ascii: "?"): set == .urlMark
    default: false
    }
  }
}
