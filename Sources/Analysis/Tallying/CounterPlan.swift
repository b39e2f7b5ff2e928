import CorpusIndex

/// How counting is divided: over threads, and over slices of the features where the memory has no room for all.
struct CounterPlan: Sendable, Equatable {
  let threads: Int
  let slices: [Range<Int>]

  /// - Parameters:
  ///   - tables: counters that each thread holds.
  ///   - resources: half of its memory is for counters; the other half holds what comes of them.
  init(features: Int, tables: Int, _ resources: AnswerResources) {
    let room = max(1, resources.memory / 2 / FeatureCounter.bytesPerFeature / max(1, tables))
    threads = min(max(1, room / max(1, features)), max(1, resources.threads))
    let slice = max(1, room / threads)
    slices = stride(from: 0, to: features, by: slice).map { $0..<min(features, $0 + slice) }
  }
}

/// Documents of one segment that one thread takes at a time.
struct DocumentChunk: Sendable, Equatable {
  let segment: Int
  /// Indices of its documents.
  let documents: Range<Int>

  /// All documents of a corpus in chunks of about equal length, some tens for each thread. O(documents).
  static func all(of corpus: CorpusReader, threads: Int) -> [DocumentChunk] {
    let size = max(1, corpus.tokenCount / (threads * 32))
    var chunks: [DocumentChunk] = []
    for (number, segment) in corpus.segments.enumerated() {
      let structure = segment.structure
      var first = 0
      var tokens = 0
      for document in 0..<structure.documentCount {
        tokens += structure.positions(ofDocument: document).count
        guard tokens >= size || document + 1 == structure.documentCount else { continue }
        chunks.append(DocumentChunk(segment: number, documents: first..<document + 1))
        first = document + 1
        tokens = 0
      }
    }
    return chunks
  }
}
