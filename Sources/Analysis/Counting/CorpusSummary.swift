import CorpusIndex

/// What a corpus holds, in figures.
public struct CorpusSummary: Sendable {
  public let documents: Int
  public let words: Int
  /// Words, and punctuation where the profile has it as tokens.
  public let tokens: Int
  public let wordTypes: Int
  public let forms: Int
  public let sections: Int
  public let paragraphs: Int
  public let sentences: Int
  /// Words by region, in the order of the format, regions without words left out; they add up to `words`.
  public let regions: [(name: String, words: Int)]
  /// The keys of metadata.
  public let metadata: [CorpusMetadata.Key]
  /// Which documents lack which of them.
  public let missing: MissingMetadata
  /// Layers of annotations, how many distinct values each has, and how many tokens have one.
  public let layers: [(name: String, values: Int, tokens: Int)]

  /// Reads the structure of all segments.
  ///
  /// O(flows + paragraphs + sentences + documents · keys + values of layers).
  public init(_ corpus: CorpusReader) throws(AnalysisError) {
    var sections = 0
    var paragraphs = 0
    var sentences = 0
    var regions = [Int](repeating: 0, count: corpus.manifest.regions.count)
    do throws(CorpusIndexError) {
      let words = try PositionMask.words(of: corpus)
      for (number, segment) in corpus.segments.enumerated() {
        let structure = segment.structure
        sections += structure.sectionCount
        paragraphs += try structure.paragraphStarts().count
        sentences += try structure.sentenceStarts().count
        for flow in 0..<structure.flowCount {
          let region = Int(structure.region(ofFlow: flow))
          if region < regions.count {
            regions[region] += words.words(in: structure.positions(ofFlow: flow), ofSegment: number)
          }
        }
      }
    } catch { throw .index(error) }
    documents = corpus.documentCount
    words = corpus.wordCount
    tokens = corpus.tokenCount
    let others = corpus.lexicon.nonWordTypes
    wordTypes = corpus.lexicon.typeCount - others.count
    forms = corpus.lexicon.formCount - Set(others.map { corpus.lexicon.form(ofType: $0) }).count
    self.sections = sections
    self.paragraphs = paragraphs
    self.sentences = sentences
    self.regions = zip(corpus.manifest.regions, regions).filter { $0.1 > 0 }.map { ($0.0, $0.1) }
    layers = corpus.layerNames.compactMap { name in
      AnnotationLayer(name, in: corpus).map { (name, $0.count, $0.counts().reduce(0) { $0 + $1.tokens }) }
    }
    let metadata = try CorpusMetadata(corpus)
    self.metadata = metadata.keys
    missing = MissingMetadata(metadata)
  }
}
