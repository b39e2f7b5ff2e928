import CorpusIndex

/// What one key says of lines: `width` numbers for each line, and the texts that they stand for.
struct LineGroupColumn: Sendable {
  /// Where the numbers come from. 0 stands for no value; words and their values are counted from 1.
  enum Source: Sendable {
    /// A word type or a form for each word of the match; 0 behind its end.
    case words(areForms: Bool)
    /// A form so many words to the right of the match, to the left where negative.
    case neighbour(Int)
    case document, region
    /// For each segment the number of the path by 1 + section; for each number a section of that path.
    case section(numbers: [[UInt32]], places: [(segment: Int, section: Int)])
    case pattern([String])
    /// For each word of the match 2 + a value's number, `none` for none; 0 behind its end, and where no word has one.
    case layer(AnnotationLayer, none: UInt32)
    /// By document a value's number.
    case metadata([UInt32], texts: [String])
  }

  let source: Source
  let width: Int

  /// - Parameters:
  ///   - patterns: the queries as typed.
  ///   - longest: words of the longest match.
  /// - Throws: `.unknownKey`, `.ambiguousAttribute`. O(documents), O(sections) or O(values).
  init(
    _ key: LineGroupKey, in corpus: CorpusReader, patterns: [String], longest: Int
  ) throws(AnalysisError) {
    switch key {
    case .form: (source, width) = (.words(areForms: true), longest)
    case .word: (source, width) = (.words(areForms: false), longest)
    case .right(let distance): (source, width) = (.neighbour(distance), 1)
    case .left(let distance): (source, width) = (.neighbour(-distance), 1)
    case .document: (source, width) = (.document, 1)
    case .region: (source, width) = (.region, 1)
    case .pattern: (source, width) = (.pattern(patterns), 1)
    case .section: (source, width) = (try Self.sections(of: corpus), 1)
    case .named(let name):
      let found = try Self.named(name, in: corpus)
      source = found
      width = if case .layer = found { longest } else { 1 }
    }
  }

  private static func sections(of corpus: CorpusReader) throws(AnalysisError) -> Source {
    var paths = PathNumbers(corpus.segments)
    var numbers: [[UInt32]] = []
    var places: [(segment: Int, section: Int)] = []
    do throws(CorpusIndexError) {
      for segment in corpus.segments.indices {
        let own = try paths.numbers(inSegment: segment, level: nil)
        for (place, number) in own.enumerated() where Int(number) >= places.count {
          // A number of which only the end of a path has been seen gets its place with the section itself.
          while places.count < Int(number) { places.append((-1, -1)) }
          places.append(place > 0 ? (segment, place - 1) : (-1, -1))
        }
        for (place, number) in own.enumerated() where place > 0 && places[Int(number)].segment < 0 {
          places[Int(number)] = (segment, place - 1)
        }
        numbers.append(own)
      }
    } catch { throw .index(error) }
    return .section(numbers: numbers, places: places)
  }

  private static func named(_ name: String, in corpus: CorpusReader) throws(AnalysisError) -> Source {
    let layers = corpus.layerNames
    let metadata = try CorpusMetadata(corpus, describing: [])
    if let readings = FilterAttribute.readings(of: name, layers: layers, metadata: metadata.keyNames) {
      throw .ambiguousAttribute(
        filter: name, offset: SourceOffset(bytes: 0, characters: 0), name: name, readings: readings)
    }
    let attribute = FilterAttribute(name, layers: layers)
    if case .layer(let name) = attribute, let layer = AnnotationLayer(name, in: corpus) {
      // A value that is written like none is the same beside other values.
      return .layer(layer, none: layer.number(of: ShownLayers.none).map { $0 + 2 } ?? 1)
    }
    guard case .metadata(let key) = attribute, let values = metadata.values(of: key) else {
      throw .unknownKey(name: name, known: LineGroupKey.names + layers + metadata.keyNames)
    }
    let distinct = DistinctValues(values)
    return .metadata(
      distinct.indices.map { $0.map { UInt32($0 + 1) } ?? 0 }, texts: distinct.texts)
  }
}

extension LineGroupColumn {
  /// The text that one of a line's numbers stands for; `nil` for 0.
  func text(of number: UInt32, in corpus: CorpusReader) throws(CorpusIndexError) -> String? {
    guard number > 0 else { return nil }
    let index = Int(number) - 1
    switch source {
    case .words(let areForms):
      return areForms
        ? corpus.lexicon.text(ofForm: number - 1) : corpus.lexicon.surface(ofType: number - 1)
    case .neighbour: return corpus.lexicon.text(ofForm: number - 1)
    case .document:
      guard let segment = corpus.segments.last(where: { $0.firstDocument <= index }) else { return nil }
      return try segment.structure.document(index - segment.firstDocument).name
    case .region: return index < corpus.manifest.regions.count ? corpus.manifest.regions[index] : nil
    case .section(_, let places):
      let place = places[index + 1]
      return try SectionPaths(corpus.segments[place.segment].structure).path(of: place.section)
    case .pattern(let patterns): return patterns[index]
    case .layer(let layer, _): return number == 1 ? ShownLayers.none : layer.text(of: number - 2)
    case .metadata(_, let texts): return texts[index]
    }
  }

  /// The value that a line's numbers stand for, `nil` for none.
  func value(of numbers: ArraySlice<UInt32>, in corpus: CorpusReader) throws(CorpusIndexError) -> String? {
    guard hasValue(numbers) else { return nil }
    var text: String?
    for number in numbers {
      guard let part = try self.text(of: number, in: corpus) else { break }
      text = text.map { $0 + " " + part } ?? part
    }
    return text
  }

  /// Whether a line's numbers stand for a value.
  func hasValue(_ numbers: ArraySlice<UInt32>) -> Bool { numbers.first != 0 }
}
