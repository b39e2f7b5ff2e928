import Analysis
import Reporting

/// Writes CoNLL-U (universaldependencies.org/format.html): a token a line in ten columns, sentences parted by empty
/// lines.
///
/// Punctuation marks are tokens of their own, so that the forms and the blanks between them are the sentence's text.
/// LEMMA is the layer `lemma`; XPOS the layer `xpos`, else `tag`; UPOS the layer `upos`, else whichever of these two
/// is one of the universal tags. There are no dependencies.
struct CoNLLUWriter: TextWriter {
  let hasMarks = true
  private let output: OutputBuffer
  private var line: [UInt8] = []
  /// The columns of layers among the values of tokens.
  private var lemma: Int?
  private var xpos: Int?
  private var upos: Int?
  private var document = ""
  private var sections: [String] = []
  private var region = ""
  private var note: String?
  /// Sentences of the document.
  private var count = 0
  /// What stands before the next sentence: a document or a paragraph begins.
  private var comments: [String] = []
  private var sentence: [Word] = []

  private struct Word {
    var form: [UInt8]
    var lemma: [UInt8] = []
    var upos = ""
    var xpos: [UInt8] = []
    /// Whether it is attached to the word before it.
    var isGlued: Bool
  }

  private static let universalTags: Set<String> = [
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT",
    "SCONJ", "SYM", "VERB", "X",
  ]

  init(_ output: OutputBuffer) { self.output = output }

  func layers(of known: [String]) -> [String] { ["lemma", "upos", "xpos", "tag"].filter(known.contains) }

  mutating func begin(layers: [String]) throws(OutputError) {
    lemma = layers.firstIndex(of: "lemma")
    xpos = layers.firstIndex(of: "xpos") ?? layers.firstIndex(of: "tag")
    upos = layers.firstIndex(of: "upos")
  }

  mutating func write(_ event: TextEvent) throws(OutputError) {
    switch event {
    case .beginDocument(let name, let metadata):
      document = name
      count = 0
      comments = ["newdoc id = \(name)"] + metadata.map { "meta::\($0.key) = \($0.value)" }
    case .beginSection(let title, _): sections.append(title)
    case .endSection: sections.removeLast()
    case .beginFlow(let region, let note, _): (self.region, self.note) = (region, note)
    case .beginParagraph:
      try finish()
      comments.append("newpar")
      if !sections.isEmpty { comments.append("section = \(sections.joined(separator: " > "))") }
      comments.append("region = \(region)\(note.map { " \($0)" } ?? "")")
    case .token(let token):
      try add(
        Word(
          form: token.surface, lemma: value(lemma, token), upos: universalTag(token),
          xpos: value(xpos, token), isGlued: token.isGlued))
    case .mark(let mark):
      try add(Word(form: Array(mark.text.utf8), upos: Self.tag(mark.kind), isGlued: mark.isGlued))
    case .endSentence: isEnded = true
    case .endDocument, .endParagraph: try finish()
    case .endFlow, .beginSentence, .page: break
    }
  }

  /// Whether the sentence is complete but for what follows its last word.
  private var isEnded = false

  private mutating func add(_ word: Word) throws(OutputError) {
    if isEnded { try finish(isFollowedByBlank: !word.isGlued) }
    sentence.append(word)
  }

  mutating func finish() throws(OutputError) { try finish(isFollowedByBlank: true) }

  /// Writes the sentence.
  private mutating func finish(isFollowedByBlank: Bool) throws(OutputError) {
    isEnded = false
    guard !sentence.isEmpty else { return }
    count += 1
    for comment in comments { try write(comment) }
    comments.removeAll()
    try write("sent_id = \(document)-\(count)")
    line += Array("# text = ".utf8)
    for (index, word) in sentence.enumerated() {
      if index > 0, !word.isGlued { line.append(0x20) }
      TabbedField.append(word.form, to: &line)
    }
    try output.append(line: &line)
    for (index, word) in sentence.enumerated() {
      let hasBlank = index + 1 < sentence.count ? !sentence[index + 1].isGlued : isFollowedByBlank
      line += Array("\(index + 1)\t".utf8)
      TabbedField.append(word.form, to: &line)
      line.append(0x09)
      TabbedField.append(word.lemma, to: &line)
      line.append(0x09)
      TabbedField.append(word.upos, to: &line)
      line.append(0x09)
      TabbedField.append(word.xpos, to: &line)
      line += Array("\t_\t_\t_\t_\t\(hasBlank ? "_" : "SpaceAfter=No")".utf8)
      try output.append(line: &line)
    }
    try output.append(line: &line)
    sentence.removeAll(keepingCapacity: true)
  }

  private mutating func write(_ comment: String) throws(OutputError) {
    line += Array("# ".utf8)
    TabbedField.append(comment, to: &line)
    try output.append(line: &line)
  }

  private func value(_ layer: Int?, _ token: ExportedToken) -> [UInt8] {
    guard let layer, layer < token.values.count else { return [] }
    return token.values[layer] ?? []
  }

  private func universalTag(_ token: ExportedToken) -> String {
    for layer in [upos, xpos] {
      let tag = String(decoding: value(layer, token), as: UTF8.self)
      if Self.universalTags.contains(tag) { return tag }
    }
    guard !token.isWord, let first = String(decoding: token.surface, as: UTF8.self).first else { return "" }
    return Self.tag(ExportedMark.Kind(of: first))
  }

  private static func tag(_ kind: ExportedMark.Kind) -> String {
    switch kind {
    case .punctuation: "PUNCT"
    case .symbol: "SYM"
    case .other: "X"
    }
  }
}
