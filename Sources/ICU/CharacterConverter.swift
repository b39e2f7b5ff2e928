import CICU

/// A converter from one character encoding to UTF-8 that stops at input the encoding doesn't allow
/// (`ucnv_toUnicode` with `UCNV_TO_U_CALLBACK_STOP`).
public struct CharacterConverter: ~Copyable {
  /// Bytes that mean nothing in the encoding.
  public struct IllegalInput: Equatable, Sendable {
    /// Where they begin in the source.
    public var offset: Int
    /// How many they are, at least 1.
    public var length: Int

    public init(offset: Int, length: Int) {
      self.offset = offset
      self.length = length
    }
  }

  /// Owned: opened in `init`, closed in `deinit`, never handed out.
  private let converter: OpaquePointer

  /// Opens the converter of an encoding by any name that ICU knows (`ucnv_open`).
  public init(encoding name: String) throws(ICUError) {
    converter = try Self.open(name)
  }

  private static func open(_ name: String) throws(ICUError) -> OpaquePointer {
    let opened = try checked("ucnv_open") { status in name.withCString { icu_openConverter($0, &status) } }
    guard let opened else { throw ICUError(function: "ucnv_open", status: "U_MEMORY_ALLOCATION_ERROR") }
    do {
      try checked("ucnv_setToUCallBack") { icu_stopOnIllegalInput(opened, &$0) }
    } catch {
      icu_closeConverter(opened)
      throw error
    }
    return opened
  }

  deinit {
    icu_closeConverter(converter)
  }

  /// Appends to `output` the UTF-8 of `source` from byte `start` on, and answers `nil` at the end of
  /// the source or what it stopped at.
  ///
  /// To go on after a stop, call again with `start` behind the illegal bytes. Complexity: linear in
  /// the bytes that are read.
  public func convert(
    _ source: UnsafeRawBufferPointer, from start: Int, into output: inout [UInt8]
  ) throws(ICUError) -> IllegalInput? {
    guard let base = source.baseAddress, start < source.count else { return nil }
    icu_resetConverter(converter)
    let first = base.assumingMemoryBound(to: CChar.self)
    let limit = first + source.count
    var next: UnsafePointer<CChar>? = first + max(0, start)
    var units = [UInt16](repeating: 0, count: Self.chunk)
    var bytes = [CChar](repeating: 0, count: Self.chunk * 3)
    var kept = 0
    while true {
      var status = U_ZERO_ERROR
      let filled = units.withUnsafeMutableBufferPointer { buffer -> Int in
        guard let unit = buffer.baseAddress else { return 0 }
        var target: UnsafeMutablePointer<UInt16>? = unit + kept
        icu_toUnicode(converter, &target, unit + Self.chunk, &next, limit, nil, 1, &status)
        return target.map { $0 - unit } ?? 0
      }
      // A pair of surrogates that the chunk cuts in two waits for its second half.
      let waits = status == U_BUFFER_OVERFLOW_ERROR && filled > 0 && units[filled - 1] & 0xFC00 == 0xD800
      let whole = waits ? filled - 1 : filled
      let written = try checked("u_strToUTF8") {
        icu_strToUTF8(&bytes, Int32(bytes.count), units, Int32(whole), &$0)
      }
      bytes.withUnsafeBytes { output.append(contentsOf: $0.prefix(Int(written))) }
      kept = 0
      switch status {
      case U_BUFFER_OVERFLOW_ERROR:
        if waits {
          units[0] = units[filled - 1]
          kept = 1
        }
      case U_ILLEGAL_CHAR_FOUND, U_INVALID_CHAR_FOUND, U_TRUNCATED_CHAR_FOUND:
        var invalid = [CChar](repeating: 0, count: 32)
        var length = Int8(invalid.count)
        try checked("ucnv_getInvalidChars") { icu_getInvalidChars(converter, &invalid, &length, &$0) }
        let consumed = next.map { $0 - first } ?? source.count
        let bytesInvalid = max(1, Int(length))
        return IllegalInput(offset: max(start, consumed - bytesInvalid), length: bytesInvalid)
      default:
        if status.rawValue > U_ZERO_ERROR.rawValue {
          throw ICUError(function: "ucnv_toUnicode", status: String(cString: icu_errorName(status)))
        }
        return nil
      }
    }
  }

  /// UTF-16 code units that are converted at a time.
  private static let chunk = 8192
}
