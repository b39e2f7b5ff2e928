import Analysis
import ArgumentParser
import Reporting
import SlovoKit
import TextStatistics

/// `slovo map`: sections and words on one map.
struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Map sections and words: which sections are alike, and which words set them apart.",
    discussion: """
      Correspondence analysis: sections lie near one another that use the words in like proportions, and words \
      that fall in like proportions on the sections. Rows are sections first, in their order, then words, \
      those first that make more of the map. Mapped are the 500 most frequent words that occur 10 times or \
      more; --top, --min and --stop-words say it otherwise, --by document or --by year what is compared.
      """)

  @OptionGroup var corpus: CorpusArguments

  @OptionGroup var words: GroupedWordsArguments

  @Option(help: "The two axes of the map.")
  var axes = "1,2"

  @Option(
    help:
      "Sections with fewer of the words mapped make no axis, for so few words say little; they are placed on the map afterwards. (default: 50)"
  )
  var minWords: Int?

  @Option(
    help:
      "A filter, such as 'year>=2000': sections that lie wholly in it make no axis either, and are placed afterwards."
  )
  var supplementary: String?

  @Flag(help: "List the axes with their shares of all differences, and no points.")
  var axesTable = false

  @Flag(
    help:
      "With --axes-table: deal the paragraphs or documents out among the sections at random, 199 times, to see how strong axes are by chance."
  )
  var chance = false

  @Flag(
    help:
      "Draw the paragraphs or documents of each section anew, 2000 times, to see how surely it has its place."
  )
  var stability = false

  @Option(help: "What --stability and --chance take as a whole: paragraph or document. (default: paragraph)")
  var units: ResamplingSettings.Unit?

  @Option(
    help:
      "Seed of --stability and --chance; the same seed gives the same numbers on every machine. (default: 1)")
  var seed: String?

  @Option(help: "Words listed at most, 0 for all. (default: 20 in a table, all in other formats)")
  var limit: Int?

  @Flag(help: "Say under the table what the axes mean, for readers who know no statistics.")
  var explain = false

  @Option(help: "Draw the map into this SVG file.")
  var plot: String?

  @Option(help: "Words on the drawn map at most: those that make more of it. (default: 40)")
  var plotWords: Int?

  @OptionGroup var output: OutputArguments

  /// Words of a map unless `--top` and `--min` say it otherwise.
  private static let (standardTop, standardMinimum) = (500, 10)
  /// Words of a section that makes axes.
  private static let fewestWords = 50
  /// Words of a table and of a picture unless somebody says it otherwise.
  private static let (listedWords, drawnWords) = (20, 40)

  func run() throws {
    let request = try words.request(
      by: "section", top: Self.standardTop, min: Self.standardMinimum)
    var settings = try settings()
    let set = try Asking.filter(supplementary)
    try check()
    let resources = try corpus.build.resources()
    let opened = try corpus.open()
    do {
      let (matrix, doubts) = try words.matrix(request, in: opened, corpus, resources)
      if let set { settings.supplementary = try supplementaryRows(of: matrix, set, in: opened) }
      let map = try CorrespondenceMap(of: matrix, settings, memory: resources.memory)
      let answer = MapAnswer(
        map: map, matrix: matrix, minimum: request.minimum, hasStopWords: words.stopWords != nil,
        termUnit: words.of.unit, termName: Self.termName(words.of), filter: words.filter,
        supplementary: supplementary)
      try write(answer, opened, resources, words.settings(request), doubts)
      if let plot {
        let picture = MapPlot(answer: answer, wordLimit: plotWords ?? Self.drawnWords).picture(notes: doubts)
        try PictureFile.write(picture, to: plot)
      }
    } catch AnalysisError.tooManyUnits(let unit, let memory) {
      throw Failure.usage(Wording.tooManyMapUnits(unit, memory: memory))
    } catch let error as AnalysisError { throw Wording.failure(error) }
  }

  private func write(
    _ answer: MapAnswer, _ opened: OpenedCorpus, _ resources: AnswerResources, _ settings: [NamedValue],
    _ doubts: [String]
  ) throws {
    var description = AnswerDescription(
      version: SlovoVersion.current, command: "map",
      settings: settings + answer.settings + [NamedValue("axes_table", .flag(axesTable))],
      corpus: Asking.describe(opened), shown: 0, warnings: answer.warnings + doubts, columns: [])
    let explanation = explain ? MapReadings(answer: answer).lines : []
    description.explanation = explanation
    if explain {
      description.settings.append(NamedValue("explanation", .list(explanation.map { .text($0) })))
    }
    if axesTable {
      let (unit, seed) = (units ?? .paragraph, answer.map.settings.seed)
      let dealt = try chance ? answer.map.chance(in: answer.matrix, by: unit, seed: seed, resources) : nil
      let rows = MapAxisRows(
        analysis: answer.map.analysis, isCompared: chance, chance: dealt, unit: unit, seed: seed)
      let shown = try output.shown(of: rows.count, limit: limit)
      rows.describe(&description, shown: shown)
      description.footer = rows.footer(shown: shown) + answer.counted + answer.warnings + doubts
      try output.write(description) { try rows.write(first: shown, to: $0) }
    } else {
      let listed = try output.format == .table && limit == nil ? Self.listedWords : wordLimit
      let rows = MapRows(answer: answer, wordLimit: listed)
      rows.describe(&description)
      description.footer = rows.footer + answer.warnings + doubts
      try output.write(description) { try rows.write(to: $0) }
    }
  }

  /// What is asked for, in a form that needs no corpus.
  private func settings() throws -> CorrespondenceMap.Settings {
    var settings = CorrespondenceMap.Settings()
    let numbers = axes.split(separator: ",").map { Int($0.trimmingBlanks) ?? 0 }
    guard numbers.count == 2, numbers[0] != numbers[1],
      numbers.allSatisfy({ (1...Self.axisLimit).contains($0) })
    else {
      throw Failure.usage(
        "--axes: '\(axes)' doesn't name two axes. Write two different numbers from 1 to \(Self.axisLimit), such as --axes 1,2."
      )
    }
    settings.axes = numbers.map { $0 - 1 }
    settings.fewestWords = minWords ?? Self.fewestWords
    let given = [("--units", units != nil), ("--seed", seed != nil)]
    if !stability, !chance, let (name, _) = given.first(where: \.1) {
      throw Failure.usage("\(name) is for --stability and --chance. Leave it out, or add one of them.")
    }
    if stability { settings.unit = units ?? .paragraph }
    if let seed = try SeedArgument.number(seed) { settings.seed = seed }
    return settings
  }

  /// The rows that `--supplementary` names.
  private func supplementaryRows(of matrix: TermMatrix, _ filter: Filter, in opened: OpenedCorpus) throws
    -> Set<Int>
  {
    var names = try DefinitionArguments(definitions: words.define).resolver(opened, corpus)
    guard let ranges = try Asking.ranges(filter, &names).ranges else { return [] }
    let rows = try matrix.rows(within: ranges, level: words.level)
    guard !rows.isEmpty else { throw Failure.usage(Wording.withoutSupplementary(matrix.groupings)) }
    return rows
  }

  private static let axisLimit = 100

  private func check() throws {
    _ = try wordLimit
    if let minWords, minWords < 1 {
      throw Failure.usage("--min-words: a section that makes axes has one word at least.")
    }
    if chance, !axesTable {
      throw Failure.usage("--chance is for --axes-table. Leave it out, or add that.")
    }
    if axesTable, stability || explain {
      throw Failure.usage(
        "--axes-table lists axes, and \(stability ? "--stability" : "--explain") is about points. Leave one out."
      )
    }
    if let plotWords {
      guard plot != nil else {
        throw Failure.usage("--plot-words is for --plot. Leave it out, or add --plot FILE.svg.")
      }
      guard plotWords >= 0 else {
        throw Failure.usage("--plot-words can't be negative; 0 draws no words.")
      }
    }
  }

  /// Words listed at most, nil for all.
  private var wordLimit: Int? {
    get throws {
      guard let limit, limit != 0 else { return nil }
      guard limit > 0 else { throw Failure.usage("a limit can't be negative; 0 stands for all.") }
      return limit
    }
  }

  /// What a term is called in its row.
  private static func termName(_ layer: FrequencyList.Layer) -> String {
    switch layer {
    case .form, .word, .key: "word"
    default: layer.name
    }
  }
}
