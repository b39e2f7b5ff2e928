/// What can go wrong with the files of an index; each case carries facts, the shells word them.
public enum CorpusIndexError: Error, Equatable, Sendable {
  /// A call to the system failed: what was tried, on which path, and `errno`.
  case system(operation: Operation, path: String, code: Int32)
  /// The folder holds no manifest.
  case notACorpus(path: String)
  /// Bytes are not what the format says they are.
  case damaged(path: String, what: Damage)
  /// Written by an older format that this code no longer reads.
  case tooOld(path: String, version: Int)
  /// Written by a newer format than this code knows.
  case tooNew(path: String, version: Int)
  /// Another build holds the target's lock.
  case busy(path: String)
  /// More than a fixed-width field can hold.
  case tooLarge(path: String, what: String)

  public enum Operation: String, Sendable {
    case open, read, write, map, synchronize, rename, lock, create, remove, list
  }

  public enum Damage: Equatable, Sendable {
    case tooShort
    case notAnIndexFile
    case wrongKind
    case wrongLength(expected: Int, found: Int)
    case wrongChecksum
    case foreignBuild
    case columns
    /// A value inside a column that can't be: the column's name and what the value should have been.
    case value(column: String, what: String)
  }
}
