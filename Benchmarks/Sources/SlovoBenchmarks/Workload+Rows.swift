extension Workload {
  /// What every other command pays too.
  static let empty = Workload("start and stop", ["--version"])

  /// Builds with every rule of tokenizing off, by a profile file: what the rules cost is the difference to
  /// a build by default.
  static let untailored = Workload(
    "build without Slovo's rules", ["index", "CORPUS", "-o", "INDEX", "--profile", "PROFILE"])

  /// What a profile file says to turn every rule off.
  static let untailoredProfile =
    [
      "soft-signs", "hard-signs", "quotation-marks", "possessives", "elisions", "initials", "suppressions",
      "abbreviations",
    ]
    .map { $0 + " = off\n" }.joined()

  /// A build by default. Its limits are those of the time until the last byte is written.
  static let build = Workload("build the index", ["index", "CORPUS", "-o", "INDEX"], .ofT(2, 3))

  /// Peak anonymous memory of the build, in bytes.
  static let memoryLimits = Limits(must: 1_073_741_824, aim: 536_870_912)
  /// The index without the stored text, as a share of the text.
  static let sizeLimits = Limits(must: 0.65, aim: 0.55)

  /// The questions put to an index, in the table's order.
  static let questions = [
    Workload("`time`, first 100 lines", kwic("time", "--limit", "100"), .ofT(600, 1_000)),
    Workload("`time`, all lines", kwic("time"), .ofT(40, 80)),
    Workload("`time`, sorted by three words to the right", kwic("time", "--sort", "r1,r2,r3"), .ofT(25, 50)),
    Workload(
      "the same, first 100 lines", kwic("time", "--sort", "r1,r2,r3", "--limit", "100"), .ofT(80, 200)),
    Workload("phrase, sorted", kwic("of the house", "--sort", "r1,r2,r3"), .ofT(200, 400)),
    Workload("words that end alike, sorted", kwic("*ism", "--sort", "r1,r2,r3"), .ofT(150, 300)),
    Workload("words that begin alike, sorted", kwic("legitim*", "--sort", "r1,r2,r3"), .ofT(500, 1_000)),
    Workload("regular expression, sorted", kwic("/.*ism/", "--sort", "r1,r2,r3"), .ofT(90, 200)),
    Workload("romanisation, sorted", kwic("~yezhov", "--sort", "r1,r2,r3"), .ofT(500, 1_000)),
    Workload("frequency list, all forms", frequencies("--of", "form"), .ofT(150, 300)),
    Workload("the same of the body", frequencies("--of", "form", "--in", "region=body"), .ofT(40, 100)),
    Workload("bigrams, twice or more", frequencies("--ngrams", "2", "--min", "2"), .ofT(2, 4)),
    Workload(
      "collocates of `time`",
      ["collocates", "INDEX", "time", "--window", "5,5", "--top", "100", "--format", "tsv"], .ofT(90, 200)),
    Workload(
      "odd documents against even ones",
      [
        "compare", "INDEX", "--target", "document%2=1", "--reference", "document%2=0", "--top", "1000",
        "--format", "tsv",
      ], .ofT(40, 120)),
    Workload("`time` by document", count("time", "--by", "document"), .ofT(600, 1_500)),
    Workload("`time` by section", count("time", "--by", "section"), .ofT(600, 1_500)),
    Workload("`time` by region", count("time", "--by", "region"), .ofT(600, 1_500)),
    Workload("1,000 words counted", count("--queries", "QUERIES"), .ofT(20, 50)),
    Workload("the Russian vocabulary", frequencies("--in", "lang=ru-Latn", "--top", "100")),
  ]

  private static func kwic(_ arguments: String...) -> [String] { asking("kwic", arguments) }

  private static func frequencies(_ arguments: String...) -> [String] { asking("frequencies", arguments) }

  private static func count(_ arguments: String...) -> [String] { asking("count", arguments) }

  private static func asking(_ command: String, _ arguments: [String]) -> [String] {
    [command, "INDEX"] + arguments + ["--format", "tsv"]
  }
}
