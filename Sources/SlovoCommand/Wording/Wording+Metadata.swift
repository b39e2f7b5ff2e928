import Analysis
import Reporting

extension Wording {
  /// What a comparison of dates or numbers leaves in doubt:
  /// `year>=1935: 2 documents match by a doubtful date (a.txt: c. 1937, b.txt: [1937]).`
  static func doubt(_ doubt: MetadataDoubt) -> String {
    let parts: [(MetadataDoubt.Documents, one: String, several: String)] = [
      (doubt.inDoubt, "matches by a doubtful date", "match by a doubtful date"),
      (doubt.possible, "may match and is not counted as a match", "may match and are not counted as matches"),
      (doubt.unreadable, "has no readable \(doubt.key)", "have no readable \(doubt.key)"),
      (doubt.missing, "has no \(doubt.key)", "have no \(doubt.key)"),
    ]
    let told = parts.filter { $0.0.count > 0 }.map { documents, one, several in
      documents.count == 1
        ? "1 document \(one) (\(names(documents)))"
        : "\(documents.count.grouped) documents \(several) (\(names(documents)))"
    }
    return "\(doubt.comparison): \(told.joined(separator: "; "))."
  }

  /// `a.txt: c. 1937, b.txt: [1937], 4 more`
  private static func names(_ documents: MetadataDoubt.Documents) -> String {
    let rest = documents.count - documents.named.count
    return (documents.named + (rest > 0 ? ["\(rest.grouped) more"] : [])).joined(separator: ", ")
  }

  /// Which lines stand last because their documents have nothing to be ordered by, `nil` for none.
  static func unordered(_ unordered: (key: String, lines: Int)) -> String? {
    guard unordered.lines > 0 else { return nil }
    return unordered.lines == 1
      ? "1 line stands last: its document has no readable \(unordered.key)."
      : "\(unordered.lines.grouped) lines stand last: their documents have no readable \(unordered.key)."
  }

  /// What a key holds: `dates from 1932 to c. 1937, in 6 of 7 documents; 2 doubtful, 1 unknown`.
  static func key(_ key: CorpusMetadata.Key, of documents: Int) -> String {
    var text = key.type == .text ? "text" : "\(key.type.rawValue)s"
    if let least = key.least, let greatest = key.greatest {
      text += least == greatest ? ", \(least)" : " from \(least) to \(greatest)"
    }
    text += ", in \(key.documents) of \(documents) documents"
    let doubts = [(key.doubtful, "doubtful"), (key.undated, "unknown"), (key.unreadable, "unreadable")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return doubts.isEmpty ? text : text + "; " + doubts.joined(separator: ", ")
  }

  /// What is wrong with a question about metadata.
  static func metadata(_ error: AnalysisError) -> String {
    switch error {
    case .unorderedText(let filter, let offset, let name, let examples):
      let list = examples.map { "'\($0)'" }.joined(separator: ", ")
      return
        "the values of '\(name)' are text (\(list)), so they can't be compared by size.\n"
        + "\(CaretMarker.lines(for: filter, byteOffset: offset.bytes))\nUse = or ~ (contains)."
    case .unreadableValue(let filter, let offset, let attribute, let value, let type):
      let example = type == .date ? "1934, 1934-12-01 or 'c. 1934'" : "1934 or 12.5"
      return
        "the values of '\(attribute)' are \(type.rawValue)s, and '\(value)' is none.\n"
        + "\(CaretMarker.lines(for: filter, byteOffset: offset.bytes))\nWrite it as \(example)."
    case .unknownKey(let name, let known):
      return "there is no '\(name)' to go by, and no document has it as metadata. \(suggestion(name, known))"
    default: return "\(error)"
    }
  }
}
