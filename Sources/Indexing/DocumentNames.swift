import Documents

/// The names of the documents of one input.
///
/// An input that is one document gives its own name. Of several each is `INPUT/IDENTIFIER`, by the first
/// identifier that all have and no two share, or else by its number.
enum DocumentNames {
  /// Bytes of an identifier that are kept.
  private static let limit = 200

  /// Names the last documents. Complexity: linear in documents and identifiers.
  static func give(_ documents: inout [TokenizedDocument], from first: Int, input: String) {
    let range = first..<documents.count
    guard range.count > 1 else {
      for index in range { documents[index].name = input }
      return
    }
    let identifiers = distinct(documents[range]) ?? range.map { String($0 - first + 1) }
    for (index, identifier) in zip(range, identifiers) { documents[index].name = input + "/" + identifier }
    for index in range { documents[index].identifiers = [] }
  }

  private static func distinct(_ documents: ArraySlice<TokenizedDocument>) -> [String]? {
    for candidate in documents.first?.identifiers ?? [] {
      var taken = Set<String>()
      var values: [String] = []
      for document in documents {
        guard let value = document.identifiers.first(where: { $0.key == candidate.key })?.value,
          case let name = cleaned(value), !name.isEmpty, taken.insert(name).inserted
        else { break }
        values.append(name)
      }
      if values.count == documents.count { return values }
    }
    return nil
  }

  /// An identifier in one line.
  private static func cleaned(_ value: String) -> String {
    let words = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.utf8.count <= limit ? words : String(words.prefix(limit / 4))
  }
}
