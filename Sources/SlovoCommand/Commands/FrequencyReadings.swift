import Analysis
import TextStatistics

/// What the rows of a frequency list say, in sentences for readers without statistics.
struct FrequencyReadings {
  /// Words that were counted, where all rows are of one list; nil where groups have words of their own.
  let words: Int?
  /// What is counted: "words", "3-grams".
  let things: String

  func line(_ feature: [UInt8], _ row: FrequencyRow) -> String {
    let name = String(decoding: feature, as: UTF8.self)
    let group = row.group.isEmpty ? "" : " in \(row.group.map { $0 ?? "(none)" }.joined(separator: " | "))"
    return "\(name)\(group): \(Figure.times(row.frequency))\(rate(row.frequency)), \(place(row.rank)), "
      + (row.documents == 1 ? "all in 1 document." : "in \(row.documents.grouped) documents.")
  }

  func line(_ feature: [UInt8], _ row: FrameList.Row) -> String {
    var sentences = [line(feature, row.frequency)]
    sentences.append(
      row.variants == 1
        ? "One word fills its slot." : "\(row.variants.grouped) different words fill its slot.")
    let values = [
      VariantRatio.value(variants: row.variants, frequency: row.frequency.frequency), row.entropy,
      FillerEvenness.value(entropy: row.entropy, variants: row.variants),
    ]
    for (measure, value) in zip(FrameMeasures.all, values) {
      guard let value else { continue }
      sentences.append(
        "\(measure.heading) \(Figure.text(value, decimals: measure.decimals)): \(measure.reading(of: value))."
      )
    }
    return sentences.joined(separator: " ")
  }

  private func rate(_ count: Int) -> String {
    guard let words, words > 0 else { return "" }
    var unit = 1000
    while unit < 1_000_000, Double(count) / Double(words) * Double(unit) < 10 { unit *= 10 }
    return
      ", about \(Wording.figure(Double(count) / Double(words) * Double(unit))) in every \(unit.grouped) words"
  }

  private func place(_ rank: Int) -> String {
    switch rank {
    case 1: "none is more frequent"
    case 2: "one is more frequent"
    default: "\((rank - 1).grouped) are more frequent"
    }
  }

  /// What holds for all rows.
  var closing: String {
    "How to read this: a few \(things) make up most of any text, and most stand in it once or twice. How often one stands in "
      + "another text can be compared by its rate, not by its rank; whether two rates differ by more than chance slovo compare tells."
  }
}
