import Analysis
import Reporting
import TextStatistics

/// The tree of `--tree`: a drawing for eyes, a row for each cluster for programs.
struct TreeRows {
  let answer: SimilarityAnswer
  let tree: GroupTree
  let settings: GroupTree.Settings

  private var measure: any SimilarityMeasure.Type { answer.measures[0] }

  /// The support of each cluster but the last, which holds all groups and so comes out always.
  private var support: [Double?] {
    tree.support.enumerated().map { $0 == tree.support.count - 1 ? nil : $1 }
  }

  var outline: TreeOutline {
    TreeOutline(
      leaves: answer.labels, order: tree.tree.leaves,
      merges: zip(tree.tree.merges, support).map {
        TreeOutline.Merge(left: $0.left, right: $0.right, height: $0.height, support: $1)
      })
  }

  func write(to output: OutputArguments, limit: Int?) throws {
    try output.format == .table
      ? writeDrawing(to: output, limit: limit) : writeMerges(to: output, limit: limit)
  }

  // MARK: - Clusters

  private func writeMerges(to output: OutputArguments, limit: Int?) throws {
    let merges = tree.tree.merges
    let shown = try output.shown(of: merges.count, limit: limit)
    try output.write(description(total: merges.count, shown: shown, columns: Self.columns)) { writer in
      for index in merges.indices.prefix(shown) {
        writer.integer(index + 1)
        writer.text(name(merges[index].left))
        writer.text(name(merges[index].right))
        writer.real(merges[index].height)
        if let support = support[index] { writer.real(support) } else { writer.missing() }
        writer.integer(merges[index].size)
        writer.text(members(index).joined(separator: "; "))
        try writer.endRow()
      }
    }
  }

  private static let columns = [
    ColumnDescription("cluster", .integer), ColumnDescription("left", .text),
    ColumnDescription("right", .text), ColumnDescription("height", .real(decimals: 3)),
    ColumnDescription("support", .real(decimals: 3)), ColumnDescription("size", .integer),
    ColumnDescription("members", .text, cut: .end, importance: 1),
  ]

  /// A group, or a cluster by its number.
  private func name(_ node: Int) -> String {
    node < answer.labels.count ? answer.labels[node] : "#\(node - answer.labels.count + 1)"
  }

  private func members(_ merge: Int) -> [String] {
    tree.tree.leaves[tree.tree.ranges[merge]].map { answer.labels[$0] }
  }

  // MARK: - Drawing

  private func writeDrawing(to output: OutputArguments, limit: Int?) throws {
    let outline = outline
    let shown = try output.shown(of: outline.order.count, limit: limit)
    let longest = answer.labels.reduce(5) { max($0, DisplayWidth.of($1)) }
    let width = max(24, min(64, Terminal.width - min(longest, 34) - 2))
    let text = TreeText(outline, width: width)
    let greatest = Figure.text(outline.height, decimals: 3)
    let heading =
      "0" + String(repeating: " ", count: max(1, width - 1 - greatest.count - measure.heading.count - 1))
      + "\(measure.heading) \(greatest)"
    let columns = [
      ColumnDescription("group", .text, cut: .middle, importance: 1),
      ColumnDescription("tree", .text, heading: outline.merges.isEmpty ? nil : heading, importance: 2),
      ColumnDescription("words", .integer, isMinor: true),
    ]
    try output.write(description(total: outline.order.count, shown: shown, columns: columns)) { writer in
      for (leaf, line) in zip(outline.order, text.lines).prefix(shown) {
        writer.text(answer.labels[leaf])
        writer.text(line)
        writer.integer(answer.sizes[leaf])
        try writer.endRow()
      }
    }
  }

  var picture: DendrogramPicture {
    DendrogramPicture(
      title:
        "Which \(Wording.groups(answer.request.groupings)) are alike in their words",
      notes: Wording.treeNotes(answer, tree, settings)
        + (support.contains { $0.map { $0 < DendrogramPicture.steady } ?? false }
          ? ["Dashes: clusters in fewer than half of these trees. A figure without room is left out."] : [])
        + [
          Wording.convention(measure), Wording.compared(answer),
        ]
        + (measure.features.hasScores ? [Wording.scores(answer)] : []) + answer.warnings
        + answer.doubts, tree: outline, axis: "\(measure.heading) at which clusters are joined")
  }

  // MARK: - What is said of it

  private func description(total: Int, shown: Int, columns: [ColumnDescription]) -> AnswerDescription {
    var notes: [ColumnNote] = []
    if !tree.tree.merges.isEmpty, columns.contains(where: { $0.name == "support" }) {
      notes.append(
        ColumnNote(
          column: "support",
          reason: tree.replicates > 0
            ? "all groups together are a cluster in every tree" : Wording.noSupport(answer, tree, settings)))
    }
    return answer.description(
      [
        NamedValue("linkage", .text(settings.linkage.rawValue)),
        NamedValue("height", .text(settings.linkage.formula)),
        NamedValue("replicates", .integer(settings.replicates)),
        NamedValue("trees", .integer(tree.replicates)),
        NamedValue("units", .text(settings.unit.rawValue)), NamedValue("seed", .text(String(settings.seed))),
        NamedValue("cophenetic_correlation", tree.copheneticCorrelation.map { .real($0) } ?? .none),
      ], total: total, shown: shown, notes: notes, columns: columns,
      footer: Wording.treeNotes(answer, tree, settings), explanation: answer.isExplained ? explanation : [])
  }

  /// Cluster by cluster what the figures say, the most alike first.
  private var explanation: [String] {
    tree.tree.merges.indices.map { index in
      let merge = tree.tree.merges[index]
      var line =
        "\(index + 1). \(members(index).joined(separator: ", ")): "
        + settings.linkage.reading(ofHeight: merge.height, measure.heading)
      if let support = support[index] { line += "; it " + ClusterSupport.reading(of: support) }
      return line + "."
    }
  }
}
