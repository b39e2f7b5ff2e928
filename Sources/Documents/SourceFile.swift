#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file as it was read from disk, with what the system said about it.
public struct SourceFile: Sendable {
  /// The path as it was opened.
  public var path: String
  public var bytes: [UInt8]
  /// Time of the last change, in nanoseconds since 1970.
  public var modified: Int64
  /// Device and inode, which tell one file from another whatever its path.
  public var device: UInt64
  public var inode: UInt64

  /// Size in bytes.
  public var size: Int { bytes.count }

  /// Reads a file whole (`open`, `fstat`, `read`).
  ///
  /// Throws `changedWhileReading` if size or time differ before and after, or fewer bytes came than
  /// the size promised. A pipe is read to its end; a device that isn't a terminal is refused as
  /// `binary` unless it ends soon, as the null device does, because others never end.
  public init(reading path: String) throws(DocumentError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DocumentError(path: path, errno: errno) }
    defer { close(descriptor) }
    let before = try Self.status(descriptor, path)
    let kind = before.st_mode & S_IFMT
    guard kind != S_IFDIR else { throw DocumentError(path: path, cause: .isFolder) }
    let isRegular = kind == S_IFREG
    let isDevice = kind == S_IFBLK || kind == S_IFCHR && isatty(descriptor) == 0
    let bytes = try Self.readAll(
      descriptor, path, expected: isRegular ? Int(before.st_size) : 0, isDevice: isDevice)
    let after = try Self.status(descriptor, path)
    if isRegular {
      let same =
        before.st_size == after.st_size && Self.nanoseconds(before) == Self.nanoseconds(after)
        && bytes.count == Int(after.st_size)
      guard same else { throw DocumentError(path: path, cause: .changedWhileReading) }
    }
    self.path = path
    self.bytes = bytes
    modified = Self.nanoseconds(after)
    device = UInt64(after.st_dev)
    inode = UInt64(after.st_ino)
  }

  private static func status(_ descriptor: Int32, _ path: String) throws(DocumentError) -> stat {
    var result = stat()
    guard fstat(descriptor, &result) == 0 else { throw DocumentError(path: path, errno: errno) }
    return result
  }

  /// Reads to the end, one byte beyond the expected size at least, so that growth is noticed.
  private static func readAll(
    _ descriptor: Int32, _ path: String, expected: Int, isDevice: Bool
  ) throws(DocumentError) -> [UInt8] {
    var bytes: [UInt8] = []
    var capacity = max(expected + 1, 65_536)
    while true {
      var failure: Int32 = 0
      var ended = false
      let already = bytes
      bytes = []
      bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        already.withUnsafeBytes { UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0) }
        count = already.count
        while count < buffer.count {
          let got = read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
          if got > 0 {
            count += got
          } else if got == 0 {
            ended = true
            break
          } else if errno != EINTR {
            failure = errno
            break
          }
        }
      }
      guard failure == 0 else { throw DocumentError(path: path, errno: failure) }
      if ended { return bytes }
      guard !isDevice else { throw DocumentError(path: path, cause: .binary(kind: "a device")) }
      capacity *= 2
    }
  }

  static func nanoseconds(_ status: stat) -> Int64 {
    #if canImport(Glibc)
      Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    #else
      Int64(status.st_mtimespec.tv_sec) * 1_000_000_000 + Int64(status.st_mtimespec.tv_nsec)
    #endif
  }
}

extension DocumentError {
  /// The cause that a system error stands for.
  init(path: String, errno code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self.init(path: path, cause: .missing)
    case EISDIR: self.init(path: path, cause: .isFolder)
    default: self.init(path: path, cause: .unreadable(errno: code))
    }
  }
}
