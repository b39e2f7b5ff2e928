import Analysis
import CorpusIndex

/// Frames as a reader finds them who writes down each n-gram once for each of its inner words.
struct FrameWitness {
  struct Row: Equatable {
    var feature: String
    var frequency: Int
    var rank: Int
    var documents: Int
    var variants: Int
    var fillers: [String]
    var group: [String?]
    /// How often each filler stands in the slot.
    var counts: [Int]
  }

  var ngrams: NgramWitness

  private struct Frame: Hashable {
    var words: [NgramWitness.Word]
  }

  private struct Found {
    var documents: Set<Int> = []
    var fillers: [NgramWitness.Word: Int] = [:]
  }

  /// A word that no corpus has, behind all others.
  private static let slot = NgramWitness.Word(text: "*", place: [255, 255, 255, 255, 255])

  func rows(minimum: Int = 1, documents: Int = 1, variants: Int = 2) throws -> [Row] {
    var groups: [[String?]] = []
    var found: [[Frame: Found]] = []
    for segment in ngrams.corpus.segments {
      let starts = try ngrams.starts(segment)
      for first in 0..<segment.tokens.count {
        for words in try ngrams.ngrams(first, segment, starts) {
          let key = try ngrams.group(segment, first)
          if !groups.contains(key) {
            groups.append(key)
            found.append([:])
          }
          for inner in 1..<words.count - 1 {
            var frame = Frame(words: words)
            frame.words[inner] = Self.slot
            let document = segment.firstDocument + segment.structure.document(at: first)
            let index = groups.firstIndex(of: key) ?? 0
            found[index][frame, default: Found()].documents.insert(document)
            found[index][frame, default: Found()].fillers[words[inner], default: 0] += 1
          }
        }
      }
    }
    var rows: [Row] = []
    for (key, found) in zip(groups, found) {
      var listed: [(frame: Frame, found: Found, count: Int)] = []
      for (frame, entry) in found {
        let count = entry.fillers.values.reduce(0, +)
        if count >= minimum, entry.documents.count >= documents, entry.fillers.count >= variants {
          listed.append((frame, entry, count))
        }
      }
      listed.sort { left, right in
        left.count != right.count
          ? left.count > right.count : Self.precede(left.frame.words, right.frame.words)
      }
      for entry in listed {
        let fillers = entry.found.fillers.sorted { left, right in
          left.value != right.value
            ? left.value > right.value : Self.precede([left.key], [right.key])
        }
        rows.append(
          Row(
            feature: entry.frame.words.map(\.text).joined(separator: " "), frequency: entry.count,
            rank: listed.count { $0.count > entry.count } + 1, documents: entry.found.documents.count,
            variants: fillers.count, fillers: fillers.prefix(4).map { "\($0.key.text) \($0.value)" },
            group: key, counts: fillers.map(\.value).sorted()))
      }
    }
    return rows
  }

  private static func precede(_ left: [NgramWitness.Word], _ right: [NgramWitness.Word]) -> Bool {
    let pair = zip(left, right).first { $0.place != $1.place }
    return pair.map { $0.place.lexicographicallyPrecedes($1.place) } ?? false
  }
}

extension FrameList {
  /// The rows as the witness gives them, without the counts of all fillers, and the entropies.
  borrowing func witnessRows() throws -> (rows: [FrameWitness.Row], entropies: [Double]) {
    var rows: [FrameWitness.Row] = []
    var entropies: [Double] = []
    try forEachRow { feature, row in
      rows.append(
        FrameWitness.Row(
          feature: String(decoding: feature, as: UTF8.self), frequency: row.frequency.frequency,
          rank: row.frequency.rank, documents: row.frequency.documents, variants: row.variants,
          fillers: row.fillers.map { "\(String(decoding: $0.text, as: UTF8.self)) \($0.frequency)" },
          group: row.frequency.group, counts: []))
      entropies.append(row.entropy)
    }
    return (rows, entropies)
  }
}
