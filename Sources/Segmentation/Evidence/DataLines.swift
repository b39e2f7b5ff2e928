import CWordData

extension WordDataFile {
  /// The lines of a data file, comments (`#`) and empty lines left out, each as its words.
  var lines: [[String]] {
    UnsafeBufferPointer(start: bytes, count: count)
      .split(separator: UInt8(ascii: "\n"))
      .filter { $0.first != UInt8(ascii: "#") }
      .map { line in
        line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      }
      .filter { !$0.isEmpty }
  }
}
