import Analysis
import Reporting
import TextStatistics

/// Writes rows of a frequency list.
struct FrequencyRows {
  private let writer: any RowWriter
  private let isTable: Bool
  /// What rows say to readers without statistics; nil where nobody asked.
  private let readings: FrequencyReadings?

  init(_ writer: any RowWriter, _ format: OutputFormat, explaining readings: FrequencyReadings? = nil) {
    self.writer = writer
    self.readings = readings
    isTable = format == .table
  }

  /// Writes what holds for all rows.
  func close() {
    if isTable, let readings { writer.explain(readings.closing) }
  }

  /// Ends a row with what it says: in a column, or below a table.
  private func end(_ reading: @autoclosure () -> String) throws {
    if readings != nil {
      if isTable { writer.explain(reading()) } else { writer.text(reading()) }
    }
    try writer.endRow()
  }

  func write(_ feature: [UInt8], _ row: FrequencyRow) throws {
    feature.withUnsafeBufferPointer { writer.text($0) }
    writer.integer(row.frequency)
    writer.integer(row.rank)
    writer.integer(row.documents)
    writeGroup(row)
    try end(readings?.line(feature, row) ?? "")
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
    try end(readings?.line(feature, row) ?? "")
  }

  private func writeGroup(_ row: FrequencyRow) {
    if row.group.isEmpty, isTable { return }
    let names = row.group.compactMap { $0 }
    if names.isEmpty { writer.missing() } else { writer.text(names.joined(separator: " | ")) }
  }
}
