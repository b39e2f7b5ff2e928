import Documents

extension Wording {
  static func document(_ error: DocumentError) -> String {
    let path = error.path
    switch error.cause {
    case .missing:
      return "there is nothing at '\(path)'. Check the spelling; if it was there until now, ask again."
    case .unreadable(let code):
      return "can't read '\(path)': \(system(code)). Mend that, or leave the file out."
    case .isFolder: return "'\(path)' is a folder where a text is wanted."
    case .folderWithoutTexts:
      return "there is no text in '\(path)'. Slovo reads files that end in .txt, .text, .md, .markdown, "
        + ".vert, .vrt, .html, .htm or .xhtml."
    case .changedWhileReading: return "'\(path)' changed while it was read. Ask again when it is written."
    case .binary(let kind):
      return
        "'\(path)' is not text\(kind.map { " but \($0)" } ?? ""). Convert it to plain text, or leave it out."
    case .containsNUL(let line, let byte):
      return
        "'\(path)' has a NUL byte in line \(line), at byte \(byte), so it is not plain text. "
        + "Use --encoding utf-16le if it is UTF-16, or --lenient to read on."
    case .invalidUTF8(let line, let byte, let count):
      let others = count > 1 ? ", and \(count - 1) more places" : ""
      return
        "'\(path)' is damaged UTF-8: line \(line), byte \(byte)\(others). "
        + "Mend the file, or use --lenient to put U+FFFD there, or --encoding if it is another encoding."
    case .illegalBytes(let encoding, let line, let byte):
      return
        "'\(path)' has bytes that mean nothing in \(encoding.name): line \(line), byte \(byte). "
        + "Give another --encoding, or use --lenient to put U+FFFD there."
    case .frontMatter(let line, let problem):
      return
        "the front matter of '\(path)' is not YAML: line \(line): \(problem). Mend it, or remove the --- lines."
    case .metadataTable(let line, let problem):
      return "'\(path)', line \(line): \(metadata(problem))"
    case .icu(let function, let status):
      return "ICU's \(function) failed with \(status) on '\(path)'."
    }
  }

  private static func metadata(_ problem: DocumentError.MetadataProblem) -> String {
    switch problem {
    case .noFileColumn:
      "no column is called file, filename or docname, so rows belong to no text. Name one so."
    case .unclosedQuote: "a quotation mark is not closed. Close it."
    case .textAfterQuote: "text follows a closing quotation mark. Double the marks that belong to the cell."
    case .ragged(let cells, let expected):
      "the row has \(cells) cells and the header \(expected). Quote cells that hold commas."
    case .repeatedFile(let name): "'\(name)' has a row already. Keep one of them."
    }
  }

  static func warning(_ warning: TextListing.Warning) -> String {
    switch warning {
    case .rowWithoutText(let path, let line, let file):
      "'\(path)', line \(line): there is no text '\(file)', so the row is left out."
    }
  }

  static func warning(_ warning: ReadingWarning, path: String) -> String {
    switch warning {
    case .guessedEncoding(let name, let confidence):
      "'\(path)' is not UTF-8; read as \(name), a guess (\(confidence) of 100). Say --encoding if it is wrong."
    case .replacedIllegalBytes(let count, let line, let byte):
      "'\(path)': \(count) \(count == 1 ? "place" : "places") replaced by U+FFFD, the first in line \(line), byte \(byte)."
    case .containsNUL(let line, let byte): "'\(path)' has NUL bytes, the first in line \(line), byte \(byte)."
    case .contradictedEncoding(let declared, let encoding):
      "'\(path)' says that it is \(declared), but is \(encoding); read as \(encoding). Say --encoding if it is wrong."
    case .nestedTooDeep(let depth, let line, let byte):
      "'\(path)' nests its markup more than \(depth) deep from line \(line), byte \(byte) on; what is deeper is read as text alone."
    case .empty: "'\(path)' holds no words."
    }
  }
}
