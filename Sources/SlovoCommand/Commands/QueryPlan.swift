import Analysis
import Reporting
import SlovoKit

/// The answer of `--plan`: how queries are answered, step by step.
struct QueryPlan {
  let queries: [Query]

  func write(_ opened: OpenedCorpus, _ command: String, to output: OutputArguments) throws {
    let evaluator = QueryEvaluator(opened.reader)
    var rows: [(pattern: String, step: String, count: Int)] = []
    for query in queries {
      for step in try evaluator.explanation(of: query).steps {
        let indent = String(repeating: "  ", count: step.depth)
        rows.append((query.source, indent + Wording.step(step.action), step.count))
      }
    }
    let description = AnswerDescription(
      version: SlovoVersion.current, command: command, settings: [NamedValue("plan", true)],
      corpus: Asking.describe(opened), total: rows.count, shown: rows.count,
      columns: [
        ColumnDescription("pattern", .text, importance: 0),
        ColumnDescription("step", .text, cut: .end, importance: 2),
        ColumnDescription("count", .integer, importance: 2),
      ],
      footer: [
        "count: places in lists, places that are tried, or matches; --in is applied afterwards.",
        "What stands further in belongs to a part of the query.",
      ])
    try output.write(description) { writer in
      for row in rows {
        writer.text(row.pattern)
        writer.text(row.step)
        writer.integer(row.count)
        try writer.endRow()
      }
    }
  }
}
