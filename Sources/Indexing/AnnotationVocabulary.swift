import CorpusIndex

/// The layers of the new texts with their values, and the way from the workers' ids to them.
struct AnnotationVocabulary: Sendable {
  struct Layer: Sendable {
    var name: String
    /// Its values among those of all layers, in the order of their bytes.
    var values: Range<Int>
  }

  /// In the order of their names' bytes.
  private(set) var layers: [Layer] = []
  /// The spooled numbers of each worker.
  let words: [ScratchWords]
  private let merged: MergedRuns
  /// For each worker, the index of its first run among all.
  private let firstRun: [Int]

  /// Merges the vocabularies of all workers. O(values · runs).
  ///
  /// - Throws: `.tooManyLayers`, `.vocabularyTooLarge`.
  init(_ workers: [SpooledAnnotations]) throws(BuildError) {
    words = workers.map(\.words)
    var first: [Int] = []
    var runs: [LexiconRun] = []
    for worker in workers {
      first.append(runs.count)
      runs.append(contentsOf: worker.runs)
    }
    firstRun = first
    merged = try MergedRuns(runs)
    for index in 0..<merged.counts.count {
      let name = merged.table.withString(index) {
        String(decoding: AnnotationSpooler.parts($0).name, as: UTF8.self)
      }
      if let last = layers.last, last.name.utf8.elementsEqual(name.utf8) {
        layers[layers.count - 1].values = last.values.lowerBound..<index + 1
      } else {
        layers.append(Layer(name: name, values: index..<index + 1))
      }
    }
    guard layers.count <= LayerWriter.limit else {
      throw .tooManyLayers(path: nil, limit: LayerWriter.limit)
    }
  }

  /// For the ids of a stretch less 1, the index of the value among those of all layers.
  func indices(of stretch: AnnotationStretch) -> [UInt32] {
    merged.indices[firstRun[stretch.worker] + stretch.run]
  }

  /// Calls `body` with the bytes of a value of any layer.
  func withValue<Result>(_ index: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    merged.table.withString(index) { body(AnnotationSpooler.parts($0).value) }
  }
}

/// Reads the values of one layer by the positions of a segment.
struct AnnotationCursor {
  private let pass: FirstPass
  private let vocabulary: AnnotationVocabulary
  private let layer: AnnotationVocabulary.Layer
  private let documents: Range<Int>
  /// The first position of each document, and the end of the last.
  private let starts: [Int]
  private var document: Int

  /// - Parameters:
  ///   - documents: the segment's, as indices into those of the first pass.
  ///   - starts: the first position of each, and the end of the last.
  init(
    _ pass: FirstPass, _ vocabulary: AnnotationVocabulary, layer: Int, documents: Range<Int>, starts: [Int]
  ) {
    self.pass = pass
    self.vocabulary = vocabulary
    self.layer = vocabulary.layers[layer]
    self.documents = documents
    self.starts = starts
    document = documents.lowerBound
  }

  /// Fills `values` with 1 + the index among the layer's values for each position of a range, 0 for none.
  ///
  /// O(positions + documents), over ascending ranges.
  mutating func read(_ range: Range<Int>, into values: inout [UInt32]) {
    values.removeAll(keepingCapacity: true)
    values.append(contentsOf: repeatElement(0, count: range.count))
    func end(_ document: Int) -> Int { starts[document - documents.lowerBound + 1] }
    while document < documents.upperBound, end(document) <= range.lowerBound { document += 1 }
    var current = document
    while current < documents.upperBound, starts[current - documents.lowerBound] < range.upperBound {
      let start = starts[current - documents.lowerBound]
      let stretches = pass.documents[current].annotations
      // The parts of a large document are many; those before the range are skipped by halves.
      var index = Self.firstStretch(of: stretches, endingAfter: range.lowerBound - start)
      while index < stretches.count, start + stretches[index].tokens.lowerBound < range.upperBound {
        copy(stretches[index], documentStart: start, range, into: &values)
        index += 1
      }
      current += 1
    }
  }

  private static func firstStretch(of stretches: [AnnotationStretch], endingAfter token: Int) -> Int {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func copy(
    _ stretch: AnnotationStretch, documentStart: Int, _ range: Range<Int>, into values: inout [UInt32]
  ) {
    guard let place = stretch.layers.firstIndex(where: { $0.utf8.elementsEqual(layer.name.utf8) }) else {
      return
    }
    let first = documentStart + stretch.tokens.lowerBound
    let shared = (first..<first + stretch.tokens.count).clamped(to: range)
    guard !shared.isEmpty else { return }
    let words = vocabulary.words[stretch.worker].words
    let source = stretch.offset + place * stretch.tokens.count + shared.lowerBound - first
    let indices = vocabulary.indices(of: stretch)
    let below = UInt32(layer.values.lowerBound)
    for offset in 0..<shared.count {
      let number = words[source + offset]
      if number > 0 {
        values[shared.lowerBound - range.lowerBound + offset] = indices[Int(number) - 1] - below + 1
      }
    }
  }
}
