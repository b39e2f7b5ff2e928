/// What a section holds by its title.
enum SectionTitle {
  /// Whether a section of this title lists works: `Further Reading: Stalin`, `Select Bibliography`.
  static func isBibliography(_ title: String) -> Bool {
    let words = words(of: title)
    return bibliographies.contains { words.starts(with: $0) }
      || words.count > 1 && qualifiers.contains(words[0])
        && bibliographies.contains { words.dropFirst().starts(with: $0) }
  }

  /// Whether a section of this title holds notes.
  static func isNotes(_ title: String) -> Bool {
    notes.contains(words(of: title))
  }

  private static func words(of title: String) -> [String] {
    title.lowercased().split { !$0.isLetter }.map(String.init)
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
    ["sources", "cited"], ["works", "cited"], ["works", "consulted"], ["recommended", "reading"],
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
