extension Document {
  /// The byte ranges of the original file that a range of the text was taken from, ascending in the
  /// text; neighbours that touch are one.
  ///
  /// Several ranges come of a word that a line end or a dropped mark divides. Complexity:
  /// O(log *n*) in the number of pieces, and linear in the pieces that the range meets.
  public func sourceRanges(of range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = firstPiece(endingAfter: range.lowerBound)
    while index < pieces.count, pieces[index].text < range.upperBound {
      let piece = pieces[index]
      index += 1
      let decoded: Range<Int>
      if piece.isVerbatim {
        let lower = max(range.lowerBound, piece.text) - piece.text
        let upper = min(range.upperBound, piece.text + piece.length) - piece.text
        decoded = piece.decoded + lower..<piece.decoded + upper
      } else {
        decoded = piece.decoded..<piece.decoded + piece.decodedLength
      }
      let original =
        source.offsets.source(of: decoded.lowerBound)..<source.offsets.source(of: decoded.upperBound)
      // Several pieces may come of one reference.
      if original.isEmpty || original == found.last { continue }
      if let last = found.last, last.upperBound == original.lowerBound {
        found[found.count - 1] = last.lowerBound..<original.upperBound
      } else {
        found.append(original)
      }
    }
    return found
  }

  /// The line of the original file, counted from 1, that holds a byte of the file. O(log *n*).
  public func line(ofSourceByte byte: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= byte { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1) + firstLine
  }

  private func firstPiece(endingAfter offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].text + pieces[middle].length <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
