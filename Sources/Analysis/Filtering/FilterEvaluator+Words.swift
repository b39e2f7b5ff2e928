import CorpusIndex
import WordForms

extension FilterEvaluator {
  /// The positions whose words have the property compared, negation aside; `nil` where the comparison isn't
  /// of a property of words.
  mutating func words(
    _ comparison: FilterComparison, _ segment: SegmentReader
  ) throws(CorpusIndexError) -> PositionMask? {
    let lexicon = corpus.lexicon
    switch comparison.attribute {
    case "lang":
      var wanted: Set<String> = []
      for name in corpus.manifest.languages + WordLanguage.allCases.map(\.code) where holds(comparison, name)
      {
        wanted.insert(name)
      }
      return try PositionMask(segment, languages: wanted, corpus.manifest)
    case "script":
      let wanted = corpus.manifest.scripts.map { holds(comparison, $0) }
      return try PositionMask(
        segment, where: PositionMask.admitted(wanted, lexicon) { Int(lexicon.script(ofType: $0)) })
    default:
      guard case .layer(let name) = FilterAttribute(comparison.attribute, layers: layers) else { return nil }
      guard let layer = segment.layers.layer(named: name) else {
        return PositionMask(count: segment.tokens.count, all: false)
      }
      return try PositionMask(layer, where: wantedValues(comparison, layer))
    }
  }

  /// Whether each value of a layer is wanted, by its number. O(values).
  private mutating func wantedValues(_ comparison: FilterComparison, _ layer: StoredLayer) -> [Bool] {
    var wanted = [Bool](repeating: false, count: layer.valueCount + 1)
    if [.equal, .notEqual].contains(comparison.comparator), comparison.value.number == nil {
      if let number = layer.number(of: Array(comparison.value.text.utf8)), Int(number) < wanted.count {
        wanted[Int(number)] = true
      }
    } else {
      for number in wanted.indices.dropFirst() {
        let value = layer.value(UInt32(number))
        wanted[number] =
          comparison.comparator.isOrder ? Self.isOrdered(value, comparison) : holds(comparison, value)
      }
    }
    return wanted
  }

  /// Whether a value of a layer stands on the side asked for: as a number, where the filter names one, else in
  /// the order of bytes.
  private static func isOrdered(_ value: String, _ comparison: FilterComparison) -> Bool {
    guard let number = comparison.value.number else {
      let text = comparison.value.text
      return comparison.comparator.holds(value.utf8.lexicographicallyPrecedes(text.utf8), value == text)
    }
    guard let own = FilterValue(value).number else { return false }
    return comparison.comparator.holds(own < number, own == number)
  }
}

extension PositionMask {
  /// The positions of a segment whose words are of these languages: their types', or what markup says of them.
  init(
    _ segment: SegmentReader, languages: Set<String>, _ manifest: Manifest
  ) throws(CorpusIndexError) {
    let lexicon = segment.lexicon
    let wanted = manifest.languages.map { languages.contains($0) }
    try self.init(segment, where: Self.admitted(wanted, lexicon) { Int(lexicon.language(ofType: $0)) })
    let isWanted = WordLanguage.allCases.map { languages.contains($0.code) }
    try SpanLanguage(manifest).forEachChange(in: segment, lexicon) { position, language in
      set(position, isWanted[Int(language.rawValue)])
    }
  }

  /// Whether each type has a value that is wanted. O(types).
  fileprivate static func admitted(
    _ wanted: [Bool], _ lexicon: LexiconReader, _ value: (UInt32) -> Int
  ) -> [Bool] {
    (0..<UInt32(clamping: lexicon.typeCount)).map { type in
      let number = value(type)
      return number < wanted.count && wanted[number]
    }
  }
}
