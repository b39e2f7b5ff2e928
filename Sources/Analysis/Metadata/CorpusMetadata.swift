import CorpusIndex

/// What is known about the documents of a corpus, read once: each key with its type and its values.
public struct CorpusMetadata: Sendable {
  /// A key of metadata over the whole corpus.
  public struct Key: Sendable, Equatable {
    public let name: String
    public let type: MetadataType
    /// Documents that have a value.
    public internal(set) var documents = 0
    /// Documents whose date is approximate, uncertain or inferred.
    public internal(set) var doubtful = 0
    /// Documents whose date nobody knows.
    public internal(set) var undated = 0
    /// Documents whose value isn't of the type.
    public internal(set) var unreadable = 0
    /// The values that come first and last, as written; `nil` for text, and where no value can be read.
    public internal(set) var least: String?
    public internal(set) var greatest: String?
  }

  /// The names of all documents, in the order of the corpus.
  public let documents: [String]
  /// The names of all keys, by their bytes.
  public let keyNames: [String]
  /// The keys by the bytes of their names: all, or those that were asked for.
  public let keys: [Key]
  /// For each key, the value of each document.
  private let values: [String: [String?]]

  /// Reads the records of all documents. O(documents · keys).
  ///
  /// - Parameter names: the keys whose types are wanted, which is the most of the work; `nil` for all.
  public init(_ corpus: CorpusReader, describing names: [String]? = nil) throws(AnalysisError) {
    var documents: [String] = []
    var values: [String: [String?]] = [:]
    let count = corpus.documentCount
    do throws(CorpusIndexError) {
      for segment in corpus.segments {
        for index in 0..<segment.structure.documentCount {
          let record = try segment.structure.document(index)
          for entry in record.metadata where documents.count < count {
            let place = documents.count
            if values[entry.key] == nil { values[entry.key] = [String?](repeating: nil, count: count) }
            let earlier = values[entry.key]?[place].map { $0 + "; " } ?? ""
            values[entry.key]?[place] = earlier + entry.value
          }
          documents.append(record.name)
        }
      }
    } catch { throw .index(error) }
    self.documents = documents
    Self.addYears(to: &values, count: count)
    self.values = values
    keyNames = values.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    keys = keyNames.filter { names?.contains($0) ?? true }.map { name in
      Self.key(name, DistinctValues(values[name] ?? []))
    }
  }

  /// A key by its name. O(log keys).
  public func key(_ name: String) -> Key? { keys.first { $0.name == name } }

  /// The value of each document, in the order of the corpus; `nil` for a key that no document has.
  public func values(of key: String) -> [String?]? { values[key] }

  /// Gives documents that have a date and no year the year of the date, and a date in several years, or a doubtful
  /// one, as it stands.
  private static func addYears(to values: inout [String: [String?]], count: Int) {
    guard let dates = values["date"] else { return }
    var years = values["year"] ?? [String?](repeating: nil, count: count)
    for (place, text) in dates.enumerated() where years[place] == nil {
      guard let text else { continue }
      switch MetadataValue(text, as: .date) {
      case .date(let date): years[place] = date.year.map { "\($0)" } ?? text
      case .undated: years[place] = text
      case .text, .number: break
      }
    }
    if years.contains(where: { $0 != nil }) { values["year"] = years }
  }

  private static func key(_ name: String, _ values: DistinctValues) -> Key {
    var key = Key(name: name, type: MetadataType(ofKey: name, values: values.texts))
    key.documents = values.counts.reduce(0, +)
    var (least, greatest): ((MetadataValue, String)?, (MetadataValue, String)?)
    for (text, count) in zip(values.texts, values.counts) where key.type != .text {
      let value = MetadataValue(text, as: key.type)
      switch value {
      case .text: key.unreadable += count
      case .undated: key.undated += count
      case .number: break
      case .date(let date): if !date.doubt.isEmpty { key.doubtful += count }
      }
      guard value.isOrdered else { continue }
      if least.map({ value.precedes($0.0) }) ?? true { least = (value, text) }
      if greatest.map({ $0.0.precedes(value) }) ?? true { greatest = (value, text) }
    }
    key.least = least?.1
    key.greatest = greatest?.1
    return key
  }
}

extension MetadataValue {
  /// Whether it has a place among the numbers or dates of its key.
  var isOrdered: Bool {
    switch self {
    case .number, .date: true
    case .text, .undated: false
    }
  }

  /// Whether a number or date stands before another.
  func precedes(_ other: MetadataValue) -> Bool {
    switch (self, other) {
    case (.number(let left), .number(let right)): left < right
    case (.date(let left), .date(let right)): left.precedes(right)
    default: false
    }
  }
}
