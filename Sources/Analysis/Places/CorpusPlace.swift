import CorpusIndex

/// Positions of one document.
public struct CorpusPlace: Sendable, Equatable {
  /// The segment's index in its corpus.
  let segment: Int
  /// The document's number in the segment.
  let document: Int
  /// Positions in the segment, at least one.
  let positions: Range<Int>
  /// Whether somebody asked for these positions, rather than for the document.
  public let isExact: Bool

  /// Positions that somebody asked for.
  init(segment: Int, document: Int, positions: Range<Int>) {
    self.segment = segment
    self.document = document
    self.positions = positions
    isExact = true
  }

  /// Finds the place that a reference names; a document alone is its first position.
  public init(_ reference: PlaceReference, in corpus: CorpusReader) throws(AnalysisError) {
    let names = try DocumentNames(corpus)
    var positions = reference.positions
    let number: Int
    // A name may itself end like a position.
    let isName = positions != nil && names.names.contains(reference.source)
    if isName { positions = nil }
    do throws(PlaceError) { number = try names.number(of: isName ? reference.source : reference.name) } catch
    {
      throw .place(error)
    }
    let segment = corpus.segments.lastIndex { $0.firstDocument <= number } ?? 0
    let document = number - corpus.segments[segment].firstDocument
    let all = corpus.segments[segment].structure.positions(ofDocument: document)
    let last = positions?.upperBound ?? 1
    guard last <= all.count else {
      throw .place(.beyondEnd(document: names.names[number], position: last, last: all.count))
    }
    self.segment = segment
    self.document = document
    let first = all.lowerBound + (positions?.lowerBound ?? 1) - 1
    self.positions = first..<all.lowerBound + last
    isExact = positions != nil
  }
}

/// How much of a text is shown around a place.
public enum PlaceUnit: String, Sendable, CaseIterable {
  /// The innermost section with the sections in it, paragraph by paragraph.
  case section
  case paragraph
  case sentence
}

extension CorpusPlace {
  /// The stretches of text that show the place, in order: the sentences or paragraphs that it touches, or all
  /// paragraphs of its sections. None leaves its flow.
  ///
  /// - Complexity: O(paragraphs or sentences of the segment).
  func stretches(_ unit: PlaceUnit, in corpus: CorpusReader) throws(AnalysisError) -> [Range<Int>] {
    let structure = corpus.segments[segment].structure
    do throws(CorpusIndexError) {
      let whole = unit == .section ? try sections(structure) : positions
      var cursor = BoundaryCursor(
        try WindowBoundaries(unit == .sentence ? .sentence : .paragraph, of: corpus.segments[segment]))
      var stretches: [Range<Int>] = []
      var position = whole.lowerBound
      while position < whole.upperBound {
        let stretch = cursor.bounds(at: position)
        stretches.append(stretch)
        position = max(position + 1, stretch.upperBound)
      }
      return stretches
    } catch { throw .index(error) }
  }

  /// The positions of the sections that the place begins and ends in; of the stretch outside all sections where it
  /// stands in none.
  private func sections(_ structure: StructureReader) throws(CorpusIndexError) -> Range<Int> {
    let document = structure.positions(ofDocument: document)
    func section(at position: Int) throws(CorpusIndexError) -> Range<Int> {
      let run = structure.sectionRun(structure.sectionRun(at: position))
      return
        (try run.section.map { index throws(CorpusIndexError) in try structure.section(index).positions }
        ?? run.positions).clamped(to: document)
    }
    let (first, last) = (try section(at: positions.lowerBound), try section(at: positions.upperBound - 1))
    return min(first.lowerBound, last.lowerBound)..<max(first.upperBound, last.upperBound)
  }
}
