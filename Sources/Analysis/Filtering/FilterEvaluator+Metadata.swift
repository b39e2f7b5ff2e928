import CorpusIndex

/// The place of a comparison in its filter: what the filter says itself comes before what its names stand for.
struct ComparisonPlace: Hashable {
  private let number: Int
  private let offset: Int

  init(_ comparison: FilterComparison) {
    number = comparison.definition?.number ?? 0
    offset = comparison.attributeOffset.bytes
  }

  func precedes(_ other: Self) -> Bool { (number, offset) < (other.number, other.offset) }
}

extension FilterEvaluator {
  /// What is known about the documents of the corpus.
  mutating func readMetadata() throws(AnalysisError) -> CorpusMetadata {
    if let metadata { return metadata }
    let read = try CorpusMetadata(corpus)
    metadata = read
    return read
  }

  /// Sizes are compared of numbers and dates alone, with a value that is one.
  mutating func checkType(_ comparison: FilterComparison, _ source: String) throws(AnalysisError) {
    guard comparison.comparator.isOrder,
      case .metadata(let name) = FilterAttribute(comparison.attribute, layers: layers),
      let key = try readMetadata().key(name)
    else { return }
    if key.type == .text {
      let values = (try readMetadata().values(of: key.name) ?? []).compactMap { $0 }
      // Those that are neither are why the key is text, unless both kinds are mixed.
      let others = values.filter { MetadataValue.number($0) == nil && MetadataValue.date($0) == nil }
      throw .unorderedText(
        filter: source, offset: comparison.attributeOffset, name: key.name,
        examples: Array((others.isEmpty ? values : others).prefix(2)))
    }
    if !MetadataComparison(comparison, type: key.type).asksInType {
      throw .unreadableValue(
        filter: source, offset: comparison.attributeOffset, attribute: key.name, value: comparison.value.text,
        type: key.type)
    }
  }

  /// The documents of a segment for which a comparison with a key of metadata holds; notes what is doubtful.
  mutating func documents(_ comparison: FilterComparison, _ segment: SegmentReader) -> [Int] {
    guard case .metadata(let name) = FilterAttribute(comparison.attribute, layers: layers),
      let metadata, let key = metadata.key(name), let values = metadata.values(of: key.name)
    else { return [] }
    let numbers = segment.firstDocument..<segment.firstDocument + segment.structure.documentCount
    if [.contains, .containsNot].contains(comparison.comparator) {
      return numbers.filter { values[$0].map { holds(comparison, $0) } ?? false }
        .map { $0 - segment.firstDocument }
    }
    let typed = MetadataComparison(comparison, type: key.type)
    var doubt = doubts[ComparisonPlace(comparison)] ?? MetadataDoubt(comparison)
    var found: [Int] = []
    for number in numbers {
      let (name, value) = (metadata.documents[number], values[number])
      switch value.map({ typed.outcome(of: $0) }) {
      case nil: doubt.missing.add(name, nil)
      case .unreadable: doubt.unreadable.add(name, value)
      case .mayHold: doubt.possible.add(name, value)
      case .holdsInDoubt:
        doubt.inDoubt.add(name, value)
        found.append(number - segment.firstDocument)
      case .holds: found.append(number - segment.firstDocument)
      case .fails: break
      }
    }
    if key.type != .text { doubts[ComparisonPlace(comparison)] = doubt }
    return found
  }
}
