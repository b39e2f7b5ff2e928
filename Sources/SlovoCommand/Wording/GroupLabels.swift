import Analysis

/// Short names of groups of texts, for columns and pictures: as much of a path as tells them apart.
struct GroupLabels {
  /// A name for each group, no two of them alike.
  let texts: [String]

  /// - Parameter groups: the values of each group, as ``TermMatrix/rows``; no two groups have the same.
  init(_ groupings: [Grouping], _ groups: [[String?]]) {
    let candidates = groups.map { Self.candidates(groupings, $0) }
    var lengths = [Int](repeating: 0, count: groups.count)
    // Only names that come twice grow longer.
    while true {
      let names = zip(candidates, lengths).map { $0[$1] }
      var counts: [String: Int] = [:]
      for name in names { counts[name, default: 0] += 1 }
      let growing = names.indices.filter {
        counts[names[$0], default: 0] > 1 && lengths[$0] + 1 < candidates[$0].count
      }
      guard !growing.isEmpty else {
        texts = names
        return
      }
      for index in growing { lengths[index] += 1 }
    }
  }

  /// The names of a group, the shortest first: a section's title, then titles above it too, then its document.
  private static func candidates(_ groupings: [Grouping], _ group: [String?]) -> [String] {
    let parts = zip(groupings, group).map { Self.parts($0, $1) }
    guard let section = groupings.firstIndex(of: .section) else {
      return [parts.map { $0.joined(separator: "/") }.joined(separator: ": ")]
    }
    let others = groupings.indices.filter { $0 != section }
    // A document alone says nothing beside a section, unless titles come twice; metadata always does.
    let needed = others.filter { groupings[$0] != .document }
    let names = [needed, others].flatMap { chosen in
      (1...max(1, parts[section].count)).map { length in
        let title = parts[section].suffix(length).joined(separator: " > ")
        return (chosen.map { parts[$0].joined(separator: "/") } + [title]).joined(separator: ": ")
      }
    }
    return names
  }

  private static func parts(_ grouping: Grouping, _ value: String?) -> [String] {
    guard let value else {
      return [grouping == .section ? "before the first heading" : Wording.withoutValue(grouping)]
    }
    guard grouping == .section else { return [value] }
    return value.split(separator: " > ", omittingEmptySubsequences: false).map(String.init)
  }
}
