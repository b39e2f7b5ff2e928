import Analysis
import Reporting
import TextStatistics

/// Writes rows of a frequency list.
struct FrequencyRows {
  private let writer: any RowWriter
  private let isTable: Bool

  init(_ writer: any RowWriter, _ format: OutputFormat) {
    self.writer = writer
    isTable = format == .table
  }

  func write(_ feature: [UInt8], _ row: FrequencyRow) throws {
    feature.withUnsafeBufferPointer { writer.text($0) }
    writer.integer(row.frequency)
    writer.integer(row.rank)
    writer.integer(row.documents)
    writeGroup(row)
    try writer.endRow()
  }

  /// Writes the frequency of a frame, and what is known of its slot.
  func write(_ feature: [UInt8], _ row: FrameList.Row) throws {
    feature.withUnsafeBufferPointer { writer.text($0) }
    writer.integer(row.frequency.frequency)
    writer.integer(row.frequency.rank)
    writer.integer(row.frequency.documents)
    writer.integer(row.variants)
    for value in [
      VariantRatio.value(variants: row.variants, frequency: row.frequency.frequency), row.entropy,
      FillerEvenness.value(entropy: row.entropy, variants: row.variants),
    ] {
      if let value { writer.real(value) } else { writer.missing() }
    }
    var fillers: [UInt8] = []
    for filler in row.fillers {
      if !fillers.isEmpty { fillers += Array(", ".utf8) }
      fillers += filler.text + Array(" \(filler.frequency)".utf8)
    }
    if row.variants > row.fillers.count { fillers += Array(", \u{2026}".utf8) }
    fillers.withUnsafeBufferPointer { writer.text($0) }
    writeGroup(row.frequency)
    try writer.endRow()
  }

  private func writeGroup(_ row: FrequencyRow) {
    if row.group.isEmpty, isTable { return }
    let names = row.group.compactMap { $0 }
    if names.isEmpty { writer.missing() } else { writer.text(names.joined(separator: " | ")) }
  }
}
