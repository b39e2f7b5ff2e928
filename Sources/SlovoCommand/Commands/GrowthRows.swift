import Analysis
import Reporting
import SlovoKit
import TextStatistics

/// The rows of `slovo vocabulary --growth`, and what stands under them.
struct GrowthRows {
  let table: VocabularyGrowthTable
  let layer: WordLayer
  let filter: String?
  let isExplained: Bool

  func write(first count: Int, to writer: any RowWriter) throws {
    for point in table.growth.points.prefix(count) {
      writer.integer(point.words)
      writer.integer(point.types)
      writer.integer(point.hapaxes)
      writer.real(point.rate * 1000)
      if let heaps = table.heaps { writer.real(heaps.types(after: point.words)) } else { writer.missing() }
      try writer.endRow()
    }
  }

  func description(_ opened: OpenedCorpus, shown: Int, remarks: [String]) -> AnswerDescription {
    let explanation = isExplained ? explanation : []
    let points = table.growth.points.count
    var footer = explanation
    footer.append(
      "types: \(layer.unit) among the first words\(filter.map { " where \($0)" } ?? "") in the order of the texts; hapaxes: those that have occurred once so far; new/1000: 1000 * hapaxes / words, so many of the next thousand words are probably new (Good, Baayen)."
    )
    if let heaps = table.heaps {
      footer.append(
        "Heaps: types = K * words^b with K = \(text(heaps.factor)), b = \(text(heaps.exponent)), by least squares of logarithms over the points; R2 \(text(heaps.determination)), no point lies further off than \(text(100 * heaps.largestDeviation)) %."
      )
    }
    if let law = table.zipfMandelbrot {
      footer.append(
        "Zipf-Mandelbrot: the word of rank r occurs C / (r + b)^a times with a = \(text(law.exponent)), b = \(text(law.shift)), C = \(text(law.factor)), by maximum likelihood; shares of the first r words differ by \(text(law.distance)) at most."
      )
    }
    if table.heaps == nil {
      footer.append("Heaps's law isn't fitted: that takes three points or more, and types that grow.")
    }
    if table.zipfMandelbrot == nil {
      footer.append(
        "The law of Zipf and Mandelbrot isn't fitted: that takes ten types or more, of different frequencies."
      )
    }
    if shown < points {
      footer.append("Shown are \(shown.grouped) of \(points.grouped) rows; --limit 0 shows all.")
    }
    return AnswerDescription(
      version: SlovoVersion.current, command: "vocabulary",
      settings: [
        NamedValue("growth", true), NamedValue("in", filter.map { .text($0) } ?? .none),
        NamedValue("of", .text(layer.rawValue)), NamedValue("points", .integer(points)), heaps,
        zipfMandelbrot,
      ] + (isExplained ? [NamedValue("explanation", .list(explanation.map { .text($0) }))] : []),
      corpus: Asking.describe(opened), total: points, shown: shown, warnings: remarks,
      notes: table.heaps == nil ? [ColumnNote(column: "heaps", reason: "the law isn't fitted")] : [],
      columns: [
        ColumnDescription("words", .integer), ColumnDescription("types", .integer),
        ColumnDescription("hapaxes", .integer),
        ColumnDescription("new_per_thousand", .real(decimals: 1), heading: "new/1000"),
        ColumnDescription("heaps", .real(decimals: 0), heading: "Heaps"),
      ],
      footer: footer + remarks)
  }

  private var heaps: NamedValue {
    NamedValue(
      "heaps",
      table.heaps.map {
        .group([
          NamedValue("K", .real($0.factor)), NamedValue("b", .real($0.exponent)),
          NamedValue("R2", .real($0.determination)),
          NamedValue("largest_deviation", .real($0.largestDeviation)),
          NamedValue("method", "least squares of logarithms over the points"),
        ])
      } ?? .none)
  }

  private var zipfMandelbrot: NamedValue {
    NamedValue(
      "zipf_mandelbrot",
      table.zipfMandelbrot.map {
        .group([
          NamedValue("a", .real($0.exponent)), NamedValue("b", .real($0.shift)),
          NamedValue("C", .real($0.factor)), NamedValue("distance", .real($0.distance)),
          NamedValue("method", "maximum likelihood"),
        ])
      } ?? .none)
  }

  private var explanation: [String] {
    guard let last = table.growth.points.last else { return [] }
    var lines = [
      "Of the \(last.words.grouped) words \(last.types.grouped) are different, and \(last.hapaxes.grouped) of these occur once.",
      "If the texts went on in the same way, about \(text(last.rate * 1000)) of the next thousand words would be new.",
    ]
    if let heaps = table.heaps, heaps.exponent > 1 {
      lines.append(
        "The vocabulary grew faster than the texts here, which can't go on for long: the texts change on the way, and Heaps's law foretells nothing."
      )
    } else if let heaps = table.heaps {
      lines.append(
        "By Heaps's law twice as many words would have \(text(100 * (heaps.types(after: 2 * last.words) / heaps.types(after: last.words) - 1))) % more different ones."
      )
    }
    return lines + [""]
  }

  /// Four digits or so, for eyes.
  private func text(_ value: Double) -> String { PlainNumber.significant(value) }
}
