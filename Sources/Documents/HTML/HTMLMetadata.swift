/// What the head of a page says of its text.
///
/// Several sources may say the same. The best for scholars goes first: `citation_…`, then Dublin Core,
/// plain names, Open Graph, and last the title that browsers show.
struct HTMLMetadata {
  private enum Source: Int {
    case citation, dublinCore, plain, openGraph, title
  }

  private struct Item {
    var source: Source
    var key: String
    var values: [String]
  }

  private var items: [Item] = []

  mutating func take(_ node: HTMLNode, _ tag: HTMLTag, _ attributes: HTMLAttributes) {
    if tag == .title {
      // A drawing may have a title too; the page's comes first.
      if !items.contains(where: { $0.source == .title }) { add(.title, "title", node.text(limit: 4000)) }
      return
    }
    guard let name = (attributes.value("name") ?? attributes.value("property"))?.lowercased() else { return }
    guard let value = attributes.value("content"), let (source, key) = Self.key(of: name) else { return }
    add(source, key, value)
  }

  private mutating func add(_ source: Source, _ key: String, _ text: String) {
    let value = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !value.isEmpty else { return }
    if let index = items.firstIndex(where: { $0.source == source && $0.key == key }) {
      if items[index].values.count < 100, !items[index].values.contains(value) {
        items[index].values.append(value)
      }
    } else if items.count < 200 {
      items.append(Item(source: source, key: key, values: [value]))
    }
  }

  /// Each key once, several values joined by `; `.
  func entries(language: String?) -> [MetadataEntry] {
    var entries: [MetadataEntry] = []
    var seen: Set<String> = []
    for item in items.sorted(by: { $0.source.rawValue < $1.source.rawValue })
    where seen.insert(item.key).inserted {
      entries.append(MetadataEntry(key: item.key, value: item.values.joined(separator: "; ")))
    }
    if let language, seen.insert("language").inserted {
      entries.append(MetadataEntry(key: "language", value: language))
    }
    return entries
  }

  private static func key(of name: String) -> (Source, String)? {
    if let plain = plainKeys[name] { return (.plain, plain) }
    if let open = openGraphKeys[name] { return (.openGraph, open) }
    if name.hasPrefix("citation_") {
      let rest = String(name.dropFirst(9))
      guard !rest.hasPrefix("reference"), !rest.hasSuffix("_url"), !rest.hasSuffix("_institution") else {
        return nil
      }
      return (.citation, common[rest] ?? rest)
    }
    for prefix in ["dc.", "dcterms."] where name.hasPrefix(prefix) {
      let rest = String(name.dropFirst(prefix.utf8.count))
      return (.dublinCore, common[rest] ?? rest)
    }
    return nil
  }

  private static let plainKeys = [
    "author": "author", "date": "date", "dcterms.date": "date", "description": "description",
  ]
  private static let openGraphKeys = [
    "og:title": "title", "article:author": "author", "article:published_time": "date",
    "og:description": "description",
  ]
  private static let common = [
    "creator": "author", "publication_date": "date", "issued": "date", "created": "date",
    "journal_title": "journal", "book_title": "book",
  ]
}
