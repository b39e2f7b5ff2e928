import ICU

/// What each group of Latin letters may stand for in any of some systems.
struct RomanisedReadings: Sendable {
  /// The longest group of Latin units.
  private(set) var longest = 1
  private var table: [[UInt16]: [[UInt16]]] = [:]

  /// Takes over what a rule of a system says, unless it is about letters out of use.
  mutating func add(_ rule: StatedRule, _ decomposer: Normalizer) throws(ICUError) {
    guard !rule.right.isEmpty, rule.left.allSatisfy({ LetterTrigrams.number(of: $0) > 0 }) else { return }
    var units = UTF16Buffer()
    var decomposed = UTF16Buffer()
    for unit in rule.right { units.append(unit) }
    try decomposer.normalize(units, into: &decomposed)
    var spelling: [UInt16] = []
    for position in 0..<decomposed.count {
      if let unit = Self.normalized(decomposed[position]) { spelling.append(unit) }
    }
    longest = max(longest, spelling.count)
    if table[spelling]?.contains(rule.left) != true { table[spelling, default: []].append(rule.left) }
  }

  /// The Cyrillic letters that a group of Latin ones may stand for.
  func readings(of spelling: ArraySlice<UInt16>) -> [[UInt16]] {
    table[Array(spelling)] ?? []
  }

  /// A unit of decomposed text in lower case, signs, ties and dots unified; nil for the second half of a tie.
  static func normalized(_ unit: UInt16) -> UInt16? {
    switch unit {
    case 0xFE20: 0x0361
    case 0xFE21: nil
    case 0x2027, 0x2219: 0xB7
    default: UInt16(truncatingIfNeeded: SignFolding.unified(UInt32(LetterCase.lowercased(unit))))
    }
  }
}
