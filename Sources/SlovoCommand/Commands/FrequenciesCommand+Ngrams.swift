import Analysis
import Indexing
import Reporting
import SlovoKit
import TextStatistics

/// Lists of n-grams and frames.
extension FrequenciesCommand {
  func ngramOptions(
    length: Int, top: Int?, _ stopped: Set<String>, _ options: BuildOptions
  ) -> NgramList.Options {
    var asked = NgramList.Options(
      length: length, scope: within ?? .sentence, top: top, minimum: min, stopWords: stopped,
      threads: options.threads, memory: options.memory,
      scratchFolder: Machine.environment["TMPDIR"] ?? "/tmp")
    asked.skips = skip ?? 0
    asked.minimumRate = minRate
    asked.minimumDocuments = minDocuments
    asked.minimumVariants = minVariants ?? 2
    return asked
  }

  func writeNgrams(
    _ opened: OpenedCorpus, _ groupings: [Grouping], _ admitted: AskedRanges,
    _ options: NgramList.Options
  ) throws {
    let list = try NgramList(
      of: of, in: opened.reader, by: groupings, level: level, filter: admitted.ranges, options)
    let name = options.skips > 0 ? "\(options.skips)-skip-\(options.length)-grams" : "\(options.length)-grams"
    var footer = [
      "\(list.total.grouped) \(name) of \(of.unit)\(limits.isEmpty ? "" : " within the limits"), of \(list.occurrences.grouped) that stand in \(list.words.grouped) words\(place)\(ranks)"
    ]
    if options.skips > 0 {
      let words = options.skips == 1 ? "one word is" : "\(options.skips) words are"
      footer.append(
        "Up to \(words) left out between the words of an n-gram in all, and each choice of positions counts once, those without a gap too (Guthrie and others 2006)."
      )
    }
    footer += [bounds(options)] + limits + admitted.notes
    let described = description(
      opened, groupings, admitted.notes, words: list.words, total: list.total, shown: list.count,
      missesGroups: list.groups.contains { $0.allSatisfy { $0 == nil } }, footer,
      settings(options, list.occurrences) + [NamedValue("skip", .integer(options.skips))])
    try output.write(described) { writer in
      let rows = FrequencyRows(
        writer, output.format, explaining: readings("\(options.length)-grams", list.words, groupings))
      try list.forEachRow { feature, row in try rows.write(feature, row) }
      rows.close()
    }
  }

  func writeFrames(
    _ opened: OpenedCorpus, _ groupings: [Grouping], _ admitted: AskedRanges,
    _ options: NgramList.Options
  ) throws {
    let list = try FrameList(
      of: of, in: opened.reader, by: groupings, level: level, filter: admitted.ranges, options)
    let variants = options.minimumVariants == 1 ? "" : ", with \(options.minimumVariants) fillers or more"
    let footer =
      [
        "\(list.total.grouped) frames of \(options.length)-grams of \(of.unit)\(variants)\(limits.isEmpty ? "" : ", within the limits"), of \(list.occurrences.grouped) \(options.length)-grams that stand in \(list.words.grouped) words\(place)\(ranks)",
        "* is the free slot; variants: different words that fill it; \(FrameMeasures.all.map { "\($0.name): \($0.formula)" }.joined(separator: "; ")); fillers: the commonest, with their frequencies.",
        bounds(options),
      ] + limits + admitted.notes
    let measures = FrameMeasures.all.map {
      ColumnDescription(
        $0.name, .real(decimals: $0.decimals), heading: $0.heading, isDetail: $0 != VariantRatio.self)
    }
    let described = description(
      opened, groupings, admitted.notes, words: list.words, total: list.total, shown: list.count,
      missesGroups: list.groups.contains { $0.allSatisfy { $0 == nil } }, footer,
      settings(options, list.occurrences) + [
        NamedValue("frames", true), NamedValue("min_variants", .integer(options.minimumVariants)),
      ],
      [ColumnDescription("variants", .integer)] + measures + [
        ColumnDescription("fillers", .text, cut: .end, importance: 1)
      ],
      options.minimumVariants == 1
        ? [ColumnNote(column: FillerEvenness.name, reason: FillerEvenness.gap ?? "")] : [])
    try output.write(described) { writer in
      let rows = FrequencyRows(
        writer, output.format, explaining: readings("frames", list.words, groupings))
      try list.forEachRow { feature, row in try rows.write(feature, row) }
      rows.close()
    }
  }

  private var place: String { filter.map { " where \($0)" } ?? "" }

  private var ranks: String {
    "; docfreq: documents that hold it; equal frequencies share the smallest rank."
  }

  /// What an n-gram never leaves or holds.
  private func bounds(_ options: NgramList.Options) -> String {
    let scope = options.scope == .region ? "flow (body, heading, note or quotation)" : options.scope.rawValue
    let holds = options.skips > 0 ? "holds or leaves out" : "holds"
    return
      "An n-gram never leaves its \(scope), and runs over punctuation\(filter == nil ? "" : "; the filter admits all its words")\(stopWords.map { "; none \(holds) a word of \($0)" } ?? "")."
  }

  private func settings(_ options: NgramList.Options, _ occurrences: Int) -> [NamedValue] {
    [
      NamedValue("ngrams", .integer(options.length)), NamedValue("within", .text(options.scope.rawValue)),
      NamedValue("occurrences", .integer(occurrences)),
    ]
  }
}
