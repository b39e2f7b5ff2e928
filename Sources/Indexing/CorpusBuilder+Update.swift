import CorpusIndex
import Crypto
import Documents
import ICU
import WordForms

extension CorpusBuilder {
  func extend(_ inputs: [InputText]) throws(BuildError) -> BuildReport {
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
    guard corpus.manifest.profileDescription == options.profile.description else {
      if options.synchronizes { return try replace(inputs, corpus) }
      throw .otherProfile(path: target, corpus: corpus.manifest.profile, here: options.profile.name)
    }
    guard corpus.manifest.options == options.recorded else {
      if options.synchronizes { return try replace(inputs, corpus) }
      throw .otherOptions(path: target, corpus: corpus.manifest.options, here: options.recorded)
    }
    guard corpus.manifest.words == WordAnalyser.version else {
      if options.synchronizes { return try replace(inputs, corpus) }
      throw .otherWords(path: target)
    }
    guard corpus.manifest.corrections == options.correctionsDigest else {
      if options.synchronizes { return try replace(inputs, corpus) }
      throw .otherCorrections(path: target)
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
  func isUnchanged(
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
  func frontMatterWins(_ input: InputText, over entries: [MetadataEntry]) throws(BuildError) -> Bool {
    do throws(DocumentError) {
      let bytes = try SourceFile(reading: input.path).bytes
      let own = try DocumentReader(options: options.readingUnderProfile).read(
        bytes, path: input.path, name: input.name
      )
      .metadata
      return entries.allSatisfy { entry in own.contains { $0.key == entry.key } }
    } catch { throw .document(error) }
  }

  /// Notes new times of texts that are otherwise unchanged, so that they needn't be read again.
  func renewSources(_ inputs: [InputText], _ corpus: CorpusReader) throws(CorpusIndexError) {
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
}
