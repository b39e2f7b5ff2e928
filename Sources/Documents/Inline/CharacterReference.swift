/// HTML's character references: `&amp;`, `&#8217;`, `&#x2019;`.
enum CharacterReference {
  /// The character that the reference at an offset stands for and the reference's length.
  static func read(_ view: ByteView, at start: Int, limit: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard start + 1 < limit else { return nil }
    if view[start + 1] == 0x23 { return number(view, at: start, limit: limit) }
    return read(view, name: start + 1, limit: limit).map { ($0.scalar, $0.length + 1) }
  }

  /// The character whose name begins at an offset, and the length up to the semicolon behind it.
  static func read(_ view: ByteView, name start: Int, limit: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    var index = start
    while index < limit, index - start < 8, view[index].isASCIILetterOrDigit { index += 1 }
    guard index > start, index < limit, view[index] == 0x3B else { return nil }
    return names[view.string(start..<index)].map { ($0, index + 1 - start) }
  }

  private static func number(
    _ view: ByteView, at start: Int, limit: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    var index = start + 2
    let isHexadecimal = view.byte(at: index) | 0x20 == 0x78
    if isHexadecimal { index += 1 }
    let first = index
    var value: UInt32 = 0
    while index < limit, index - first < 7 {
      let byte = view[index]
      let lower = byte | 0x20
      if byte >= 0x30, byte <= 0x39 {
        value = value * (isHexadecimal ? 16 : 10) + UInt32(byte - 0x30)
      } else if isHexadecimal, lower >= 0x61, lower <= 0x66 {
        value = value * 16 + UInt32(lower - 0x61 + 10)
      } else {
        break
      }
      index += 1
    }
    guard index > first, index < limit, view[index] == 0x3B, value >= 0x20 else { return nil }
    guard let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, index + 1 - start)
  }

  /// The names that occur in prose: markup, punctuation, Latin letters of Western Europe.
  private static let names: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}",
    "ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
    "sbquo": "‚", "bdquo": "„", "laquo": "«", "raquo": "»", "lsaquo": "‹", "rsaquo": "›", "prime": "′",
    "Prime": "″", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "sect": "§", "para": "¶",
    "deg": "°", "middot": "·", "bull": "•", "dagger": "†", "Dagger": "‡", "copy": "©", "reg": "®",
    "trade": "™", "times": "×", "divide": "÷", "plusmn": "±", "frac12": "½", "frac14": "¼", "frac34": "¾",
    "pound": "£", "euro": "€", "cent": "¢", "yen": "¥", "iexcl": "¡", "iquest": "¿", "sup1": "¹",
    "sup2": "²", "sup3": "³", "ordf": "ª", "ordm": "º", "micro": "µ", "szlig": "ß", "Agrave": "À",
    "Aacute": "Á", "Acirc": "Â", "Atilde": "Ã", "Auml": "Ä", "Aring": "Å", "AElig": "Æ", "Ccedil": "Ç",
    "Egrave": "È", "Eacute": "É", "Ecirc": "Ê", "Euml": "Ë", "Igrave": "Ì", "Iacute": "Í", "Icirc": "Î",
    "Iuml": "Ï", "Ntilde": "Ñ", "Ograve": "Ò", "Oacute": "Ó", "Ocirc": "Ô", "Otilde": "Õ", "Ouml": "Ö",
    "Oslash": "Ø", "Ugrave": "Ù", "Uacute": "Ú", "Ucirc": "Û", "Uuml": "Ü", "Yacute": "Ý", "agrave": "à",
    "aacute": "á", "acirc": "â", "atilde": "ã", "auml": "ä", "aring": "å", "aelig": "æ", "ccedil": "ç",
    "egrave": "è", "eacute": "é", "ecirc": "ê", "euml": "ë", "igrave": "ì", "iacute": "í", "icirc": "î",
    "iuml": "ï", "ntilde": "ñ", "ograve": "ò", "oacute": "ó", "ocirc": "ô", "otilde": "õ", "ouml": "ö",
    "oslash": "ø", "ugrave": "ù", "uacute": "ú", "ucirc": "û", "uuml": "ü", "yacute": "ý", "yuml": "ÿ",
    "OElig": "Œ", "oelig": "œ", "Scaron": "Š", "scaron": "š", "Zcaron": "Ž", "zcaron": "ž", "Ccaron": "Č",
    "ccaron": "č",
  ]
}
