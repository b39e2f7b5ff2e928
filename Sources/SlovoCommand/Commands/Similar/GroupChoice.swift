/// Finds the group that somebody means by a name or a part of one.
struct GroupChoice {
  private let labels: [String]
  /// The whole name of each group: its document and the path of its section.
  private let names: [String]

  /// - Throws: `Failure.usage` where there is no group at all.
  init(_ labels: [String], _ groups: [[String?]]) throws {
    guard !labels.isEmpty else {
      throw Failure.usage("no group has words here. Look in more places with --in, or leave it out.")
    }
    self.labels = labels
    names = groups.map { $0.compactMap { $0 }.joined(separator: ": ") }
  }

  /// The group of a name: as it is written in the table, else the only one whose name has it in it, whatever the case.
  ///
  /// - Throws: `Failure.usage` where there is none, or are several.
  func group(_ name: String, option: String) throws -> Int {
    if let group = labels.firstIndex(of: name) ?? names.firstIndex(of: name) { return group }
    let part = name.lowercased()
    let found = labels.indices.filter {
      !part.isEmpty && (labels[$0].lowercased().contains(part) || names[$0].lowercased().contains(part))
    }
    if let group = found.first, found.count == 1 { return group }
    guard found.isEmpty else {
      let some = found.prefix(5).map { "'\(labels[$0])'" }.joined(separator: ", ")
      throw Failure.usage(
        "\(option): \(found.count.grouped) groups have '\(name)' in their names: \(some)\(found.count > 5 ? " …" : ""). Write more of the name."
      )
    }
    throw Failure.usage("\(option): no group is called '\(name)'. " + Wording.suggestion(name, shown))
  }

  /// Names for a message, which need not be all.
  private var shown: [String] { labels.count <= 20 ? labels : labels.prefix(20) + ["…"] }
}
