import CorpusIndex

extension Wording {
  static func index(_ error: CorpusIndexError) -> String {
    switch error {
    case .system(let operation, let path, let code):
      return
        "can't \(operation.verb) '\(path)': \(system(code)). Nothing was changed; mend that and try again."
    case .notACorpus(let path):
      return "'\(path)' is not a corpus: it has no manifest. Make one with 'slovo index TEXTS -o NAME.slovo'."
    case .damaged(let path, let what):
      return "'\(path)' is damaged: \(damage(what)). Build the corpus anew, or fetch the file from a copy."
    case .tooOld(let path, let version):
      return
        "'\(path)' has format \(version), older than this Slovo reads (\(readable)). Build the corpus anew."
    case .tooNew(let path, let version):
      return "'\(path)' has format \(version), newer than this Slovo reads (\(readable)). Use a newer Slovo."
    case .busy(let path):
      return "another build is at work on '\(path)'. Wait for it, or leave out --no-wait."
    case .tooLarge(let path, let what):
      return "'\(path)' can't hold so many \(what). Build two corpora."
    }
  }

  /// What is wrong with a file that is named beside it.
  static func problem(_ error: CorpusIndexError) -> String {
    if case .damaged(_, let what) = error { return damage(what) }
    return index(error)
  }

  private static var readable: String {
    let versions = FileFormat.readableVersions
    return versions.count == 1 ? "\(versions.lowerBound)" : "\(versions.lowerBound) to \(versions.upperBound)"
  }

  private static func damage(_ damage: CorpusIndexError.Damage) -> String {
    switch damage {
    case .tooShort: "it ends too early"
    case .notAnIndexFile: "it does not begin as a file of an index"
    case .wrongKind: "it is a file of another kind"
    case .wrongLength(let expected, let found): "it has \(found) bytes instead of \(expected)"
    case .wrongChecksum: "its checksum does not fit its content"
    case .foreignBuild: "it belongs to another build"
    case .columns: "its directory of columns is broken"
    case .value(let column, let what): "column '\(column)' does not hold \(what)"
    }
  }
}

extension CorpusIndexError.Operation {
  fileprivate var verb: String {
    switch self {
    case .open: "open"
    case .read: "read"
    case .write: "write"
    case .map: "map"
    case .synchronize: "bring to the disk"
    case .rename: "put in place"
    case .lock: "write to"
    case .create: "create"
    case .remove: "remove"
    case .list: "list"
    }
  }
}
