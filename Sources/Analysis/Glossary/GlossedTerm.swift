import CorpusIndex
import WordForms

/// A term and the gloss beside it, at one place.
struct GlossedTerm {
  /// What makes two places the same pair.
  struct Identity: Hashable {
    var forms: [UInt32]
    var gloss: String
  }

  /// Positions of the term in its segment.
  var positions: Range<Int>
  var forms: [UInt32]
  var text: String
  var gloss: String
  var language: String

  var identity: Identity {
    Identity(forms: forms, gloss: gloss.lowercased())
  }

  /// Asks for all occurrences of the term, by form.
  func query(_ lexicon: LexiconReader) -> Query {
    let words = forms.map { QueryNode.word(.form(lexicon.text(ofForm: $0))) }
    let root = words.count == 1 ? words[0] : .phrase(words.map { PhraseElement(node: $0, gap: .any) })
    return Query(source: text, root: root)
  }

  /// The likeliest reading of each word in Cyrillic; a word that has none stays as it is.
  func cyrillic(_ reader: inout WordReader) -> String {
    var reading = ""
    var word: [UInt8] = []
    for byte in Array(text.utf8) + [0] {
      if byte != 0, byte != UInt8(ascii: " "), byte != UInt8(ascii: "-") {
        word.append(byte)
        continue
      }
      let surface = String(decoding: word, as: UTF8.self)
      reading += reader.candidates(for: surface, limit: 1).first ?? surface
      if byte != 0 { reading.unicodeScalars.append(Unicode.Scalar(byte)) }
      word.removeAll(keepingCapacity: true)
    }
    return reading
  }
}
