import CorpusIndex
import WordForms

/// The language of words in marked text, where the markup states one, or where their neighbours tell more
/// than their letters: in *voina na izmor* the word *na* is Russian.
///
/// What the innermost markup states holds (``StatedLanguage``). Without a statement, in emphasis and foreign
/// words:
///
/// | the marked words are | what changes |
/// |---|---|
/// | Russian at least twice as often as English | the English and the ambiguous ones are Russian |
/// | English at least twice as often as Russian | the ambiguous ones are English |
///
/// A marked word that stands alone keeps the language of its type.
struct SpanLanguage {
  private let languages: [WordLanguage?]
  private let isMarked: [Bool]
  private let scripts: [WordScript?]

  /// The languages and the kinds of spans of a corpus.
  init(_ manifest: Manifest) {
    languages = manifest.languages.map { WordLanguage(code: $0) }
    scripts = manifest.scripts.map { WordScript(code: $0) }
    isMarked = manifest.spanKinds.map { $0 == "emphasis" || $0 == "foreign" }
  }

  /// Calls `body` for each word of a segment whose language is not its type's; for one word perhaps several
  /// times, of which the last holds.
  ///
  /// - Complexity: O(tokens in marked text).
  func forEachChange(
    in segment: SegmentReader, _ lexicon: LexiconReader,
    _ body: (_ position: Int, _ language: WordLanguage) throws(CorpusIndexError) -> Void
  ) throws(CorpusIndexError) {
    var own: [WordLanguage?] = []
    for index in 0..<segment.structure.spanCount {
      let span = try segment.structure.span(index)
      guard Int(span.kind) < isMarked.count, isMarked[Int(span.kind)], span.positions.count > 1 else {
        continue
      }
      guard span.language < 0 else { continue }
      own.removeAll(keepingCapacity: true)
      for position in span.positions {
        own.append(language(of: try segment.tokens.type(at: position), lexicon))
      }
      let russian = own.count { $0 == .romanisedRussian }
      let english = own.count { $0 == .english }
      if russian > 0, russian >= 2 * english {
        for (offset, language) in own.enumerated() where language == .english || language == .ambiguous {
          try body(span.positions.lowerBound + offset, .romanisedRussian)
        }
      } else if english > 0, english >= 2 * russian {
        for (offset, language) in own.enumerated() where language == .ambiguous {
          try body(span.positions.lowerBound + offset, .english)
        }
      }
    }
    try forEachStatement(in: segment, lexicon, body)
  }

  /// Spans come in the order of their beginnings, outer ones first.
  private func forEachStatement(
    in segment: SegmentReader, _ lexicon: LexiconReader,
    _ body: (_ position: Int, _ language: WordLanguage) throws(CorpusIndexError) -> Void
  ) throws(CorpusIndexError) {
    let stated = try (0..<segment.structure.spanLanguageCount).map { index throws(CorpusIndexError) in
      StatedLanguage(tag: try segment.structure.spanLanguage(index))
    }
    for index in 0..<segment.structure.spanCount {
      let span = try segment.structure.span(index)
      guard span.language >= 0, span.language < stated.count, let language = stated[span.language] else {
        continue
      }
      for position in span.positions {
        let type = try segment.tokens.type(at: position)
        let number = Int(lexicon.script(ofType: type))
        let script = number < scripts.count ? scripts[number] : nil
        // An inner statement that fits no better than none still ends the outer one's.
        let told = script.flatMap { language.language(of: $0) } ?? self.language(of: type, lexicon)
        if let told { try body(position, told) }
      }
    }
  }

  private func language(of type: UInt32, _ lexicon: LexiconReader) -> WordLanguage? {
    let number = Int(lexicon.language(ofType: type))
    return number < languages.count ? languages[number] : nil
  }
}
