import Analysis
import Reporting
import SlovoKit
import TextStatistics

/// More than two groups of texts: `--each`, `--across` and `--pairs`.
extension CompareCommand {
  /// Refuses options of two sides.
  private func check(_ asked: ManyGroupsArguments) throws {
    let option = asked.option
    let refused = [
      ("--target", target != nil), ("--reference", reference != nil),
      ("--reference-words", referenceWords != nil), ("--convention", convention != nil),
    ]
    if let (name, _) = refused.first(where: \.1) {
      throw Failure.usage(
        "\(name) is for two sides, and \(option) compares many \(asked.noun)s. Leave one of them out.")
    }
    if asked.mode == .each, order == .alike {
      throw Failure.usage(
        "--order alike is for two sides. Leave it out, or ask for --order reference: the words that a \(asked.noun) lacks."
      )
    }
    if asked.mode != .each, order != .target {
      throw Failure.usage(
        "--order is for two sides and --each; with \(option) words of the greatest difference come first. Leave it out."
      )
    }
    if asked.mode == .pairs {
      let refused = [
        ("--measure", measure != nil), ("--audit", audit),
        ("--test permutation", resampling.test == .permutation),
      ]
      if let (name, _) = refused.first(where: \.1) {
        throw Failure.usage("\(name) isn't for --pairs, which gives G2 and Log Ratio. Leave it out.")
      }
    }
  }

  /// Compares many groups.
  func compare(_ asked: ManyGroupsArguments) throws {
    try check(asked)
    if min < 1 { throw Failure.usage("--min: a word that is compared occurs once at least.") }
    if minDocuments < 0 { throw Failure.usage("--min-documents can't be negative; 0 leaves no word out.") }
    try RateArguments.check(confidence)
    let correction = try MeasureArguments.correction(correction)
    let resampling = try self.resampling.settings()
    let answer: (ComparedGroups) throws -> Void
    let resources = try corpus.build.resources()
    switch asked.mode {
    case .each:
      if resampling != nil {
        throw Failure.usage(
          "--test permutation is for --across, or for one --target. Leave it out, or compare --across \(asked.groupings.last?.name ?? "section")."
        )
      }
      var settings = GroupKeynessTable.Settings(
        measures: try MeasureArguments.groupMeasures(measure ?? "G2"))
      let asked = settings.measures.count
      if !settings.measures.contains(where: { $0.about.name == LogRatio.name }) {
        settings.measures.append(GroupMeasure(ScoredMeasure(LogRatio.self)))
      }
      settings.correction = correction
      settings.confidence = confidence
      settings.listsAvoidedWords = order == .reference
      if order == .reference, let first = settings.measures.first?.about,
        !first.tellsDirection || first.measure is any TermWeight.Type
      {
        throw Failure.usage(
          "--order reference: \(first.heading) doesn't say on which side a word is the more frequent. Ask for another first measure, such as G2."
        )
      }
      // A list for eyes has the best of each group; one for programs is whole.
      settings.top = try Self.top(top, standard: output.format == .table ? 10 : nil)
      settings.resources = resources
      answer = { groups in
        settings.words = groups.features
        try EachComparison(
          groups: groups, settings: settings, asked: asked, isAudited: audit, isExplained: explain,
          plot: plot
        ).write(to: output)
      }
    case .across:
      var settings = HomogeneityTable.Settings(
        measures: try MeasureList.read(
          measure ?? "g2_groups,cramers_v", HomogeneityMeasures.named, of: HomogeneityMeasures.all
        ) { $0 })
      settings.correction = correction
      settings.top = try output.listed(top: top)
      settings.resampling = resampling
      settings.resources = resources
      answer = { groups in
        settings.words = groups.features
        let table = try HomogeneityTable(groups.matrix, groups.counts, settings)
        try AcrossComparison(
          groups: groups, settings: settings, table: table, isAudited: audit, isExplained: explain, plot: plot
        ).write(to: output)
      }
    case .pairs:
      answer = { groups in
        try PairsComparison(
          groups: groups, correction: correction, confidence: confidence, top: top, isExplained: explain,
          plot: plot
        ).write(to: output)
      }
    }
    let parsed = try Asking.filter(filter)
    let opened = try corpus.open()
    do {
      try answer(groups(asked, opened, parsed, resources))
    } catch let error as AnalysisError { throw Wording.failure(error) }
  }

  private static func top(_ top: Int?, standard: Int?) throws -> Int? {
    if let top, top < 0 { throw Failure.usage("--top can't be negative; 0 stands for all.") }
    return top.map { $0 == 0 ? nil : $0 } ?? standard
  }

  private func groups(
    _ asked: ManyGroupsArguments, _ opened: OpenedCorpus, _ filter: Filter?, _ resources: AnswerResources
  ) throws -> ComparedGroups {
    var names = try DefinitionArguments(definitions: define).resolver(opened, corpus)
    let admitted = try Asking.ranges(filter, &names)
    var options = TermMatrix.Options()
    options.layer = FrequencyList.Layer(name: of.rawValue)
    options.minimum = min
    options.minimumDocuments = Swift.max(1, minDocuments)
    options.admitsMarks = false
    options.resources = resources
    let matrix = try TermMatrix(
      in: opened.reader, by: asked.groupings, level: asked.level, filter: admitted.ranges, options)
    var words: [(feature: String, typed: String)]?
    if let typed = asked.words {
      var folding = try WordFolding.opened(of, cutsPossessives: opened.reader.manifest.hasWordTokens)
      var seen: Set<String> = []
      words = typed.map { (folding.feature(of: $0), $0) }.filter { seen.insert($0.0).inserted }
    }
    let counts = try matrix.counts(memory: resources.memory)
    return ComparedGroups(
      opened: opened, arguments: asked, matrix: matrix, counts: counts,
      labels: GroupLabels(asked.groupings, counts.groups).texts, layer: of, filter: self.filter,
      minimum: min, minimumDocuments: Swift.max(1, minDocuments), words: words, remarks: admitted.notes)
  }
}
