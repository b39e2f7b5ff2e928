/// An ordered set of rules that rewrite a word from left to right: what a table of romanisation says.
///
/// At each position the rule with the longest source applies; among those, the one that asks for the
/// most context; among those, the first in the file. Contexts are looked up in the word as it was
/// before rewriting. The format of the files is in `Sources/CWordData/Romanisation/README.md`.
struct RewriteTable: Sendable {
  /// One rule; its parts lie one behind the other in `pool`.
  struct Rule: Sendable, Equatable {
    /// Where the rule's units begin in the pool.
    var start: Int
    /// The length of what the rule replaces.
    var sourceCount: Int
    /// The length of the context in front, which lies behind the source in the pool, nearest unit first.
    var beforeCount: Int
    /// The length of the context behind.
    var afterCount: Int
    /// The length of the replacement.
    var targetCount: Int
    /// What must be known of the whole word.
    var evidence: Evidence
  }

  /// What the whole of a word tells about the system it is written in.
  struct Evidence: OptionSet, Sendable {
    let rawValue: UInt8
    /// A caron, a circumflex or a grave accent: one letter is one sign, and `h` is never part of another letter.
    static let diacritics = Evidence(rawValue: 1)
    /// The word is read as German would write it.
    static let german = Evidence(rawValue: 2)
    /// The word is read as French would write it.
    static let french = Evidence(rawValue: 4)
    /// A digraph with `h`, or a `y` beside a vowel: the system writes no letter as a mere `h`.
    static let mixed = Evidence(rawValue: 8)
    /// A `y` behind a vowel stands for й: the system writes no letter as a mere `c`.
    static let plainY = Evidence(rawValue: 16)
    /// The ending of a Ukrainian name: и is written y, and г is h.
    static let ukrainian = Evidence(rawValue: 32)
  }

  /// The unit that stands for the edge of a word, in words and in contexts.
  static let edge: UInt16 = 0
  /// A context unit from here on names a class: `classBase + number`.
  static let classBase: UInt16 = 0xE000
  /// Units below are found by index; the few others share one bucket.
  static let indexed = 0x530

  let rules: [Rule]
  let pool: [UInt16]
  /// For each first unit, where its rules begin; a further entry closes the last.
  let starts: [UInt16]
  /// For each unit, a bit for each class that holds it.
  let membership: [UInt32]

  /// The rule for a position of a word, or nil if the unit stays as it is.
  ///
  /// `word` begins and ends with `edge`; `position` is neither the first nor the last.
  @inline(__always)
  func match(_ word: borrowing Span<UInt16>, at position: Int, evidence: Evidence) -> Rule? {
    let bucket = min(Int(word[position]), Self.indexed)
    var index = Int(starts[bucket])
    let end = Int(starts[bucket + 1])
    while index < end {
      let rule = rules[index]
      if applies(rule, to: word, at: position, evidence: evidence) { return rule }
      index += 1
    }
    return nil
  }

  @inline(__always)
  private func applies(
    _ rule: Rule, to word: borrowing Span<UInt16>, at position: Int, evidence: Evidence
  ) -> Bool {
    guard evidence.isSuperset(of: rule.evidence), position + rule.sourceCount < word.count else {
      return false
    }
    for offset in 0..<rule.sourceCount where pool[rule.start + offset] != word[position + offset] {
      return false
    }
    // A rule for several letters doesn't part the last one from a caron or circumflex.
    let next = word[position + rule.sourceCount]
    if rule.sourceCount > 1, next == 0x030C || next == 0x0302 { return false }
    var item = rule.start + rule.sourceCount
    var place = position - 1
    for _ in 0..<rule.beforeCount {
      while place > 0, Self.isMark(word[place]) { place -= 1 }
      guard place >= 0, allows(item, word[place]) else { return false }
      place -= 1
      item += 1
    }
    place = position + rule.sourceCount
    for _ in 0..<rule.afterCount {
      while place < word.count, Self.isMark(word[place]) { place += 1 }
      guard place < word.count, allows(item, word[place]) else { return false }
      place += 1
      item += 1
    }
    return true
  }

  /// Whether the context unit at a place of the pool allows a unit of a word.
  @inline(__always)
  private func allows(_ item: Int, _ unit: UInt16) -> Bool {
    let wanted = pool[item]
    if wanted < Self.classBase { return wanted == unit }
    guard unit < Self.indexed else { return false }
    return membership[Int(unit)] & (1 << UInt32(wanted - Self.classBase)) != 0
  }

  /// Whether a unit is a combining mark, which contexts don't see.
  @inline(__always)
  static func isMark(_ unit: UInt16) -> Bool {
    unit >= 0x300 && (unit < 0x370 || unit & 0xFFF0 == 0xFE20)
  }

  /// The units that replace the rule's source.
  @inline(__always)
  func target(of rule: Rule) -> Range<Int> {
    let start = rule.start + rule.sourceCount + rule.beforeCount + rule.afterCount
    return start..<start + rule.targetCount
  }
}
