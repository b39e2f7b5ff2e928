import CorpusIndex
import Documents

/// Writes the files of one segment from what the first pass left.
struct SegmentAssembler: Sendable {
  let pass: FirstPass
  let inputs: [InputText]
  let lexicon: LexiconBuilder
  /// That of all types; nothing where it has no room in memory.
  let numbering: TypeNumbering?
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
    let size =
      numbering == nil
      ? min(chunkTokens, TypeNumbering.chunkTokens(threads: threads, memory: memory)) : chunkTokens
    let chunks = Chunk.cut(pass.documents, documents, size: size)
    let sketches = try writeTokensAndPostings(chunks, tokenCount: tokenCount)
    if !writesStructureEarly { try writeStructure(sketches) }
    return (tokenCount, sketches)
  }

  private func writeTokensAndPostings(
    _ chunks: [Chunk], tokenCount: Int
  ) throws(BuildError) -> [[UInt32]] {
    let written = try writeTokens(chunks, tokenCount: tokenCount)
    let sketches = written.sketches
    try writePostings(written.inverted, types: written.types, forms: written.forms) { () throws(BuildError) in
      if writesStructureEarly { try writeStructure(sketches) }
    }
    return sketches
  }

  /// Whether there is room for the structure beside the positions, so that one thread writes it while the others
  /// write these.
  private var writesStructureEarly: Bool {
    let bytes = documents.reduce(0) { sum, index in
      let counts = pass.documents[index].counts
      return sum + 4 * (counts.paragraphs + counts.sentences) + 16 * (counts.flows + counts.spans)
    }
    return bytes <= memory / 16
  }

  private func writeStructure(_ sketches: [[UInt32]]) throws(BuildError) {
    var structure = structure()
    structure.sketches = sketches
    do throws(CorpusIndexError) {
      _ = try StructureWriter.write(structure, path: path(.structure), build: build)
    } catch { throw .index(error) }
  }

  /// The part of the memory that positions by type may take: less where chunks have numberings of their own.
  private var share: Int { numbering == nil ? 8 : 4 }

  private var space: ScratchSpace { ScratchSpace(folder: folder, memory: memory) }

  private func path(_ kind: FileKind) -> String {
    folder + "/" + Manifest.fileName(kind, number: number)
  }

  /// Contract: touched only by the sink's consumer, which runs under the sink's lock.
  private final class TokenFiles: @unchecked Sendable {
    var writer: TokenStreamWriter?
    var pieces: InvertedPieces?
    var counts: CountPieces?
    /// By the place of a document in the segment.
    var sketches: [[UInt32]]

    init(
      path: String, build: BuildIdentifier, counts: ScratchTable<UInt64>, documents: Int,
      pieceMemory: Int, _ space: ScratchSpace
    ) throws(CorpusIndexError) {
      sketches = [[UInt32]](repeating: [], count: documents)
      writer = try TokenStreamWriter(path: path, build: build, typeCount: counts.count)
      pieces = InvertedPieces(counts: counts.elements, folder: space.folder, memory: pieceMemory)
      self.counts = CountPieces(space)
    }

    func append(_ chunk: AssembledChunk, firstDocument: Int) throws(CorpusIndexError) {
      try writer?.append(chunk.run)
      for sketch in chunk.sketches { sketches[sketch.document - firstDocument] = sketch.numbers }
      for piece in chunk.inverted { try pieces?.append(piece) }
      if let piece = chunk.counts { try counts?.append(piece) }
    }
  }

  private struct WrittenTokens {
    var inverted: Inverted
    var types: FrequencyColumns
    var forms: FrequencyColumns
    var sketches: [[UInt32]]
  }

  private func writeTokens(_ chunks: [Chunk], tokenCount: Int) throws(BuildError) -> WrittenTokens {
    let files: TokenFiles
    do throws(CorpusIndexError) {
      files = try TokenFiles(
        path: path(.tokens), build: build, counts: lexicon.newCounts, documents: documents.count,
        pieceMemory: memory / share, space)
    } catch { throw .index(error) }
    let sink = OrderedSink<AssembledChunk>(limit: memory / (2 * share)) { (_, chunk) throws(BuildError) in
      do throws(CorpusIndexError) { try files.append(chunk, firstDocument: documents.lowerBound) } catch {
        throw .index(error)
      }
    }
    let groups = Chunk.groups(chunks)
    let counter = Counter(groups.count)
    let counts = SharedSlots<CountPiece>(threads)
    let end = documents.upperBound
    try Workers.run(threads) { (worker) throws(BuildError) in
      var assembler = ChunkAssembler(pass, lexicon, numbering, segmentEnd: end, segmentTokens: tokenCount)
      while let group = counter.take() {
        for index in groups[group] {
          let chunk = assembler.assemble(chunks[index])
          do throws(BuildError) { try sink.submit(index, chunk, cost: chunk.cost) } catch {
            sink.cancel()
            throw error
          }
        }
      }
      if let piece = assembler.counts { counts.set(worker, piece) }
    }
    let (jumps, exceptions) = places()
    do throws(CorpusIndexError) {
      for piece in counts.values { try files.counts?.append(piece) }
      guard let writer = files.writer.take(), let pieces = files.pieces.take(),
        let counts = files.counts.take()
      else { throw .tooLarge(path: path(.tokens), what: "tokens") }
      _ = try writer.finish(tokens: tokenCount, jumps: jumps, exceptions: exceptions)
      let (types, forms) = try counts.sum(
        types: lexicon.lexicon.typeCount, forms: lexicon.lexicon.formCount, space)
      return WrittenTokens(
        inverted: try pieces.finish(), types: types, forms: forms, sketches: files.sketches)
    } catch { throw .index(error) }
  }

  /// Contract: touched only by the sink's consumer, which runs under the sink's lock.
  private final class PostingsFile: @unchecked Sendable {
    var writer: PostingsWriter?

    init(path: String, build: BuildIdentifier) throws(CorpusIndexError) {
      writer = try PostingsWriter(path: path, build: build)
    }
  }

  /// Writes the lists, and does something else first on one of the threads.
  private func writePostings(
    _ inverted: Inverted, types: FrequencyColumns, forms: FrequencyColumns,
    beside first: @escaping @Sendable () throws(BuildError) -> Void
  ) throws(BuildError) {
    let file: PostingsFile
    do throws(CorpusIndexError) { file = try PostingsFile(path: path(.postings), build: build) } catch {
      throw .index(error)
    }
    let sink = OrderedSink<PostingsRun>(limit: memory / 8) { (_, run) throws(BuildError) in
      do throws(CorpusIndexError) { try file.writer?.append(run) } catch { throw .index(error) }
    }
    let counter = Counter(inverted.portionCount)
    try Workers.run(threads) { (worker) throws(BuildError) in
      if worker == 0 {
        do throws(BuildError) { try first() } catch {
          sink.cancel()
          throw error
        }
      }
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
      let layout = pass.layout(of: index)
      for jump in layout.jumps {
        jumps.append(
          SourceJump(position: jump.position + UInt32(position), source: jump.source, line: jump.line))
      }
      for exception in layout.exceptions {
        exceptions.append(
          SourceException(position: exception.position + UInt32(position), ranges: exception.ranges))
      }
      position += pass.documents[index].tokens
    }
    return (jumps, exceptions)
  }
}
