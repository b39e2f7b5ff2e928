import ICU

/// Writes Russian text of one system in another: Cyrillic to Latin letters, Latin to Cyrillic, or one
/// romanisation to another by way of Cyrillic.
///
/// ```swift
/// var transliterator = try Transliterator(from: .cyrillic, to: .bgnPCGN)
/// transliterator.transliterate("Ельцин")   // Yel’tsin
/// ```
///
/// Characters that the system doesn't know pass through. Text comes back in NFC. A digraph for a capital
/// is written as its neighbours are: *Shch* in *Щука*, *SHCH* in *ЩУКА*. Reading takes every apostrophe
/// and prime for the same sign, and a sign belongs to a word only behind a letter.
///
/// Not every system can be read back without doubt: *ts* may be ц or тс. Where a rule of the table can
/// tell, it does; else the first letter of the alphabet that is written so. ``CyrillicRestorer`` weighs
/// such letters.
public struct Transliterator: ~Copyable {
  /// How soft and hard signs are written.
  public enum Signs: Sendable {
    /// As the system's table has them.
    case asInTable
    /// U+02B9 and U+02BA.
    case primes
    /// U+2019 and U+201D.
    case quotationMarks
    /// U+0027 and U+0022.
    case ascii
  }

  private let reading: RewriteTable?
  private let writing: RewriteTable?
  private let signs: Signs
  private let composer: Normalizer
  private var units = UTF16Buffer()
  private var composed = UTF16Buffer()

  /// Loads the tables of two systems.
  public init(
    from source: RomanisationSystem, to target: RomanisationSystem, signs: Signs = .asInTable
  ) throws(ICUError) {
    let composer = try Normalizer(.composed)
    let reading: RewriteTable? =
      source == .cyrillic ? nil : try RewriteTable(named: source.rawValue, for: .reading, composer)
    let writing: RewriteTable? =
      target == .cyrillic ? nil : try RewriteTable(named: target.rawValue, for: .writing, composer)
    self.composer = composer
    self.reading = reading
    self.writing = writing
    self.signs = signs
  }

  /// The text in the target system.
  ///
  /// - Complexity: O(*n*).
  public mutating func transliterate(_ text: String) -> String {
    var result: [UInt8] = []
    var text = text
    text.withUTF8 { transliterate($0.span, into: &result) }
    return String(decoding: result, as: UTF8.self)
  }

  /// Replaces `result` by the text in the target system, both UTF-8.
  ///
  /// Bytes that are not UTF-8 become U+FFFD.
  ///
  /// - Complexity: O(*n*).
  public mutating func transliterate(_ text: Span<UInt8>, into result: inout [UInt8]) {
    result.removeAll(keepingCapacity: true)
    do throws(ICUError) {
      try text.withUnsafeBufferPointer { bytes throws(ICUError) in try units.replace(withUTF8: bytes) }
      if let reading { try rewrite(by: reading, isReading: true) }
      if let writing { try rewrite(by: writing, isReading: false) }
      try composer.normalize(units, into: &composed)
      try composed.appendUTF8(to: &result)
    } catch {
      // ICU converts and composes every text; it can only run out of memory here.
      result.removeAll(keepingCapacity: true)
      text.withUnsafeBufferPointer { result.append(contentsOf: $0) }
    }
  }

  /// Rewrites each word of `units`.
  private mutating func rewrite(by table: RewriteTable, isReading: Bool) throws(ICUError) {
    try composer.normalize(units, into: &composed)
    units.removeAll()
    var rewriter = CasedWord(table: table, isReading: isReading, signs: isReading ? .asInTable : signs)
    var position = 0
    while position < composed.count {
      let start = position
      while position < composed.count, rewriter.takes(composed, at: position, wordStart: start) {
        position += 1
      }
      if position > start {
        rewriter.append(composed, start..<position, to: &units)
      } else {
        units.append(composed[position])
        position += 1
      }
    }
  }
}
