import CorpusIndex
import Documents
import Segmentation

extension CoreStep {
  /// Markdown with notes, read and divided into words and sentences.
  static let tokenize = CoreStep("tokenize", per: "token") { corpus in
    let reader = DocumentReader()
    let files = try corpus.entries.map { (entry: $0, bytes: try SourceFile(reading: $0.path).bytes) }
    return {
      var segmenter = try Segmenter(profile: .standard)
      return try files.reduce(0) { sum, file in
        let document = try reader.read(file.bytes, path: file.entry.path, name: file.entry.name)
        return sum + (try SampleCorpus.tokens(of: document, &segmenter).reduce(0) { $0 + $1.count })
      }
    }
  }

  /// Words to ids.
  static let intern = CoreStep("intern", per: "token") { corpus in
    {
      var words = WordInterner()
      var ids: [UInt32] = []
      var count = 0
      for (document, lists) in zip(corpus.documents, corpus.tokens) {
        document.text.withUnsafeBytes { text in
          for list in lists {
            ids.removeAll(keepingCapacity: true)
            list.starts.withUnsafeBufferPointer { starts in
              list.ends.withUnsafeBufferPointer { ends in
                words.intern(text, starts: starts, ends: ends, into: &ids)
              }
            }
            count += ids.count
          }
        }
      }
      return count
    }
  }
}
