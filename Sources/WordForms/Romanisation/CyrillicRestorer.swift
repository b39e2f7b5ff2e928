import ICU

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes a romanised Russian word in Cyrillic letters, whatever system it is in, and says what else it
/// may be.
///
/// ```swift
/// var restorer = try CyrillicRestorer()
/// restorer.candidates(for: Array("Ezhov".utf8).span, limit: 2)   // ["Ежов", "Эжов"]
/// ```
///
/// Every part of the word may stand for what any system writes so; of the readings that this gives, those
/// come first that some system as a whole would write like the word, then those whose letters follow each
/// other as in Russian (a model of three letters). A soft sign that the system leaves out is guessed. Before
/// all of them stands what a short list says of customary spellings (*glasnost*, *Witte*).
public struct CyrillicRestorer: ~Copyable {
  /// The systems whose readings count, and of a hundred romanised words, how many each of them wrote:
  /// a guess at English-language books on Russia.
  private static let systems: [(system: RomanisationSystem, share: Int)] = [
    (.alaLC, 13), (.alaLCPlain, 28), (.bgnPCGN, 6), (.bgnPCGNPlain, 18), (.press, 18), (.iso9, 3),
    (.gost779B, 2), (.isoR9, 3), (.scholarly, 3), (.icao, 3), (.bs2979, 1), (.bs2979Plain, 2),
  ]
  /// Words beyond this length are no words; the restorer answers nothing for them.
  private static let longest = 80

  private let readings: RomanisedReadings
  private let trigrams = LetterTrigrams()
  private let softFinals = SoftFinals()
  private let decomposer: Normalizer
  private let tables: [RewriteTable]
  /// ALA-LC as most books print it.
  private let plain: RewriteTable
  private let customary: RewriteTable
  private var units = UTF16Buffer()
  private var scratch = UTF16Buffer()

  /// Loads the tables of the systems.
  public init() throws(ICUError) {
    let decomposer = try Normalizer(.decomposed)
    let composer = try Normalizer(.composed)
    var readings = RomanisedReadings()
    var tables: [RewriteTable] = []
    for (system, _) in Self.systems {
      let stated = try StatedRules(named: system.rawValue, composer)
      for rule in stated.forward { try readings.add(rule, decomposer) }
      tables.append(try RewriteTable(named: system.rawValue, for: .writing, composer))
    }
    let customary = try RewriteTable(named: "customary", for: .writing, composer)
    let plain = try RewriteTable(named: RomanisationSystem.alaLCPlain.rawValue, for: .writing, composer)
    self.plain = plain
    self.customary = customary
    self.decomposer = decomposer
    self.readings = readings
    self.tables = tables
  }

  /// The likeliest Cyrillic words for a word, best first, at most `limit`.
  ///
  /// The letter case is the word's; a word in Cyrillic letters is its own answer. Nothing comes back for a word
  /// with letters that no system writes, for one of more than 80 letters, or for a Roman numeral.
  ///
  /// - Complexity: O(*n*), about 0.15 ms for a word of ten letters.
  public mutating func candidates(for word: Span<UInt8>, limit: Int) -> [String] {
    guard limit > 0, !word.isEmpty, word.count <= Self.longest * 4, !Self.isRomanNumeral(word) else {
      return []
    }
    let spelling: [UInt16]
    do throws(ICUError) {
      try word.withUnsafeBufferPointer { bytes throws(ICUError) in try units.replace(withUTF8: bytes) }
      try decomposer.normalize(units, into: &scratch)
      spelling = normalizedSpelling()
    } catch {
      return []
    }
    guard spelling.count > 0, spelling.count <= Self.longest else { return [] }
    if spelling.allSatisfy({ (0x0400..<0x0530).contains($0) || RewriteTable.isMark($0) }) {
      return [word.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }]
    }
    let search = RestorationSearch(readings: readings, trigrams: trigrams)
    var found = search.run(spelling)
    let hasSigns = spelling.contains(0x27)
    for index in found.indices {
      found[index].cost += Self.cost(ofShare: share(of: found[index].letters, as: spelling))
      if !hasSigns { found[index].cost += costOfEnd(found[index].letters) }
    }
    found.sort { $0.cost < $1.cost }
    if let known = customaryReading(of: spelling) {
      found.removeAll { $0.letters == known }
      found.insert((known, 0), at: 0)
    }
    let style = LetterStyle(of: scratch)
    return found.prefix(limit).map { style.apply(to: $0.letters) }
  }

  /// Whether a word is a Roman numeral and no listed word (*li*, *mi*).
  private static func isRomanNumeral(_ word: Span<UInt8>) -> Bool {
    RomanNumeral.isNumber(word) && LanguageModel.shared.language(of: word) == .other
  }

  /// The Russian letters of a whole word whose spelling is a matter of custom.
  private func customaryReading(of spelling: [UInt16]) -> [UInt16]? {
    let word = [RewriteTable.edge] + spelling + [RewriteTable.edge]
    guard let rule = customary.match(word.span, at: 1, evidence: []), rule.sourceCount == spelling.count
    else { return nil }
    return customary.target(of: rule).map { customary.pool[$0] }
  }

  /// The word in lower case, decomposed, with unified signs.
  private func normalizedSpelling() -> [UInt16] {
    var spelling: [UInt16] = []
    for position in 0..<scratch.count {
      if let unit = RomanisedReadings.normalized(scratch[position]) { spelling.append(unit) }
    }
    return spelling
  }

  /// Minus sixteen times the logarithm of a share of a hundred; a share of nothing counts as 1/200.
  private static func cost(ofShare share: Int) -> Int {
    Int((-16 * log(share == 0 ? 0.005 : Double(share) / 100)).rounded())
  }

  /// The share of those systems that write a word in Cyrillic letters as it is spelled.
  private func share(of letters: [UInt16], as spelling: [UInt16]) -> Int {
    var share = 0
    for (number, table) in tables.enumerated() where written(letters, by: table) == spelling {
      share += Self.systems[number].share
    }
    return share
  }

  /// What it costs that a word ends in a soft sign, or in a consonant without one, by what is usual.
  private func costOfEnd(_ letters: [UInt16]) -> Int {
    let isSoft = letters.last == 0x044C
    guard let consonant = isSoft ? letters.dropLast().last : letters.last,
      RestorationSearch.canBeSoft(consonant),
      let latin = written(isSoft ? letters.dropLast() : letters, by: plain),
      let costs = softFinals.costs(of: latin.filter { $0 < 0x80 && $0 != 0x27 }.map { UInt8($0) })
    else { return 0 }
    return isSoft ? costs.soft : costs.hard
  }

  /// A word in Cyrillic letters as a system writes it, normalized; nil where the system hasn't a letter.
  private func written(_ letters: [UInt16], by table: RewriteTable) -> [UInt16]? {
    let word = [RewriteTable.edge] + letters + [RewriteTable.edge]
    var written = UTF16Buffer()
    var position = 1
    while position < word.count - 1 {
      guard let rule = table.match(word.span, at: position, evidence: []) else { return nil }
      for index in table.target(of: rule) { written.append(table.pool[index]) }
      position += rule.sourceCount
    }
    var decomposed = UTF16Buffer()
    do throws(ICUError) { try decomposer.normalize(written, into: &decomposed) } catch { return nil }
    var normalized: [UInt16] = []
    for position in 0..<decomposed.count {
      if let unit = RomanisedReadings.normalized(decomposed[position]) { normalized.append(unit) }
    }
    return normalized
  }
}
