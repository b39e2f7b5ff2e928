import Analysis
import ArgumentParser
import Documents
import Reporting
import SlovoKit
import WordForms

extension NgramScope: ExpressibleByArgument {}

/// `slovo frequencies`: the words by how often they occur, or n-grams of them.
struct FrequenciesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frequencies",
    abstract: "List the words of a corpus, or its n-grams, by how often they occur.")

  @OptionGroup var corpus: CorpusArguments

  @Option(
    help:
      "What is counted as one: form (case and accents folded), word (as it stands), key (all romanisations), lang, script, or a layer of the texts: lemma, tag."
  )
  var of: FrequencyList.Layer = .form

  @Option(help: "List n-grams: so many words that follow one another, 2 to 8.")
  var ngrams: Int?

  @Option(help: "Let n-grams leave out up to so many words between theirs in all, 0 to 8.")
  var skip: Int?

  @Flag(
    help: "List frames of n-grams of 3 to 7 words: one inner word left free (the * of), and what fills it.")
  var frames = false

  @Option(help: "The smallest number of different words in the slot of a frame that is listed. (default: 2)")
  var minVariants: Int?

  @Option(
    help:
      "What an n-gram never leaves: sentence, paragraph, or region (the body up to the next heading, note or quotation)."
  )
  var within: NgramScope?

  @Option(help: "Rows at most, in each group; 0 for all.")
  var top: Int?

  @Option(help: "The smallest frequency that is listed.")
  var min = 1

  @Option(help: "The smallest rate that is listed, in a million words (of the group).")
  var minRate = 0.0

  @Option(help: "The smallest number of documents that hold what is listed.")
  var minDocuments = 1

  @Option(
    help:
      "A file of words to leave out, and n-grams that hold them; one or more a line; # begins a comment.")
  var stopWords: String?

  @Option(
    help: "A list for each document, section, region or value of a key of metadata, several with commas.")
  var by: String?

  @Option(help: "Count sections deeper than this level for the section above them.")
  var level: Int?

  @Option(
    name: .customLong("in"),
    help: "Where to count: 'region=body', 'lang=ru-Latn', 'year>=1990'; with &, | and !.")
  var filter: String?

  @Flag(help: "Say line by line what the figures mean, for readers who know no statistics.")
  var explain = false

  @Option(help: DefinitionArguments.help)
  var define: [String] = []

  @OptionGroup var output: OutputArguments

  var definitions: DefinitionArguments { DefinitionArguments(definitions: define) }

  /// What rows say, where that is asked for.
  func readings(_ things: String, _ words: Int, _ groupings: [Grouping]) -> FrequencyReadings? {
    explain ? FrequencyReadings(words: groupings.isEmpty ? words : nil, things: things) : nil
  }

  /// Refuses what makes no sense together.
  private func check() throws {
    if min < 1 { throw Failure.usage("--min: a word that is listed occurs once at least.") }
    if minDocuments < 1 {
      throw Failure.usage("--min-documents: what is listed stands in one document at least.")
    }
    guard minRate >= 0, minRate <= 1_000_000 else {
      throw Failure.usage(
        "--min-rate: a rate lies between 0 and 1,000,000 in a million words. Write --min-rate 10.")
    }
    if let level, level < 1 { throw Failure.usage("--level: levels count from 1.") }
    guard let ngrams else {
      if within != nil { throw Failure.usage("--within is for n-grams. Add --ngrams 2.") }
      if skip != nil { throw Failure.usage("--skip is for n-grams. Add --ngrams 2.") }
      if frames { throw Failure.usage("--frames is for n-grams. Add --ngrams 4.") }
      if minVariants != nil { throw Failure.usage("--min-variants is for frames. Add --ngrams 4 --frames.") }
      return
    }
    guard NgramList.lengths.contains(ngrams) else {
      throw Failure.usage("--ngrams: an n-gram has 2 to 8 words, not \(ngrams). Leave it out to list words.")
    }
    if let skip, !NgramList.skips.contains(skip) {
      throw Failure.usage("--skip: 0 to 8 words may be left out, not \(skip).")
    }
    guard frames else {
      if minVariants != nil { throw Failure.usage("--min-variants is for frames. Add --frames.") }
      return
    }
    if !FrameList.lengths.contains(ngrams) {
      throw Failure.usage(
        "--frames: a frame has 3 to 7 words, one of them free, not \(ngrams). Write --ngrams 4.")
    }
    if skip ?? 0 > 0 { throw Failure.usage("--frames: frames leave out no words. Take away --skip.") }
    if let minVariants, minVariants < 1 {
      throw Failure.usage("--min-variants: something stands in the slot of every frame; write 1 or more.")
    }
  }

  func run() throws {
    let limit = try output.listed(top: top)
    try check()
    let groupings = Asking.groupings(by)
    let parsedFilter = try Asking.filter(filter)
    let stopped = try StopWords(file: stopWords)
    let options = try corpus.build.options()
    let opened = try corpus.open()
    do {
      var names = try definitions.resolver(opened, corpus)
      let admitted = try Asking.ranges(parsedFilter, &names)
      let forms = try stopped.forms(in: opened)
      if let ngrams {
        let options = ngramOptions(length: ngrams, top: limit, forms, options)
        return frames
          ? try writeFrames(opened, groupings, admitted, options)
          : try writeNgrams(opened, groupings, admitted, options)
      }
      let list = try FrequencyList(
        of: of, in: opened.reader, by: groupings, level: level, filter: admitted.ranges, top: limit,
        minimum: min, minimumRate: minRate, minimumDocuments: minDocuments, stopWords: forms,
        resources: AnswerResources(threads: options.threads, memory: options.memory))
      try output.write(description(opened, list, groupings, admitted.notes)) { writer in
        let rows = FrequencyRows(
          writer, output.format, explaining: readings("words", list.words, groupings))
        try list.forEachRow { feature, row in try rows.write(feature, row) }
        rows.close()
      }
    } catch let error as AnalysisError { throw Wording.failure(error) }
  }
}
