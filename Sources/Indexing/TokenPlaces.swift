import CorpusIndex
import Documents

/// The way from offsets of the text of a document, or a part of one, to positions of its tokens.
struct TokenPlaces {
  /// Tokens of the document in the parts before.
  let tokensBefore: Int
  /// Flows of the document in the parts before.
  let flowsBefore: Int
  /// First byte of each token, ascending.
  let starts: [UInt32]
  /// One past the last byte of each.
  let ends: [UInt32]

  /// Markup as runs of tokens; markup over no token falls away.
  func addSpans(of document: Document, to record: inout TokenizedDocument) {
    var languages: [String: Int] = [:]
    for (index, language) in record.layout.spanLanguages.enumerated() { languages[language] = index }
    for span in document.spans {
      let first = Self.firstIndex(in: ends) { $0 > UInt32(span.range.lowerBound) }
      let last = Self.firstIndex(in: starts) { $0 >= UInt32(span.range.upperBound) }
      guard first < last else { continue }
      var language = -1
      if let name = span.language {
        language = languages[name] ?? record.layout.spanLanguages.count
        if language == record.layout.spanLanguages.count { record.layout.spanLanguages.append(name) }
        languages[name] = language
      }
      record.layout.spans.append(
        SpanRecord(
          positions: tokensBefore + first..<tokensBefore + last, kind: span.kind.rawValue, language: language)
      )
    }
  }

  /// Pages as runs of tokens; a page without a token falls away.
  func addPages(of document: Document, to record: inout TokenizedDocument) {
    for page in document.pages {
      let start = Self.firstIndex(in: ends) { $0 > UInt32(page.text) }
      guard start < starts.count else { break }
      let position = tokensBefore + start
      if record.layout.pages.last?.start == position { record.layout.pages.removeLast() }
      if record.layout.pages.last?.label != page.label { record.layout.pages.append((position, page.label)) }
    }
  }

  /// The tokens that call-outs follow; `flows` are the indices of the part's recorded flows.
  func addCallOuts(of document: Document, flows: [Int], to record: inout TokenizedDocument) {
    for (index, flow) in flows.enumerated() {
      guard let offset = document.flows[flow].callOut else { continue }
      let behind = tokensBefore + Self.firstIndex(in: starts) { $0 >= UInt32(offset) }
      if behind > 0 { record.layout.flows[flowsBefore + index].callOut = behind - 1 }
    }
  }

  private static func firstIndex(in offsets: [UInt32], where isPast: (UInt32) -> Bool) -> Int {
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if isPast(offsets[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
