import CorpusIndex
import Documents
import Indexing
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

  /// The names in a folder below this one, sorted.
  func names(_ folder: String = "") throws -> [String] { try FileSystem.list(path + "/" + folder).sorted() }

  /// The files of a folder below this one with their bytes.
  func contents(_ folder: String) throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for name in try names(folder) {
      contents[name] = try SourceFile(reading: "\(path)/\(folder)/\(name)").bytes
    }
    return contents
  }

  /// The texts of a folder below this one.
  func inputs(_ folder: String) throws -> [InputText] { try InputText.listed("\(path)/\(folder)") }

  @discardableResult
  func build(_ inputs: [InputText], _ name: String, _ options: BuildOptions = BuildOptions()) throws
    -> BuildReport
  {
    try CorpusBuilder(target: path + "/" + name, options: options).build(inputs)
  }

  func open(_ name: String) throws -> CorpusReader { try CorpusReader(path: path + "/" + name) }
}

extension InputText {
  static func listed(_ path: String) throws -> [InputText] {
    try TextListing([path]).entries.map {
      InputText(
        name: $0.name, path: $0.path, size: $0.size, modified: Int($0.modified), metadata: $0.metadata)
    }
  }
}

/// The sample texts of the project.
enum SampleTexts {
  static let path =
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Corpus"
}
