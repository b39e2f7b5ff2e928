import CorpusIndex

/// Finds documents that share most of their text, by their sketches.
///
/// Each number of a sketch leads from a document to the first few that hold it too; pairs that meet often are
/// compared. So neither a thousand copies of one text nor a preface that all share costs the square of their
/// number, and a copy is told of the first document that it resembles.
struct NearDuplicateFinder {
  /// What is known of a document.
  struct Candidate {
    var name: String
    /// The name of the file that it came from, which may hold others.
    var file: String
    var digest: [UInt8]
    var tokens: Int
    var sketch: [UInt32]
    /// Whether it is added now; two that were there before are no news.
    var isNew: Bool
  }

  /// Documents of one number that later ones are compared with.
  private static let firstHolders = 4
  /// Numbers that must lead two documents together before they are compared.
  private static let fewestMeetings = 4
  /// Shorter texts resemble each other by their formulas alone.
  private static let smallestSketch = 20
  private static let smallestShare = 0.5

  private let candidates: [Candidate]

  /// - Parameter candidates: in the order of the corpus, those that were there before first.
  init(_ candidates: [Candidate]) {
    self.candidates = candidates
  }

  /// All pairs, in the order of the documents. O(numbers log numbers).
  func find() -> [NearDuplicate] {
    var (found, isCopy) = sameFiles()
    var best: [Int: (other: Int, comparison: SketchComparison)] = [:]
    var excerpts: [(document: Int, duplicate: NearDuplicate)] = []
    for (other, document) in meetings(without: isCopy) {
      guard let comparison = compare(other, document), comparison.shareOfShorter >= Self.smallestShare else {
        continue
      }
      if comparison.shareOfLonger >= Self.smallestShare {
        if best[document].map({ $0.comparison.shareOfShorter < comparison.shareOfShorter }) ?? true {
          best[document] = (other, comparison)
        }
      } else {
        let kind: NearDuplicate.Kind = comparison.firstIsShorter ? .containsExcerpt : .excerpt
        excerpts.append((document, pair(document, other, kind, comparison.shareOfShorter)))
      }
    }
    for (document, match) in best {
      found.append((document, pair(document, match.other, .sameText, match.comparison.shareOfShorter)))
    }
    found += excerpts
    return found.enumerated().sorted { left, right in
      left.element.document != right.element.document
        ? left.element.document < right.element.document
        : left.element.duplicate.other < right.element.duplicate.other
    }.map(\.element.duplicate)
  }

  private func pair(_ document: Int, _ other: Int, _ kind: NearDuplicate.Kind, _ share: Double)
    -> NearDuplicate
  {
    NearDuplicate(
      document: candidates[document].name, other: candidates[other].name, kind: kind, share: share)
  }

  private func compare(_ first: Int, _ second: Int) -> SketchComparison? {
    func sized(_ candidate: Candidate) -> (sketch: [UInt32], size: Int) {
      (candidate.sketch, DocumentSketcher.size(tokens: candidate.tokens))
    }
    return SketchComparison(sized(candidates[first]), sized(candidates[second]))
  }

  /// Documents whose files and texts are the same; those of one file have its digest in common.
  private func sameFiles() -> (found: [(document: Int, duplicate: NearDuplicate)], isCopy: [Bool]) {
    var first: [[UInt8]: [Int]] = [:]
    var found: [(document: Int, duplicate: NearDuplicate)] = []
    var isCopy = [Bool](repeating: false, count: candidates.count)
    for (index, candidate) in candidates.enumerated() where candidate.tokens > 0 {
      let earlier = first[candidate.digest, default: []].first {
        candidates[$0].tokens == candidate.tokens && candidates[$0].sketch == candidate.sketch
      }
      guard let earlier else {
        first[candidate.digest, default: []].append(index)
        continue
      }
      isCopy[index] = true
      let kind: NearDuplicate.Kind = candidates[earlier].file == candidate.file ? .sameText : .sameFile
      if candidate.isNew { found.append((index, pair(index, earlier, kind, 1))) }
    }
    return (found, isCopy)
  }

  /// Pairs of documents, the earlier one first, whose sketches meet often enough to be compared.
  private func meetings(without isCopy: [Bool]) -> [(Int, Int)] {
    var entries: [UInt64] = []
    let wanted = Self.numbers(ofNew: candidates)
    for (index, candidate) in candidates.enumerated()
    where !isCopy[index] && candidate.sketch.count >= Self.smallestSketch {
      for number in candidate.sketch where candidate.isNew || wanted.contains(number) {
        entries.append(UInt64(number) << 32 | UInt64(index))
      }
    }
    entries.sort()
    var pairs: [UInt64] = []
    var start = 0
    for end in 1...max(1, entries.count) {
      guard end < entries.count, entries[end] >> 32 == entries[start] >> 32 else {
        start = end
        continue
      }
      let document = entries[end] & 0xFFFF_FFFF
      guard candidates[Int(document)].isNew else { continue }
      for other in entries[start..<min(end, start + Self.firstHolders)] {
        pairs.append(document << 32 | other & 0xFFFF_FFFF)
      }
    }
    pairs.sort()
    var met: [(Int, Int)] = []
    start = 0
    for end in 0...pairs.count where end == pairs.count || pairs[end] != pairs[start] {
      if end - start >= Self.fewestMeetings {
        met.append((Int(pairs[start] & 0xFFFF_FFFF), Int(pairs[start] >> 32)))
      }
      start = end
    }
    return met
  }

  /// What the sketches of new documents hold, where there are older ones that needn't be compared wholly.
  private static func numbers(ofNew candidates: [Candidate]) -> Set<UInt32> {
    guard candidates.first?.isNew == false else { return [] }
    return candidates.reduce(into: []) { set, candidate in
      if candidate.isNew { set.formUnion(candidate.sketch) }
    }
  }
}
