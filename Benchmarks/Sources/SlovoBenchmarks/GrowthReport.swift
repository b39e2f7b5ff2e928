import Measurement

/// The same measurements on several corpora side by side: what grows with the corpus keeps its fraction of T.
struct GrowthReport {
  private let runs: [CorpusRun]

  init(_ runs: [CorpusRun]) {
    self.runs = runs
  }

  var text: String {
    var table = MarkdownTable(
      columns: ["of T"] + runs.map { Figures.grouped($0.unit.tokens) + " tokens" },
      alignments: [.left] + runs.map { _ in .right })
    table.append(["T"] + runs.map { Figures.time($0.unit.seconds.median) })
    for (number, result) in (runs.first?.results ?? []).enumerated() {
      let isBuild = result.workload.title == Workload.build.title
      if isBuild {
        table.append(
          ["\(result.workload.title), until all is written"]
            + runs.map { run in
              run.build.map { Figures.fraction($0.secondsUntilWritten, of: run.unit.seconds.median) }
                ?? "failed"
            })
      }
      table.append(
        [isBuild ? "the same, until all is on the disk" : result.workload.title]
          + runs.map { run in
            run.results[number].seconds.map { Figures.fraction($0, of: run.unit.seconds.median) } ?? "failed"
          })
    }
    table.append(
      ["peak anonymous memory of the build"]
        + runs.map { $0.build?.run.peakAnonymous.map(Figures.mebibytes) ?? "" })
    table.append(
      ["bytes a token, without stored text"]
        + runs.map { run in
          run.build.map { Figures.decimal(Double($0.bytesWithoutText) / Double(max(1, run.unit.tokens)), 3) }
            ?? ""
        })
    return table.text
  }
}
