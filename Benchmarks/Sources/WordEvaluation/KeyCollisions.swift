/// How often different words share a key, those left aside that a system writes alike.
struct KeyCollisions {
  /// Pairs of Russian words at an edit distance of 1.
  private(set) var near = Share()
  /// All pairs of Russian words.
  private(set) var all = Share()
  /// Pairs of an English word and a Russian one, of which a spelling is at an edit distance of 1 or the key is one.
  private(set) var english = Share()
  /// English words that have the key of a Russian word which no system spells so.
  private(set) var englishWords = Share()
  /// Some of the pairs, `left/right`.
  private(set) var examples: [String] = []
  private(set) var englishExamples: [String] = []

  /// - Parameters:
  ///   - spelled: the Russian words.
  ///   - english: English words and their keys.
  init(_ spelled: SpelledWords, english: [(word: String, key: String)]) {
    let keys = spelled.words.indices.map { Set(spelled.keys(ofWord: $0)) }
    var byKey: [String: [Int]] = [:]
    for (index, keys) in keys.enumerated() {
      for key in keys { byKey[key, default: []].append(index) }
    }
    countAll(spelled, byKey)
    let index = NearWords(spelled.words.map(\.word))
    for left in spelled.words.indices {
      for right in index.neighbours(of: spelled.words[left].word)
      where right > left && !spelled.areSpelledAlike(left, right) {
        near.count(!keys[left].isDisjoint(with: keys[right]))
      }
    }
    count(english, spelled, byKey)
  }

  private mutating func countAll(_ spelled: SpelledWords, _ byKey: [String: [Int]]) {
    let count = spelled.words.count
    var seen: Set<[Int]> = []
    var alike = 0
    for group in byKey.values where group.count > 1 {
      for (place, left) in group.enumerated() {
        for right in group[(place + 1)...] where seen.insert([left, right]).inserted {
          if spelled.areSpelledAlike(left, right) {
            alike += 1
          } else {
            all.part += 1
            examples.append("\(spelled.words[left].word)/\(spelled.words[right].word)")
          }
        }
      }
    }
    all.whole = count * (count - 1) / 2 - alike
    examples.sort { WordHalf.hash($0) < WordHalf.hash($1) }
  }

  private mutating func count(
    _ words: [(word: String, key: String)], _ spelled: SpelledWords, _ byKey: [String: [Int]]
  ) {
    var owners: [String: Set<Int>] = [:]
    for spellings in spelled.spellings {
      for (index, spelling) in spellings.enumerated() {
        owners[spelling, default: []].insert(index)
        owners[SpelledWords.withoutSigns(spelling), default: []].insert(index)
      }
    }
    let strings = owners.keys.sorted()
    let near = NearWords(strings)
    for (word, key) in words {
      let same = owners[word] ?? []
      let sharing = Set(byKey[key] ?? []).subtracting(same)
      let neighbours = near.neighbours(of: word).reduce(into: Set<Int>()) {
        $0.formUnion(owners[strings[$1]] ?? [])
      }
      english =
        english
        + Share(
          part: sharing.count, whole: neighbours.union(sharing).subtracting(same).count)
      englishWords.count(!sharing.isEmpty)
      englishExamples += sharing.map { "\(word)/\(spelled.words[$0].word)" }
    }
    englishExamples.sort { WordHalf.hash($0) < WordHalf.hash($1) }
  }
}
