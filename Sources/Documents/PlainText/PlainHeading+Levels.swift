extension PlainHeading {
  /// Gives the sections of plain headings their levels: parts stand above chapters, chapters above other
  /// headings but for those that belong to the whole book.
  static func assignLevels(_ headings: [PlainHeading], to sections: inout [Section]) {
    let hasParts = headings.contains(.part)
    let chapterLevel = hasParts ? 2 : 1
    var isInChapter = false
    for (index, heading) in headings.enumerated() where index < sections.count {
      switch heading {
      case .part:
        sections[index].level = 1
        isInChapter = false
      case .chapter:
        sections[index].level = chapterLevel
        isInChapter = true
      case .bookMatter:
        sections[index].level = 1
        isInChapter = false
      case .section(let depth): sections[index].level = (isInChapter ? chapterLevel : 0) + Int(depth)
      case .capitals, .titled:
        sections[index].level = isInChapter ? chapterLevel + 1 : 1
      }
    }
  }
}
