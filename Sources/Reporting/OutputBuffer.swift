#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Collects output and writes it to a file descriptor in large pieces.
///
/// Nothing is written behind the caller's back: an answer isn't complete before `flush` or `close` has
/// returned, and what was not flushed when the buffer goes away is lost. A process that wants
/// `OutputError.brokenPipe` instead of a signal must ignore `SIGPIPE`.
public final class OutputBuffer {
  /// How many bytes are collected before they are written.
  public static let pieceSize = 64 * 1024

  /// The file's path, or nil for a descriptor without a name.
  public let path: String?
  private let descriptor: Int32
  private var isOpen: Bool
  // Several times per cell, the check of exclusive access would cost more than the cell. No method of
  // `ByteBuffer` calls back into a writer, so that no two accesses can overlap.
  @exclusivity(unchecked)
  var bytes = ByteBuffer(capacity: OutputBuffer.pieceSize + 4096)

  /// Writes to a descriptor that somebody else opened and closes.
  ///
  /// - Parameter path: the name to give in errors.
  public init(descriptor: Int32, path: String? = nil) {
    self.descriptor = descriptor
    self.path = path
    isOpen = false
  }

  /// Creates a file, or empties it if there is one (`open`).
  public init(creating path: String) throws(OutputError) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    self.path = path
    isOpen = descriptor >= 0
    if descriptor < 0 { throw .failed(path: path, errno: errno) }
  }

  deinit {
    if isOpen { _ = systemClose(descriptor) }
  }

  /// Adds bytes as they are.
  public func append(_ added: UnsafeBufferPointer<UInt8>) {
    bytes.append(added)
  }

  /// Adds text.
  public func append(_ text: String) {
    bytes.append(string: text)
  }

  /// Writes what has been collected if that makes a piece of its own.
  public func flushIfFull() throws(OutputError) {
    if bytes.count >= Self.pieceSize { try flush() }
  }

  /// Writes everything that has been collected (`write`).
  ///
  /// After an error the bytes that were not written are dropped.
  public func flush() throws(OutputError) {
    defer { bytes.removeAll() }
    var written = 0
    while written < bytes.count {
      let count = write(descriptor, bytes.base + written, bytes.count - written)
      if count >= 0 {
        written += count
        continue
      }
      switch errno {
      case EINTR: continue
      case EPIPE: throw .brokenPipe
      case let code: throw .failed(path: path, errno: code)
      }
    }
  }

  /// Writes everything, and closes the file if this buffer opened it (`close`).
  public func close() throws(OutputError) {
    try flush()
    guard isOpen else { return }
    isOpen = false
    // Some file systems report a full disk only here. The descriptor is gone even after EINTR.
    if systemClose(descriptor) != 0, errno != EINTR { throw .failed(path: path, errno: errno) }
  }
}

/// The system's `close`, which a method of the same name hides inside the class.
private func systemClose(_ descriptor: Int32) -> Int32 {
  close(descriptor)
}
