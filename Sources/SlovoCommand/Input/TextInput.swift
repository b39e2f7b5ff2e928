import CorpusIndex
import Documents
import ICU
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

  /// The words given; for -, or where none are given, the tokens of each line of standard input.
  static func words(_ given: [String]) throws -> [String] {
    guard !given.isEmpty else { return try standardInputWords() }
    return try given.flatMap { word in
      word == standardInput
        ? try standardInputWords() : word.split(whereSeparator: \.isWhitespace).map(String.init)
    }
  }

  private static func standardInputWords() throws -> [String] {
    let bytes = try bytes(of: standardInput)
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Failure.input("standard input is not UTF-8. Give words in UTF-8.")
    }
    var tokens = TokenList()
    do throws(ICUError) {
      var segmenter = try Segmenter(profile: .standard)
      for line in bytes.indices.split(whereSeparator: { bytes[$0] == UInt8(ascii: "\n") }) {
        try segmenter.segment(bytes.span, line.startIndex..<line.endIndex, into: &tokens)
      }
    } catch { throw Wording.failure(error) }
    return zip(tokens.starts, tokens.ends).map { start, end in
      String(decoding: bytes[Int(start)..<Int(end)], as: UTF8.self)
    }
  }

  private static func name(of file: String) -> String {
    file == standardInput ? "standard input" : file
  }
}
