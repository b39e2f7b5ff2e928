import Measurement

/// Another program on the same bytes: a line of shell, and what is to be known of it.
///
/// The line holds the names `CORPUS`, `DATABASE` and `LOAD` in place of paths.
struct Baseline {
  var title: String
  /// The program that has to be installed.
  var program: String
  var line: String
  /// Whether it makes the database, which then must not be there before.
  var builds = false

  static let all = [
    Baseline(
      title: "ripgrep, `time`: first 100 paragraphs", program: "rg",
      line: "rg --no-config --no-heading -w -i time CORPUS | head -n 100"),
    Baseline(
      title: "ripgrep, `time`: all paragraphs", program: "rg",
      line: "rg --no-config --no-heading -w -i time CORPUS"),
    Baseline(
      title: "ripgrep, `time`: counted by document", program: "rg",
      line: "rg --no-config --count-matches -w -i time CORPUS"),
    Baseline(
      title: "ripgrep, phrase: all paragraphs", program: "rg",
      line: "rg --no-config --no-heading -w -i 'of the house' CORPUS"),
    Baseline(
      title: "ripgrep, words that end alike", program: "rg",
      line: "rg --no-config --no-heading -w -i '[a-z]*ism' CORPUS"),
    Baseline(
      title: "SQLite FTS5, a row a paragraph: built", program: "sqlite3", line: "sqlite3 DATABASE < LOAD",
      builds: true),
    Baseline(
      title: "SQLite FTS5, `time`: first 100 snippets", program: "sqlite3",
      line: sqlite("select snippet(texts, 0, '[', ']', '', 16) from texts where texts match 'time' limit 100")
    ),
    Baseline(
      title: "SQLite FTS5, `time`: all snippets", program: "sqlite3",
      line: sqlite("select snippet(texts, 0, '[', ']', '', 16) from texts where texts match 'time'")),
    Baseline(
      title: "SQLite FTS5, phrase: all snippets", program: "sqlite3",
      line: sqlite(
        "select snippet(texts, 0, '[', ']', '', 16) from texts where texts match '\\\"of the house\\\"'")),
    Baseline(
      title: "SQLite FTS5, words that begin alike", program: "sqlite3",
      line: sqlite("select snippet(texts, 0, '[', ']', '', 16) from texts where texts match 'legitim*'")),
    Baseline(
      title: "SQLite FTS5, all words with counts", program: "sqlite3",
      line: sqlite(
        "create virtual table temp.words using fts5vocab(main, texts, row); select term, cnt, doc from words")
    ),
  ]

  private static func sqlite(_ statements: String) -> String { "sqlite3 DATABASE \"\(statements)\"" }

  /// Measures all whose programs are installed, in the list's order.
  static func measure(corpus: String, scratch: String, repetitions: Int) throws -> [BaselineResult] {
    let database = scratch + "/baseline.sqlite"
    let load = scratch + "/baseline.load"
    defer {
      for path in [database, load] { try? FileTree.remove(path) }
    }
    try FileTree.write(Array(loadScript(try FileTree.corpusFiles(in: corpus)).utf8), to: load)
    let errorFile = scratch + "/standard-error"
    return try all.map { baseline in
      let look = try ProcessRun(
        ["sh", "-c", "command -v \(baseline.program)"], errorFile: errorFile, samplesMemory: false)
      guard look.exitCode == 0 else { return BaselineResult(baseline: baseline, result: nil) }
      let line = baseline.line.replacing(["CORPUS": corpus, "DATABASE": database, "LOAD": load])
      let result = WorkloadResult(Workload(baseline.title, []), repetitions: repetitions) {
        if baseline.builds { try FileTree.remove(database) }
        return try ProcessRun(["sh", "-c", line], errorFile: errorFile, samplesMemory: false)
      }
      return BaselineResult(baseline: baseline, result: result)
    }
  }

  /// What makes SQLite read the files: each line, and so each paragraph, is a row.
  private static func loadScript(_ files: [String]) -> String {
    """
    pragma journal_mode = off;
    pragma synchronous = off;
    create virtual table texts using fts5(text, tokenize = 'unicode61');
    .mode ascii
    .separator "\\037" "\\n"
    begin;

    """ + files.map { ".import '\($0)' texts\n" }.joined() + "commit;\n"
  }
}

/// What one baseline took; nothing where its program isn't installed.
struct BaselineResult {
  let baseline: Baseline
  let result: WorkloadResult?
}

extension String {
  /// The text with each name replaced by its value, names as whole words between blanks.
  fileprivate func replacing(_ values: [String: String]) -> String {
    split(separator: " ", omittingEmptySubsequences: false).map { values[String($0)] ?? String($0) }
      .joined(separator: " ")
  }
}
