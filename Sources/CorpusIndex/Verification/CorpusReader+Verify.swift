extension CorpusReader {
  /// Reads every byte of every live file and checks what the format promises, within files and across them.
  ///
  /// Checksums come first; a file whose checksum is wrong is named once and taken out of the other checks, so
  /// that one damage isn't reported as many. A text file that is absent is reported too.
  ///
  /// - Returns: all damage found, at most one error for each file and each check across files; empty where
  ///   the corpus is whole. O(bytes); memory is bounded by the number of forms.
  public func verify() -> [CorpusIndexError] {
    var report = DamageReport()
    report.attempt { () throws(CorpusIndexError) in try manifestContainer.verifyChecksum() }
    report.attempt { () throws(CorpusIndexError) in
      let path = path + "/" + Manifest.fileName(.sources, number: manifest.lexicon)
      try SourcesReader.read(path: path, build: manifest.build).1.verifyChecksum()
    }
    let lexiconIsSound = report.attempt { () throws(CorpusIndexError) in
      try lexicon.verify(languages: manifest.languages.count, scripts: manifest.scripts.count)
    }
    for segment in segments { segment.verify(lexiconIsSound: lexiconIsSound, into: &report) }
    return report.found
  }

  /// Verifies the corpus at `path`, also where it doesn't open: then every file is read by itself and each
  /// damaged one is named.
  ///
  /// Where the manifest is broken nobody knows which files are live, so all files with names of an index are
  /// read.
  /// - Returns: all damage found. O(bytes).
  public static func verify(path: String) -> [CorpusIndexError] {
    do throws(CorpusIndexError) {
      return try CorpusReader(path: path).verify()
    } catch {
      if case .notACorpus = error { return [error] }
      return damagedFiles(of: path, opening: error)
    }
  }

  private static func damagedFiles(of path: String, opening failure: CorpusIndexError) -> [CorpusIndexError] {
    var report = DamageReport()
    var manifest: Manifest?
    let manifestIsSound = report.attempt { () throws(CorpusIndexError) in
      let (read, container) = try ManifestReader.read(path: path + "/" + FileKind.manifest.stem)
      try container.verifyChecksum()
      manifest = read
    }
    for (name, kind, build) in files(of: path, manifest: manifestIsSound ? manifest : nil) {
      report.attempt { () throws(CorpusIndexError) in
        try ContainerReader(path: path + "/" + name, kind: kind, build: build).verifyChecksum()
      }
    }
    // Every file may be whole by itself and yet not fit the others.
    if !report.found.contains(where: { $0.path == failure.path }) { report.add(failure) }
    return report.found
  }

  /// The files beside the manifest, what each must be, and the build that it must belong to where that is known.
  private static func files(
    of path: String, manifest: Manifest?
  ) -> [(name: String, kind: FileKind, build: BuildIdentifier?)] {
    guard let manifest else {
      let names = (try? FileSystem.list(path)) ?? []
      return names.compactMap { name in
        FileKind.allCases.first { $0 != .manifest && name.hasPrefix($0.stem + "-") }.map { (name, $0, nil) }
      }
    }
    var files: [(name: String, kind: FileKind, build: BuildIdentifier?)] = [
      (Manifest.fileName(.sources, number: manifest.lexicon), .sources, manifest.build),
      (Manifest.fileName(.lexicon, number: manifest.lexicon), .lexicon, manifest.lexiconBuild),
    ]
    for segment in manifest.segments {
      for kind in Manifest.segmentKinds {
        files.append((Manifest.fileName(kind, number: segment.number), kind, segment.build))
      }
    }
    return files
  }
}

/// Collects what checks throw.
struct DamageReport {
  private(set) var found: [CorpusIndexError] = []

  /// Runs a check; gives whether it passed.
  @discardableResult
  mutating func attempt(_ check: () throws(CorpusIndexError) -> Void) -> Bool {
    do throws(CorpusIndexError) {
      try check()
      return true
    } catch {
      found.append(error)
      return false
    }
  }

  mutating func add(_ error: CorpusIndexError) { found.append(error) }
}

extension CorpusIndexError {
  /// The file or folder that the error is about.
  public var path: String {
    switch self {
    case .system(_, let path, _), .notACorpus(let path), .damaged(let path, _), .tooOld(let path, _),
      .tooNew(let path, _), .busy(let path), .tooLarge(let path, _):
      path
    }
  }
}
