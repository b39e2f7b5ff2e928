import ICU

/// Turns a word into its romanisation key, under which all spellings of one Russian word are one.
///
/// | surface | key |
/// |---|---|
/// | `Ezhov`, `Yezhov`, `Ežov`, `Ежов` | `ezhov` |
/// | `vozhd'`, `vozhdʹ`, `вождь` | `vozhd` |
/// | `Trotsky`, `Trotskii`, `Trockij`, `Троцкий` | `trotsky` |
/// | `istoriia`, `istoriya`, `istorija`, `исторія` | `istoria` |
///
/// A word is read in any of the systems of ``RomanisationSystem`` (German and French on demand), or in
/// Cyrillic letters, and written as plain ALA-LC without signs; letters that some system writes alike
/// are one. A possessive `'s` falls away as in a form. Words of other languages get the key of what they
/// would be in Russian. A key is UTF-8.
public struct RomanisationFolder: ~Copyable {
  /// Spellings that are read only on demand, because they contradict English ones.
  public struct Options: OptionSet, Sendable {
    public let rawValue: UInt8
    /// Makes a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// German: *Jeschow*, *Chruschtschow*.
    public static let german = Options(rawValue: 1)
    /// French: *Iejov*, *Khrouchtchev*.
    public static let french = Options(rawValue: 2)
  }

  private let reading: RewriteTable
  private let writing: RewriteTable
  private let given: RewriteTable.Evidence
  private let decomposer: Normalizer
  private var units = UTF16Buffer()
  private var scratch = UTF16Buffer()
  private var word: [UInt16] = []
  private var cyrillic: [UInt16] = []

  /// Loads the tables of the key and ICU's of normalization.
  public init(options: Options = []) throws(ICUError) {
    let decomposer = try Normalizer(.decomposed)
    let reading = try RewriteTable(named: "key-reading", for: .writing, decomposer)
    let writing = try RewriteTable(named: "key", for: .writing, decomposer)
    self.decomposer = decomposer
    self.reading = reading
    self.writing = writing
    var given: RewriteTable.Evidence = []
    if options.contains(.german) { given.insert(.german) }
    if options.contains(.french) { given.insert(.french) }
    self.given = given
  }

  /// Replaces `key` by the key of `surface`.
  ///
  /// Bytes that are not UTF-8 count as U+FFFD. A surface of signs alone has an empty key.
  ///
  /// - Complexity: O(*n*). An ASCII word doesn't reach ICU.
  public mutating func key(of surface: Span<UInt8>, into key: inout [UInt8]) {
    key.removeAll(keepingCapacity: true)
    var evidence = given
    if !takeASCII(surface) {
      do throws(ICUError) {
        evidence.formUnion(try takeUnicode(surface))
      } catch {
        // ICU folds and normalizes every text; it can only run out of memory here.
        surface.withUnsafeBufferPointer { key.append(contentsOf: $0) }
        return
      }
    }
    evidence.formUnion(Self.evidence(of: word))
    if evidence.contains(.diacritics) { evidence.remove(.mixed) }
    Self.read(word, by: reading, evidence, into: &cyrillic)
    write(to: &key)
  }

  /// Lays an ASCII word into `word` and returns true, or stops at the first other byte.
  private mutating func takeASCII(_ surface: Span<UInt8>) -> Bool {
    word.removeAll(keepingCapacity: true)
    word.reserveCapacity(surface.count + 2)
    word.append(RewriteTable.edge)
    for index in surface.indices {
      let byte = surface[index]
      if byte >= 0x80 { return false }
      append(UInt16(byte &- 0x41 < 26 ? byte | 0x20 : byte))
    }
    removePossessive(from: &word)
    word.append(RewriteTable.edge)
    return true
  }

  /// Lays a word into `word`, folded and decomposed, and returns what its accents tell.
  private mutating func takeUnicode(_ surface: Span<UInt8>) throws(ICUError) -> RewriteTable.Evidence {
    try surface.withUnsafeBufferPointer { bytes throws(ICUError) in try units.replace(withUTF8: bytes) }
    try decomposer.normalize(units, into: &scratch)
    Homoglyphs.fold(&scratch)
    try CaseFolding.fold(scratch, into: &units)
    try decomposer.normalize(units, into: &scratch)
    word.removeAll(keepingCapacity: true)
    word.append(RewriteTable.edge)
    var evidence: RewriteTable.Evidence = []
    for position in 0..<scratch.count {
      let unit = scratch[position]
      switch unit {
      case 0x0300, 0x0302, 0x030C:
        evidence.insert(.diacritics)
        word.append(unit)
      // Half ligatures are the tie in two parts.
      case 0xFE20: word.append(0x0361)
      case 0xFE21: continue
      // The dots that keep letters apart
      case 0xB7, 0x2027, 0x2219: continue
      case let unit where SignFolding.isIgnored(unit): continue
      // Before 1918 и and й were і in front of vowels: русскій.
      case 0x0456: append(0x0438)
      case 0x2019, 0x2018: append(0x27)
      case let unit where unit >= 0x80 && SignFolding.unified(UInt32(unit)) == 0x27: append(0x60)
      case let unit: append(UInt16(truncatingIfNeeded: SignFolding.unified(UInt32(unit))))
      }
    }
    removePossessive(from: &word)
    word.append(RewriteTable.edge)
    return evidence
  }

  /// Adds a unit of a word; a hyphen is an edge within it.
  @inline(__always)
  private mutating func append(_ unit: UInt16) {
    word.append(unit == 0x2D || unit == 0x2010 || unit == 0x2011 ? RewriteTable.edge : unit)
  }

  /// Replaces `cyrillic` by a word whose Latin letters are turned into Russian ones.
  private static func read(
    _ word: [UInt16], by reading: RewriteTable, _ evidence: RewriteTable.Evidence,
    into cyrillic: inout [UInt16]
  ) {
    cyrillic.removeAll(keepingCapacity: true)
    cyrillic.append(RewriteTable.edge)
    let word = word.span
    var position = 1
    while position < word.count - 1 {
      if let rule = reading.match(word, at: position, evidence: evidence) {
        for index in reading.target(of: rule) { cyrillic.append(reading.pool[index]) }
        position += rule.sourceCount
      } else {
        if !isSign(word[position]) { cyrillic.append(word[position]) }
        position += 1
      }
    }
    cyrillic.append(RewriteTable.edge)
  }

  /// Writes `cyrillic` as a key.
  private func write(to key: inout [UInt8]) {
    let word = cyrillic.span
    var position = 1
    while position < word.count - 1 {
      if let rule = writing.match(word, at: position, evidence: []) {
        for index in writing.target(of: rule) {
          key.append(UInt8(truncatingIfNeeded: writing.pool[index]))
        }
        position += rule.sourceCount
        continue
      }
      let unit = word[position]
      position += 1
      if unit == RewriteTable.edge {
        key.append(UInt8(ascii: "-"))
      } else if unit < 0x80 {
        key.append(UInt8(truncatingIfNeeded: unit))
      } else if !RewriteTable.isMark(unit) {
        var scalar = UInt32(unit)
        if unit & 0xFC00 == 0xD800, word[position] & 0xFC00 == 0xDC00 {
          scalar = (scalar << 10) &+ UInt32(word[position]) &- 0x35F_DC00
          position += 1
        }
        append(scalar, to: &key)
      }
    }
  }

  private func append(_ scalar: UInt32, to key: inout [UInt8]) {
    let character = Unicode.Scalar(scalar) ?? "\u{FFFD}"
    UTF8.encode(character) { key.append($0) }
  }

  /// What the Latin letters of a word tell about the system, beside those with accents.
  private static func evidence(of word: [UInt16]) -> RewriteTable.Evidence {
    var evidence: RewriteTable.Evidence = []
    var hasBare = false
    var hasOther = false
    for position in 1..<max(word.count - 1, 1) {
      let (previous, next) = (word[position - 1], word[position + 1])
      switch word[position] {
      case 0x68:
        switch previous {
        case 0x63, 0x6B, 0x7A: hasOther = true
        // In *shod* the h may be ISO's х.
        case 0x73: if next != 0x6F { hasOther = true }
        default: hasBare = true
        }
      case 0x6A where previous != RewriteTable.edge && (next == 0x61 || next == 0x75):
        evidence.insert(.diacritics)
      case 0x79:
        if isVowel(previous) {
          hasOther = true
          if !isVowel(next) { evidence.insert(.plainY) }
        } else if isVowel(next), previous != 0x76, word[position + 2] != RewriteTable.edge {
          hasOther = true
        }
      default: break
      }
    }
    switch UkrainianEnding(of: word) {
    // With a bare h, a Russian name in ISO 9 may end so too.
    case .shared where hasOther || !hasBare, .own: evidence.insert(.ukrainian)
    default: if hasBare && hasOther { evidence.insert(.mixed) }
    }
    return evidence
  }

  @inline(__always)
  private static func isVowel(_ unit: UInt16) -> Bool {
    unit == 0x61 || unit == 0x65 || unit == 0x69 || unit == 0x6F || unit == 0x75
  }

  @inline(__always)
  private static func isSign(_ unit: UInt16) -> Bool {
    unit == 0x27 || unit == 0x60 || unit == 0x22
  }
}
