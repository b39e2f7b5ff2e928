import CorpusIndex
import Documents
import ICU
import WordForms

/// Builds a corpus folder from texts, or adds texts to one.
///
/// The outcome depends on the texts, the profile, the reading options and ICU's version alone, not on threads or
/// memory. At any instant a kill leaves the old corpus or the new one: new files get new names, and the
/// last step renames the folder, or the manifest.
public struct CorpusBuilder: Sendable {
  /// The version of ICU that a build would segment with.
  public static var icuVersion: String { ICUVersion.library }
  /// The version of the rules and tables about words that a build would use.
  public static var wordsVersion: String { WordAnalyser.version }
  public let target: String
  public let options: BuildOptions
  private let progress: (@Sendable (BuildProgress) -> Void)?

  /// - Parameters:
  ///   - target: the corpus folder, usually `NAME.slovo`.
  ///   - progress: called after each document, from any thread, in order.
  public init(
    target: String, options: BuildOptions = BuildOptions(),
    progress: (@Sendable (BuildProgress) -> Void)? = nil
  ) {
    var trimmed = Substring(target)
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    self.target = String(trimmed)
    self.options = options
    self.progress = progress
  }

  /// Builds, adds, or does nothing where all texts are in the corpus unchanged.
  ///
  /// - Throws: `BuildError`; the target is then as it was.
  public func build(_ inputs: [InputText]) throws(BuildError) -> BuildReport {
    var names = Set<String>()
    for input in inputs where !names.insert(input.name).inserted { throw .repeatedName(name: input.name) }
    do throws(CorpusIndexError) {
      let parent = FileSystem.parent(of: target)
      if !FileSystem.exists(parent) { try FileSystem.createFolder(parent, intermediate: true) }
    } catch { throw .index(error) }
    let lock = try takeLock()
    let report = try buildLocked(inputs)
    lock.release()
    return report
  }

  private func takeLock() throws(BuildError) -> BuildLock {
    do throws(CorpusIndexError) { return try BuildLock(target: target, wait: options.waits) } catch {
      throw .index(error)
    }
  }

  private func buildLocked(_ inputs: [InputText]) throws(BuildError) -> BuildReport {
    removeLeftovers()
    guard FileSystem.exists(target) else { return try create(inputs) }
    guard FileSystem.exists(target + "/" + FileKind.manifest.stem) else {
      throw .targetIsNotACorpus(path: target)
    }
    return try extend(inputs)
  }

  private func create(_ inputs: [InputText]) throws(BuildError) -> BuildReport {
    let folder = temporaryFolder
    do throws(CorpusIndexError) { try FileSystem.createFolder(folder) } catch { throw .index(error) }
    do throws(BuildError) {
      let report = try write(inputs, folder: folder, base: nil, numbersAfter: nil)
      do throws(CorpusIndexError) { try Self.commit(folder: folder, to: target) } catch {
        throw .index(error)
      }
      return report
    } catch {
      try? FileSystem.removeFolder(folder)
      // The folder at work is gone by now; what the caller knows is the target.
      if case .index(.system(let operation, let path, let code)) = error, path.hasPrefix(folder) {
        throw .index(.system(operation: operation, path: target, code: code))
      }
      throw error
    }
  }

  /// Builds anew inside the old corpus's folder; its manifest changes last.
  func replace(_ inputs: [InputText], _ corpus: CorpusReader) throws(BuildError) -> BuildReport {
    do throws(BuildError) {
      return try write(inputs, folder: target, base: nil, numbersAfter: corpus.manifest)
    } catch {
      removeUnreferenced()
      throw error
    }
  }

  func append(_ inputs: [InputText], to corpus: CorpusReader) throws(BuildError) -> BuildReport {
    do throws(BuildError) {
      return try write(inputs, folder: target, base: corpus, numbersAfter: corpus.manifest)
    } catch {
      removeUnreferenced()
      throw error
    }
  }

  /// Documents of one file might bear the name of another file.
  private func checkNames(_ documents: [TokenizedDocument], _ base: CorpusReader?) throws(BuildError) {
    var names = Set<String>()
    for segment in base?.segments ?? [] {
      for index in 0..<segment.structure.documentCount {
        do throws(CorpusIndexError) { names.insert(try segment.structure.document(index).name) } catch {
          throw .index(error)
        }
      }
    }
    for document in documents where !names.insert(document.name).inserted {
      throw .repeatedName(name: document.name)
    }
  }

  /// Both passes; for a new corpus all files in `folder`, else those of the new segments, and last the
  /// manifest.
  private func write(
    _ inputs: [InputText], folder: String, base: CorpusReader?, numbersAfter previous: Manifest?
  ) throws(BuildError) -> BuildReport {
    let firstSegment = (previous?.segments.map(\.number).max() ?? 0) + 1
    let outcome = try FirstPassRunner(
      inputs: inputs, options: options, folder: folder, firstSegment: firstSegment, progress: progress
    ).run()
    let tokens = outcome.pass.documents.reduce(0) { $0 + $1.tokens }
    guard tokens > 0 || base != nil else { throw .withoutWords }
    try checkNames(outcome.pass.documents, base)
    let build = BuildDigest.identifier(
      of: outcome.pass.documents, options: options, base: base?.manifest.build)
    let number = (previous?.lexicon ?? 0) + 1
    let lexiconMemory = options.lexiconMemory ?? options.memory
    let lexicon = try LexiconBuilder(
      .init(types: outcome.typeRuns, gaps: outcome.gapRuns),
      .init(
        corrections: options.corrections, holdsOnlyWords: options.profile.unit == .words,
        threads: options.threads, base: base?.lexicon, baseScripts: base?.manifest.scripts ?? []),
      path: folder + "/" + Manifest.fileName(.lexicon, number: number), build: build,
      ScratchSpace(folder: folder, memory: lexiconMemory))
    let annotations = try AnnotationVocabulary(outcome.annotations)
    var manifest = Manifest(
      build: build, profile: base?.manifest.profile ?? options.profile.name,
      profileDescription: options.profile.description, icu: ICUVersion.library, unicode: ICUVersion.unicode,
      options: options.recorded, regions: Region.allCases.map(\.name),
      spanKinds: MarkedSpan.Kind.allCases.map(\.name),
      languages: WordLanguage.allCases.map(\.code), scripts: lexicon.scripts,
      words: WordAnalyser.version, corrections: BuildDigest.hexadecimal(of: options.corrections),
      lexicon: number, lexiconBuild: build,
      segments: base?.manifest.segments ?? [])
    do throws(CorpusIndexError) { try outcome.texts.finish(build: build) } catch { throw .index(error) }
    let numbering =
      TypeNumbering.fits(lexicon, threads: options.threads, memory: lexiconMemory)
      ? TypeNumbering(all: lexicon) : nil
    var candidates = try Self.candidates(in: base)
    for (index, documents) in outcome.segments.enumerated() {
      let (count, sketches) = try SegmentAssembler(
        pass: outcome.pass, inputs: inputs, lexicon: lexicon, numbering: numbering, documents: documents,
        folder: folder, number: firstSegment + index, build: build, threads: options.threads,
        memory: options.memory, chunkTokens: options.chunkTokens
      ).write()
      try LayerAssembler(
        pass: outcome.pass, vocabulary: annotations, documents: documents,
        path: folder + "/" + Manifest.fileName(.layers, number: firstSegment + index), folder: folder,
        build: build, threads: options.threads, memory: options.memory
      ).write()
      manifest.segments.append(
        .init(number: firstSegment + index, build: build, tokens: count, documents: documents.count))
      for (document, sketch) in zip(outcome.pass.documents[documents], sketches) {
        candidates.append(
          .init(
            name: document.name, file: inputs[document.input].name, digest: document.digest,
            tokens: document.tokens,
            sketch: sketch,
            isNew: true))
      }
    }
    do throws(CorpusIndexError) {
      var sources = try base?.sources() ?? []
      var lastInput = -1
      for document in outcome.pass.documents where document.input != lastInput {
        lastInput = document.input
        let input = inputs[document.input]
        sources.append(
          SourceEntry(
            name: input.name, path: Self.absolute(input.path), size: document.sourceSize,
            modified: document.modified))
      }
      try SourcesWriter.write(
        sources, path: folder + "/" + Manifest.fileName(.sources, number: manifest.lexicon), build: build)
      try Self.commit(manifest, folder: folder)
    } catch { throw .index(error) }
    if previous != nil { removeUnreferenced() }
    var report = BuildReport()
    report.added = inputs.count
    report.tokens = tokens
    report.words = tokens - lexicon.nonWords
    report.nearDuplicates = NearDuplicateFinder(candidates).find()
    for document in outcome.pass.documents {
      let path = inputs[document.input].path
      for warning in document.warnings { report.warnings.append((path, warning)) }
      for repair in document.repairs { report.repairs.append((path, repair)) }
      report.doubtfulTokens += document.doubts.tokens
      report.unlistedDoubts += document.doubts.dropped
      for doubt in document.doubts.kept { report.doubts.append((path, doubt)) }
    }
    return report
  }

  /// What the documents of the corpus are that grows, for new ones to be compared with.
  private static func candidates(
    in base: CorpusReader?
  ) throws(BuildError) -> [NearDuplicateFinder.Candidate] {
    var candidates: [NearDuplicateFinder.Candidate] = []
    do throws(CorpusIndexError) {
      for structure in (base?.segments ?? []).map(\.structure) {
        for index in 0..<structure.documentCount {
          let record = try structure.document(index)
          candidates.append(
            .init(
              name: record.name, file: record.input, digest: record.sourceDigest,
              tokens: structure.positions(ofDocument: index).count,
              sketch: try structure.sketch(ofDocument: index), isNew: false))
        }
      }
    } catch { throw .index(error) }
    return candidates
  }
}
