import Documents
import SlovoKit
import WordForms

/// Words that are left out, from a file: one or more a line, parted by blanks or commas; # begins a comment.
struct StopWords {
  private var words: [Substring] = []

  /// - Parameter path: the file, nil for no words.
  init(file path: String?) throws {
    guard let path else { return }
    let bytes: [UInt8]
    do throws(DocumentError) { bytes = try SourceFile(reading: path).bytes } catch {
      throw Failure.input(Wording.document(error))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure.input("'\(path)' is not UTF-8. Save it as UTF-8.")
    }
    words = text.split(whereSeparator: \.isNewline).flatMap { line in
      line.prefix(while: { $0 != "#" }).split(whereSeparator: { $0.isWhitespace || $0 == "," })
    }
  }

  /// The forms that the words have in a corpus.
  func forms(in corpus: OpenedCorpus) throws -> Set<String> {
    guard !words.isEmpty else { return [] }
    do {
      var folder = try FormFolder(cutsPossessives: corpus.reader.manifest.hasWordTokens)
      var forms: Set<String> = []
      var form: [UInt8] = []
      for word in words {
        folder.form(of: Array(word.utf8).span, into: &form)
        forms.insert(String(decoding: form, as: UTF8.self))
      }
      return forms
    } catch { throw Failure.input("ICU can't be used: \(error). Reinstall libicu.") }
  }
}
