import CorpusIndex
import Crypto
import Documents
import ICU

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Builds a corpus folder from texts, or adds texts to one.
///
/// The outcome depends on the texts, the reading options and ICU's version alone, not on threads or
/// memory. At any instant a kill leaves the old corpus or the new one: new files get new names, and the
/// last step renames the folder, or the manifest.
public struct CorpusBuilder: Sendable {
  /// The only tokenizer profile so far: running words as ICU divides them.
  public static let profile = "default"
  /// The version of ICU that a build would segment with.
  public static var icuVersion: String { ICUVersion.library }
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
  private func replace(_ inputs: [InputText], _ corpus: CorpusReader) throws(BuildError) -> BuildReport {
    do throws(BuildError) {
      return try write(inputs, folder: target, base: nil, numbersAfter: corpus.manifest)
    } catch {
      removeUnreferenced()
      throw error
    }
  }

  private func extend(_ inputs: [InputText]) throws(BuildError) -> BuildReport {
    let corpus: CorpusReader
    var known: [String: DocumentRecord] = [:]
    var times: [String: SourceEntry] = [:]
    do throws(CorpusIndexError) {
      corpus = try CorpusReader(path: target)
      for segment in corpus.segments {
        for index in 0..<segment.structure.documentCount {
          let record = try segment.structure.document(index)
          known[record.name] = record
        }
      }
      for source in try corpus.sources() { times[source.name] = source }
    } catch { throw .index(error) }
    guard corpus.manifest.icu == ICUVersion.library else {
      if options.synchronizes { return try replace(inputs, corpus) }
      throw .otherSegmentation(path: target, corpus: corpus.manifest.icu, here: ICUVersion.library)
    }
    guard corpus.manifest.options == options.recorded else {
      if options.synchronizes { return try replace(inputs, corpus) }
      throw .otherOptions(path: target, corpus: corpus.manifest.options, here: options.recorded)
    }
    var new: [InputText] = []
    var unchanged = 0
    for input in inputs {
      guard let record = known[input.name] else {
        new.append(input)
        continue
      }
      guard try isUnchanged(input, record, times[input.name]) else {
        if options.synchronizes { return try replace(inputs, corpus) }
        throw .documentChanged(name: input.name, path: input.path)
      }
      unchanged += 1
    }
    if options.synchronizes, unchanged < known.count { return try replace(inputs, corpus) }
    guard !new.isEmpty else {
      do throws(CorpusIndexError) { try renewSources(inputs, corpus) } catch { throw .index(error) }
      var report = BuildReport()
      report.unchanged = unchanged
      return report
    }
    var report = try append(new, to: corpus)
    report.unchanged = unchanged
    return report
  }

  /// Whether a text is the one that the corpus holds: by size and time, else by its digest.
  private func isUnchanged(
    _ input: InputText, _ record: DocumentRecord, _ source: SourceEntry?
  ) throws(BuildError) -> Bool {
    guard input.size == record.sourceSize else { return false }
    let others = input.metadata.filter { record.metadata($0.key) != $0.value }
    if !others.isEmpty, try !frontMatterWins(input, over: others) { return false }
    if let source, source.size == input.size, source.modified == input.modified { return true }
    let file: SourceFile
    do throws(DocumentError) { file = try SourceFile(reading: input.path) } catch { throw .document(error) }
    var digest = SHA256()
    file.bytes.withUnsafeBytes { digest.update(bufferPointer: $0) }
    return Array(digest.finalize()) == record.sourceDigest
  }

  /// Whether a text itself gives values for all these keys of the table beside it.
  private func frontMatterWins(_ input: InputText, over entries: [MetadataEntry]) throws(BuildError) -> Bool {
    do throws(DocumentError) {
      let bytes = try SourceFile(reading: input.path).bytes
      let own = try DocumentReader(options: options.reading).read(bytes, path: input.path, name: input.name)
        .metadata
      return entries.allSatisfy { entry in own.contains { $0.key == entry.key } }
    } catch { throw .document(error) }
  }

  /// Notes new times of texts that are otherwise unchanged, so that they needn't be read again.
  private func renewSources(_ inputs: [InputText], _ corpus: CorpusReader) throws(CorpusIndexError) {
    var times: [String: Int] = [:]
    for input in inputs { times[input.name] = input.modified }
    let old = try corpus.sources()
    var new = old
    for index in new.indices { new[index].modified = times[new[index].name] ?? new[index].modified }
    guard new != old else { return }
    let path = target + "/" + Manifest.fileName(.sources, number: corpus.manifest.lexicon)
    let temporary = path + ".new"
    try FileSystem.removeFile(temporary)
    try SourcesWriter.write(new, path: temporary, build: corpus.manifest.build)
    try FileSystem.synchronize(temporary)
    try FileSystem.rename(temporary, to: path)
    try FileSystem.synchronize(target)
  }

  private func append(_ inputs: [InputText], to corpus: CorpusReader) throws(BuildError) -> BuildReport {
    do throws(BuildError) {
      return try write(inputs, folder: target, base: corpus, numbersAfter: corpus.manifest)
    } catch {
      removeUnreferenced()
      throw error
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
    let build = BuildDigest.identifier(
      of: outcome.pass.documents, inputs: inputs, options: options.recorded, base: base?.manifest.build)
    var known = Lexicon()
    if let base {
      do throws(CorpusIndexError) { known = try Lexicon(copying: base.lexicon) } catch { throw .index(error) }
    }
    let lexicon = try LexiconBuilder(
      base: known, baseReader: base?.lexicon,
      types: outcome.typeRuns, gaps: outcome.gapRuns, threads: options.threads)
    var manifest = Manifest(
      build: build, profile: Self.profile, icu: ICUVersion.library, unicode: ICUVersion.unicode,
      options: options.recorded, regions: Region.allCases.map(\.name),
      spanKinds: MarkedSpan.Kind.allCases.map(\.name), lexicon: (previous?.lexicon ?? 0) + 1,
      lexiconBuild: build,
      segments: base?.manifest.segments ?? [])
    do throws(CorpusIndexError) {
      try outcome.texts.finish(build: build)
      _ = try LexiconWriter.write(
        lexicon.lexicon, path: folder + "/" + Manifest.fileName(.lexicon, number: manifest.lexicon),
        build: build)
    } catch { throw .index(error) }
    for (index, documents) in outcome.segments.enumerated() {
      let count = try SegmentAssembler(
        pass: outcome.pass, inputs: inputs, lexicon: lexicon, documents: documents, folder: folder,
        number: firstSegment + index, build: build, threads: options.threads, memory: options.memory
      ).write()
      manifest.segments.append(
        .init(number: firstSegment + index, build: build, tokens: count, documents: documents.count))
    }
    do throws(CorpusIndexError) {
      var sources = try base?.sources() ?? []
      sources += outcome.pass.documents.map { document in
        let input = inputs[document.input]
        return SourceEntry(
          name: input.name, path: Self.absolute(input.path), size: document.sourceSize,
          modified: document.modified)
      }
      try SourcesWriter.write(
        sources, path: folder + "/" + Manifest.fileName(.sources, number: manifest.lexicon), build: build)
      try Self.commit(manifest, folder: folder)
    } catch { throw .index(error) }
    if previous != nil { removeUnreferenced() }
    var report = BuildReport()
    report.added = inputs.count
    report.tokens = tokens
    for document in outcome.pass.documents {
      for warning in document.warnings { report.warnings.append((inputs[document.input].path, warning)) }
    }
    return report
  }

  /// Brings all files to the disk, then the manifest under its own name.
  private static func commit(
    _ manifest: Manifest, folder: String
  ) throws(CorpusIndexError) {
    for name in manifest.fileNames.dropFirst() { try FileSystem.synchronize(folder + "/" + name) }
    let path = folder + "/" + FileKind.manifest.stem
    let new = path + ".new"
    try FileSystem.removeFile(new)
    try ManifestWriter.write(manifest, path: new)
    try FileSystem.synchronize(new)
    try FileSystem.rename(new, to: path)
    try FileSystem.synchronize(folder)
  }

  private static func commit(folder: String, to target: String) throws(CorpusIndexError) {
    try FileSystem.rename(folder, to: target)
    try FileSystem.synchronize(FileSystem.parent(of: target))
  }

  private static func absolute(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private var temporaryPrefix: String {
    let name = target.split(separator: "/").last.map(String.init) ?? "corpus"
    return ".\(name).building-"
  }

  private var temporaryFolder: String {
    "\(FileSystem.parent(of: target))/\(temporaryPrefix)\(getpid())"
  }

  /// Removes what a killed build left; the lock says that no other is running.
  private func removeLeftovers() {
    let parent = FileSystem.parent(of: target)
    guard let names = try? FileSystem.list(parent) else { return }
    for name in names where name.hasPrefix(temporaryPrefix) {
      try? FileSystem.removeFolder(parent + "/" + name)
    }
    if FileSystem.exists(target + "/" + FileKind.manifest.stem) { removeUnreferenced() }
  }

  /// Removes files of the corpus folder that the manifest doesn't name.
  private func removeUnreferenced() {
    guard let corpus = try? CorpusReader(path: target), let names = try? FileSystem.list(target) else {
      return
    }
    let live = Set(corpus.manifest.fileNames)
    let stems = FileKind.allCases.map(\.stem)
    for name in names where !live.contains(name) && stems.contains(where: { name.hasPrefix($0) }) {
      try? FileSystem.removeFile(target + "/" + name)
    }
  }
}
