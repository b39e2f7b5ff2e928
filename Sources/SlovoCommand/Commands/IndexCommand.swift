import ArgumentParser
import Documents
import Indexing
import Reporting
import SlovoKit

/// `slovo index`: builds a corpus, or adds to one.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Build a corpus from texts, or add texts to one.")

  @Argument(help: "Texts and folders of texts (.txt, .text, .md, .markdown, .vert, .vrt).")
  var inputs: [String]

  @Option(name: [.short, .customLong("output")], help: "The corpus folder, usually NAME.slovo.")
  var output: String

  @Flag(help: "Make the corpus equal to the texts given: take out what vanished, renew what changed.")
  var sync = false

  @Flag(help: "Fail at once where another build is at work on the corpus, instead of waiting.")
  var noWait = false

  @Option(help: "Write what was guessed or replaced in reading to this file, tab-separated.")
  var report: String?

  @OptionGroup var build: BuildArguments

  func run() throws {
    var options = try build.options()
    options.synchronizes = sync
    options.waits = !noWait
    let listing: TextListing
    do throws(DocumentError) { listing = try TextListing(inputs) } catch {
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
    if let report { try write(built, to: report) }
    guard !quiet else { return }
    if built.added == 0 {
      Terminal.note("slovo: nothing to do: all \(built.unchanged) texts are in '\(output)', unchanged.")
    } else {
      let texts = built.added == 1 ? "1 text" : "\(built.added) texts"
      let before = built.unchanged > 0 ? " (\(built.unchanged) were in it, unchanged)" : ""
      Terminal.note("slovo: \(texts) with \(built.tokens) words indexed into '\(output)'\(before).")
    }
  }

  private func write(_ built: BuildReport, to path: String) throws {
    do throws(OutputError) {
      let file = try OutputBuffer(creating: path)
      file.append("path\tkind\tcount\tline\tbyte\tdetail\n")
      for (path, warning) in built.warnings {
        let cells: [String]
        switch warning {
        case .guessedEncoding(let name, let confidence):
          cells = ["guessed-encoding", "1", "", "", "\(name), confidence \(confidence) of 100"]
        case .replacedIllegalBytes(let count, let line, let byte):
          cells = ["replaced", "\(count)", "\(line)", "\(byte)", "U+FFFD"]
        case .containsNUL(let line, let byte): cells = ["nul", "", "\(line)", "\(byte)", ""]
        case .empty: cells = ["empty", "", "", "", "no words"]
        }
        file.append(([path] + cells).joined(separator: "\t") + "\n")
        try file.flushIfFull()
      }
      try file.close()
    } catch { throw Wording.failure(error) }
  }
}
