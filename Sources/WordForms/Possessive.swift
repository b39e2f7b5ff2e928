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
    if isContraction(form) { return }
    form.removeLast(2)
  }
}

private func isContraction(_ form: [UInt8]) -> Bool {
  contractions.contains { word in
    word.withUTF8Buffer { $0.count == form.count && $0.elementsEqual(form) }
  }
}
