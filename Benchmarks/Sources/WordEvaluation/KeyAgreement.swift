/// How often the spellings of a word share a key.
struct KeyAgreement {
  /// Pairs of spellings, by the numbers of their systems in `systems`.
  private(set) var pairs: [[Share]]
  /// The pairs whose spellings are different strings, of all systems.
  private(set) var differing = Share()
  /// Words with all their spellings under one key.
  private(set) var words = Share()
  /// Some words whose spellings fall apart.
  private(set) var broken: [String] = []

  /// The systems that are compared, `cyrillic` first.
  static let systems = ["cyrillic"] + SpelledWords.systems

  init(_ spelled: SpelledWords) {
    let count = Self.systems.count
    pairs = [[Share]](repeating: [Share](repeating: Share(), count: count), count: count)
    for index in spelled.words.indices {
      let keys = spelled.keys(ofWord: index)
      let strings = [spelled.words[index].word] + spelled.spellings.map { $0[index] }
      for right in 1..<count {
        for left in 0..<right {
          pairs[left][right].count(keys[left] == keys[right])
          if strings[left] != strings[right] { differing.count(keys[left] == keys[right]) }
        }
      }
      let agree = keys.allSatisfy { $0 == keys[0] }
      words.count(agree)
      if !agree { broken.append(spelled.words[index].word) }
    }
  }

  /// All pairs.
  var all: Share { pairs.joined().reduce(Share(), +) }

  /// The pair of systems that agrees least.
  var worst: (left: String, right: String, share: Share)? {
    var worst: (left: String, right: String, share: Share)?
    for (left, row) in pairs.enumerated() {
      for (right, share) in row.enumerated() where share.whole > 0 {
        if worst.map({ share.value < $0.share.value }) ?? true {
          worst = (Self.systems[left], Self.systems[right], share)
        }
      }
    }
    return worst
  }
}
