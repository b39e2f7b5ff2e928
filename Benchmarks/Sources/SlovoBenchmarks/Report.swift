import Measurement

/// The page that `run` prints for a corpus: what measured, the table of times, and what the build took.
struct Report {
  private let run: CorpusRun
  private let unit: Double
  /// How much longer than its processor time the walk may take before the times are called in doubt.
  private static let busy = 1.1

  init(_ run: CorpusRun) {
    self.run = run
    unit = run.unit.seconds.median
  }

  var text: String {
    [header, times, figures, baselines, notes].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var header: String {
    let machine = Machine()
    return """
      \(machine.processor), \(machine.cores) cores, \(Figures.mebibytes(machine.memory)) of memory; \
      ICU \(WordWalker.version); \(machine.date).
      Corpus: \(Figures.grouped(run.unit.tokens)) tokens, \(Figures.grouped(run.unit.bytes)) bytes, \
      \(Figures.grouped(run.unit.files)) files; medians of \(run.repetitions) runs.

      """
  }

  private var times: String {
    var table = MarkdownTable(
      columns: ["what", "median", "of T", "must", "aim", "fastest", "user + system", "lines", "command"],
      alignments: [.left, .right, .right, .right, .right, .right, .right, .right, .left])
    table.append([
      "T, ICU's word walk", Figures.time(unit), "T", "", "", Figures.time(run.unit.seconds.sorted.first ?? 0),
      "", "", "(in this process, one thread)",
    ])
    for result in run.results {
      if result.workload.title == Workload.build.title, let build = run.build {
        appendBuild(build, to: &table)
      } else {
        append(result, to: &table)
      }
    }
    return table.text
  }

  private func append(_ result: WorkloadResult, to table: inout MarkdownTable) {
    let workload = result.workload
    let line = "`\(workload.commandLine)`"
    guard let seconds = result.seconds else {
      table.append([workload.title, "failed", "", "", "", "", "", "", line + " " + (result.failure ?? "")])
      return
    }
    table.append(
      [workload.title, Figures.time(seconds), Figures.fraction(seconds, of: unit)]
        + verdicts(seconds, workload.limits)
        + [
          Figures.time(result.fastest), Figures.time(result.processorSeconds),
          result.lines.map(Figures.grouped) ?? "", line,
        ])
  }

  private func appendBuild(_ build: BuildFigures, to table: inout MarkdownTable) {
    let seconds = build.secondsUntilWritten
    let limits = build.run.workload.limits
    table.append(
      [
        build.run.workload.title + ", until all is written", Figures.time(seconds),
        Figures.fraction(seconds, of: unit),
      ]
        + verdicts(seconds, limits) + ["", "", "", "`\(build.run.workload.commandLine)`"])
    let whole = build.run.seconds ?? 0
    table.append([
      "the same, until all is on the disk", Figures.time(whole), Figures.fraction(whole, of: unit), "", "",
      Figures.time(build.run.fastest), Figures.time(build.run.processorSeconds), "", "(the same runs)",
    ])
  }

  /// Whether a time keeps to its limits.
  private func verdicts(_ seconds: Double, _ limits: Limits?) -> [String] {
    guard let limits else { return ["", ""] }
    return [limits.must, limits.aim].map { divisor in
      "T/\(Figures.grouped(Int(divisor))) " + Report.word(seconds <= unit / divisor)
    }
  }

  private static func word(_ isMet: Bool) -> String { isMet ? "met" : "**missed**" }

  /// Memory and bytes of the build.
  private var figures: String {
    guard let build = run.build else { return "" }
    var table = MarkdownTable(
      columns: ["what", "figure", "must", "aim"], alignments: [.left, .right, .right, .right])
    func append(_ title: String, _ value: Double, _ limits: Limits, _ text: (Double) -> String) {
      table.append(
        [title, text(value)] + [limits.must, limits.aim].map { text($0) + " " + Report.word(value <= $0) })
    }
    if let peak = build.run.peakAnonymous {
      append("peak anonymous memory of the build", Double(peak), Workload.memoryLimits) {
        Figures.mebibytes(Int($0))
      }
    }
    let share = Double(build.bytesWithoutText) / Double(max(1, run.unit.bytes))
    append("index without stored text, of the text", share, Workload.sizeLimits) { Figures.decimal($0, 3) }
    return table.text
  }

  private var baselines: String {
    guard !run.baselines.isEmpty else { return "" }
    var table = MarkdownTable(
      columns: ["other programs, the same bytes", "median", "of T", "command"],
      alignments: [.left, .right, .right, .left])
    for entry in run.baselines {
      let (baseline, line) = (entry.baseline, "`\(entry.baseline.line)`")
      guard let result = entry.result else {
        table.append([baseline.title, "skipped", "", "`\(baseline.program)` is not installed"])
        continue
      }
      if let seconds = result.seconds {
        table.append([baseline.title, Figures.time(seconds), Figures.fraction(seconds, of: unit), line])
      } else {
        table.append([baseline.title, "failed", "", line + " " + (result.failure ?? "")])
      }
    }
    return table.text
  }

  private var notes: String {
    var notes: [String] = []
    let processor = run.unit.processorSeconds.median
    if unit > Report.busy * processor {
      notes.append(
        "**The machine was busy:** T took \(Figures.time(unit)) for \(Figures.time(processor)) of processor time. "
          + "Times of this run say little.")
    }
    if let build = run.build {
      let perToken = Double(build.bytesWithoutText) / Double(max(1, run.unit.tokens))
      notes.append(
        "Index: \(Figures.grouped(build.bytes)) bytes in \(build.fileCount) files; without the stored text "
          + "\(Figures.grouped(build.bytesWithoutText)) bytes, \(Figures.decimal(perToken, 3)) a token.")
      notes.append(
        "Building: largest resident set \(Figures.mebibytes(build.run.peakResident)), "
          + "user and system time \(Figures.fraction(build.run.processorSeconds, of: unit)).")
    }
    let rates = run.diskSeconds.map { Figures.decimal(Double(DiskRate.bytes) / 1_048_576 / $0, 0) }
    notes.append(
      "Disk: 256 MiB written and synchronised at \(rates.joined(separator: " and ")) MiB/s, before the builds and after."
    )
    if let first = run.results.first(where: { $0.lines != nil }), let seconds = first.seconds,
      let empty = run.results.first?.seconds
    {
      notes.append(
        "\(first.workload.title): \(Figures.decimal((seconds - empty) * 1_000, 2)) ms more than start and stop."
      )
    }
    return notes.map { "- " + $0 + "\n" }.joined()
  }
}
