import ArgumentParser
import Documents
import Indexing
import Segmentation
import SlovoKit

/// How texts are read and built; what builds takes these.
struct BuildArguments: ParsableArguments {
  @OptionGroup var profile: ProfileArguments

  @OptionGroup var texts: ReadingArguments

  @OptionGroup var corrections: CorrectionsArguments

  @Option(help: "Threads to work with. The answer is the same for any number.")
  var threads: Int?

  @Option(help: "Memory to work in, for example 512m or 2g.")
  var memory = "1g"

  @Flag(help: "No progress and no warnings on standard error.")
  var quiet = false

  func options() throws -> BuildOptions {
    if let threads, !(1...256).contains(threads) {
      throw Failure.usage("--threads: \(threads) is not between 1 and 256.")
    }
    return BuildOptions(
      profile: try profile.requested() ?? .standard, reading: try texts.options(),
      corrections: try corrections.requested(), threads: threads ?? Machine.processors,
      memory: try Self.bytes(memory))
  }

  /// Reads `512m`, `2g`, `64k` or a number of bytes.
  static func bytes(_ text: String) throws -> Int {
    let units: [Character: Int] = ["k": 1 << 10, "m": 1 << 20, "g": 1 << 30]
    let last = text.lowercased().last ?? " "
    let number = units[last] == nil ? Int(text) : Int(text.dropLast())
    guard let number, number > 0, number < 1 << 40 else {
      throw Failure.usage("--memory: '\(text)' is not an amount of memory. Write it as 512m or 2g.")
    }
    let bytes = number.multipliedReportingOverflow(by: units[last] ?? 1)
    guard !bytes.overflow else { throw Failure.usage("--memory: '\(text)' is more than there is.") }
    guard bytes.partialValue >= 32 << 20 else {
      throw Failure.usage("--memory: '\(text)' is too little. A build needs 32m at least.")
    }
    return bytes.partialValue
  }
}

/// A corpus to ask, whether it is an index or texts.
struct CorpusArguments: ParsableArguments {
  @Argument(help: "An index folder, a text file, a folder of texts, or - for standard input.")
  var corpus: String

  @OptionGroup var build: BuildArguments

  /// Opens the index, or builds one in the user's cache and says so once.
  ///
  /// - Parameter other: another corpus than the command's first one.
  func open(_ other: String? = nil) throws -> OpenedCorpus {
    let corpus = other ?? self.corpus
    let quiet = build.quiet
    let options = try build.options()
    let source = CorpusSource(corpus, options: options, environment: Machine.environment)
    let opened: OpenedCorpus
    do throws(CorpusSourceError) {
      opened = try source.open { event in
        guard !quiet else { return }
        switch event {
        case .built(let texts, let path):
          Terminal.note(
            "slovo: \(texts == 1 ? "1 text" : "\(texts.grouped) texts") indexed once, kept in '\(path)' for the next time."
          )
        case .warning(let path, let warning): Terminal.note("slovo: " + Wording.warning(warning, path: path))
        case .progress(let progress): ProgressLine.show(progress)
        case .nearDuplicates(let duplicates):
          Wording.nearDuplicates(duplicates, isListed: true).map { Terminal.note("slovo: " + $0) }
        case .listing(let warning): Terminal.note("slovo: " + Wording.warning(warning))
        }
      }
    } catch { throw Wording.failure(error) }
    let manifest = opened.reader.manifest
    if build.profile.profile != nil, manifest.profileDescription != options.profile.description {
      throw Failure.usage(
        Wording.wrongProfile(of: corpus, corpus: manifest.profile, asked: options.profile.name))
    }
    return opened
  }
}
