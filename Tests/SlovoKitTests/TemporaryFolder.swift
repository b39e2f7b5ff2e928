import CorpusIndex
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder that goes with its owner.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/slovo-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) } != nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard made else { throw CorpusIndexError.system(operation: .create, path: path, code: errno) }
  }

  deinit { Self.remove(path) }

  private static func remove(_ path: String) {
    for name in (try? FileSystem.list(path)) ?? [] {
      let inner = path + "/" + name
      if FileSystem.isFolder(inner) { remove(inner) } else { unlink(inner) }
    }
    rmdir(path)
  }

  func write(_ bytes: [UInt8], _ name: String) throws {
    let file = path + "/" + name
    try FileSystem.createFolder(FileSystem.parent(of: file), intermediate: true)
    try FileSystem.removeFile(file)
    try FileSystem.writeFile(bytes, to: file)
  }

  func write(_ text: String, _ name: String) throws { try write(Array(text.utf8), name) }

  func remove(_ name: String) throws { try FileSystem.removeFile(path + "/" + name) }

  /// Sets the time of a file's last change, in seconds since 1970.
  func setTime(_ seconds: Int, of name: String) {
    let time = timeval(tv_sec: seconds, tv_usec: 0)
    #expect(utimes(path + "/" + name, [time, time]) == 0)
  }
}
