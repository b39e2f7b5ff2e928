import CorpusIndex

extension CorpusPlace {
  /// Finds the first words on a line of a document's original file, or on the next line that has words.
  ///
  /// - Parameter line: from 1, as concordances print it.
  /// - Throws: `.place` where the document isn't known, or has no word from the line on.
  /// - Complexity: O(positions of the document).
  public init(_ reference: PlaceReference, line: Int, in corpus: CorpusReader) throws(AnalysisError) {
    let names = try DocumentNames(corpus)
    let number: Int
    do throws(PlaceError) { number = try names.number(of: reference.source) } catch { throw .place(error) }
    let index = corpus.segments.lastIndex { $0.firstDocument <= number } ?? 0
    let segment = corpus.segments[index]
    let document = number - segment.firstDocument
    var nearest = Int.max
    var last = 0
    var found = 0..<0
    do throws(CorpusIndexError) {
      let unit = try segment.structure.document(document).sourceUnit
      // Notes are read after their section, so that lines needn't ascend.
      for position in segment.structure.positions(ofDocument: document) {
        let own = try segment.source(at: position, unit: unit).line
        last = max(last, own)
        if own == nearest, found.upperBound == position {
          found = found.lowerBound..<position + 1
        } else if own >= line, own < nearest {
          (nearest, found) = (own, position..<position + 1)
        }
      }
    } catch { throw .index(error) }
    guard !found.isEmpty else {
      throw .place(.beyondLastLine(document: names.names[number], line: line, last: last))
    }
    self.init(segment: index, document: document, positions: found)
  }
}
