import CorpusIndex

/// The words of a corpus by how often they occur.
public struct FrequencyList: Sendable {
  /// What is counted as one.
  public enum Layer: String, Sendable, CaseIterable {
    /// Surface forms as they stand.
    case word
    /// Matching keys: case, accents, apostrophes and possessives folded.
    case form
  }

  public struct Row: Sendable, Equatable {
    public var feature: String
    public var frequency: Int
    /// From 1; equal frequencies share the smallest rank.
    public var rank: Int
    /// Documents of the group that hold the feature.
    public var documents: Int
    /// The group, `nil` outside all sections; empty where nothing is grouped.
    public var group: [String?]
  }

  public let rows: [Row]
  /// Rows before `top` cut the list.
  public let total: Int
  /// Words that the filter admits.
  public let words: Int

  /// Lists features by frequency, equal ones in collation order.
  ///
  /// - Parameters:
  ///   - top: rows at most, in each group.
  ///   - minimum: the smallest frequency that is listed.
  ///   - isStopped: says by its matching key that a word is left out.
  /// - Complexity: O(features log features); with a filter or groups O(words).
  public init(
    of layer: Layer, in corpus: CorpusReader, by groupings: [Grouping] = [], level: Int? = nil,
    filter ranges: FilteredRanges? = nil, top: Int? = nil, minimum: Int = 1, stopWords: Set<String> = []
  ) throws(AnalysisError) {
    words = ranges?.words ?? corpus.tokenCount
    do throws(CorpusIndexError) {
      let stopped = Self.stoppedForms(stopWords, corpus.lexicon)
      var rows: [Row] = []
      var total = 0
      if groupings.isEmpty, ranges == nil {
        let counts = Self.storedCounts(layer, corpus)
        let listed = Self.rows(counts, layer, corpus, [], top: top, minimum: minimum, stopped)
        rows = listed.rows
        total = listed.total
      } else {
        let table = try GroupTable(
          corpus, by: groupings.isEmpty ? [.document] : groupings, level: level, in: ranges)
        var keys = table.keys
        var groupOf = Array(table.keys.indices)
        if groupings.isEmpty {
          keys = [[]]
          groupOf = groupOf.map { _ in 0 }
        }
        let counts = try Self.scannedCounts(layer, corpus, table, groupOf, groups: keys.count)
        for (group, key) in keys.enumerated() {
          let listed = Self.rows(counts[group], layer, corpus, key, top: top, minimum: minimum, stopped)
          rows += listed.rows
          total += listed.total
        }
      }
      self.rows = rows
      self.total = total
    } catch { throw .index(error) }
  }

  private struct Counts {
    var tokens: [Int: Int]
    var documents: [Int: Int]
  }

  private static func stoppedForms(_ words: Set<String>, _ lexicon: LexiconReader) -> Set<UInt32> {
    Set(words.compactMap { lexicon.form(of: Array($0.utf8)) })
  }

  private static func storedCounts(_ layer: Layer, _ corpus: CorpusReader) -> Counts {
    var counts = Counts(tokens: [:], documents: [:])
    let features = layer == .form ? corpus.lexicon.formCount : corpus.lexicon.typeCount
    counts.tokens.reserveCapacity(features)
    counts.documents.reserveCapacity(features)
    for feature in 0..<UInt32(features) {
      var tokens = 0
      var documents = 0
      for segment in corpus.segments {
        let postings = segment.postings
        tokens += layer == .form ? postings.tokens(ofForm: feature) : postings.tokens(ofType: feature)
        documents += layer == .form ? postings.documents(ofForm: feature) : postings.documents(ofType: feature)
      }
      if tokens > 0 {
        counts.tokens[Int(feature)] = tokens
        counts.documents[Int(feature)] = documents
      }
    }
    return counts
  }

  private static func scannedCounts(
    _ layer: Layer, _ corpus: CorpusReader, _ table: GroupTable, _ groupOf: [Int], groups: Int
  ) throws(CorpusIndexError) -> [Counts] {
    var counts = [Counts](repeating: Counts(tokens: [:], documents: [:]), count: groups)
    var last = [[Int: Int]](repeating: [:], count: groups)
    var types: [UInt32] = []
    for (number, segment) in corpus.segments.enumerated() {
      for run in table.runs[number] {
        let group = groupOf[run.group]
        var start = run.positions.lowerBound
        while start < run.positions.upperBound {
          let document = segment.structure.document(at: start)
          let end = min(
            run.positions.upperBound, start + 65_536,
            max(start + 1, segment.structure.positions(ofDocument: document).upperBound))
          types = [UInt32](repeating: 0, count: end - start)
          try segment.readTypes(start..<end, into: &types)
          for type in types {
            let feature = Int(layer == .form ? corpus.lexicon.form(ofType: type) : type)
            counts[group].tokens[feature, default: 0] += 1
            let place = segment.firstDocument + document
            if last[group][feature] != place {
              last[group][feature] = place
              counts[group].documents[feature, default: 0] += 1
            }
          }
          start = end
        }
      }
    }
    return counts
  }

  private static func rows(
    _ counts: Counts, _ layer: Layer, _ corpus: CorpusReader, _ group: [String?], top: Int?, minimum: Int,
    _ stopped: Set<UInt32>
  ) -> (rows: [Row], total: Int) {
    let lexicon = corpus.lexicon
    var entries: [(count: Int, rank: UInt32, feature: Int)] = []
    entries.reserveCapacity(counts.tokens.count)
    for (feature, count) in counts.tokens where count >= minimum {
      let form = layer == .form ? UInt32(feature) : lexicon.form(ofType: UInt32(feature))
      if stopped.contains(form) { continue }
      let type = layer == .form ? lexicon.types(ofForm: form).first ?? 0 : UInt32(feature)
      entries.append((count, lexicon.rank(ofType: type), feature))
    }
    let text: (Int) -> String = {
      layer == .form ? lexicon.text(ofForm: UInt32($0)) : lexicon.surface(ofType: UInt32($0))
    }
    entries.sort { left, right in
      if left.count != right.count { return left.count > right.count }
      if left.rank != right.rank { return left.rank < right.rank }
      return Array(text(left.feature).utf8).lexicographicallyPrecedes(Array(text(right.feature).utf8))
    }
    var rows: [Row] = []
    var rank = 0
    var previous = -1
    for (place, entry) in entries.prefix(top ?? entries.count).enumerated() {
      if entry.count != previous { rank = place + 1 }
      previous = entry.count
      rows.append(
        Row(
          feature: text(entry.feature), frequency: entry.count, rank: rank,
          documents: counts.documents[entry.feature] ?? 0, group: group))
    }
    return (rows, entries.count)
  }
}
