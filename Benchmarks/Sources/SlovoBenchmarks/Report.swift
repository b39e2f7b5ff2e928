import Measurement

/// The page that `run` prints: what measured, the table of times, and what the index takes.
struct Report {
  private let unit: WalkMeasurement
  private let shortening: [(path: String, name: String)]
  private var table = MarkdownTable(
    columns: ["what", "median", "fastest", "of T", "user + system", "command"],
    alignments: [.left, .right, .right, .right, .right, .left])
  private var notes: [String] = []
  /// Whether a command failed.
  private(set) var hasFailures = false

  init(unit: WalkMeasurement, shortening: [(path: String, name: String)]) {
    self.unit = unit
    self.shortening = shortening
    let fastest = Figures.time(unit.seconds.sorted.first ?? 0)
    table.append([
      "T, ICU's word walk", Figures.time(unit.seconds.median), fastest, "1.0000", "",
      "(in this process, one thread)",
    ])
  }

  /// Adds a row; `above` are the seconds of the empty command, to say how much more this one takes.
  mutating func append(_ result: WorkloadResult, above base: Double? = nil) {
    let title = result.workload.title
    let line = "`" + result.workload.commandLine(shortening: shortening) + "`"
    guard let seconds = result.seconds else {
      hasFailures = true
      table.append([title, "failed", "", "", "", line + " " + (result.failure ?? "")])
      return
    }
    table.append([
      title, Figures.time(seconds), Figures.time(result.runs.map(\.seconds).min() ?? 0), ratio(seconds),
      Figures.time(result.processorSeconds), line,
    ])
    if let base {
      notes.append("\(title): \(Figures.decimal((seconds - base) * 1_000, 2)) ms more than start and stop.")
    }
  }

  /// Memory and bytes of a build.
  mutating func describe(_ indexing: WorkloadResult, indexFiles: [(path: String, bytes: Int)]) {
    let anonymous = indexing.peakAnonymous.map(Figures.mebibytes) ?? "not sampled"
    notes.append(
      "Building the index: peak anonymous resident memory \(anonymous), "
        + "largest resident set \(Figures.mebibytes(indexing.peakResident)), "
        + "user and system time \(ratio(indexing.processorSeconds)) of T.")
    let all = indexFiles.reduce(0) { $0 + $1.bytes }
    let withoutText = indexFiles.reduce(0) { $0 + (Report.fileName($1.path).contains("text") ? 0 : $1.bytes) }
    notes.append(
      "Index: \(Figures.grouped(all)) bytes in \(indexFiles.count) files, \(shareOfText(all)) of the text; "
        + "without the stored text \(Figures.grouped(withoutText)) bytes, \(shareOfText(withoutText)).")
  }

  mutating func describeDisk(seconds: Double) {
    let rate = Double(DiskRate.bytes) / 1_048_576 / seconds
    notes.append(
      "Disk: 256 MiB written and synchronised in \(Figures.time(seconds)), \(Figures.decimal(rate, 0)) MiB/s."
    )
  }

  var text: String {
    let machine = Machine()
    let header = """
      \(machine.processor), \(machine.cores) cores, \(Figures.mebibytes(machine.memory)) of memory; \
      ICU \(WordWalker.version); \(machine.date).
      Corpus: \(Figures.grouped(unit.tokens)) tokens, \(Figures.grouped(unit.bytes)) bytes, \
      \(Figures.grouped(unit.files)) files; medians of \(unit.seconds.sorted.count) runs.


      """
    return header + table.text + "\n" + notes.map { "- " + $0 + "\n" }.joined()
  }

  private func ratio(_ seconds: Double) -> String {
    Figures.decimal(seconds / unit.seconds.median, 4)
  }

  private func shareOfText(_ bytes: Int) -> String {
    Figures.decimal(Double(bytes) / Double(max(1, unit.bytes)) * 100, 1) + " %"
  }

  private static func fileName(_ path: String) -> Substring {
    path.split(separator: "/").last ?? ""
  }
}
