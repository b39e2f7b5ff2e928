import CorpusIndex
import Crypto
import Documents
import ICU

/// Why the original of a document can't be quoted.
public enum OriginalTextError: Error, Sendable, Equatable {
  case index(CorpusIndexError)
  case document(DocumentError)
  case icu(ICUError)
  /// The file has changed since it was indexed: its SHA-256 is another one.
  case changed(path: String)
}

/// The original file of a document, to be quoted byte by byte.
public struct OriginalText: Sendable {
  public let path: String
  private let bytes: [UInt8]
  private let encoding: String

  /// Reads the file that a document came from, and checks that it is still the same. O(size).
  ///
  /// - Parameter number: the document's, from 0 in the order of the corpus.
  public init(ofDocument number: Int, in corpus: CorpusReader) throws(OriginalTextError) {
    let record: DocumentRecord
    let source: SourceEntry?
    do throws(CorpusIndexError) {
      let segment = corpus.segments.last { $0.firstDocument <= number } ?? corpus.segments[0]
      record = try segment.structure.document(number - segment.firstDocument)
      source = try corpus.sources().first { $0.name == record.input }
    } catch { throw .index(error) }
    path = source?.path ?? record.input
    encoding = record.encoding
    do throws(DocumentError) { bytes = try SourceFile(reading: path).bytes } catch { throw .document(error) }
    var digest = SHA256()
    bytes.withUnsafeBytes { digest.update(bufferPointer: $0) }
    guard Array(digest.finalize()) == record.sourceDigest else { throw .changed(path: path) }
  }

  /// Bytes of the file as UTF-8; what lies beyond its end is left out, and U+FFFD stands for what is no text. O(n).
  public func text(of range: Range<Int>) throws(OriginalTextError) -> [UInt8] {
    let part = bytes[range.clamped(to: 0..<bytes.count)]
    guard encoding != TextEncoding.utf8.name else { return Array(part) }
    var text: [UInt8] = []
    let source = Array(part)
    do throws(ICUError) {
      let converter = try CharacterConverter(encoding: encoding)
      var start = 0
      while let stop = try convert(source, with: converter, from: start, into: &text) {
        text.append(contentsOf: [0xEF, 0xBF, 0xBD])
        start = stop.offset + max(1, stop.length)
      }
    } catch { throw .icu(error) }
    return text
  }

  private func convert(
    _ source: [UInt8], with converter: borrowing CharacterConverter, from start: Int, into text: inout [UInt8]
  ) throws(ICUError) -> CharacterConverter.IllegalInput? {
    try source.withUnsafeBufferPointer { bytes throws(ICUError) in
      try converter.convert(UnsafeRawBufferPointer(bytes), from: start, into: &text)
    }
  }
}
