import CorpusIndex

/// The keys of one part of the tokens, some bins of them, each bin's in reading order.
///
/// A bin is told by the highest bits of a key's hash. Where the document changes a note of it stands between a
/// bin's keys.
struct NgramBins<Key: NgramKey>: Sendable {
  private let buffer: KeyBuffer<Key.Rest>
  /// Where each bin begins, and where the last one ends.
  private let starts: [Int]

  /// Where the next key of a bin goes, and what document its last one came from.
  private struct Cursor {
    var place = 0
    var document = UInt32.max
  }

  /// How many keys and notes each bin gets, and how many keys there are. O(tokens).
  static func sizes(
    _ runs: [NgramRun], _ source: NgramSource, _ division: NgramDivision
  ) throws(CorpusIndexError) -> (bins: [Int], keys: Int) {
    var cursors = [Cursor](repeating: Cursor(), count: 1 << division.binBits)
    var keyCount = 0
    var scanner = NgramScanner<Key>(source)
    for run in runs {
      try scanner.scan(run) { keys, document throws(CorpusIndexError) in
        keyCount += keys.count
        var cursors = cursors.mutableSpan
        for index in 0..<keys.count {
          let bin = division.bin(ofHash: keys[index].hash(division))
          if cursors[bin].document != document {
            cursors[bin].document = document
            cursors[bin].place &+= 1
          }
          cursors[bin].place &+= 1
        }
      }
    }
    return (cursors.map(\.place), keyCount)
  }

  /// Collects the keys of some bins, whose sizes are known. O(tokens).
  init(
    _ bins: Range<Int>, of runs: [NgramRun], sizes: [Int], _ source: NgramSource,
    _ division: NgramDivision
  ) throws(CorpusIndexError) {
    var starts = [0]
    for bin in bins { starts.append(starts[starts.count - 1] + sizes[bin]) }
    var cursors = starts.dropLast().map { Cursor(place: $0) }
    let buffer = KeyBuffer<Key.Rest>(count: starts[starts.count - 1])
    var scanner = NgramScanner<Key>(source)
    for run in runs {
      try scanner.scan(run) { keys, document throws(CorpusIndexError) in
        let note = Key.Rest(document: document)
        var cursors = cursors.mutableSpan
        for index in 0..<keys.count {
          let key = keys[index]
          let hash = key.hash(division)
          let bin = division.bin(ofHash: hash) &- bins.lowerBound
          guard bin >= 0, bin < cursors.count else { continue }
          if cursors[bin].document != document {
            cursors[bin].document = document
            buffer.set(cursors[bin].place, note)
            cursors[bin].place &+= 1
          }
          buffer.set(cursors[bin].place, key.rest(hash: hash, division))
          cursors[bin].place &+= 1
        }
      }
    }
    self.buffer = buffer
    self.starts = starts
  }

  /// Calls `body` with the keys of a bin, counted from the first that was asked for.
  func withKeys(ofBin bin: Int, _ body: (Span<Key.Rest>) -> Void) {
    buffer.withKeys(starts[bin]..<starts[bin + 1], body)
  }
}
