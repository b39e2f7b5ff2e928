/// A tag's name in lower case, its first eight bytes packed into a number, for a scan that allocates nothing.
struct HTMLTagName: Hashable, ExpressibleByStringLiteral {
  private var packed: UInt64 = 0

  init(stringLiteral value: StaticString) {
    for index in 0..<value.utf8CodeUnitCount { append(value.utf8Start[index]) }
  }

  /// The name in a range of the text.
  init(_ view: ByteView, _ range: Range<Int>) {
    for index in range { append(view[index]) }
  }

  static let p: HTMLTagName = "p"
  static let a: HTMLTagName = "a"
  static let li: HTMLTagName = "li"
  static let dt: HTMLTagName = "dt"
  static let dd: HTMLTagName = "dd"
  static let ol: HTMLTagName = "ol"
  static let ul: HTMLTagName = "ul"
  static let div: HTMLTagName = "div"
  static let address: HTMLTagName = "address"
  static let table: HTMLTagName = "table"
  static let form: HTMLTagName = "form"
  static let button: HTMLTagName = "button"
  static let option: HTMLTagName = "option"
  static let template: HTMLTagName = "template"
  static let meta: HTMLTagName = "meta"

  private mutating func append(_ byte: UInt8) {
    guard packed >> 56 == 0 else { return }
    packed = packed << 8 | UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
  }
}

/// What HTML's rules of parsing say of an element, as far as they tell how deep elements nest.
struct HTMLTagTraits: OptionSet {
  let rawValue: UInt16

  /// Opened again in each block until it is closed.
  static let formatting = Self(rawValue: 1)
  /// Formatting that means nothing for words.
  static let presentation = Self(rawValue: 2)
  /// Holds nothing, or stands around everything.
  static let void = Self(rawValue: 4)
  static let inline = Self(rawValue: 8)
  static let heading = Self(rawValue: 16)
  /// Its start ends an open `p`.
  static let closesParagraph = Self(rawValue: 32)
  static let tablePart = Self(rawValue: 64)
  /// No tag inside it closes anything outside.
  static let boundary = Self(rawValue: 128)
  /// The readings and brackets of ruby, which end one another.
  static let ruby = Self(rawValue: 256)
  /// Holds characters only, none of them text of the document.
  static let program = Self(rawValue: 512)
  /// Holds characters only, which are text.
  static let rawText = Self(rawValue: 1024)
  /// Holds elements, none of them text of the document.
  static let island = Self(rawValue: 2048)

  /// Complexity: O(1).
  init(_ name: HTMLTagName) { self = Self.byName[name] ?? [] }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  private static let byName: [HTMLTagName: HTMLTagTraits] = {
    var traits: [HTMLTagName: HTMLTagTraits] = [:]
    for (trait, names) in lists {
      for name in names { traits[name, default: []].insert(trait) }
    }
    return traits
  }()

  private static let lists: [(HTMLTagTraits, [HTMLTagName])] = [
    (.formatting, ["b", "i", "em", "strong", "code"]),
    (
      .presentation,
      [
        "font", "big", "small", "tt", "u", "s", "strike", "nobr", "plaintext", "frameset", "frame",
      ]
    ),
    (
      .void,
      [
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "hr", "img", "image", "input", "keygen",
        "link", "meta", "param", "source", "track", "wbr", "html", "head", "body",
      ]
    ),
    (
      .inline,
      [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins",
        "kbd",
        "label", "mark", "output", "q", "rb", "rp", "rt", "rtc", "ruby", "samp", "span", "strong", "sub",
        "sup",
        "time", "var", "option", "optgroup",
      ]
    ),
    (.heading, ["h1", "h2", "h3", "h4", "h5", "h6"]),
    (
      .closesParagraph,
      [
        "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "dd",
        "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header",
        "hgroup", "hr", "li", "listing", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "ul",
      ]
    ),
    (.tablePart, ["caption", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"]),
    (.ruby, ["rb", "rp", "rt"]),
    (.program, ["script", "style", "iframe", "noembed", "noframes", "textarea"]),
    (.rawText, ["title", "xmp"]),
    (.island, ["svg", "math", "select", "template"]),
    (.boundary, ["table", "object", "applet", "marquee"]),
  ]
}
