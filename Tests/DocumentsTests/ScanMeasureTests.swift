import Testing

@testable import Documents

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How well damaged texts are read, and the measures that must not fall below what is reached.
///
/// `SLOVO_SCANS` names a folder of further texts with their tables, which are measured and printed too.
@Suite struct `Damaged texts against their truth` {
  static let folder = FilePath.folder(of: #filePath) + "/Fixtures/Scans"

  /// The texts of a folder, by name.
  private static func measures(in folder: String) throws -> [(name: String, measures: ScanMeasures)] {
    var walk = FolderWalk()
    try walk.visit(folder)
    return try walk.found.map { (FilePath.name(of: $0.path), ScanMeasures(try ScanTruth($0.path))) }
  }

  private static func table(_ rows: [(name: String, measures: ScanMeasures)]) -> String {
    var lines: [String] = []
    for (name, measures) in rows {
      lines.append(
        "\(name): in region \(measures.inRegion), of those read \(measures.regionPrecision), whole \(measures.whole), "
          + "paragraphs \(measures.paragraphs), labels \(measures.labels), pages \(measures.pages)")
      for (kind, repairs) in measures.repairs.sorted(by: { $0.key < $1.key }) {
        lines.append("  \(kind): recall \(repairs.recall), precision \(repairs.precision)")
      }
      lines += measures.mistakes.map { "    \($0)" }
    }
    return lines.joined(separator: "\n")
  }

  private static func all(_ rows: [(name: String, measures: ScanMeasures)]) -> ScanMeasures {
    var sum = ScanMeasures()
    for (_, measures) in rows {
      sum.inRegion = sum.inRegion + measures.inRegion
      sum.regionPrecision = sum.regionPrecision + measures.regionPrecision
      sum.whole = sum.whole + measures.whole
      sum.paragraphs = sum.paragraphs + measures.paragraphs
      sum.labels = sum.labels + measures.labels
      sum.pages = sum.pages + measures.pages
      for (kind, repairs) in measures.repairs {
        let before = sum.repairs[kind] ?? ScanMeasures.Repairs()
        sum.repairs[kind] = ScanMeasures.Repairs(
          recall: before.recall + repairs.recall, precision: before.precision + repairs.precision)
      }
    }
    return sum
  }

  @Test func `words stand in their regions, whole, and what is mended was broken`() throws {
    let rows = try Self.measures(in: Self.folder)
    let sum = Self.all(rows)
    print(Self.table(rows + [("all", sum)]))
    #expect(rows.count == 48)
    #expect(sum.inRegion.value >= 0.99)
    #expect(sum.regionPrecision.value >= 0.99)
    #expect(sum.whole.value >= 0.998)
    #expect(sum.labels.value >= 0.98)
    #expect(sum.pages.value >= 0.95)
    #expect(sum.paragraphs.value >= 0.93)
    for (kind, repairs) in sum.repairs {
      #expect(repairs.precision.value >= 0.93, "\(kind)")
      #expect(repairs.recall.value >= 0.88, "\(kind)")
    }
  }

  @Test func `a text without damage is left as it is`() throws {
    let measures = ScanMeasures(try ScanTruth(Self.folder + "/arithmetic-of-a-district.txt"))
    #expect(measures.repairs.values.allSatisfy { $0.precision.whole == 0 }, "\(measures.mistakes)")
    #expect(measures.whole.value == 1)
  }

  @Test(.enabled(if: getenv("SLOVO_SCANS") != nil, "SLOVO_SCANS names no further texts"))
  func `further texts are measured`() throws {
    let folder = try #require(getenv("SLOVO_SCANS").map { String(cString: $0) })
    let rows = try Self.measures(in: folder)
    print(Self.table(rows + [("all", Self.all(rows))]))
    #expect(!rows.isEmpty)
  }
}
