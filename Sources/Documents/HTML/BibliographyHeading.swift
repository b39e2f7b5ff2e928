/// Headings over lists of works.
enum BibliographyHeading {
  /// Whether a section of this title lists works.
  static func matches(_ title: String) -> Bool {
    let words = title.lowercased().split { !$0.isLetter && $0 != "-" }
    guard words.count <= 4 else { return false }
    return titles.contains(words.joined(separator: " "))
  }

  private static let titles: Set<String> = [
    "references", "bibliography", "further reading", "works cited", "literature cited", "select bibliography",
    "selected bibliography", "bibliographic references", "primary sources", "secondary sources",
    "works consulted", "sources and bibliography", "cited works", "reference list", "литература",
    "библиография", "список литературы", "источники и литература", "использованная литература",
  ]
}
