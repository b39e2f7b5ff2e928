extension VerticalStructure {
  /// The open section that a heading titles: the one around it if nothing stands in it yet, else a new one.
  ///
  /// - Parameter level: the heading's, 1 for the highest in the section around it.
  /// - Returns: an index into `sections`; `nil` where they are nested too deep.
  mutating func sectionToTitle(level: Int, line: Int, in builder: inout DocumentBuilder) -> Int? {
    if let last = sections.last, last.index == nil, !last.isHeaded { return sections.count - 1 }
    let enclosing = sections.lastIndex { !$0.isHeaded }
    let own = (enclosing.map { sections[$0].level } ?? 0) + level
    if let first = sections.indices.first(where: {
      $0 > enclosing ?? -1 && sections[$0].level >= own
    }) {
      close(sectionsFrom: first, in: &builder)
    }
    guard sections.count < Self.depthLimit else { return nil }
    sections.append(Section(name: "head", title: "", level: own, line: line, isHeaded: true))
    return sections.count - 1
  }

  /// Closes the innermost sections, from one of those that are open on.
  mutating func close(sectionsFrom place: Int, in builder: inout DocumentBuilder) {
    let wasOpened = sections[place].index != nil
    sections.removeLast(sections.count - place)
    if wasOpened { builder.returnToSection(sections.last?.index) }
  }
}

extension VerticalTag {
  /// The attributes that a section's title is taken from, the first that is there.
  static let titleKeys = ["title", "head", "who", "n", "type"]

  /// The language that it states.
  func language(_ view: ByteView) -> String? { value("xml:lang", view) ?? value("lang", view) }

  /// The value of an attribute, `nil` if it is missing or empty.
  func value(_ key: String, _ view: ByteView) -> String? {
    guard hasAttributes else { return nil }
    return attributes(view).first { $0.key == key && !$0.value.isEmpty }?.value
  }

  /// A heading's level from `level`, `n` or `type` (`2`, `h2`, `maj`, `min`, `sub`), 1 by default.
  func headingLevel(_ view: ByteView) -> Int {
    for key in ["level", "type", "n"] {
      guard let value = value(key, view)?.lowercased() else { continue }
      let digits = value.hasPrefix("h") ? value.dropFirst() : value[...]
      if let level = Int(digits), (1...9).contains(level) { return level }
      if value.hasPrefix("min") || value.hasPrefix("sub") { return 2 }
      if value.hasPrefix("maj") || value.hasPrefix("main") { return 1 }
    }
    return 1
  }
}
