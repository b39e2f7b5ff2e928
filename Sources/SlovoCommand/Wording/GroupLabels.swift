import Analysis

/// Short names of groups of texts, for columns and pictures: as much of a path as tells them apart.
struct GroupLabels {
  /// A name for each group, no two of them alike.
  let texts: [String]

  /// - Parameter groups: the values of each group, as ``TermMatrix/rows``; no two groups have the same.
  init(_ groupings: [Grouping], _ groups: [[String?]]) {
    let parts = groups.map { group in
      zip(groupings, group).map { Self.parts($0, $1) }
    }
    // The shortest names come first: a section's title, then titles above it, then its document too.
    let section = groupings.firstIndex(of: .section)
    let depth = section.map { index in parts.map { $0[index].count }.max() ?? 1 } ?? 1
    let others = groupings.indices.filter { $0 != section }
    // A document alone says nothing beside a section, unless titles come twice; metadata always does.
    let needed = others.filter { section == nil || groupings[$0] != .document }
    for chosen in section == nil ? [others] : [needed, others] {
      for length in 1...max(1, depth) {
        let names = parts.map { group in
          let titles = section.map { [group[$0].suffix(length).joined(separator: " > ")] } ?? []
          return (chosen.map { group[$0].joined(separator: "/") } + titles).joined(separator: ": ")
        }
        if Set(names).count == names.count {
          texts = names
          return
        }
      }
    }
    texts = zip(groupings.isEmpty ? [] : parts, groups).map { parts, group in
      zip(group, parts).map { $0 ?? $1.joined(separator: "/") }.joined(separator: ": ")
    }
  }

  private static func parts(_ grouping: Grouping, _ value: String?) -> [String] {
    guard let value else { return [Wording.withoutValue(grouping)] }
    guard grouping == .section else { return [value] }
    return value.split(separator: " > ", omittingEmptySubsequences: false).map(String.init)
  }
}
