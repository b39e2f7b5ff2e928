/// What a section holds by its title.
enum SectionTitle {
  /// Whether a section of this title lists works: `Further Reading: Stalin`, `Select Bibliography`.
  static func isBibliography(_ title: String) -> Bool {
    guard bibliographyBeginnings.contains(firstWord(of: title)) else { return false }
    let words = words(of: title)
    return bibliographies.contains { words.starts(with: $0) }
      || words.count > 1 && qualifiers.contains(words[0])
        && bibliographies.contains { words.dropFirst().starts(with: $0) }
  }

  /// Whether a section of this title holds notes.
  static func isNotes(_ title: String) -> Bool {
    guard noteBeginnings.contains(firstWord(of: title)) else { return false }
    let words = words(of: title)
    return notes.contains(words) || words.count <= 6 && chapterNotes.contains { words.starts(with: $0) }
  }

  /// `Notes to Chapter One`.
  private static let chapterNotes: [[String]] = [
    ["notes", "to"], ["notes", "for", "chapter"], ["notes", "chapter"], ["endnotes", "to"],
    ["примечания", "к"],
  ]

  /// The first word in lower case, which rules most titles out.
  private static func firstWord(of title: String) -> String {
    let bytes = title.utf8.drop { !isLetter($0) }.prefix { isLetter($0) }
    return Substring(bytes).lowercased()
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte >= 0x80
  }

  private static let bibliographyBeginnings = qualifiers.union(bibliographies.compactMap(\.first))

  private static let noteBeginnings = Set((notes + chapterNotes).compactMap(\.first))

  /// The words of a title in lower case; none of a long one.
  private static func words(of title: String) -> [String] {
    guard title.utf8.count <= 160 else { return [] }
    let isASCII = title.utf8.allSatisfy { $0 < 0x80 }
    let lower = isASCII ? title : title.lowercased()
    let letters = lower.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return letters.split { !($0 >= 0x61 && $0 <= 0x7A || $0 >= 0x80) }.map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private static let qualifiers: Set<String> = [
    "a", "annotated", "brief", "general", "primary", "principal", "recommended", "secondary", "select",
    "selected",
    "short", "suggested", "избранная",
  ]

  private static let bibliographies: [[String]] = [
    ["bibliography"], ["bibliographies"], ["bibliographical", "note"], ["bibliographic", "note"],
    ["further", "reading"], ["further", "readings"], ["literature", "cited"], ["references"],
    ["suggestions", "for", "further", "reading"], ["suggested", "reading"], ["suggested", "readings"],
    ["sources", "cited"], ["works", "cited"], ["cited", "works"], ["reference", "list"],
    ["primary", "sources"], ["secondary", "sources"],
    ["sources", "and", "bibliography"], ["использованная", "литература"], ["works", "consulted"],
    ["recommended", "reading"],
    ["библиография"], ["литература"], ["список", "литературы"], ["список", "использованной", "литературы"],
    ["источники", "и", "литература"], ["bibliographie"], ["literaturverzeichnis"], ["literatur"],
  ]

  private static let notes: Set<[String]> = [
    ["notes"], ["note"], ["endnotes"], ["footnotes"], ["notes", "and", "references"],
    ["notes", "to", "the", "text"],
    ["references", "and", "notes"], ["примечания"], ["примечание"], ["сноски"], ["комментарии"],
    ["anmerkungen"],
  ]
}
