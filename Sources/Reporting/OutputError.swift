/// Output that could not be written.
public enum OutputError: Error, Equatable, Sendable {
  /// The reader of a pipe has gone (`EPIPE`); nobody waits for the rest of the answer.
  case brokenPipe
  /// A file could not be opened or written.
  ///
  /// - Parameters:
  ///   - path: the file, or nil for a descriptor that has no name, such as standard output.
  ///   - errno: the system's error number, for example `ENOSPC` on a full disk.
  case failed(path: String?, errno: Int32)
}
