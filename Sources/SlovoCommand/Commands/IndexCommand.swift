import Analysis
import ArgumentParser
import CorpusIndex
import Documents
import Indexing
import Reporting
import SlovoKit

/// `slovo index`: builds a corpus, or adds to one.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Build a corpus from texts, or add texts to one.")

  @Argument(
    help: """
      Texts and folders of texts (\(TextFormat.extensions.joined(separator: ", "))).
      """)
  var inputs: [String]

  @Option(name: [.short, .customLong("output")], help: "The corpus folder, usually NAME.slovo.")
  var output: String

  @Flag(help: "Make the corpus equal to the texts given: take out what vanished, renew what changed.")
  var sync = false

  @Flag(help: "Fail at once where another build is at work on the corpus, instead of waiting.")
  var noWait = false

  @Option(
    help: """
      Write what was mended, guessed or left in doubt to this file, and near-duplicates and missing \
      metadata, tab-separated.
      """)
  var report: String?

  @OptionGroup var build: BuildArguments

  func run() throws {
    var options = try build.options()
    options.synchronizes = sync
    options.waits = !noWait
    if report != nil { options.listedDoubts = IndexReport.doubtLimit }
    let listing: TextListing
    do throws(DocumentError) { listing = try TextListing(inputs, names: options.reading.fileNames) } catch {
      throw Failure.input(Wording.document(error))
    }
    let quiet = build.quiet
    if !quiet { for warning in listing.warnings { Terminal.note("slovo: " + Wording.warning(warning)) } }
    let builder = CorpusBuilder(target: output, options: options) { progress in
      if !quiet { ProgressLine.show(progress) }
    }
    let built: BuildReport
    do throws(BuildError) {
      built = try builder.build(InputText.all(of: listing, under: options.profile))
    } catch {
      throw Wording.failure(error)
    }
    if !quiet {
      for (path, warning) in built.warnings {
        Terminal.note("slovo: " + Wording.warning(warning, path: path))
      }
    }
    if let report {
      try write(built, to: report)
    }
    guard !quiet else { return }
    if built.added == 0 {
      Terminal.note("slovo: nothing to do: all \(built.unchanged) texts are in '\(output)', unchanged.")
    } else {
      let texts = built.added == 1 ? "1 text" : "\(built.added) texts"
      let before = built.unchanged > 0 ? " (\(built.unchanged) were in it, unchanged)" : ""
      Terminal.note("slovo: \(texts) with \(built.words) words indexed into '\(output)'\(before).")
      if let line = Wording.nearDuplicates(built.nearDuplicates, isListed: report != nil) {
        Terminal.note("slovo: " + line)
      }
      if built.doubtfulTokens > 0 {
        Terminal.note("slovo: " + Wording.doubts(built.doubtfulTokens, isListed: report != nil))
      }
    }
  }

  /// Writes the report, which also says what the corpus lacks as a whole.
  private func write(_ built: BuildReport, to report: String) throws {
    do {
      let corpus = try CorpusReader(path: output)
      var paths: [String: String] = [:]
      for source in try corpus.sources() { paths[source.name] = source.path }
      let missing = MissingMetadata(try CorpusMetadata(corpus))
      try IndexReport(built: built, paths: paths, missing: missing.rows).write(to: report)
    } catch let error as OutputError {
      throw Wording.failure(error)
    } catch let error as AnalysisError {
      throw Wording.failure(error)
    } catch let error as CorpusIndexError {
      throw Wording.failure(BuildError.index(error))
    }
  }
}
