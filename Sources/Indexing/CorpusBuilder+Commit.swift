import CorpusIndex

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension CorpusBuilder {
  /// Brings all files to the disk, then the manifest under its own name.
  static func commit(
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

  static func commit(folder: String, to target: String) throws(CorpusIndexError) {
    try FileSystem.rename(folder, to: target)
    try FileSystem.synchronize(FileSystem.parent(of: target))
  }

  static func absolute(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  var temporaryPrefix: String {
    let name = target.split(separator: "/").last.map(String.init) ?? "corpus"
    return ".\(name).building-"
  }

  var temporaryFolder: String {
    "\(FileSystem.parent(of: target))/\(temporaryPrefix)\(getpid())"
  }

  /// Removes what a killed build left; the lock says that no other is running.
  func removeLeftovers() {
    let parent = FileSystem.parent(of: target)
    guard let names = try? FileSystem.list(parent) else { return }
    for name in names where name.hasPrefix(temporaryPrefix) {
      try? FileSystem.removeFolder(parent + "/" + name)
    }
    if FileSystem.exists(target + "/" + FileKind.manifest.stem) { removeUnreferenced() }
  }

  /// Removes files of the corpus folder that the manifest doesn't name.
  func removeUnreferenced() {
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
