import CorpusIndex
import Documents

/// Writes the files of one segment from what the first pass left.
struct SegmentAssembler: Sendable {
  let pass: FirstPass
  let inputs: [InputText]
  let lexicon: LexiconBuilder
  let hashes: FormHashes
  /// Documents of the segment, as indices into those of the first pass.
  let documents: Range<Int>
  let folder: String
  let number: Int
  let build: BuildIdentifier
  let threads: Int
  let memory: Int

  private static let chunkTokens = 1 << 20
  /// Word types are dealt out for the postings in this many portions of about equal tokens.
  private static let portions = 64

  /// Writes `tokens`, `postings` and `structure`.
  ///
  /// - Returns: the segment's tokens, and the sketch of each document.
  func write() throws(BuildError) -> (tokens: Int, sketches: [[UInt32]]) {
    let tokenCount = documents.reduce(0) { $0 + pass.documents[$1].tokens }
    let chunks = Chunk.cut(pass.documents, documents, size: Self.chunkTokens)
    let (inverted, types, forms, sketches) = try writeTokens(chunks, tokenCount: tokenCount)
    try writePostings(inverted, types: types, forms: forms)
    var structure = structure()
    structure.sketches = sketches
    do throws(CorpusIndexError) {
      _ = try StructureWriter.write(structure, path: path(.structure), build: build)
    } catch { throw .index(error) }
    return (tokenCount, sketches)
  }

  private func path(_ kind: FileKind) -> String {
    folder + "/" + Manifest.fileName(kind, number: number)
  }

  /// Positions sorted by type, piece by piece, and where the portions begin in each piece.
  private struct Inverted: Sendable {
    var words: ScratchWords
    /// For each piece, where each portion begins, and the end.
    var offsets: [[Int]]
    /// First type of each portion, and the end.
    var bounds: [Int]
  }

  /// Contract: touched only by the sink's consumer, which runs under the sink's lock.
  private final class TokenFiles: @unchecked Sendable {
    var writer: TokenStreamWriter?
    var scratch: ScratchFile?
    var offsets: [[Int]] = []
    /// By the place of a document in the segment.
    var sketches: [[UInt32]]

    init(path: String, build: BuildIdentifier, folder: String, documents: Int) throws(CorpusIndexError) {
      sketches = [[UInt32]](repeating: [], count: documents)
      writer = try TokenStreamWriter(path: path, build: build)
      scratch = try ScratchFile(folder: folder)
    }
  }

  private func writeTokens(
    _ chunks: [Chunk], tokenCount: Int
  ) throws(BuildError) -> (Inverted, Frequencies, Frequencies, sketches: [[UInt32]]) {
    let bounds = portionBounds()
    let files: TokenFiles
    do throws(CorpusIndexError) {
      files = try TokenFiles(
        path: path(.tokens), build: build, folder: folder, documents: documents.count)
    } catch { throw .index(error) }
    let sink = OrderedSink<AssembledChunk>(limit: memory / 8) { (_, chunk) throws(BuildError) in
      do throws(CorpusIndexError) {
        try files.writer?.append(chunk.run)
        for sketch in chunk.sketches {
          files.sketches[sketch.document - documents.lowerBound] = sketch.numbers
        }
        for piece in chunk.inverted {
          files.offsets.append(Self.portionOffsets(piece, bounds, from: files.scratch?.position ?? 0))
          try Self.append(piece, to: &files.scratch)
        }
      } catch { throw .index(error) }
    }
    let counter = Counter(chunks.count)
    let frequencies = SharedSlots<(Frequencies, Frequencies)>(threads)
    let end = documents.upperBound
    try Workers.run(threads) { (worker) throws(BuildError) in
      var assembler = ChunkAssembler(pass, lexicon, hashes, segmentEnd: end, segmentTokens: tokenCount)
      while let index = counter.take() {
        let chunk = assembler.assemble(chunks[index])
        let cost = chunk.run.bytes.count + chunk.inverted.reduce(0) { $0 + 4 * $1.count }
        do throws(BuildError) { try sink.submit(index, chunk, cost: cost) } catch {
          sink.cancel()
          throw error
        }
      }
      frequencies.set(worker, (assembler.types, assembler.forms))
    }
    let (jumps, exceptions) = places()
    do throws(CorpusIndexError) {
      guard let writer = files.writer.take(), let scratch = files.scratch.take() else {
        throw .tooLarge(path: path(.tokens), what: "tokens")
      }
      _ = try writer.finish(tokens: tokenCount, jumps: jumps, exceptions: exceptions)
      let inverted = Inverted(words: try scratch.finish(), offsets: files.offsets, bounds: bounds)
      return (
        inverted, Self.sum(frequencies.values.map(\.0)), Self.sum(frequencies.values.map(\.1)), files.sketches
      )
    } catch { throw .index(error) }
  }

  private static func append(_ piece: [UInt32], to scratch: inout ScratchFile?) throws(CorpusIndexError) {
    let result = piece.withUnsafeBufferPointer { buffer -> Result<Void, CorpusIndexError> in
      do throws(CorpusIndexError) {
        try scratch?.append(buffer)
        return .success(())
      } catch { return .failure(error) }
    }
    try result.get()
  }

  private static func sum(_ all: [Frequencies]) -> Frequencies {
    guard var total = all.first else { return Frequencies(tokens: [], documents: []) }
    for next in all.dropFirst() {
      for index in total.tokens.indices {
        total.tokens[index] += next.tokens[index]
        total.documents[index] += next.documents[index]
      }
    }
    return total
  }

  private func portionBounds() -> [Int] {
    let counts = lexicon.newCounts
    let total = counts.reduce(0, +)
    var bounds = [0]
    var sum: UInt64 = 0
    for (type, count) in counts.enumerated() {
      sum += count
      if sum * UInt64(Self.portions) >= total * UInt64(bounds.count), type + 1 < counts.count {
        bounds.append(type + 1)
      }
    }
    bounds.append(counts.count)
    return bounds
  }

  /// Where each portion begins in a piece that will stand at `start`.
  private static func portionOffsets(_ piece: [UInt32], _ bounds: [Int], from start: Int) -> [Int] {
    var offsets: [Int] = []
    var offset = 0
    for bound in bounds {
      while offset < piece.count, Int(piece[offset]) < bound { offset += 2 + Int(piece[offset + 1]) }
      offsets.append(start + offset)
    }
    return offsets
  }

  /// Contract: touched only by the sink's consumer, which runs under the sink's lock.
  private final class PostingsFile: @unchecked Sendable {
    var writer: PostingsWriter?

    init(path: String, build: BuildIdentifier) throws(CorpusIndexError) {
      writer = try PostingsWriter(path: path, build: build)
    }
  }

  private func writePostings(
    _ inverted: Inverted, types: Frequencies, forms: Frequencies
  ) throws(BuildError) {
    let file: PostingsFile
    do throws(CorpusIndexError) { file = try PostingsFile(path: path(.postings), build: build) } catch {
      throw .index(error)
    }
    let sink = OrderedSink<PostingsRun>(limit: memory / 8) { (_, run) throws(BuildError) in
      do throws(CorpusIndexError) { try file.writer?.append(run) } catch { throw .index(error) }
    }
    let counter = Counter(inverted.bounds.count - 1)
    try Workers.run(threads) { (_) throws(BuildError) in
      while let portion = counter.take() {
        let run = Self.encode(inverted, portion: portion)
        do throws(BuildError) { try sink.submit(portion, run, cost: run.bytes.count) } catch {
          sink.cancel()
          throw error
        }
      }
    }
    do throws(CorpusIndexError) {
      guard let writer = file.writer.take() else { throw .tooLarge(path: path(.postings), what: "postings") }
      _ = try writer.finish(types: types, forms: forms)
    } catch { throw .index(error) }
  }

  /// Joins the lists of a portion's types from all pieces.
  private static func encode(_ inverted: Inverted, portion: Int) -> PostingsRun {
    var run = PostingsRun()
    var cursors = inverted.offsets.map { $0[portion] }
    let ends = inverted.offsets.map { $0[portion + 1] }
    var positions: [UInt32] = []
    let words = inverted.words.words
    for type in inverted.bounds[portion]..<inverted.bounds[portion + 1] {
      positions.removeAll(keepingCapacity: true)
      for piece in cursors.indices where cursors[piece] < ends[piece] && words[cursors[piece]] == UInt32(type)
      {
        let start = cursors[piece] + 2
        let end = start + Int(words[cursors[piece] + 1])
        positions.append(contentsOf: words[start..<end])
        cursors[piece] = end
      }
      positions.withUnsafeBufferPointer { run.append($0) }
    }
    return run
  }

  private func places() -> ([SourceJump], [SourceException]) {
    var jumps: [SourceJump] = []
    var exceptions: [SourceException] = []
    var position = 0
    for index in documents {
      let document = pass.documents[index]
      for jump in document.jumps {
        jumps.append(
          SourceJump(position: jump.position + UInt32(position), source: jump.source, line: jump.line))
      }
      for exception in document.exceptions {
        exceptions.append(
          SourceException(position: exception.position + UInt32(position), ranges: exception.ranges))
      }
      position += document.tokens
    }
    return (jumps, exceptions)
  }

  /// The pages of a document; the pages of the one before end at its beginning.
  private func pages(of document: TokenizedDocument) -> [(start: Int, label: String)] {
    guard document.tokens > 0, document.pages.first?.start != 0 else { return document.pages }
    return [(0, "")] + document.pages
  }

  /// The structure of all documents by positions of the segment.
  private func structure() -> SegmentStructure {
    var structure = SegmentStructure()
    var position = 0
    var textOffset = 0
    var labels: [String: Int] = [:]
    var languages: [String: Int] = [:]
    func language(_ name: String) -> Int {
      let known = languages[name] ?? structure.spanLanguages.count
      if known == structure.spanLanguages.count { structure.spanLanguages.append(name) }
      languages[name] = known
      return known
    }
    for index in documents {
      let document = pass.documents[index]
      let start = UInt32(position)
      let firstSection = structure.sections.count
      structure.documentStarts.append(start)
      let closingGap =
        document.stretches.last.map { lexicon.gapIds[$0.worker][Int(document.closingGap)] } ?? 0
      structure.documents.append(
        DocumentRecord(
          name: inputs[document.input].name, encoding: document.encoding.name,
          sourceUnit: document.encoding.unit.rawValue, sourceSize: document.sourceSize,
          sourceDigest: document.digest, textOffset: textOffset, textLength: document.textLength,
          closingGap: closingGap, firstSection: firstSection, sectionCount: document.sections.count,
          metadata: document.metadata.map { ($0.key, $0.value) }))
      for flow in document.flows {
        var note = -1
        if let label = flow.note {
          note = structure.noteLabels.count
          structure.noteLabels.append(label)
        }
        structure.flows.append(
          FlowRecord(
            start: start + UInt32(flow.start), region: flow.region.rawValue, note: note,
            callOut: flow.callOut.map { $0 + position } ?? -1))
      }
      for page in pages(of: document) {
        var label = -1
        if !page.label.isEmpty {
          label = labels[page.label] ?? structure.pageLabels.count
          if label == structure.pageLabels.count { structure.pageLabels.append(page.label) }
          labels[page.label] = label
        }
        // A stretch without a page needs no record at the beginning, only behind one that has a page.
        if label >= 0 || structure.pages.last.map({ $0.label >= 0 }) ?? false {
          structure.pages.append(PageRun(start: start + UInt32(page.start), label: label))
        }
      }
      structure.paragraphs.append(contentsOf: document.paragraphs.map { $0 + start })
      structure.sentences.append(contentsOf: document.sentences.map { $0 + start })
      for (section, range) in zip(document.sections, document.sectionRanges) {
        structure.sections.append(
          SectionRecord(
            title: section.title, level: section.level,
            parent: section.parent.map { $0 + firstSection } ?? -1,
            document: index - documents.lowerBound,
            positions: range.lowerBound + position..<range.upperBound + position))
      }
      for run in document.sectionRuns {
        structure.sectionRuns.append(
          SectionRun(
            start: start + UInt32(run.start), section: run.section < 0 ? -1 : run.section + firstSection))
      }
      for span in document.spans {
        structure.spans.append(
          SpanRecord(
            positions: span.positions.lowerBound + position..<span.positions.upperBound + position,
            kind: span.kind,
            language: span.language < 0 ? -1 : language(document.spanLanguages[span.language])))
      }
      position += document.tokens
      textOffset += document.textLength
    }
    return structure
  }
}
