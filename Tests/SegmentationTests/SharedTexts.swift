import Glibc

/// Texts that lie beside the package on some machines, `../shared/texts`; elsewhere there are none.
enum SharedTexts {
  /// The paragraphs of the files with that ending in a folder or of one file: line ends within them are
  /// blanks.
  static func paragraphs(of path: String, test: String = #filePath) -> [[UInt8]] {
    let package = test.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    let root = (package + ["..", "shared", "texts", Substring(path)]).joined(separator: "/")
    return files(at: root).flatMap { path in divided(bytes(of: path)) }
  }

  private static func files(at path: String) -> [String] {
    guard let folder = opendir(path) else { return [path] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".txt") { names.append(path + "/" + name) }
    }
    return names.sorted()
  }

  /// All bytes of a file; none where there is no such file.
  static func bytes(of path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes.append(contentsOf: buffer[..<count])
    }
    return bytes
  }

  private static func divided(_ bytes: [UInt8]) -> [[UInt8]] {
    var paragraphs: [[UInt8]] = [[]]
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = line.filter { $0 != 0x0D }
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1] += line + [0x20]
      }
    }
    return paragraphs.filter { !$0.isEmpty }
  }
}
