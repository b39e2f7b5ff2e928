import ArgumentParser
import Glibc
import Measurement
import WordEvaluation

struct Words: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures romanisation keys, language and restored Cyrillic on word lists.",
    discussion: """
      A list has a word a line, the most frequent first, or a word, a TAB and its frequency; a Hunspell \
      dictionary will do. Words are parted into two halves by a hash: rules are written looking at one, figures \
      come from the other.
      """)

  @Option(help: "A list of Russian words in Cyrillic letters; may be given several times.")
  var russian: [String]

  @Option(help: "A list of English words; may be given several times.")
  var english: [String]

  @Option(help: "The half that is measured: development or held-out; both, if nothing is said.")
  var half: WordHalf?

  @Option(help: "How many words of each Russian list count.")
  var top = 300_000

  @Option(help: "How many mistakes of each kind are listed.")
  var examples = 0

  @Option(help: "The slovo to measure.")
  var slovo = "../.build/release/slovo"

  func validate() throws {
    guard top > 0, examples >= 0 else {
      throw ValidationError("--top must be at least 1, --examples at least 0.")
    }
  }

  func run() throws {
    let folder = (getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp") + "/slovo-words-\(getpid())"
    try FileTree.makeFolder(folder)
    defer { try? FileTree.remove(folder) }
    func texts(_ paths: [String]) throws -> [String] {
      try paths.map { String(decoding: try FileTree.read($0), as: UTF8.self) }
    }
    let evaluation = try WordEvaluation(
      russian: try texts(russian), english: try texts(english), top: top, half: half,
      slovo: SlovoProgram(path: slovo, scratch: folder))
    print(evaluation.report(examples: examples), terminator: "")
  }
}

extension WordHalf: ExpressibleByArgument {}
