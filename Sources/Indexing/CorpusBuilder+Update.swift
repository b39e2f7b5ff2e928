import CorpusIndex
import Crypto
import Documents
import ICU
import WordForms

extension CorpusBuilder {
  func extend(_ inputs: [InputText]) throws(BuildError) -> BuildReport {
    let corpus: CorpusReader
    // The documents of each input, in their order.
    var known: [String: [DocumentRecord]] = [:]
    var times: [String: SourceEntry] = [:]
    do throws(CorpusIndexError) {
      corpus = try CorpusReader(path: target)
      for segment in corpus.segments {
        for index in 0..<segment.structure.documentCount {
          let record = try segment.structure.document(index)
          known[record.input, default: []].append(record)
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
      guard let records = known[input.name] else {
        new.append(input)
        continue
      }
      guard try isUnchanged(input, records, times[input.name]) else {
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
    _ input: InputText, _ records: [DocumentRecord], _ source: SourceEntry?
  ) throws(BuildError) -> Bool {
    guard let first = records.first, input.size == first.sourceSize else { return false }
    let others = records.map { record in input.metadata.filter { record.metadata($0.key) != $0.value } }
    if others.contains(where: { !$0.isEmpty }), try !givesItself(input, others) { return false }
    if let source, source.size == input.size, source.modified == input.modified { return true }
    do throws(DocumentError) { return try digest(of: input.path) == first.sourceDigest } catch {
      throw .document(error)
    }
  }

  private func digest(of path: String) throws(DocumentError) -> [UInt8] {
    var digest = SHA256()
    if var file = try ChunkedFile.open(path) {
      var bytes: [UInt8] = []
      var isAtEnd = false
      while !isAtEnd {
        bytes.removeAll(keepingCapacity: true)
        isAtEnd = try file.read(1 << 20, into: &bytes)
        bytes.withUnsafeBytes { digest.update(bufferPointer: $0) }
      }
    } else {
      try SourceFile(reading: path).bytes.withUnsafeBytes { digest.update(bufferPointer: $0) }
    }
    return Array(digest.finalize())
  }

  /// Whether the documents of a text themselves give values for all these keys of the table beside it.
  private func givesItself(_ input: InputText, _ entries: [[MetadataEntry]]) throws(BuildError) -> Bool {
    do throws(DocumentError) {
      var stream = try DocumentStream(
        path: input.path, name: input.name, options: options.readingUnderProfile, sizes: options.partSizes)
      var index = 0
      while let document = try stream.next() {
        guard document.isComplete else { continue }
        guard index < entries.count else { return false }
        let own = document.metadata
        guard entries[index].allSatisfy({ entry in own.contains { $0.key == entry.key } }) else {
          return false
        }
        index += 1
      }
      return index == entries.count
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
