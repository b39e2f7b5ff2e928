import Glibc

/// Folders and files, as far as the benchmarks need them.
public enum FileTree {
  /// The corpus's files, sorted by the bytes of their names.
  public static func corpusFiles(in folder: String) throws(MeasurementError) -> [String] {
    let files = try names(in: folder).filter { $0.hasSuffix(".md") || $0.hasSuffix(".txt") }
    guard !files.isEmpty else { throw .emptyCorpus(path: folder) }
    return files.map { folder + "/" + $0 }
  }

  /// The names in a folder, sorted by their bytes, without `.` and `..`.
  public static func names(in folder: String) throws(MeasurementError) -> [String] {
    guard let directory = opendir(folder) else { throw .file(path: folder, call: "opendir", code: errno) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Path and size of every regular file below a path.
  public static func sizes(below path: String) throws(MeasurementError) -> [(path: String, bytes: Int)] {
    var information = stat()
    guard lstat(path, &information) == 0 else { throw .file(path: path, call: "lstat", code: errno) }
    guard information.st_mode & S_IFMT == S_IFDIR else { return [(path, Int(information.st_size))] }
    var sizes: [(path: String, bytes: Int)] = []
    for name in try names(in: path) { sizes += try self.sizes(below: path + "/" + name) }
    return sizes
  }

  /// When a byte was last written to a file of a folder, in seconds since 1970, but for one file.
  ///
  /// The kernel stamps files by a clock that ticks every few milliseconds.
  public static func lastWrite(in folder: String, except name: String) throws(MeasurementError) -> Double {
    var last = 0.0
    for other in try names(in: folder) where other != name {
      var information = stat()
      let path = folder + "/" + other
      guard lstat(path, &information) == 0 else { throw .file(path: path, call: "lstat", code: errno) }
      last = max(
        last, Double(information.st_mtim.tv_sec) + Double(information.st_mtim.tv_nsec) / 1e9)
    }
    return last
  }

  /// Makes a folder and those above it; one that is there already is fine.
  public static func makeFolder(_ path: String) throws(MeasurementError) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    let code = errno
    guard code == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw .file(path: path, call: "mkdir", code: code)
    }
    try makeFolder(String(path[..<slash]))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw .file(path: path, call: "mkdir", code: errno)
    }
  }

  /// Removes a file, or a folder with all that is in it. What isn't there is fine.
  public static func remove(_ path: String) throws(MeasurementError) {
    var information = stat()
    guard lstat(path, &information) == 0 else { return }
    if information.st_mode & S_IFMT == S_IFDIR {
      for name in try names(in: path) { try remove(path + "/" + name) }
      guard rmdir(path) == 0 else { throw .file(path: path, call: "rmdir", code: errno) }
    } else {
      guard unlink(path) == 0 else { throw .file(path: path, call: "unlink", code: errno) }
    }
  }

  /// Writes a file in place of what was there.
  public static func write(_ bytes: [UInt8], to path: String) throws(MeasurementError) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw .file(path: path, call: "open", code: errno) }
    defer { close(file) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .file(path: path, call: "write", code: errno)
      }
      written += count
    }
  }

  /// All bytes of a file.
  public static func read(_ path: String) throws(MeasurementError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .file(path: path, call: "open", code: errno) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw .file(path: path, call: "read", code: errno)
      }
      bytes += buffer[..<count]
    }
  }
}
