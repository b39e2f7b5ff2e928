/// Words in `'s` that are contractions and keep it.
private let contractions: [StaticString] = [
  "it's", "that's", "let's", "he's", "she's", "what's", "who's", "where's", "there's", "here's",
  "how's", "when's", "why's",
]

/// Cuts a possessive `'s` off the end of a folded word, unless the word is a contraction or would be
/// left empty.
///
/// A second ending behind the first is cut too, so that the form of a form is itself.
func removePossessive(from form: inout [UInt8]) {
  while form.count > 2, form[form.count - 1] == UInt8(ascii: "s"), form[form.count - 2] == UInt8(ascii: "'") {
    if isContraction({ form[$0] }, count: form.count) { return }
    form.removeLast(2)
  }
}

/// Cuts a possessive `'s` off the end of a folded word of UTF-16 units behind one leading unit.
func removePossessive(from word: inout [UInt16]) {
  while word.count > 3, word[word.count - 1] == 0x73, word[word.count - 2] == 0x27 {
    if isContraction({ UInt8(truncatingIfNeeded: word[$0 + 1]) }, count: word.count - 1) { return }
    word.removeLast(2)
  }
}

private func isContraction(_ byte: (Int) -> UInt8, count: Int) -> Bool {
  contractions.contains { word in
    word.utf8CodeUnitCount == count
      && word.withUTF8Buffer { letters in letters.indices.allSatisfy { letters[$0] == byte($0) } }
  }
}
