/// How a word ends, if Ukrainian names end so.
enum UkrainianEnding {
  /// Only a romanisation of Ukrainian ends so: *-skyi*, *-ovych*, *-nyk*.
  case own
  /// Names that Russian texts write too: *-enko*, *-chuk*, in either script.
  case shared

  private static let ownEndings = ["kyi", "kyj", "kyy", "ovych", "evych", "ovyc", "evyc", "nyk"].map(reversed)
  private static let sharedEndings = ["enko", "chuk", "енко", "чук"].map(reversed)

  private static func reversed(_ ending: String) -> [UInt16] { ending.utf16.reversed() }

  /// Looks at the end of a word in lower case, decomposed, between edges; combining marks don't count.
  init?(of word: [UInt16]) {
    var last = word.count - 2
    while last > 0, RewriteTable.isMark(word[last]) { last -= 1 }
    guard last > 0 else { return nil }
    switch word[last] {
    // c, h, i, j, k, o, y; к, о
    case 0x63, 0x68...0x6B, 0x6F, 0x79, 0x43A, 0x43E: break
    default: return nil
    }
    if Self.ownEndings.contains(where: { Self.ends(word, with: $0) }) {
      self = .own
    } else if Self.sharedEndings.contains(where: { Self.ends(word, with: $0) }) {
      self = .shared
    } else {
      return nil
    }
  }

  /// Whether a word ends with units given from the last to the first.
  private static func ends(_ word: [UInt16], with ending: [UInt16]) -> Bool {
    var place = word.count - 2
    for unit in ending {
      while place > 0, RewriteTable.isMark(word[place]) { place -= 1 }
      guard place > 0, word[place] == unit else { return false }
      place -= 1
    }
    return true
  }
}
