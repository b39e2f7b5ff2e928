/// The names of the columns of vertical text: as given, as the file's first lines say, or by their looks.
///
/// A first line `#word⇥lemma⇥…` names them, and so does `<!-- #vrt positional-attributes: word lemma … -->`.
/// By looks, over the first 10,000 rows of the first 2^20 bytes: the column that most often shares the
/// word's beginning is `lemma`, the first of the others with few distinct values `tag`, and the third and
/// further ones are `column3`, `column4`.
struct VerticalColumns {
  private static let rowLimit = 10_000
  private static let byteLimit = 1 << 20

  /// The word's column first.
  let names: [String]
  let isGuessed: Bool
  /// The line that names the columns and is no token.
  private(set) var headerLine: Int?
  /// Which layer, counted without the word's column, is the lemma.
  let lemmaLayer: Int?

  var count: Int { names.count }
  /// The names of the layers.
  var layers: [String] { Array(names.dropFirst()) }

  /// Looks at the beginning of a file. Complexity: linear in what is looked at.
  init(given: [String]?, _ view: ByteView, from start: Int) {
    let header = VerticalHeader(view, from: start)
    var names = given ?? header?.names
    isGuessed = names == nil
    if names == nil {
      names = VerticalLook(view, start..<min(view.count, start + Self.byteLimit), rows: Self.rowLimit).names
    }
    self.names = Self.unique(names ?? ["word"])
    headerLine = header?.isRow == true ? header?.line : nil
    lemmaLayer = self.names.dropFirst().firstIndex(of: "lemma").map { $0 - 1 }
  }

  /// Whether a value stands for none: `__UNDEF__`, as CWB writes it, or a lone `_` or `-`.
  static func saysNothing(_ value: Range<Int>, _ view: ByteView) -> Bool {
    if value.count == 1 {
      let byte = view[value.lowerBound]
      return byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
    return value.count == 9 && view.has("__UNDEF__", at: value.lowerBound)
  }

  /// Names of which none is empty and no two are alike.
  private static func unique(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.enumerated().map { index, name in
      var own = name.isEmpty ? "column\(index + 1)" : name
      while !taken.insert(own).inserted { own += "_" }
      return own
    }
  }
}

/// The line at the beginning of vertical text that names its columns.
struct VerticalHeader {
  let names: [String]
  /// Counted from 1.
  let line: Int
  /// Whether it would else be a row of tokens.
  let isRow: Bool

  init?(_ view: ByteView, from start: Int) {
    let limit = min(view.count, start + 4096)
    let end = view.firstIndex(of: 0x0A, from: start, to: limit) ?? limit
    let text = view.string(view.trimmed(start..<end)).filter { $0 != "\r" }
    line = 1
    if text.hasPrefix("#"), text.contains("\t") {
      let fields = text.dropFirst().split(separator: "\t", omittingEmptySubsequences: false)
      names = fields.map { String($0.drop { $0 == " " }) }
      isRow = true
    } else if text.hasPrefix("<!--"), let colon = text.range(after: "positional-attributes:") {
      names = text[colon...].split(separator: " ").prefix { $0 != "-->" }.map(String.init)
      isRow = false
    } else {
      return nil
    }
    guard names.allSatisfy(Self.isName) else { return nil }
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic else { return false }
    return text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0 == "_" || $0 == "-" || $0 == ":" || ("0"..."9").contains($0)
    }
  }
}

extension String {
  /// Where a text ends that stands in this one, `nil` if it doesn't.
  fileprivate func range(after text: String) -> Index? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
