/// The encoding that a text names in its head.
enum DeclaredEncoding {
  /// Bytes in which a declaration may stand.
  private static let reach = 4096

  /// The encoding that HTML names: in the declaration of XML, `meta charset`, or `meta http-equiv`; `nil` if
  /// it names none that texts are read in.
  static func html(in bytes: [UInt8]) -> TextEncoding? {
    Array(bytes.prefix(reach)).withView { view in
      if view.has("<?xml", at: 0), let end = view.firstIndex(of: 0x3E, from: 0, to: view.count),
        let name = value(behind: "encoding", in: view.string(0..<end))
      {
        return encoding(name)
      }
      var index = 0
      while let start = view.firstIndex(of: 0x3C, from: index, to: view.count) {
        index = start + 1
        if view.byte(at: index) == 0x21 {
          index = HTMLFilter.endOfDeclaration(view, at: start)
          continue
        }
        guard view.byte(at: index).isASCIILetter, let tag = HTMLTagScanner(view, at: index) else {
          continue
        }
        index = tag.end
        guard tag.name == .meta else { continue }
        if let name = tag.value("charset") { return encoding(name) }
        if let content = tag.value("content"), let name = value(behind: "charset", in: content) {
          return encoding(name)
        }
      }
      return nil
    }
  }

  /// The value behind a name and an equals sign, without its quotation marks.
  private static func value(behind name: String, in text: String) -> String? {
    let words = text.lowercased().split { " \t\r\n=;\"'".contains($0) }
    guard let place = words.firstIndex(where: { $0 == name }), place + 1 < words.count else { return nil }
    return String(words[place + 1])
  }

  /// A text whose bytes name an encoding isn't in UTF-16, whatever it says.
  private static func encoding(_ name: String) -> TextEncoding? {
    let trimmed = name.split(whereSeparator: \.isWhitespace).joined()
    let encoding = TextEncoding(name: trimmed)
    return encoding?.unit == .utf16 ? .utf8 : encoding
  }
}
