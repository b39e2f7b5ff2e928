import CICU

/// A break iterator of ICU over UTF-8 (`ubrk_open`), in the root locale.
///
/// It owns its C handles and is used by one worker at a time; one iterator serves any number of texts.
public struct BreakIterator: ~Copyable {
  /// What the iterator divides a text into.
  public enum Kind: Sendable {
    /// Words and what stands between them (UAX #29, section 4; `UBRK_WORD`).
    case word
    /// Sentences (UAX #29, section 5; `UBRK_SENTENCE`).
    case sentence
  }

  private let iterator: OpaquePointer
  private var text: UnsafeMutablePointer<UText>

  /// Opens an iterator of ICU's root rules, without dictionary suppressions or tailoring by language.
  public init(_ kind: Kind) throws(ICUError) {
    let type = kind == .word ? UBRK_WORD : UBRK_SENTENCE
    let opened = try checked("ubrk_open") { icu_openBreakIterator(type, "", &$0) }
    guard let opened else { throw ICUError(function: "ubrk_open", status: "no iterator") }
    let text: UnsafeMutablePointer<UText>?
    do throws(ICUError) {
      text = try checked("utext_openUTF8") { icu_openUTF8(nil, "", 0, &$0) }
    } catch {
      icu_closeBreakIterator(opened)
      throw error
    }
    guard let text else {
      icu_closeBreakIterator(opened)
      throw ICUError(function: "utext_openUTF8", status: "no text")
    }
    self.iterator = opened
    self.text = text
  }

  deinit {
    icu_closeBreakIterator(iterator)
    icu_closeUText(text)
  }

  /// Calls `body` for each segment of `bytes` in order: where it starts, where it ends, and its rule status.
  ///
  /// The segments cover the text without gaps; offsets are bytes from the start of `bytes`, which must be
  /// shorter than 2 GiB. Ill-formed UTF-8 is read as U+FFFD.
  public mutating func forEachSegment(
    of bytes: Span<UInt8>, _ body: (_ start: Int, _ end: Int, _ status: RuleStatus) -> Void
  ) throws(ICUError) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(ICUError) in
      // ICU keeps the address until the next text is set, but reads it only inside this call.
      try buffer.withMemoryRebound(to: CChar.self) { (characters) throws(ICUError) in
        _ = try checked("utext_openUTF8") {
          icu_openUTF8(text, characters.baseAddress, Int64(characters.count), &$0)
        }
      }
      try checked("ubrk_setUText") { icu_setUText(iterator, text, &$0) }
      var start = Int(icu_firstBreak(iterator))
      while true {
        let end = icu_nextBreak(iterator)
        guard end >= 0 else { return }
        body(start, Int(end), RuleStatus(rawValue: icu_ruleStatus(iterator)))
        start = Int(end)
      }
    }
  }
}

// SAFETY: the handles are reached only through a value that can't be copied, and each use is `mutating`.
extension BreakIterator: @unchecked Sendable {}

extension BreakIterator {
  /// The status of the rule that made a segment (`ubrk_getRuleStatus`).
  public struct RuleStatus: RawRepresentable, Equatable, Sendable {
    public let rawValue: Int32

    /// Wraps a number as ICU gives it.
    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    /// Whether a segment of the word iterator is a word: letters, numbers, kana or ideographs, that is, not
    /// in `UBRK_WORD_NONE..<UBRK_WORD_NONE_LIMIT`.
    public var isWord: Bool {
      rawValue >= Int32(UBRK_WORD_NONE_LIMIT.rawValue)
    }
  }
}
