import CICU

/// ICU's guess at the encoding of bytes (`ucsdet_detectAll`).
///
/// The guess rests on the first 8,000 bytes or so and on the frequency of letter groups; short texts
/// and texts of few accented letters are often guessed wrong.
public struct CharsetDetector: ~Copyable {
  /// One encoding that would fit.
  public struct Match: Equatable, Sendable {
    /// ICU's name of the encoding, for example `windows-1251`.
    public let name: String
    /// 0 to 100.
    public let confidence: Int
  }

  /// Owned: opened in `init`, closed in `deinit`, never handed out.
  private let detector: OpaquePointer

  /// Opens a detector (`ucsdet_open`).
  public init() throws(ICUError) {
    let opened = try checked("ucsdet_open") { icu_openDetector(&$0) }
    guard let opened else { throw ICUError(function: "ucsdet_open", status: "U_MEMORY_ALLOCATION_ERROR") }
    detector = opened
  }

  deinit {
    icu_closeDetector(detector)
  }

  /// The encodings that would fit, the most likely first.
  public func matches(in bytes: [UInt8]) throws(ICUError) -> [Match] {
    var failure: ICUError?
    let found = bytes.withUnsafeBytes { buffer -> [Match] in
      do throws(ICUError) {
        let text = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        let length = Int32(clamping: buffer.count)
        try checked("ucsdet_setText") { icu_setDetectorText(detector, text, length, &$0) }
        return try collect()
      } catch {
        failure = error
        return []
      }
    }
    if let failure { throw failure }
    return found
  }

  private func collect() throws(ICUError) -> [Match] {
    var count: Int32 = 0
    let list = try checked("ucsdet_detectAll") { icu_detectAll(detector, &count, &$0) }
    guard let list else { return [] }
    var found: [Match] = []
    for index in 0..<Int(count) {
      guard let match = list[index] else { continue }
      let name = try checked("ucsdet_getName") { icu_matchName(match, &$0) }
      let confidence = try checked("ucsdet_getConfidence") { icu_matchConfidence(match, &$0) }
      guard let name else { continue }
      found.append(Match(name: String(cString: name), confidence: Int(confidence)))
    }
    return found
  }
}
