import CorpusIndex

/// The parts of a corpus as runs of the words that a filter admits.
struct PartDivision {
  /// The number of the word behind each run, ascending.
  private(set) var ends: [Int] = []
  /// The part of each run.
  private(set) var parts: [Int] = []
  /// Admitted words of each part.
  private(set) var sizes: [Int] = []
  /// For each part the first place that belongs to it; none of equal parts.
  private(set) var places: [GroupDivider.Place] = []

  /// O(runs + positions / 64 where a filter admits single words).
  init(
    _ corpus: CorpusReader, into kind: DispersionParts, of words: AdmittedWords
  ) throws(CorpusIndexError) {
    if case .equal(let count) = kind {
      for part in 0..<max(1, count) {
        // A product of two counts that memory holds.
        append(end: words.count * (part + 1) / max(1, count), part: part)
      }
      return
    }
    for (number, segment) in corpus.segments.enumerated() {
      var cursor = words.cursor(segment: number)
      let structure = segment.structure
      switch kind {
      case .documents:
        for index in 0..<structure.documentCount {
          let positions = structure.positions(ofDocument: index)
          append(positions, number, part: sizes.count, &cursor)
        }
      case .sections:
        var partOfSection: [Int: Int] = [:]
        var document = 0
        for index in 0..<structure.sectionRunCount {
          let run = structure.sectionRun(index)
          document = structure.document(at: run.positions.lowerBound, near: document)
          let part = partOfSection[run.section ?? -1 - document, default: sizes.count]
          partOfSection[run.section ?? -1 - document] = part
          append(run.positions, number, part: part, &cursor)
        }
      case .paragraphs:
        let starts = try structure.paragraphStarts()
        for index in starts.indices {
          let end = index + 1 < starts.count ? Int(starts[index + 1]) : segment.tokens.count
          append(Int(starts[index])..<max(end, Int(starts[index])), number, part: sizes.count, &cursor)
        }
      case .equal: break
      }
    }
  }

  private mutating func append(
    _ positions: Range<Int>, _ segment: Int, part: Int, _ cursor: inout AdmittedWords.Cursor
  ) {
    if part == places.count {
      places.append(
        GroupDivider.Place(
          segment: UInt32(truncatingIfNeeded: segment),
          position: UInt32(truncatingIfNeeded: positions.lowerBound)))
    }
    append(end: cursor.number(at: positions.upperBound), part: part)
  }

  private mutating func append(end: Int, part: Int) {
    if part == sizes.count { sizes.append(0) }
    sizes[part] += end - (ends.last ?? 0)
    ends.append(end)
    parts.append(part)
  }

  /// How many of some words, given by ascending numbers, each part has. O(words + runs).
  func counts(of numbers: [Int]) -> [Int] {
    var counts = [Int](repeating: 0, count: sizes.count)
    var run = 0
    for number in numbers {
      while run < ends.count, ends[run] <= number { run += 1 }
      guard run < ends.count else { break }
      counts[parts[run]] += 1
    }
    return counts
  }
}
