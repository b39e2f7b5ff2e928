/// How a place is cited, as a text with fields in braces: `{author} {year}, {section}, p. {page}`.
///
/// A field without a value is left out with what belongs to it:
///
/// 1. To a field belongs the text before it, back to the last comma or semicolon, or to the field before.
/// 2. What stands in brackets or quotation marks (`( ) [ ] “ ” « » " "`) stays while one of its fields has a value;
///    else it is left out like a field. Without any field in it, it is text like any other.
/// 3. Blanks and `, ; : .` that would begin the citation, or what is in brackets, go too where a field before them
///    was left out.
///
/// So without a year `{author} ({year}), p. {page}` gives *Getty, p. 3*. `{{` and `}}` are braces.
public struct CitationTemplate: Sendable, Equatable {
  /// The template as written.
  public let source: String
  let parts: [Part]

  indirect enum Part: Sendable, Equatable {
    case text(String)
    case field(String, SourceOffset)
    /// The opening mark, what is inside, and the closing mark.
    case group(String, [Part], String)
  }

  /// The names of all fields, in the order of their first use, and where each first stands.
  public var fields: [(name: String, offset: SourceOffset)] {
    var fields: [(name: String, offset: SourceOffset)] = []
    func collect(_ parts: [Part]) {
      for part in parts {
        switch part {
        case .text: break
        case .field(let name, let offset):
          if !fields.contains(where: { $0.name == name }) { fields.append((name, offset)) }
        case .group(_, let inner, _): collect(inner)
        }
      }
    }
    collect(parts)
    return fields
  }

  /// The citation.
  ///
  /// - Parameter value: the value of a field, `nil` where it has none.
  public func text(_ value: (String) -> String?) -> String { Self.text(parts, value).text }

  /// The text of parts, and whether a field among them has a value.
  private static func text(_ parts: [Part], _ value: (String) -> String?) -> (text: String, isFilled: Bool) {
    var text = ""
    var pending = ""
    var isFilled = false
    /// Whether something before the first value was left out.
    var hasLost = false
    for part in parts {
      let filled: String?
      switch part {
      case .text(let added):
        pending += added
        continue
      case .field(let name, _): filled = value(name).flatMap { $0.isEmpty ? nil : $0 }
      case .group(let opening, let inner, let closing):
        guard inner.contains(where: \.hasField) else {
          pending += opening + Self.text(inner, value).text + closing
          continue
        }
        let content = Self.text(inner, value)
        filled = content.isFilled ? opening + content.text + closing : nil
      }
      if let filled {
        text += pending + filled
        isFilled = true
      } else {
        // What stands before the last comma or semicolon is nobody's.
        if let comma = pending.lastIndex(where: { $0 == "," || $0 == ";" }) { text += pending[..<comma] }
        if !isFilled { hasLost = true }
      }
      pending = ""
    }
    text += pending
    return (hasLost ? Self.withoutOpeningMarks(text) : text, isFilled)
  }

  private static func withoutOpeningMarks(_ text: String) -> String {
    String(text.drop { $0.isWhitespace || ",;:.".contains($0) })
  }
}

extension CitationTemplate.Part {
  fileprivate var hasField: Bool {
    switch self {
    case .text: false
    case .field: true
    case .group(_, let inner, _): inner.contains(where: \.hasField)
    }
  }
}
