import CorpusIndex

/// Cites lines of one corpus by a template.
///
/// | field | value |
/// |---|---|
/// | `{document}` | the document's name |
/// | `{section}`, `{title}` | the path of the innermost section, and its own title |
/// | `{region}`, `{page}`, `{note}` | region, page as printed, label of the note |
/// | `{line}`, `{bytes}` | line and bytes of the original file |
/// | `{from}`, `{to}` | positions in the document |
/// | any other | the value of a key of the document's metadata, also as `{metadata:title}` |
public struct LineCitations: Sendable {
  /// The fields that every line may have.
  public static let fields = [
    "document", "section", "title", "region", "page", "note", "line", "from", "to", "bytes",
  ]
  private static let metadataPrefix = FilterAttribute.metadataPrefix

  public let template: CitationTemplate
  /// For each field that is a key of metadata, the value of each document.
  private var values: [String: [String?]] = [:]

  /// - Throws: `.citation` for a field that is neither known nor a key of metadata. O(documents) with such keys.
  public init(_ template: CitationTemplate, in corpus: CorpusReader) throws(AnalysisError) {
    self.template = template
    let fields = template.fields
    let others = fields.filter { !Self.fields.contains($0.name) }
    guard !others.isEmpty else { return }
    let metadata = try CorpusMetadata(corpus, describing: [])
    for field in others {
      let hasPrefix = field.name.hasPrefix(Self.metadataPrefix)
      let key = hasPrefix ? String(field.name.dropFirst(Self.metadataPrefix.count)) : field.name
      guard let values = metadata.values(of: key) else {
        let keys = metadata.keyNames.map { Self.fields.contains($0) ? Self.metadataPrefix + $0 : $0 }
        throw .citation(
          .unknownField(
            template: template.source, offset: field.offset, name: field.name, known: Self.fields + keys))
      }
      self.values[field.name] = values
    }
  }

  /// The citation of the present line. O(length).
  public func text(of lines: borrowing ConcordanceLines) -> String {
    // Closures can't hold what is borrowed, and most templates have few fields.
    var known: [String: String] = [:]
    for field in template.fields { known[field.name] = value(field.name, of: lines) }
    return template.text { known[$0] }
  }

  private func value(_ field: String, of lines: borrowing ConcordanceLines) -> String? {
    if let values = values[field] { return values[lines.documentNumber] }
    switch field {
    case "document": return lines.document
    case "section": return lines.section.map { String(decoding: $0, as: UTF8.self) }
    case "title":
      var title: [UInt8] = []
      return lines.appendSectionTitle(to: &title) ? String(decoding: title, as: UTF8.self) : nil
    case "region": return lines.region
    case "page": return lines.page
    case "note": return lines.note
    case "line": return "\(lines.sourceLine)"
    case "from": return "\(lines.from)"
    case "to": return "\(lines.to)"
    case "bytes":
      return lines.bytes.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ",")
    default: return nil
    }
  }
}
