/// One command line that is measured.
struct Workload {
  /// What the row of the table is called.
  var title: String
  var arguments: [String]

  /// Builds with every rule of tokenizing off, by a profile file: what the rules cost is the difference to
  /// a build by default.
  static func untailored(corpus: String, index: String, profile: String) -> Workload {
    Workload(
      title: "build without Slovo's rules",
      arguments: ["index", corpus, "-o", index, "--profile", profile])
  }

  /// What a profile file says to turn every rule off.
  static let untailoredProfile =
    [
      "soft-signs", "hard-signs", "quotation-marks", "possessives", "elisions", "initials", "suppressions",
      "abbreviations",
    ]
    .map { $0 + " = off\n" }.joined()

  /// The questions put to an index, in the table's order.
  static func queries(index: String) -> [Workload] {
    [
      Workload(
        title: "`time`, first 100 lines",
        arguments: ["kwic", index, "time", "--limit", "100", "--format", "tsv"]),
      Workload(title: "`time`, all lines", arguments: ["kwic", index, "time", "--format", "tsv"]),
      Workload(
        title: "`time`, sorted by three words to the right",
        arguments: ["kwic", index, "time", "--sort", "r1,r2,r3", "--format", "tsv"]),
      Workload(
        title: "phrase `of the house`", arguments: ["kwic", index, "of the house", "--format", "tsv"]),
      Workload(title: "wildcard `legitim*`", arguments: ["kwic", index, "legitim*", "--format", "tsv"]),
      Workload(title: "romanisation `~yezhov`", arguments: ["kwic", index, "~yezhov", "--format", "tsv"]),
      Workload(
        title: "counts by section", arguments: ["count", index, "terror", "legitimacy", "--by", "section"]),
      Workload(title: "100 most frequent words", arguments: ["frequencies", index, "--top", "100"]),
      Workload(
        title: "the Russian vocabulary",
        arguments: ["frequencies", index, "--in", "lang=ru-Latn", "--top", "100"]),
    ]
  }

  /// The command as a reader would type it.
  func commandLine(shortening replacements: [(path: String, name: String)]) -> String {
    let words = arguments.map { argument in
      let word = replacements.first { $0.path == argument }?.name ?? argument
      return word.contains { " *?|".contains($0) } ? "\"\(word)\"" : word
    }
    return "slovo " + words.joined(separator: " ")
  }
}
