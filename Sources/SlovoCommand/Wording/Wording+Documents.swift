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
      let endings = TextFormat.extensions.dropLast().joined(separator: ", ")
      let last = TextFormat.extensions.last ?? ""
      return "there is no text in '\(path)'. Slovo reads files that end in \(endings) or \(last)."
    case .changedWhileReading: return "'\(path)' changed while it was read. Ask again when it is written."
    case .tooLarge(let bytes, let limit, let mayBeConverted):
      let size = "'\(path)' has \(bytes) bytes, and \(limit) are the most for "
      return mayBeConverted
        ? size
          + "a text of its format that isn't clean UTF-8. Convert it to UTF-8, which may have any size, or split it."
        : size + "a text of its format. Split it, by chapter or by year."
    case .lineTooLong(let line, let limit):
      return
        "'\(path)', line \(line), has more than \(limit) bytes, so it is not vertical text, which has a word a "
        + "line. Check its line ends, or name it .txt if it is running text."
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
    case .unknownEncoding(let name):
      return
        "'\(path)' declares the encoding '\(name)', which Slovo doesn't read. Convert it to UTF-8, "
        + "or use --encoding if it is in another."
    case .xml(let line, let byte, let problem):
      return "'\(path)', line \(line), byte \(byte): \(xml(problem))"
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

  /// What is wrong with a pattern of file names, and the remedy.
  static func pattern(_ mistake: FileNamePattern.Mistake, _ pattern: String) -> String {
    switch mistake {
    case .noKey: "'\(pattern)' names no key. Put a key of metadata in braces: '{year}-{author}'."
    case .emptyKey: "'\(pattern)' has a key without a name. Write {_} for what isn't needed."
    case .openBrace: "a brace of '\(pattern)' has no other one. Write keys as {year}."
    case .repeatedKey(let key): "'\(pattern)' has {\(key)} twice. Write {_} for one of them."
    case .touchingKeys(let first, let second):
      "nothing stands between {\(first)} and {\(second)}, so nobody knows where one ends. Put text between them."
    }
  }

  static func warning(_ warning: TextListing.Warning) -> String {
    switch warning {
    case .rowWithoutText(let path, let line, let file):
      "'\(path)', line \(line): there is no text '\(file)', so the row is left out."
    case .otherNames(let pattern, let count, let example):
      "\(count.grouped) \(count == 1 ? "name doesn't" : "names don't") fit --file-names '\(pattern)' and "
        + "\(count == 1 ? "says" : "say") nothing of the text: '\(example)'\(count == 1 ? "" : " is one of them")."
    }
  }

  static func warning(_ warning: ReadingWarning, path: String) -> String {
    switch warning {
    case .guessedEncoding(let name, let confidence):
      "'\(path)' is not UTF-8; read as \(name), a guess (\(confidence) of 100). Say --encoding if it is wrong."
    case .replacedIllegalBytes(let count, let line, let byte):
      "'\(path)': \(count) \(count == 1 ? "place" : "places") replaced by U+FFFD, the first in line \(line), byte \(byte)."
    case .containsNUL(let line, let byte): "'\(path)' has NUL bytes, the first in line \(line), byte \(byte)."
    case .guessedColumns(let names):
      "'\(path)': the columns don't say what they hold; they are taken for \(names.joined(separator: ", ")). "
        + "Say --columns if that is wrong."
    case .raggedRows(let count, let line):
      "'\(path)': \(count) \(count == 1 ? "row has" : "rows have") not as many columns as there are names, the "
        + "first in line \(line). What is missing is empty, what is beyond is left out."
    case .unclosedTags(let count, let line):
      "'\(path)': \(count) \(count == 1 ? "tag is" : "tags are") never closed, the first in line \(line)."
    case .unopenedTags(let count, let line):
      "'\(path)': \(count) \(count == 1 ? "tag closes" : "tags close") what isn't open, the first in line \(line)."
    case .deepTags(let count, let line, let limit):
      "'\(path)': \(count) \(count == 1 ? "tag stands" : "tags stand") deeper than \(limit) others of their kind and "
        + "\(count == 1 ? "is" : "are") passed over, the first in line \(line)."
    case .emptyDocuments(let count, let line):
      "'\(path)': \(count) \(count == 1 ? "document holds" : "documents hold") no words and "
        + "\(count == 1 ? "is" : "are") left out, the first in line \(line)."
    case .xmlCutShort(let line, let byte, let problem):
      "'\(path)' was read up to line \(line), byte \(byte), and no further: \(xml(problem))"
    case .contradictedEncoding(let declared, let encoding):
      "'\(path)' says that it is \(declared), but is \(encoding); read as \(encoding). Say --encoding if it is wrong."
    case .nestedTooDeep(let depth, let line, let byte):
      "'\(path)' nests its markup more than \(depth) deep from line \(line), byte \(byte) on; what is deeper is read as text alone."
    case .empty: "'\(path)' holds no words."
    case .otherMetadata(let key, let kept, let table):
      "'\(path)' says \(key): \(kept), and the table beside it or its name \(table). The text's own is kept; mend one of them."
    }
  }
}
