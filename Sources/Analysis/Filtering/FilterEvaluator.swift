import CorpusIndex
import ICU
import WordForms

/// Finds the positions that a filter admits.
///
/// `region`, `span`, `section` and `document` are attributes of every corpus, and so are `lang` and `script`,
/// which are properties of words: a word's language is that of its type, unless the words that are marked up
/// with it tell otherwise (``SpanLanguage``). Any other name is a key of the documents' metadata, compared by
/// the key's type (``MetadataType``), or a layer of what the texts say of their words: `tag=NN1` admits the words
/// with this value, `tag!=NN1` those with another one or none. A section's positions include those of the
/// sections in it. `~` compares without regard to case and accents. Documents are numbered from 1 in the order of
/// the corpus, and `document%2=1` admits every second one.
public struct FilterEvaluator: ~Copyable {
  let corpus: CorpusReader
  /// The names of layers of annotations.
  let layers: [String]
  private var folder: FormFolder
  /// Read when a filter first asks for it.
  var metadata: CorpusMetadata?
  var doubts: [ComparisonPlace: MetadataDoubt] = [:]

  public init(_ corpus: CorpusReader) throws(AnalysisError) {
    self.corpus = corpus
    layers = corpus.layerNames
    do throws(ICUError) { folder = try FormFolder() } catch { throw .icu(error) }
  }

  /// The attributes that filters of this corpus may name.
  public mutating func attributes() throws(AnalysisError) -> [String] {
    FilterAttribute.names(layers: layers, metadata: try readMetadata().keys.map(\.name))
  }

  /// The positions that `filter` admits.
  public mutating func ranges(_ filter: Filter) throws(AnalysisError) -> FilteredRanges {
    var segments: [FilteredRanges.InSegment] = []
    doubts = [:]
    try check(filter.root, filter.source)
    do throws(CorpusIndexError) {
      let words = try PositionMask.words(of: corpus)
      for (number, segment) in corpus.segments.enumerated() {
        var admitted = try admitted(filter.root, segment)
        admitted.words = words?[number]
        segments.append(admitted)
      }
    } catch { throw .index(error) }
    let told = doubts.sorted { $0.key.precedes($1.key) }.map(\.value).filter { !$0.isEmpty }
    return FilteredRanges(segments, doubts: told)
  }

  /// Names and values that can't be are errors, not empty answers.
  private mutating func check(_ node: FilterNode, _ source: String) throws(AnalysisError) {
    switch node {
    case .named(let name, let offset):
      throw .definition(
        .unknownSubcorpus(filter: source, offset: offset, name: name, known: [], isAttribute: false))
    case .not(let inner): try check(inner, source)
    case .all(let nodes), .any(let nodes): for inner in nodes { try check(inner, source) }
    case .comparison(let comparison):
      let source = comparison.definition?.source ?? source
      let names: [String]
      switch comparison.attribute {
      case "region": names = corpus.manifest.regions
      case "span": names = corpus.manifest.spanKinds
      // A language or script that no word of this corpus has is an empty answer, not an error.
      case "lang": names = WordLanguage.allCases.map(\.code)
      case "script":
        let named = WordScript(code: comparison.value.text).map { [$0.code] } ?? []
        names = named + corpus.manifest.scripts
      case "section", "document":
        if comparison.comparator.isOrder, comparison.divisor == nil {
          throw .unorderedAttribute(
            filter: source, offset: comparison.attributeOffset, name: comparison.attribute)
        }
        return
      default:
        try checkName(of: comparison, source)
        try checkType(comparison, source)
        return
      }
      if comparison.comparator.isOrder {
        throw .unorderedAttribute(
          filter: source, offset: comparison.attributeOffset, name: comparison.attribute)
      }
      if [.equal, .notEqual].contains(comparison.comparator), !names.contains(comparison.value.text) {
        throw .unknownValue(
          filter: source, offset: comparison.attributeOffset, attribute: comparison.attribute,
          value: comparison.value.text, known: names)
      }
    }
  }

  /// The attribute is a layer of the corpus or a key of its metadata, and not both.
  private mutating func checkName(
    of comparison: FilterComparison, _ source: String
  ) throws(AnalysisError) {
    let name = comparison.attribute
    let keys = try readMetadata().keys.map(\.name)
    if let readings = FilterAttribute.readings(of: name, layers: layers, metadata: keys) {
      throw .ambiguousAttribute(
        filter: source, offset: comparison.attributeOffset, name: name, readings: readings)
    }
    let isKnown =
      switch FilterAttribute(name, layers: layers) {
      case .common: true
      case .layer(let layer): layers.contains(layer)
      case .metadata(let key): keys.contains(key)
      }
    guard isKnown else {
      throw .unknownAttribute(
        filter: source, offset: comparison.attributeOffset, name: name,
        known: FilterAttribute.names(layers: layers, metadata: keys))
    }
  }

  private mutating func admitted(
    _ node: FilterNode, _ segment: SegmentReader
  ) throws(CorpusIndexError) -> FilteredRanges.InSegment {
    let count = segment.tokens.count
    let whole = count > 0 ? [0..<count] : []
    switch node {
    case .named: return FilteredRanges.InSegment(ranges: [])
    case .not(let inner): return try admitted(inner, segment).complement(of: count)
    case .all(let nodes):
      var result = FilteredRanges.InSegment(ranges: whole)
      for node in nodes { result = result.intersection(try admitted(node, segment)) }
      return result
    case .any(let nodes):
      var ranges: [Range<Int>] = []
      var mask: PositionMask?
      for node in nodes {
        let inner = try admitted(node, segment)
        guard inner.mask != nil else {
          ranges += inner.ranges
          continue
        }
        if mask == nil { mask = PositionMask(count: count, all: false) }
        mask?.formUnion(inner.masked(count: count))
      }
      guard var mask else { return .init(ranges: FilteredRanges.normalized(ranges)) }
      mask.formUnion(PositionMask(count: count, ranges))
      return .init(ranges: whole, mask: mask)
    case .comparison(let comparison):
      let isNegated = [.notEqual, .containsNot].contains(comparison.comparator)
      if var mask = try words(comparison, segment) {
        if isNegated { mask.invert() }
        return .init(ranges: whole, mask: mask)
      }
      let positive = try matching(comparison, segment)
      return .init(ranges: isNegated ? FilteredRanges.complement(positive, of: 0..<count) : positive)
    }
  }

  /// The positions for which the comparison holds, a negated one taken without its negation.
  private mutating func matching(
    _ comparison: FilterComparison, _ segment: SegmentReader
  ) throws(CorpusIndexError) -> [Range<Int>] {
    let structure = segment.structure
    var ranges: [Range<Int>] = []
    switch comparison.attribute {
    case "region":
      let wanted = corpus.manifest.regions.map { holds(comparison, [$0]) }
      var stretches = GroupStretches(
        structure, .regions, numbers: wanted.map { $0 ? 1 : 0 }, joined: true)
      var (ends, isWanted) = GroupStretches.room
      var position = 0
      while case let read = stretches.read(ends: &ends, values: &isWanted), read > 0 {
        for index in 0..<read {
          let end = max(position, Int(ends[index]))
          if isWanted[index] == 1 { ranges.append(position..<end) }
          position = end
        }
      }
    case "span":
      let wanted = corpus.manifest.spanKinds.map { holds(comparison, [$0]) }
      for index in 0..<structure.spanCount {
        let span = try structure.span(index)
        if Int(span.kind) < wanted.count, wanted[Int(span.kind)] { ranges.append(span.positions) }
      }
    case "section":
      let paths = SectionPaths(structure)
      for index in 0..<structure.sectionCount {
        let section = try structure.section(index)
        if holds(comparison, [section.title, try paths.path(of: index)]) { ranges.append(section.positions) }
      }
    case "document":
      for index in 0..<structure.documentCount {
        if let divisor = comparison.divisor {
          if holds(comparison, (segment.firstDocument + index + 1) % divisor) {
            ranges.append(structure.positions(ofDocument: index))
          }
          continue
        }
        let name = try structure.document(index).name
        if holds(comparison, [name, DocumentName.stem(name)]) {
          ranges.append(structure.positions(ofDocument: index))
        }
      }
    default:
      for index in documents(comparison, segment) { ranges.append(structure.positions(ofDocument: index)) }
    }
    return FilteredRanges.normalized(ranges)
  }

  private mutating func holds(_ comparison: FilterComparison, _ values: [String]) -> Bool {
    for value in values where holds(comparison, value) { return true }
    return false
  }

  mutating func holds(_ comparison: FilterComparison, _ value: String) -> Bool {
    let wanted = comparison.value
    switch comparison.comparator {
    case .equal, .notEqual:
      if let number = wanted.number, let own = FilterValue(value).number { return number == own }
      return value == wanted.text
    case .contains, .containsNot: return fold(value).contains(sequence: fold(wanted.text))
    // What has an order is compared by its type, see `documents`.
    case .atLeast, .atMost, .above, .below: return false
    }
  }

  /// Whether a remainder is the one asked for, or on the side asked for.
  private func holds(_ comparison: FilterComparison, _ remainder: Int) -> Bool {
    guard let wanted = Int(comparison.value.text) else { return false }
    return comparison.comparator.isOrder
      ? comparison.comparator.holds(remainder < wanted, remainder == wanted) : remainder == wanted
  }

  private mutating func fold(_ text: String) -> [UInt8] {
    var form: [UInt8] = []
    // A space at the end keeps a possessive there from being cut.
    Array((text + " ").utf8).withUnsafeBufferPointer { folder.form(of: $0, into: &form) }
    if form.last == 0x20 { form.removeLast() }
    return form
  }
}

extension [UInt8] {
  /// Whether the bytes of `other` stand in these one after another.
  func contains(sequence other: [UInt8]) -> Bool {
    guard !other.isEmpty else { return true }
    guard other.count <= count else { return false }
    return (0...(count - other.count)).contains {
      self[$0] == other[0] && self[$0..<$0 + other.count].elementsEqual(other)
    }
  }
}
