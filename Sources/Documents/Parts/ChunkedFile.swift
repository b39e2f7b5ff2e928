#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A regular file that is read from its beginning to its end, as often as wanted, and that must not change
/// meanwhile.
public struct ChunkedFile: ~Copyable {
  public let path: String
  /// Size in bytes.
  public let size: Int
  /// Time of the last change, in nanoseconds since 1970.
  public let modified: Int64
  private let descriptor: Int32
  private var position = 0

  /// Opens a file; `nil` if it isn't a regular one.
  ///
  /// - Throws: `missing` or `unreadable`.
  public static func open(_ path: String) throws(DocumentError) -> ChunkedFile? {
    var status = stat()
    // Asked before it is opened, since opening a pipe is noticed at its other end.
    guard stat(path, &status) == 0 else { throw DocumentError(path: path, errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    return try ChunkedFile(regular: path)
  }

  private init(regular path: String) throws(DocumentError) {
    self.path = path
    descriptor = systemOpen(path, O_RDONLY | O_CLOEXEC)
    var status = stat()
    let code = descriptor >= 0 && fstat(descriptor, &status) == 0 ? 0 : errno
    size = Int(status.st_size)
    modified = SourceFile.nanoseconds(status)
    if code != 0 { throw DocumentError(path: path, errno: code) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Appends up to `count` further bytes; answers whether the file ends with them.
  ///
  /// - Throws: `unreadable`, or `changedWhileReading` where size or time are no longer those of the
  ///   beginning.
  public mutating func read(_ count: Int, into bytes: inout [UInt8]) throws(DocumentError) -> Bool {
    let before = bytes.count
    var failure: Int32 = 0
    var isAtEnd = false
    bytes.reserveCapacity(before + max(0, count))
    bytes.append(contentsOf: repeatElement(0, count: max(0, count)))
    var filled = before
    let position = position
    bytes.withUnsafeMutableBytes { buffer in
      while filled < buffer.count {
        let got = pread(
          descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled,
          position + filled - before)
        if got > 0 {
          filled += got
        } else if got == 0 {
          isAtEnd = true
          break
        } else if errno != EINTR {
          failure = errno
          break
        }
      }
    }
    bytes.removeLast(bytes.count - filled)
    guard failure == 0 else { throw DocumentError(path: path, errno: failure) }
    self.position += filled - before
    if self.position >= size { isAtEnd = true }
    if isAtEnd { try checkUnchanged() }
    return isAtEnd
  }

  /// The first bytes; the next reading begins with them.
  mutating func beginning() throws(DocumentError) -> [UInt8] {
    var bytes: [UInt8] = []
    _ = try read(1024, into: &bytes)
    rewind()
    return bytes
  }

  /// Goes back to the beginning.
  public mutating func rewind() { position = 0 }

  private func checkUnchanged() throws(DocumentError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw DocumentError(path: path, errno: errno) }
    guard position == size, Int(status.st_size) == size, SourceFile.nanoseconds(status) == modified else {
      throw DocumentError(path: path, cause: .changedWhileReading)
    }
  }
}

/// `open` of the system, which a method of that name would hide.
private func systemOpen(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }
