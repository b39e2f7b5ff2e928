import CorpusIndex
import Documents

/// Follows flows and sections through the paragraphs of a document and notes where they begin.
struct StructureTracker {
  private var lastFlow = -1
  /// For each flow that was recorded of the part at hand, its index in the part.
  private(set) var flowIndices: [Int] = []
  /// Whether the last paragraph was recorded.
  private var isParagraphRecorded = false
  private var lastSection: Int??
  private var sectionStarts: [Int: Int] = [:]
  private var sectionEnds: [Int: Int] = [:]

  /// The next part of the document begins; the one before had so many flows.
  mutating func move(to part: Document, flowsBefore: Int) {
    let isFlowRecorded = lastFlow == flowsBefore - 1
    lastFlow = part.continuation?.goesOnInFlow == true && isFlowRecorded ? 0 : -1
    flowIndices.removeAll()
  }

  /// A paragraph with words begins at token `position`.
  ///
  /// - Parameter isContinued: whether it goes on with the last paragraph of the part before.
  /// - Returns: whether it goes on with words of that part, so that nothing begins with it.
  mutating func begin(
    _ paragraph: Paragraph, isContinued: Bool, in document: Document, at position: Int,
    record: inout TokenizedDocument
  ) -> Bool {
    closeSection(at: position)
    if paragraph.flow != lastFlow {
      let flow = document.flows[paragraph.flow]
      record.layout.flows.append((position, flow.region, flow.noteLabel, nil))
      flowIndices.append(paragraph.flow)
      lastFlow = paragraph.flow
    }
    if lastSection == nil || lastSection != .some(paragraph.section) {
      record.layout.sectionRuns.append((position, paragraph.section ?? -1))
      lastSection = .some(paragraph.section)
    }
    if let section = paragraph.section, sectionStarts[section] == nil { sectionStarts[section] = position }
    let goesOn = isContinued && isParagraphRecorded
    if !goesOn { record.layout.paragraphs.append(UInt32(position)) }
    isParagraphRecorded = true
    return goesOn
  }

  /// A paragraph without words stands at token `position`: its section may have no other.
  mutating func skip(_ paragraph: Paragraph, isContinued: Bool, at position: Int) {
    closeSection(at: position)
    if !isContinued { isParagraphRecorded = false }
    if let section = paragraph.section, sectionStarts[section] == nil {
      sectionStarts[section] = position
      sectionEnds[section] = position
    }
  }

  private mutating func closeSection(at position: Int) {
    if case .some(.some(let section)) = lastSection { sectionEnds[section] = position }
  }

  /// Computes the positions of all sections, those of inner ones included.
  mutating func finish(_ record: inout TokenizedDocument) {
    let sections = record.layout.sections
    closeSection(at: record.tokens)
    var ranges: [Range<Int>] = []
    var next = record.tokens
    for section in sections.indices.reversed() {
      let start = sectionStarts[section] ?? next
      ranges.append(start..<max(start, sectionEnds[section] ?? start))
      next = start
    }
    ranges.reverse()
    // Inner sections come after their parents, so going backwards each is complete before its parent.
    for section in sections.indices.reversed() {
      guard let parent = sections[section].parent, !ranges[section].isEmpty else { continue }
      let inner = ranges[section]
      ranges[parent] =
        ranges[parent].isEmpty
        ? inner
        : min(ranges[parent].lowerBound, inner.lowerBound)..<max(ranges[parent].upperBound, inner.upperBound)
    }
    record.layout.sectionRanges = ranges
  }
}
