#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The few calls on files and folders that a corpus needs, with errors that name the path.
public enum FileSystem {
  /// Whether something exists at `path`.
  public static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  /// Size in bytes, `nil` where nothing is.
  public static func size(_ path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  /// Whether `path` is a folder.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Creates a folder, and those above it where `intermediate` says so.
  public static func createFolder(
    _ path: String, intermediate: Bool = false
  ) throws(CorpusIndexError) {
    if intermediate {
      let parent = parent(of: path)
      if parent != path, !exists(parent) { try createFolder(parent, intermediate: true) }
      if isFolder(path) { return }
    }
    guard mkdir(path, 0o777) == 0 || (intermediate && errno == EEXIST) else {
      throw .system(operation: .create, path: path, code: errno)
    }
  }

  /// The folder that holds `path`.
  public static func parent(of path: String) -> String {
    var end = path.utf8.endIndex
    while end > path.utf8.startIndex, path.utf8[path.utf8.index(before: end)] == UInt8(ascii: "/") {
      end = path.utf8.index(before: end)
    }
    guard let slash = path.utf8[..<end].lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
  }

  /// Renames, replacing a file in one step.
  public static func rename(_ from: String, to: String) throws(CorpusIndexError) {
    #if canImport(Glibc)
      let code = Glibc.rename(from, to)
    #else
      let code = Darwin.rename(from, to)
    #endif
    guard code == 0 else { throw .system(operation: .rename, path: to, code: errno) }
  }

  /// Removes a file; one that isn't there is no error.
  public static func removeFile(_ path: String) throws(CorpusIndexError) {
    guard unlink(path) == 0 || errno == ENOENT else {
      throw .system(operation: .remove, path: path, code: errno)
    }
  }

  /// The names in a folder, in the order of their bytes.
  public static func list(_ path: String) throws(CorpusIndexError) -> [String] {
    guard let folder = opendir(path) else { throw .system(operation: .list, path: path, code: errno) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// Writes a file whole, under a temporary name first.
  public static func writeFile(_ bytes: [UInt8], to path: String) throws(CorpusIndexError) {
    let temporary = "\(path).new-\(getpid())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .system(operation: .create, path: path, code: errno) }
    defer { close(descriptor) }
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes {
        write(descriptor, $0.baseAddress.map { $0 + offset }, bytes.count - offset)
      }
      if written < 0, errno != EINTR {
        let code = errno
        unlink(temporary)
        throw .system(operation: .write, path: path, code: code)
      }
      offset += max(0, written)
    }
    try rename(temporary, to: path)
  }

  /// Removes a corpus folder and the files in it; folders inside it are left, and then it too.
  public static func removeFolder(_ path: String) throws(CorpusIndexError) {
    for name in try list(path) { try removeFile(path + "/" + name) }
    guard rmdir(path) == 0 || errno == ENOENT else {
      throw .system(operation: .remove, path: path, code: errno)
    }
  }

  /// Brings a file or a folder's list of names to the disk (`fsync`).
  public static func synchronize(_ path: String) throws(CorpusIndexError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(operation: .open, path: path, code: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw .system(operation: .synchronize, path: path, code: errno)
    }
  }
}

/// A lock that one build at a time holds on a target (`flock`); it goes with the value or the process.
public struct BuildLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock of the corpus at `target`, waiting for another build where `wait` says so.
  ///
  /// - Throws: `.busy` where another process holds it and `wait` is false; `.system` where the lock file
  ///   can't be made.
  public init(target: String, wait: Bool) throws(CorpusIndexError) {
    let path = Self.path(for: target)
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw .system(operation: .lock, path: target, code: errno) }
      if flock(descriptor, LOCK_EX | (wait ? 0 : LOCK_NB)) != 0 {
        let code = errno
        close(descriptor)
        if code == EINTR { continue }
        if code == EWOULDBLOCK { throw .busy(path: target) }
        throw .system(operation: .lock, path: target, code: code)
      }
      // The holder before may have removed the file: then this lock is on a name that is gone.
      var mine = stat()
      var named = stat()
      if fstat(descriptor, &mine) == 0, stat(path, &named) == 0, mine.st_ino == named.st_ino {
        self.descriptor = descriptor
        self.path = path
        return
      }
      close(descriptor)
    }
  }

  private let path: String

  /// The lock file beside a target: hidden, removed when the lock goes.
  static func path(for target: String) -> String {
    var name = Substring(target)
    while name.count > 1, name.hasSuffix("/") { name.removeLast() }
    let parent = FileSystem.parent(of: String(name))
    let last = name.split(separator: "/").last.map(String.init) ?? "corpus"
    return "\(parent)/.\(last).lock"
  }

  /// Gives the lock back; the end of the value's life does the same.
  public consuming func release() {}

  deinit {
    unlink(path)
    close(descriptor)
  }
}
