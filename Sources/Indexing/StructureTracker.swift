import CorpusIndex
import Documents

/// Follows flows and sections through the paragraphs of a document and notes where they begin.
struct StructureTracker {
  private var lastFlow = -1
  /// For each recorded flow, its index in the document.
  private(set) var flowIndices: [Int] = []
  private var lastSection: Int??
  private var sectionStarts: [Int: Int] = [:]
  private var sectionEnds: [Int: Int] = [:]

  /// A paragraph with words begins at token `position`.
  mutating func begin(
    _ paragraph: Paragraph, in document: Document, at position: Int, record: inout TokenizedDocument
  ) {
    closeSection(at: position)
    if paragraph.flow != lastFlow {
      let flow = document.flows[paragraph.flow]
      record.flows.append((position, flow.region, flow.noteLabel, nil))
      flowIndices.append(paragraph.flow)
      lastFlow = paragraph.flow
    }
    if lastSection == nil || lastSection != .some(paragraph.section) {
      record.sectionRuns.append((position, paragraph.section ?? -1))
      lastSection = .some(paragraph.section)
    }
    if let section = paragraph.section, sectionStarts[section] == nil { sectionStarts[section] = position }
    record.paragraphs.append(UInt32(position))
  }

  /// A paragraph without words stands at token `position`: its section may have no other.
  mutating func skip(_ paragraph: Paragraph, at position: Int) {
    closeSection(at: position)
    if let section = paragraph.section, sectionStarts[section] == nil {
      sectionStarts[section] = position
      sectionEnds[section] = position
    }
  }

  private mutating func closeSection(at position: Int) {
    if case .some(.some(let section)) = lastSection { sectionEnds[section] = position }
  }

  /// Computes the positions of all sections, those of inner ones included.
  mutating func finish(_ document: Document, tokens: Int, record: inout TokenizedDocument) {
    closeSection(at: tokens)
    var ranges: [Range<Int>] = []
    var next = tokens
    for section in document.sections.indices.reversed() {
      let start = sectionStarts[section] ?? next
      ranges.append(start..<max(start, sectionEnds[section] ?? start))
      next = start
    }
    ranges.reverse()
    // Inner sections come after their parents, so going backwards each is complete before its parent.
    for section in document.sections.indices.reversed() {
      guard let parent = document.sections[section].parent, !ranges[section].isEmpty else { continue }
      let inner = ranges[section]
      ranges[parent] =
        ranges[parent].isEmpty
        ? inner
        : min(ranges[parent].lowerBound, inner.lowerBound)..<max(ranges[parent].upperBound, inner.upperBound)
    }
    record.sectionRanges = ranges
  }
}
