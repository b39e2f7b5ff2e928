import CorpusIndex

/// The values by which counts are divided, and their order.
struct MetadataGroups {
  private var values: [String: [String?]] = [:]
  /// For each key, the place of each value.
  private var ranks: [String: [String: UInt32]] = [:]

  /// Reads metadata only where a grouping asks for it.
  init(_ groupings: [Grouping], _ corpus: CorpusReader) throws(AnalysisError) {
    let names = groupings.compactMap { grouping -> String? in
      if case .metadata(let name) = grouping { name } else { nil }
    }
    guard !names.isEmpty else { return }
    let metadata = try CorpusMetadata(corpus, describing: names)
    for name in names {
      guard let column = metadata.values(of: name) else {
        throw .unknownKey(name: name, known: ["document", "section", "region"] + metadata.keyNames)
      }
      values[name] = column
      for (value, rank) in zip(column, try metadata.ranks(of: name)) {
        // What has no place among dates or numbers follows them.
        if let value { ranks[name, default: [:]][value] = rank > 0 ? rank : .max - 1 }
      }
    }
  }

  var isEmpty: Bool { values.isEmpty }

  func value(of key: String, document: Int) -> String? { values[key]?[document] }

  /// The indices of groups in the order of their values; what isn't metadata stays in the order of the corpus.
  func order(_ keys: [[String?]], _ groupings: [Grouping]) -> [Int] {
    var firstPlaces = [[String?: UInt32]](repeating: [:], count: groupings.count)
    for (index, key) in keys.enumerated() {
      for (column, value) in key.enumerated() where firstPlaces[column][value] == nil {
        firstPlaces[column][value] = UInt32(index)
      }
    }
    let places = keys.map { key in
      zip(groupings, key).enumerated().map { column, part -> UInt32 in
        guard case .metadata(let name) = part.0 else { return firstPlaces[column][part.1] ?? 0 }
        return part.1.flatMap { ranks[name]?[$0] } ?? .max
      }
    }
    return keys.indices.sorted { left, right in
      if places[left] != places[right] { return places[left].lexicographicallyPrecedes(places[right]) }
      // Values that mean the same, such as 1932 and c. 1932.
      let (one, other) = (keys[left].map { $0 ?? "" }, keys[right].map { $0 ?? "" })
      return one != other ? one.lexicographicallyPrecedes(other) : left < right
    }
  }
}
