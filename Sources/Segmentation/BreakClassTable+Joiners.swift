import ICU

extension BreakClassTable {
  /// Replaces the word class of every character that may join letters or numbers by what ICU's word iterator
  /// does with it.
  ///
  /// ICU's root rules differ from the `Word_Break` property for a few of them, and from version to version:
  /// the colon joins nothing, and from ICU 72 the at sign is a letter.
  mutating func adoptJoiners() throws(ICUError) {
    let joiners = possibleJoiners
    var probes: [UInt8] = []
    var places: [Int] = []
    for joiner in joiners {
      guard let scalar = Unicode.Scalar(joiner) else { continue }
      places.append(probes.count)
      probes.append(contentsOf: "a\(scalar)a 1\(scalar)1 \(scalar) \(scalar)\(scalar) ".utf8)
    }
    places.append(probes.count)

    var words: Set<Range<Int>> = []
    var iterator = try BreakIterator(.word)
    try iterator.forEachSegment(of: probes.span) { start, end, status in
      if status.isWord { words.insert(start..<end) }
    }
    for (joiner, (place, next)) in zip(joiners, zip(places, places.dropFirst())) {
      // A probe has two letters, two digits, four blanks, and the joiner five times.
      let width = (next - place - 8) / 5
      let second = place + width + 3
      let third = second + width + 3
      let fourth = third + width + 1
      let joinsLetters = words.contains(place..<place + width + 2)
      let joinsNumbers = words.contains(second..<second + width + 2)
      let isWordAlone = words.contains(third..<third + width)
      let isWordDoubled = words.contains(fourth..<fourth + 2 * width)
      let word =
        switch (joinsLetters, joinsNumbers, isWordAlone, isWordDoubled) {
        case (true, true, true, true): WordClass.letter
        case (true, true, false, true): WordClass.extendNumLet
        case (true, true, false, false): WordClass.midNumLet
        case (true, false, false, false): WordClass.midLetter
        case (false, true, false, false): WordClass.midNum
        case (false, false, false, false): WordClass.other
        default: WordClass.complex
        }
      self[joiner] = BreakClass(word: word, sentence: self[joiner].sentence)
    }
  }
}
