extension XMLInterpreter {
  /// Markup open in one another that is kept; what lies deeper isn't.
  private static let openSpanLimit = 32

  /// Takes the language that an element states, and opens its markup.
  ///
  /// What the document as a whole is in is a fact about the document; a statement below it is a span where it
  /// says anything new.
  mutating func takeLanguage(_ attributes: XMLAttributes, _ frame: inout Frame) {
    var stated = 0
    if let bytes = attributes.language, bytes.count > 0 {
      stated = languages.number(of: bytes)
      if frame.endsParagraph {
        let isWhole = frame.role == .document || frame.role == .division || frames.isEmpty
        if isWhole, builder.isEmpty { documentLanguage = stated }
        blockLanguage = stated
        language = stated
        return
      }
    }
    guard !frame.endsParagraph, stated != 0 || frame.role.span != nil else { return }
    let isNew = stated != 0 && (stated != language || frame.role == .foreign)
    if stated != 0 { language = stated }
    guard isNew || frame.role.span != nil, openSpans.count < Self.openSpanLimit else { return }
    frame.hasSpan = true
    openSpans.append(
      OpenSpan(
        kind: frame.role.span, language: isNew ? stated : 0, start: builder.position,
        mayBeBlock: frame.role == .quote))
  }

  mutating func endSpan() {
    let span = openSpans.removeLast()
    if isOpen { add(span) }
  }

  /// Marks the open paragraph from where the span began in it.
  mutating func add(_ span: OpenSpan) {
    guard !span.isBlock else { return }
    let range = builder.trimmed(span.start..<max(span.start, builder.position))
    let language = innermost(span.language, range)
    guard let kind = span.kind ?? (language == nil ? nil : .foreign) else { return }
    builder.addSpan(kind, range, language: language)
  }

  /// Marks a paragraph that is in another language than its document.
  mutating func addParagraphLanguage() {
    guard paragraphLanguage != 0, paragraphLanguage != documentLanguage else { return }
    let range = builder.trimmed(paragraphStart..<max(paragraphStart, builder.position))
    guard let language = innermost(paragraphLanguage, range) else { return }
    builder.addSpan(.foreign, range, language: language)
  }

  /// The language's name, unless an element inside says another of all the same text.
  private mutating func innermost(_ number: Int, _ range: Range<Int>) -> String? {
    guard number != 0, !range.isEmpty, range != lastLanguageRange else { return nil }
    lastLanguageRange = range
    return languages.name(number)
  }
}
