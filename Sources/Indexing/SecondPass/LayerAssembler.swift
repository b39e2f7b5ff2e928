import CorpusIndex

/// Writes the file `layers` of one segment from the annotations that the first pass put aside.
struct LayerAssembler: Sendable {
  let pass: FirstPass
  let vocabulary: AnnotationVocabulary
  /// Documents of the segment, as indices into those of the first pass.
  let documents: Range<Int>
  let path: String
  let folder: String
  let build: BuildIdentifier
  let threads: Int
  let memory: Int

  /// Positions that a worker takes at a time, a multiple of 64.
  private static let chunkTokens = 1 << 20

  /// Contract: touched only by a sink's consumer, which runs under the sink's lock, and between sinks.
  private final class File: @unchecked Sendable {
    var writer: LayerWriter?
    var pieces: InvertedPieces?
    var documentCounts: [UInt32] = []

    init(path: String, build: BuildIdentifier) throws(CorpusIndexError) {
      writer = try LayerWriter(path: path, build: build)
    }
  }

  /// The values of a layer that occur in the segment, the most frequent first, equal ones by their bytes.
  private struct Order: Sendable {
    /// Indices among the layer's values, and how often each occurs.
    var values: [UInt32]
    var counts: [UInt32]
    /// By 1 + index among the layer's values, the number in the file; 0 for none.
    var numbers: [UInt32]

    /// - Parameter counts: occurrences by 1 + index among the layer's values.
    init(_ counts: [UInt32]) {
      values = (0..<UInt32(clamping: max(0, counts.count - 1))).filter { counts[Int($0) + 1] > 0 }
      values.sort { left, right in
        let (first, second) = (counts[Int(left) + 1], counts[Int(right) + 1])
        return first != second ? first > second : left < right
      }
      self.counts = values.map { counts[Int($0) + 1] }
      numbers = [UInt32](repeating: 0, count: counts.count)
      for (place, value) in values.enumerated() { numbers[Int(value) + 1] = UInt32(place + 1) }
    }
  }

  /// Writes the layers in which a token of the segment has a value. O(tokens · layers + values log values).
  func write() throws(BuildError) {
    let starts = documentStarts()
    let tokens = starts[starts.count - 1]
    let file: File
    do throws(CorpusIndexError) { file = try File(path: path, build: build) } catch { throw .index(error) }
    let present = Set(documents.lazy.flatMap { pass.documents[$0].annotations.lazy.flatMap(\.layers) })
    for layer in vocabulary.layers.indices where present.contains(vocabulary.layers[layer].name) {
      let order = Order(try counts(of: layer, starts))
      guard !order.values.isEmpty else { continue }
      do throws(CorpusIndexError) {
        try file.writer?.begin(vocabulary.layers[layer].name)
        file.pieces = InvertedPieces(
          counts: [0] + order.counts.map { UInt64($0) }, from: 1, folder: folder, memory: memory / 4)
      } catch { throw .index(error) }
      try writeBlocks(of: layer, order, starts, to: file)
      try writePostings(starts, to: file)
      do throws(CorpusIndexError) { try end(layer, order, in: file) } catch { throw .index(error) }
    }
    do throws(CorpusIndexError) {
      guard let writer = file.writer.take() else { throw .tooLarge(path: path, what: "layers") }
      _ = try writer.finish(tokens: tokens)
    } catch { throw .index(error) }
  }

  /// The first position of each document, and the end of the last.
  private func documentStarts() -> [Int] {
    var starts = [0]
    starts.reserveCapacity(documents.count + 1)
    for index in documents { starts.append(starts[starts.count - 1] + pass.documents[index].tokens) }
    return starts
  }

  /// Calls `body` with the values of each chunk of positions, on several threads.
  private func forEachChunk(
    of layer: Int, _ starts: [Int],
    _ body:
      @escaping @Sendable (_ worker: Int, _ chunk: Int, _ first: Int, inout [UInt32])
      throws(BuildError) -> Void
  ) throws(BuildError) {
    let tokens = starts[starts.count - 1]
    let counter = Counter((tokens + Self.chunkTokens - 1) / Self.chunkTokens)
    try Workers.run(threads) { (worker) throws(BuildError) in
      var cursor = AnnotationCursor(pass, vocabulary, layer: layer, documents: documents, starts: starts)
      var values: [UInt32] = []
      while let chunk = counter.take() {
        let first = chunk * Self.chunkTokens
        cursor.read(first..<min(tokens, first + Self.chunkTokens), into: &values)
        try body(worker, chunk, first, &values)
      }
    }
  }

  /// Occurrences by 1 + index among the layer's values.
  private func counts(of layer: Int, _ starts: [Int]) throws(BuildError) -> [UInt32] {
    let size = vocabulary.layers[layer].values.count + 1
    let shared = SharedCounts(workers: threads, size: size)
    try forEachChunk(of: layer, starts) { (worker, _, _, values) throws(BuildError) in
      shared.add(values, worker: worker)
    }
    return shared.sum
  }

  private func writeBlocks(
    of layer: Int, _ order: Order, _ starts: [Int], to file: File
  ) throws(BuildError) {
    let sink = OrderedSink<(LayerRun, [UInt32])>(limit: memory / 8) { (_, chunk) throws(BuildError) in
      do throws(CorpusIndexError) {
        try file.writer?.append(chunk.0)
        try file.pieces?.append(chunk.1)
      } catch { throw .index(error) }
    }
    try forEachChunk(of: layer, starts) { (_, chunk, first, values) throws(BuildError) in
      for index in values.indices { values[index] = order.numbers[Int(values[index])] }
      var run = LayerRun()
      values.withUnsafeBufferPointer { run.append($0) }
      var inversion = Inversion(firstPosition: first)
      inversion.append(values)
      var counts = [UInt32](repeating: 0, count: order.values.count + 1)
      let piece = inversion.finish(counting: &counts)
      do throws(BuildError) {
        try sink.submit(chunk, (run, piece), cost: run.bytes.count + 4 * piece.count)
      } catch {
        sink.cancel()
        throw error
      }
    }
  }

  private func writePostings(_ starts: [Int], to file: File) throws(BuildError) {
    let inverted: Inverted
    do throws(CorpusIndexError) {
      try file.writer?.beginPostings()
      guard let pieces = file.pieces.take() else { return }
      inverted = try pieces.finish()
    } catch { throw .index(error) }
    file.documentCounts = []
    let sink = OrderedSink<(PostingsRun, [UInt32])>(limit: memory / 8) { (_, item) throws(BuildError) in
      do throws(CorpusIndexError) { try file.writer?.append(item.0) } catch { throw .index(error) }
      file.documentCounts += item.1
    }
    let counter = Counter(inverted.portionCount)
    try Workers.run(threads) { (_) throws(BuildError) in
      while let portion = counter.take() {
        var counts: [UInt32] = []
        let run = inverted.encode(portion: portion) { counts.append(Self.documents(of: $0, starts)) }
        do throws(BuildError) { try sink.submit(portion, (run, counts), cost: run.bytes.count) } catch {
          sink.cancel()
          throw error
        }
      }
    }
  }

  /// How many documents ascending positions stand in. O(positions + documents · log documents).
  private static func documents(of positions: UnsafeBufferPointer<UInt32>, _ starts: [Int]) -> UInt32 {
    var count: UInt32 = 0
    var end = 0
    for position in positions where Int(position) >= end {
      count += 1
      var low = 0
      var high = starts.count - 1
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] <= Int(position) { low = middle + 1 } else { high = middle }
      }
      end = starts[low]
    }
    return count
  }

  private func end(_ layer: Int, _ order: Order, in file: File) throws(CorpusIndexError) {
    let first = vocabulary.layers[layer].values.lowerBound
    var values = LexiconTable()
    for value in order.values { vocabulary.withValue(first + Int(value)) { values.append($0) } }
    try file.writer?.end(
      values: values,
      frequencies: Frequencies(tokens: order.counts, documents: file.documentCounts))
  }
}

/// Counts of numbers, one table a worker.
///
/// Contract: worker *i* alone touches table *i* while workers run.
private final class SharedCounts: @unchecked Sendable {
  private let tables: UnsafeMutablePointer<[UInt32]>
  private let workers: Int
  private let size: Int

  init(workers: Int, size: Int) {
    self.workers = workers
    self.size = size
    tables = .allocate(capacity: workers)
    tables.initialize(repeating: [], count: workers)
  }

  deinit {
    tables.deinitialize(count: workers)
    tables.deallocate()
  }

  func add(_ numbers: [UInt32], worker: Int) {
    if tables[worker].isEmpty { tables[worker] = [UInt32](repeating: 0, count: size) }
    for number in numbers { tables[worker][Int(number)] += 1 }
  }

  var sum: [UInt32] {
    var sum = tables[0].isEmpty ? [UInt32](repeating: 0, count: size) : tables[0]
    for worker in 1..<max(1, workers) {
      for (number, count) in tables[worker].enumerated() { sum[number] += count }
    }
    return sum
  }
}
