import Analysis
import Reporting
import TextStatistics

/// What is said of groups that are compared, and of trees of them.
extension Wording {
  /// Which groups were compared, by which words.
  static func compared(_ answer: SimilarityAnswer) -> String {
    let (groups, words) = (answer.labels.count, answer.table.counts.terms.count)
    let place = answer.words.filter.map { " where \($0)" } ?? ""
    let left =
      answer.table.leftOut > 0
      ? " Left out \(answer.table.leftOut == 1 ? "is 1 group" : "are \(answer.table.leftOut.grouped) groups") of fewer than \(answer.table.minimumWords.grouped) words."
      : ""
    let chosen =
      words < answer.termCount
      ? "the \(words.grouped) most frequent of \(answer.termCount.grouped) terms"
      : "all \(words.grouped) terms"
    return
      "Compared \(groups == 1 ? "is 1 group" : "are \(groups.grouped) groups") of \(answer.sizes.reduce(0, +).grouped) words\(place) by \(chosen) (\(answer.words.of.unit)); rates are shares of all words of a group.\(left)"
  }

  /// What groups are, in the plural.
  static func groups(_ groupings: [Grouping]) -> String {
    switch groupings.last {
    case .document: "documents"
    case .section: "sections"
    case .region: "regions"
    case .metadata(let key): "groups of texts by \(key)"
    case nil: "groups"
    }
  }

  /// What z scores are.
  static func scores(_ answer: SimilarityAnswer) -> String {
    let (varying, words) = (answer.table.varyingWords, answer.table.counts.terms.count)
    let left =
      varying < words
      ? " Left out \(words - varying == 1 ? "is 1 word" : "are \((words - varying).grouped) words") whose rate is the same in all groups."
      : ""
    return
      "z: a word's rate in a group less the mean of all groups' rates, by their standard deviation (of a sample, n - 1; each group counts once); m: the \(varying.grouped) words that have z.\(left)"
  }

  /// What makes the numbers doubtful, whatever they are.
  static func similarityWarnings(_ answer: SimilarityAnswer) -> [String] {
    let groups = answer.labels.count
    if groups < 2 {
      return [
        "\(groups == 0 ? "No group has" : "Only '\(answer.labels[0])' has") \(answer.table.leftOut > 0 ? "\(answer.table.minimumWords.grouped) words" : "words") here, so that there is nothing to compare. Divide the texts with --by section, or look in more of them with --in."
      ]
    }
    var lines: [String] = []
    if groups == 2, answer.measures.contains(where: { $0.features.hasScores }) {
      lines.append(
        "With two groups every word has z of 0.71 and -0.71, whatever its rates, so that Deltas say nothing. Compare more groups, or take --measure \(JensenShannonDistance.name)."
      )
    }
    let short = answer.sizes.indices.filter { answer.sizes[$0] < SimilarityAnswer.fewestWords }
    if let shortest = short.min(by: { answer.sizes[$0] < answer.sizes[$1] }) {
      lines.append(
        "\(short.count.grouped) of \(groups.grouped) groups \(short.count == 1 ? "has" : "have") fewer than \(SimilarityAnswer.fewestWords.grouped) words (the shortest, \(answer.labels[shortest]), \(answer.sizes[shortest].grouped)): rates in so short texts are chance to a great part, and z scores of all groups suffer. --min-words leaves short ones out. To tell authors apart, M. Eder, \"Does size matter?\", Digital Scholarship in the Humanities 30 (2015), needed 2,500 to 5,000 words of each text."
      )
    }
    return lines
  }

  /// What a tree's heights and figures are, and how far it may be trusted.
  static func treeNotes(
    _ answer: SimilarityAnswer, _ tree: GroupTree, _ settings: GroupTree.Settings
  ) -> [String] {
    guard !tree.tree.merges.isEmpty else { return [] }
    let linkage = settings.linkage
    var lines = [
      "Linkage \(linkage.rawValue), height: \(linkage.formula); d is \(answer.measures[0].heading). \(linkage.caution)"
    ]
    if let correlation = tree.copheneticCorrelation {
      lines.append(
        "\(CopheneticCorrelation.heading) \(PlainNumber.text(correlation)): the tree's heights against the distances; 1 would keep them all."
      )
    }
    guard tree.replicates > 0 else { return lines + ["No support: \(noSupport(answer, tree, settings))."] }
    let units = settings.unit.rawValue
    lines.append(
      "Figures in the tree: support, the per cent of \(tree.replicates.grouped) trees that have just this cluster when as many \(units)s as a group has are drawn from it with replacement (Felsenstein 1985; seed \(settings.seed)). It is no p value: it says how steady a cluster is, not why."
    )
    if !tree.groupsOfOneUnit.isEmpty {
      let names = tree.groupsOfOneUnit.prefix(3).map { answer.labels[$0] }.joined(separator: ", ")
      lines.append(
        "\(tree.groupsOfOneUnit.count.grouped) of \(answer.labels.count.grouped) groups have a single \(units) (\(names)\(tree.groupsOfOneUnit.count > 3 ? " …" : "")), which can't be drawn anew: their clusters look steadier than they are."
      )
    }
    if tree.replicates < settings.replicates {
      lines.append(
        "\((settings.replicates - tree.replicates).grouped) of \(settings.replicates.grouped) draws left a group without any of the words, and have no tree."
      )
    }
    return lines
  }

  /// Why clusters have no support.
  static func noSupport(
    _ answer: SimilarityAnswer, _ tree: GroupTree, _ settings: GroupTree.Settings
  ) -> String {
    if settings.replicates == 0 { return "--replicates 0 asks for none" }
    if answer.labels.count < 3 { return "two groups can be joined in one way only" }
    if tree.groupsOfOneUnit.count < answer.labels.count {
      return
        "each of \(settings.replicates.grouped) draws left a group without any of the words. Compare more words with --top, or leave short groups out with --min-words"
    }
    return "no group has more than one \(settings.unit.rawValue), so that nothing can be drawn anew"
  }

  /// Why groups can't be joined into a tree, and what to do.
  static func noTree(_ answer: SimilarityAnswer) -> String {
    let (matrix, measure) = (answer.table.matrices[0], answer.measures[0])
    for left in answer.labels.indices {
      for right in answer.labels.indices.dropFirst(left + 1) where matrix[left, right] == nil {
        return
          "there is no tree, for \(measure.heading) has no value for '\(answer.labels[left])' and '\(answer.labels[right])': \(measure.gap ?? "there is none"). Compare more words with --top, leave such groups out with --in, or take another --measure."
      }
    }
    return "there is no tree of these groups. Take another --measure."
  }

  /// Why groups don't fit into memory, and what to do.
  static func tooManyGroups(_ groups: Int, words: Int, memory: Int) -> String {
    "\(groups.grouped) groups can't be compared by \(words.grouped) words in \(memory >> 20) MiB. Compare fewer words with --top, larger groups with --level or --by, or give more --memory."
  }
}
