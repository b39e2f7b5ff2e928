import Analysis
import CorpusIndex
import Testing

/// A corpus token by token, for implementations that are slow and obvious.
struct WitnessToken {
  var form: String
  var surface: String
  var key: String
  var isWord: Bool
  var region: String
  var script: String
  var segment: Int
  var position: Int
  /// Numbers over all segments, from 1.
  var document: Int
  var paragraph: Int
  var sentence: Int
  var flow: Int

  func feature(_ layer: WordLayer) -> String {
    switch layer {
    case .form: form
    case .word: surface
    case .key: key
    }
  }

  static func all(_ corpus: CorpusReader) throws -> [WitnessToken] {
    let lexicon = corpus.lexicon
    let others = Set(lexicon.nonWordTypes)
    var tokens: [WitnessToken] = []
    for (number, segment) in corpus.segments.enumerated() {
      let structure = segment.structure
      let paragraphs = try structure.paragraphStarts().map(Int.init)
      let sentences = try structure.sentenceStarts().map(Int.init)
      for position in 0..<segment.tokens.count {
        let type = try segment.tokens.type(at: position)
        let flow = structure.flow(at: position)
        tokens.append(
          WitnessToken(
            form: lexicon.text(ofForm: lexicon.form(ofType: type)), surface: lexicon.surface(ofType: type),
            key: lexicon.text(ofKey: try #require(lexicon.key(ofType: type))), isWord: !others.contains(type),
            region: corpus.manifest.regions[Int(structure.region(ofFlow: flow))],
            script: try #require(corpus.manifest.script(Int(lexicon.script(ofType: type)))), segment: number,
            position: position, document: segment.firstDocument + structure.document(at: position) + 1,
            paragraph: paragraphs.count { $0 <= position },
            sentence: sentences.count { $0 <= position }, flow: flow))
      }
    }
    return tokens
  }
}

/// A filter, and the same said of one token.
typealias WitnessFilter = (text: String, admits: @Sendable (WitnessToken) -> Bool)

extension CorpusReader {
  func ranges(_ filter: String) throws -> FilteredRanges {
    var evaluator = try FilterEvaluator(self)
    return try evaluator.ranges(FilterParser.parse(filter))
  }
}
