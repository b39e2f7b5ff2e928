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

  /// Tokens that are assembled at a time, about.
  let chunkTokens: Int

  /// Writes `tokens`, `postings` and `structure`.
  ///
  /// - Returns: the segment's tokens, and the sketch of each document.
  func write() throws(BuildError) -> (tokens: Int, sketches: [[UInt32]]) {
    let tokenCount = documents.reduce(0) { $0 + pass.documents[$1].tokens }
    let chunks = Chunk.cut(pass.documents, documents, size: chunkTokens)
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

  /// Contract: touched only by the sink's consumer, which runs under the sink's lock.
  private final class TokenFiles: @unchecked Sendable {
    var writer: TokenStreamWriter?
    var pieces: InvertedPieces?
    /// By the place of a document in the segment.
    var sketches: [[UInt32]]

    init(
      path: String, build: BuildIdentifier, counts: [UInt64], folder: String, documents: Int, memory: Int
    ) throws(CorpusIndexError) {
      sketches = [[UInt32]](repeating: [], count: documents)
      writer = try TokenStreamWriter(path: path, build: build, typeCount: counts.count)
      pieces = InvertedPieces(counts: counts, folder: folder, memory: memory / 4)
    }
  }

  private func writeTokens(
    _ chunks: [Chunk], tokenCount: Int
  ) throws(BuildError) -> (Inverted, Frequencies, Frequencies, sketches: [[UInt32]]) {
    let files: TokenFiles
    do throws(CorpusIndexError) {
      files = try TokenFiles(
        path: path(.tokens), build: build, counts: lexicon.newCounts, folder: folder,
        documents: documents.count, memory: memory)
    } catch { throw .index(error) }
    let sink = OrderedSink<AssembledChunk>(limit: memory / 8) { (_, chunk) throws(BuildError) in
      do throws(CorpusIndexError) {
        try files.writer?.append(chunk.run)
        for sketch in chunk.sketches {
          files.sketches[sketch.document - documents.lowerBound] = sketch.numbers
        }
        for piece in chunk.inverted { try files.pieces?.append(piece) }
      } catch { throw .index(error) }
    }
    let groups = Chunk.groups(chunks)
    let counter = Counter(groups.count)
    let counts = SharedSlots<OccurrenceCounts>(threads)
    let end = documents.upperBound
    try Workers.run(threads) { (worker) throws(BuildError) in
      var assembler = ChunkAssembler(pass, lexicon, hashes, segmentEnd: end, segmentTokens: tokenCount)
      while let group = counter.take() {
        for index in groups[group] {
          let chunk = assembler.assemble(chunks[index])
          let cost = chunk.run.bytes.count + chunk.inverted.reduce(0) { $0 + 4 * $1.count }
          do throws(BuildError) { try sink.submit(index, chunk, cost: cost) } catch {
            sink.cancel()
            throw error
          }
        }
      }
      counts.set(worker, assembler.counts)
    }
    let (jumps, exceptions) = places()
    do throws(CorpusIndexError) {
      guard let writer = files.writer.take(), let pieces = files.pieces.take() else {
        throw .tooLarge(path: path(.tokens), what: "tokens")
      }
      _ = try writer.finish(tokens: tokenCount, jumps: jumps, exceptions: exceptions)
      let inverted = try pieces.finish()
      let (types, forms) = OccurrenceCounts.sum(counts.values, formOfType: lexicon.lexicon.formOfType)
      return (inverted, types, forms, files.sketches)
    } catch { throw .index(error) }
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
    let counter = Counter(inverted.portionCount)
    try Workers.run(threads) { (_) throws(BuildError) in
      while let portion = counter.take() {
        let run = inverted.encode(portion: portion)
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
          name: document.name, input: inputs[document.input].name, encoding: document.encoding.name,
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
