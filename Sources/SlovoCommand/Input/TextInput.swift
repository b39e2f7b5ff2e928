import CorpusIndex
import Documents
import Indexing
import Segmentation

/// Texts that a command takes one at a time: a file, or standard input.
enum TextInput {
  /// The name that stands for standard input.
  static let standardInput = "-"

  /// The bytes of a file, or of standard input.
  static func bytes(of file: String) throws -> [UInt8] {
    let path = file == standardInput ? "/dev/stdin" : file
    do throws(DocumentError) { return try SourceFile(reading: path).bytes } catch {
      throw Failure.input(Wording.document(DocumentError(path: name(of: file), cause: error.cause)))
    }
  }

  /// Whether an argument names a file, or standard input, rather than stands for itself.
  static func isFile(_ argument: String) -> Bool {
    argument == standardInput || FileSystem.exists(argument)
  }

  /// A text as it stands in its file, as UTF-8.
  static func text(of file: String, reading: ReadingOptions) throws -> [UInt8] {
    try document(file, reading: reading, profile: .icu, quiet: false).text
  }

  /// A text as the readers understand it, laid out as the profile wants.
  static func document(
    _ file: String, reading: ReadingOptions, profile: TokenizerProfile, quiet: Bool
  ) throws -> Document {
    let bytes = try bytes(of: file)
    let document: Document
    do throws(DocumentError) {
      document = try DocumentReader(options: reading.laidOut(for: profile)).read(
        bytes, path: name(of: file), name: name(of: file))
    } catch { throw Failure.input(Wording.document(error)) }
    if !quiet {
      for warning in document.warnings {
        Terminal.note("slovo: " + Wording.warning(warning, path: document.name))
      }
    }
    return document
  }

  /// The words given; for -, or where none are given, the lines of standard input, each a word.
  static func words(_ given: [String]) throws -> [String] {
    guard !given.isEmpty else { return try standardInputWords() }
    return try given.flatMap { word in
      word == standardInput
        ? try standardInputWords() : word.split(whereSeparator: \.isWhitespace).map(String.init)
    }
  }

  private static func standardInputWords() throws -> [String] {
    let bytes = try bytes(of: standardInput)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure.input("standard input is not UTF-8. Give words in UTF-8.")
    }
    return text.split(whereSeparator: \.isNewline).map(word(ofLine:)).filter { !$0.isEmpty }
  }

  /// A line without the blanks and the punctuation around it, a line of nothing else as it stands. Marks that
  /// may be signs stay.
  private static func word(ofLine line: Substring) -> String {
    let blanks = line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
    let outside: (Character) -> Bool = { $0.isWhitespace || ",.;:!?()[]«»„“…".contains($0) }
    let word = blanks.drop(while: outside).reversed().drop(while: outside).reversed()
    return String(word.isEmpty ? Array(blanks) : Array(word))
  }

  private static func name(of file: String) -> String {
    file == standardInput ? "standard input" : file
  }
}
