import CorpusIndex
import Crypto
import Documents
import ICU
import WordForms

/// The identifier of a build: the first half of a SHA-256 over all that its outcome depends on.
enum BuildDigest {
  static func identifier(
    of documents: [TokenizedDocument], options: BuildOptions, base: BuildIdentifier?
  ) -> BuildIdentifier {
    var digest = SHA256()
    func add(_ text: String) {
      let bytes = Array(text.utf8)
      withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { digest.update(bufferPointer: $0) }
      digest.update(data: bytes)
    }
    add("Slovo corpus \(FileFormat.version)")
    add(options.profile.name)
    add(options.profile.description)
    add(ICUVersion.library)
    add(ICUVersion.unicode)
    add(options.recorded)
    add(WordAnalyser.version)
    add(hexadecimal(of: options.corrections))
    if let base { add(base.hexadecimal) }
    for document in documents {
      add(document.name)
      digest.update(data: document.digest)
      for entry in document.metadata {
        add(entry.key)
        add(entry.value)
      }
    }
    let bytes = Array(digest.finalize())
    func word(_ range: Range<Int>) -> UInt64 { bytes[range].reduce(0) { $0 << 8 | UInt64($1) } }
    return BuildIdentifier(high: word(0..<8), low: word(8..<16))
  }

  /// The digest of corrections as a manifest records it, 16 hexadecimal digits; empty without corrections.
  static func hexadecimal(of corrections: WordCorrections) -> String {
    corrections.isEmpty ? "" : hexadecimal(of: corrections.description)
  }

  /// The digest of a text, 16 hexadecimal digits.
  static func hexadecimal(of text: String) -> String {
    let digest = SHA256.hash(data: Array(text.utf8))
    return digest.prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
