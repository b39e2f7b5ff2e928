extension XMLHeader {
  /// What is known about a document: from TEI's header, or from elements and attributes whose names speak
  /// for themselves.
  ///
  /// - Parameter attributes: those of the document's own element.
  func metadata(isTEI: Bool, attributes: [MetadataEntry], language: String) -> [MetadataEntry] {
    var entries = MetadataEntries()
    if isTEI {
      addTEI(to: &entries)
      entries.add("language", language)
      if let usage = first("langUsage") {
        entries.add("language", first("language", in: usage).flatMap { attribute("ident", of: $0) })
      }
      addIdentifiers(to: &entries)
      entries.add("id", attributes.first { $0.key == "id" }?.value)
    } else {
      addPlain(to: &entries)
      for entry in attributes where !Self.isFormal(entry.key, entry.value) {
        entries.add(entry.key, entry.value)
      }
      entries.add("language", language)
    }
    return entries.all
  }

  private func addTEI(to entries: inout MetadataEntries) {
    let statement = first("titleStmt")
    let titles = statement.map { all("title", in: $0) } ?? []
    let main = titles.first { attribute("type", of: $0).map { $0 == "main" } ?? true } ?? titles.first
    entries.add("title", main.map { text(of: $0) })
    entries.add("author", statement.map { people("author", in: $0) } ?? "")
    entries.add("editor", statement.map { people("editor", in: $0) } ?? "")
    let source = first("sourceDesc")
    if entries.lacks("author"), let source { entries.add("author", people("author", in: source)) }
    let date = TEIDate(self)
    entries.add("date", date.date)
    entries.add("year", date.year)
    let places = source.map { all("pubPlace", in: $0) } ?? []
    entries.add("place", places.first.map { text(of: $0) })
    entries.add("publisher", source.flatMap { first("publisher", in: $0) }.map { text(of: $0) })
    if let statement = first("publicationStmt") {
      entries.add("publisher", first("publisher", in: statement).map { text(of: $0) })
      if entries.lacks("place"), source.flatMap({ first("publisher", in: $0) }) == nil {
        entries.add("place", first("pubPlace", in: statement).map { text(of: $0) })
      }
    }
    let keywords = all("keywords").flatMap { outer in
      let terms = all("term", in: outer) + all("item", in: outer)
      return terms.map { text(of: $0) }.filter { !$0.isEmpty }
    }
    entries.add("keywords", keywords.joined(separator: "; "))
  }

  private func addIdentifiers(to entries: inout MetadataEntries) {
    guard let statement = first("publicationStmt") else { return }
    entries.add("idno", first("idno", in: statement).map { text(of: $0) })
  }

  /// The names of people in a role, of each the first that is given, with semicolons.
  private func people(_ role: String, in outer: Int) -> String {
    var found: [String] = []
    for index in all(role, in: outer) {
      let named = first("persName", in: index) ?? first("name", in: index) ?? index
      let name = text(of: named, parted: true)
      if !name.isEmpty, !found.contains(name) { found.append(name) }
    }
    return found.joined(separator: "; ")
  }

  /// Elements of other vocabularies' headers.
  private func addPlain(to entries: inout MetadataEntries) {
    let sources: [(key: String, elements: [String])] = [
      ("title", ["article-title", "title"]), ("author", ["author", "contrib", "creator"]),
      ("editor", ["editor"]), ("date", ["date", "pubdate", "pub-date"]), ("year", ["year"]),
      ("publisher", ["publisher", "publishername", "publisher-name"]), ("place", ["place", "publisher-loc"]),
      ("language", ["language", "lang"]),
    ]
    for source in sources {
      for element in source.elements {
        guard let index = first(element) else { continue }
        let isDate = source.key == "date"
        let value =
          attribute("when", of: index) ?? attribute("iso-8601-date", of: index)
          ?? text(of: index, parted: true)
        entries.add(source.key, isDate ? value : text(of: index, parted: true))
      }
    }
    let keywords = (all("keyword") + all("kwd")).map { text(of: $0) }.filter { !$0.isEmpty }
    entries.add("keywords", keywords.joined(separator: "; "))
    if entries.lacks("year"), let date = entries.value("date") { entries.add("year", TEIDate.year(in: date)) }
  }

  /// Whether an attribute is about the file's form.
  private static func isFormal(_ key: String, _ value: String) -> Bool {
    [
      "xmlns", "schemaLocation", "noNamespaceSchemaLocation", "version", "space", "base", "lang",
      "dtd-version",
    ]
    .contains(key) || value.hasPrefix("http://www.w3.org/")
  }
}

/// Entries as they are found; the first of a key stays.
private struct MetadataEntries {
  private(set) var all: [MetadataEntry] = []

  mutating func add(_ key: String, _ value: String?) {
    guard let value, !value.isEmpty, lacks(key) else { return }
    all.append(MetadataEntry(key: key, value: value))
  }

  func value(_ key: String) -> String? { all.first { $0.key == key }?.value }
  func lacks(_ key: String) -> Bool { value(key) == nil }
}
