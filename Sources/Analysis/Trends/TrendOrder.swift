import CorpusIndex

/// The order of texts along which a trend is looked for.
public enum TrendOrder: Sendable, Equatable {
  /// By a key of metadata that holds dates or numbers; documents of one value are one group.
  case metadata(String)
  /// Documents as the corpus has them.
  case documents
  /// Sections of each document in reading order; those deeper than a level count for the one above them.
  case sections(level: Int?)
  /// So many stretches of all words, equal but for a word.
  case equal(Int)

  /// What words are grouped by; nothing for equal stretches.
  public var groupings: [Grouping] {
    switch self {
    case .metadata(let key): [.metadata(key)]
    case .documents: [.document]
    case .sections: [.document, .section]
    case .equal: []
    }
  }

  var level: Int? { if case .sections(let level) = self { level } else { nil } }

  /// By year, where documents have different ones; else by document, where there are several; else by section.
  public static func standard(in corpus: CorpusReader) throws(AnalysisError) -> TrendOrder {
    let metadata = try CorpusMetadata(corpus, describing: ["year"])
    if let year = metadata.key("year"), year.type != .text, year.least != year.greatest {
      return .metadata("year")
    }
    return corpus.documentCount > 1 ? .documents : .sections(level: nil)
  }
}

/// What places along an order are measured in.
public enum TrendScale: Sendable, Equatable {
  /// Years with fractions.
  case years
  /// The numbers of a key of metadata.
  case numbers
  /// 1 for the first group, 2 for the second.
  case steps
}

/// Where groups stand along an order, and what has no place there.
struct TrendPlaces {
  let scale: TrendScale
  /// The value of each document, where places are values of metadata.
  private(set) var values: [String?] = []
  private var type = MetadataType.text

  /// - Throws: `.unknownKey`; `.withoutOrder` for a key of text; `.index`.
  init(_ order: TrendOrder, in corpus: CorpusReader) throws(AnalysisError) {
    guard case .metadata(let name) = order else {
      scale = .steps
      return
    }
    let metadata = try CorpusMetadata(corpus, describing: [name])
    guard let key = metadata.key(name), let values = metadata.values(of: name) else {
      throw .unknownKey(name: name, known: ["document", "section", "equal:20"] + metadata.keyNames)
    }
    guard key.type != .text else {
      throw .withoutOrder(key: name, examples: Array(Set(values.compactMap { $0 }).sorted().prefix(2)))
    }
    type = key.type
    scale = type == .date ? .years : .numbers
    self.values = values
  }

  /// Whether a value is a date that is approximate, uncertain or inferred.
  func isDoubtful(_ value: String?) -> Bool {
    guard let value, case .date(let date) = MetadataValue(value, as: type) else { return false }
    return !date.doubt.isEmpty
  }

  /// Where a value stands; nil where it has no place.
  func place(of value: String?) -> Double? {
    guard let value else { return nil }
    switch MetadataValue(value, as: type) {
    case .date(let date): return date.fractionalYear
    // Beyond this, distances of two numbers have no place among numbers.
    case .number(let number): return abs(number) < 1e150 ? number : nil
    case .text, .undated: return nil
    }
  }
}
