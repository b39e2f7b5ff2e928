import Analysis
import Reporting
import SlovoKit

extension Wording {
  static func failure(_ error: PlaceError) -> Failure {
    switch error {
    case .unknownDocument(let name, let near):
      .usage(
        "there is no document '\(name)'. "
          + (near.isEmpty
            ? "'slovo sections' lists all documents."
            : "Did you mean \(near.map { "'\($0)'" }.joined(separator: " or "))?"))
    case .ambiguousDocument(let name, let candidates):
      .usage(
        "several documents could be '\(name)'. Write the whole name: \(candidates.joined(separator: ", ")).")
    case .beyondEnd(let document, let position, let last):
      .usage(
        "'\(document)' has no position \(position == Int.max ? "so high" : position.grouped): "
          + "its positions are 1 to \(last.grouped).")
    case .beyondLastLine(let document, let line, let last):
      .usage(
        "'\(document)' has no words from line \(line.grouped) on: the last ones stand on line \(last.grouped)."
      )
    }
  }

  static func failure(_ error: CitationError) -> Failure {
    let remedy =
      "Write fields in braces: '{author} {year}, {section}, p. {page}'; {{ and }} are braces themselves."
    switch error {
    case .empty: return .usage("--cite: the template is empty. \(remedy)")
    case .tooLong(let limit):
      return .usage("--cite: the template has more than \(limit.grouped) bytes. Write a shorter one.")
    case .unclosedBrace(let template, let offset):
      return .usage(
        "--cite: this brace is never closed.\n\(CaretMarker.lines(for: template, byteOffset: offset.bytes))\n\(remedy)"
      )
    case .unopenedBrace(let template, let offset):
      return .usage(
        "--cite: this brace closes nothing.\n\(CaretMarker.lines(for: template, byteOffset: offset.bytes))\n\(remedy)"
      )
    case .unknownField(let template, let offset, let name, let known):
      return .usage(
        "--cite: there is no field '\(name)'.\n\(CaretMarker.lines(for: template, byteOffset: offset.bytes))\n"
          + suggestion(name, known))
    }
  }

  static func failure(_ error: OriginalTextError) -> Failure {
    switch error {
    case .index(let error): .input(index(error))
    case .document(let error):
      .input(document(error) + " --verbatim quotes the original; without it the text comes from the index.")
    case .icu(let error): failure(error)
    case .changed(let path):
      .input(
        "'\(path)' has changed since it was indexed, so its bytes are no longer those that answers cite. "
          + "Index it anew, or leave --verbatim out: then the text comes from the index.")
    }
  }
}
