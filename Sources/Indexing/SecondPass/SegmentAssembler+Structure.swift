import CorpusIndex
import Documents

extension SegmentAssembler {
  /// The pages of a document; the pages of the one before end at its beginning.
  private func pages(of layout: DocumentLayout, tokens: Int) -> [(start: Int, label: String)] {
    guard tokens > 0, layout.pages.first?.start != 0 else { return layout.pages }
    return [(0, "")] + layout.pages
  }

  /// The structure of all documents by positions of the segment.
  func structure() -> SegmentStructure {
    var structure = SegmentStructure()
    let counts = documents.lazy.map { pass.documents[$0].counts }
    structure.flows.reserveCapacity(counts.reduce(0) { $0 + $1.flows })
    structure.paragraphs.reserveCapacity(counts.reduce(0) { $0 + $1.paragraphs })
    structure.sentences.reserveCapacity(counts.reduce(0) { $0 + $1.sentences })
    structure.spans.reserveCapacity(counts.reduce(0) { $0 + $1.spans })
    var position = 0
    var textOffset = 0
    var labels: [String: Int] = [:]
    var languages: [String: Int] = [:]
    func language(_ name: String) -> Int {
      let known = languages[name] ?? structure.spanLanguages.count
      if known == structure.spanLanguages.count { structure.spanLanguages.append(name) }
      languages[name] = known
      return known
    }
    for index in documents {
      let document = pass.documents[index]
      let layout = pass.layout(of: index)
      let start = UInt32(position)
      let firstSection = structure.sections.count
      structure.documentStarts.append(start)
      let closingGap =
        document.stretches.last.map { lexicon.gapIds[$0.worker][Int(document.closingGap)] } ?? 0
      structure.documents.append(
        DocumentRecord(
          name: document.name, input: inputs[document.input].name, encoding: document.encoding.name,
          sourceUnit: document.encoding.unit.rawValue, sourceSize: document.sourceSize,
          sourceDigest: document.digest, textOffset: textOffset, textLength: document.textLength,
          closingGap: closingGap, firstSection: firstSection, sectionCount: layout.sections.count,
          metadata: document.metadata.map { ($0.key, $0.value) }))
      for flow in layout.flows {
        var note = -1
        if let label = flow.note {
          note = structure.noteLabels.count
          structure.noteLabels.append(label)
        }
        structure.flows.append(
          FlowRecord(
            start: start + UInt32(flow.start), region: flow.region.rawValue, note: note,
            callOut: flow.callOut.map { $0 + position } ?? -1))
      }
      for page in pages(of: layout, tokens: document.tokens) {
        var label = -1
        if !page.label.isEmpty {
          label = labels[page.label] ?? structure.pageLabels.count
          if label == structure.pageLabels.count { structure.pageLabels.append(page.label) }
          labels[page.label] = label
        }
        // A stretch without a page needs no record at the beginning, only behind one that has a page.
        if label >= 0 || structure.pages.last.map({ $0.label >= 0 }) ?? false {
          structure.pages.append(PageRun(start: start + UInt32(page.start), label: label))
        }
      }
      structure.paragraphs.append(contentsOf: layout.paragraphs.map { $0 + start })
      structure.sentences.append(contentsOf: layout.sentences.map { $0 + start })
      for (section, range) in zip(layout.sections, layout.sectionRanges) {
        structure.sections.append(
          SectionRecord(
            title: section.title, level: section.level,
            parent: section.parent.map { $0 + firstSection } ?? -1,
            document: index - documents.lowerBound,
            positions: range.lowerBound + position..<range.upperBound + position))
      }
      for run in layout.sectionRuns {
        structure.sectionRuns.append(
          SectionRun(
            start: start + UInt32(run.start), section: run.section < 0 ? -1 : run.section + firstSection))
      }
      for span in layout.spans {
        structure.spans.append(
          SpanRecord(
            positions: span.positions.lowerBound + position..<span.positions.upperBound + position,
            kind: span.kind,
            language: span.language < 0 ? -1 : language(layout.spanLanguages[span.language])))
      }
      position += document.tokens
      textOffset += document.textLength
    }
    return structure
  }
}
