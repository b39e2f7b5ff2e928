import Glibc
import ICUWalk

/// Owns ICU's word break iterator for English.
public struct WordWalker: ~Copyable {
  private let handle: OpaquePointer

  public init() throws(MeasurementError) {
    var status: Int32 = 0
    guard let handle = icuwalk_open(&status) else {
      throw .icu(path: "ubrk_open", status: String(cString: icuwalk_statusName(status)))
    }
    self.handle = handle
  }

  deinit {
    icuwalk_close(handle)
  }

  /// The version of the ICU that runs.
  public static var version: String {
    var text = [CChar](repeating: 0, count: 32)
    icuwalk_version(&text, text.count)
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Tokens and bytes of files, each mapped and walked in turn.
  public borrowing func count(_ files: [String]) throws(MeasurementError) -> (tokens: Int, bytes: Int) {
    var tokens: Int64 = 0
    var bytes: Int64 = 0
    for path in files {
      let status = icuwalk_countFile(handle, path, &tokens, &bytes)
      if status == -1 { throw .file(path: path, call: "mmap", code: errno) }
      if status != 0 { throw .icu(path: path, status: String(cString: icuwalk_statusName(status))) }
    }
    return (Int(tokens), Int(bytes))
  }

  /// Calls the body with the bytes of each token of a text, as offsets.
  public borrowing func forEachToken(
    in text: [UInt8], path: String, _ body: (Range<Int>) -> Void
  ) throws(MeasurementError) {
    // The walker reads the buffer inside this closure alone.
    let status = text.withUnsafeBufferPointer { buffer -> Int32 in
      let status = icuwalk_setText(handle, buffer.baseAddress, buffer.count)
      guard status == 0 else { return status }
      var start: Int32 = 0
      var end: Int32 = 0
      while icuwalk_next(handle, &start, &end) != 0 { body(Int(start)..<Int(end)) }
      return icuwalk_setText(handle, nil, 0)
    }
    guard status == 0 else { throw .icu(path: path, status: String(cString: icuwalk_statusName(status))) }
  }
}
