import CorpusIndex

/// Reads what is known of the tokens of a segment, some at a time.
struct TokenView: ~Copyable {
  let segment: SegmentReader
  let segmentNumber: Int
  private let manifest: Manifest
  private var types = [UInt32](repeating: 0, count: TokenView.width)
  private var first = 0
  private var count = 0
  private(set) var flow: FlowCursor
  private var layers: [(name: String, layer: StoredLayer?)] = []

  /// Tokens that are read at once.
  private static let width = 32
  /// Of these, those before the one asked for.
  private static let before = 4

  init(_ corpus: CorpusReader, segment number: Int) {
    segment = corpus.segments[number]
    segmentNumber = number
    manifest = corpus.manifest
    flow = FlowCursor(segment.structure)
  }

  /// The positions of the flow that holds a position.
  mutating func flow(at position: Int) -> Range<Int> { flow.move(to: position) }

  mutating func type(at position: Int) throws(CorpusIndexError) -> UInt32 {
    if position < first || position >= first + count {
      let start = max(0, position - Self.before)
      let range = start..<min(segment.tokens.count, start + Self.width)
      try segment.readTypes(range, into: &types)
      (first, count) = (start, range.count)
    }
    return types[position - first]
  }

  mutating func value(of name: String, at position: Int) throws(CorpusIndexError) -> UInt32 {
    try layer(name)?.valueNumber(at: position) ?? 0
  }

  private mutating func layer(_ name: String) -> StoredLayer? {
    for known in layers where known.name == name { return known.layer }
    let layer = segment.layers.layer(named: name)
    layers.append((name, layer))
    return layer
  }

  /// Whether a test holds for the token at a position.
  ///
  /// - Parameter slots: the positions of labels, -1 for one that isn't bound.
  mutating func holds(
    _ test: TokenTest, at position: Int, _ slots: ArraySlice<Int32>
  ) throws(CorpusIndexError) -> Bool {
    switch test {
    case .types(let types):
      let type = types.ids == nil ? 0 : try type(at: position)
      return types.contains(type)
    case .gaps(let wanted):
      let gap = Int(try segment.tokens.gap(at: position))
      return gap < wanted.count && wanted[gap]
    case .regions(let wanted):
      _ = flow.move(to: position)
      let region = Int(segment.structure.region(ofFlow: flow.index))
      return region < wanted.count && wanted[region]
    case .layer(let name, let wanted):
      let value = Int(try value(of: name, at: position))
      return value < wanted[segmentNumber].count && wanted[segmentNumber][value]
    case .positions(let masks): return masks[segmentNumber].contains(position)
    case .same(let attribute, let label, let other, let isNegated):
      let bound = Int(slots[slots.startIndex + label])
      guard bound >= 0 else { return false }
      return try isSame(attribute, position, other, bound) != isNegated
    case .not(let inner): return try !holds(inner, at: position, slots)
    case .all(let inner):
      for test in inner { guard try holds(test, at: position, slots) else { return false } }
      return true
    case .any(let inner):
      for test in inner { if try holds(test, at: position, slots) { return true } }
      return false
    }
  }

  /// Whether attributes of two tokens are the same.
  mutating func isSame(
    _ attribute: TokenAttribute, _ position: Int, _ other: TokenAttribute, _ otherPosition: Int
  ) throws(CorpusIndexError) -> Bool {
    guard attribute == other else {
      return try text(of: attribute, at: position) == text(of: other, at: otherPosition)
    }
    switch attribute {
    case .punctuation:
      let isSameGap = try segment.tokens.gap(at: position) == segment.tokens.gap(at: otherPosition)
      if isSameGap { return true }
      return try text(of: attribute, at: position) == text(of: attribute, at: otherPosition)
    case .region: return try text(of: attribute, at: position) == text(of: attribute, at: otherPosition)
    case .layer(let name): return try value(of: name, at: position) == value(of: name, at: otherPosition)
    case .word, .form, .key, .language, .script:
      let (left, right) = (try type(at: position), try type(at: otherPosition))
      if left == right { return true }
      let lexicon = segment.lexicon
      return switch attribute {
      case .form: lexicon.form(ofType: left) == lexicon.form(ofType: right)
      case .key: lexicon.key(ofType: left) == lexicon.key(ofType: right)
      case .language: lexicon.language(ofType: left) == lexicon.language(ofType: right)
      case .script: lexicon.script(ofType: left) == lexicon.script(ofType: right)
      default: false
      }
    }
  }

  private mutating func text(
    of attribute: TokenAttribute, at position: Int
  ) throws(CorpusIndexError) -> [UInt8] {
    let lexicon = segment.lexicon
    var bytes: [UInt8] = []
    switch attribute {
    case .word: lexicon.appendSurface(ofType: try type(at: position), to: &bytes)
    case .form: lexicon.appendText(ofForm: lexicon.form(ofType: try type(at: position)), to: &bytes)
    case .key: lexicon.key(ofType: try type(at: position)).map { lexicon.appendText(ofKey: $0, to: &bytes) }
    case .language:
      bytes = Array((manifest.language(Int(lexicon.language(ofType: try type(at: position)))) ?? "").utf8)
    case .script:
      bytes = Array((manifest.script(Int(lexicon.script(ofType: try type(at: position)))) ?? "").utf8)
    case .punctuation:
      bytes = lexicon.punctuation(ofGap: try segment.tokens.gap(at: position))
    case .region:
      _ = flow.move(to: position)
      let region = Int(segment.structure.region(ofFlow: flow.index))
      if region < manifest.regions.count { bytes = Array(manifest.regions[region].utf8) }
    case .layer(let name):
      let number = try value(of: name, at: position)
      if number > 0 { layer(name)?.appendValue(number, to: &bytes) }
    }
    return bytes
  }
}
