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
  /// Whether bytes stay here, whatever their number: no file stands behind the buffer.
  private let isKept: Bool
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
    isKept = false
  }

  /// Collects without end, for pieces of an answer that are put together later.
  init() {
    descriptor = -1
    path = nil
    isOpen = false
    isKept = true
  }

  /// Creates a file, or empties it if there is one (`open`).
  public init(creating path: String) throws(OutputError) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    self.path = path
    isOpen = descriptor >= 0
    isKept = false
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

  /// Adds bytes as they are; many of them without a copy.
  func write(_ added: UnsafeBufferPointer<UInt8>) throws(OutputError) {
    guard added.count >= Self.pieceSize, !isKept else {
      bytes.append(added)
      return try flushIfFull()
    }
    try flush()
    try writeOut(added)
  }

  /// Writes everything that has been collected (`write`).
  ///
  /// After an error the bytes that were not written are dropped.
  public func flush() throws(OutputError) {
    guard !isKept else { return }
    defer { bytes.removeAll() }
    try writeOut(bytes.contents)
  }

  private func writeOut(_ bytes: UnsafeBufferPointer<UInt8>) throws(OutputError) {
    guard let base = bytes.baseAddress else { return }
    var written = 0
    while written < bytes.count {
      let count = systemWrite(descriptor, base + written, bytes.count - written)
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

/// The system's `write`, which a method of the same name hides inside the class.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

/// The system's `close`, which a method of the same name hides inside the class.
private func systemClose(_ descriptor: Int32) -> Int32 {
  close(descriptor)
}
