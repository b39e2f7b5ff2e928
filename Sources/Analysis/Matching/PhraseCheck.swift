import CorpusIndex

/// Tells where a phrase stands, from the places of one of its words: its neighbours are looked up in the token
/// stream.
struct PhraseCheck: Sendable {
  private let phrase: [PhrasePlace]
  /// The place of the word whose positions are known.
  private let anchor: Int
  /// The places before which a hyphen must stand.
  private let hyphenated: [Int]
  private let hyphens: Set<UInt32>

  init(_ phrase: [PhrasePlace], anchor: Int, hyphens: Set<UInt32>) {
    self.phrase = phrase
    self.anchor = anchor
    hyphenated = phrase.indices.dropFirst().filter { phrase[$0].gap == .hyphen }
    self.hyphens = hyphens
  }

  /// The first positions of the phrase, from the ascending positions of its anchor.
  ///
  /// A phrase never crosses the end of its flow. O(candidates · words).
  func starts(
    _ candidates: ArraySlice<UInt32>, in segment: SegmentReader
  ) throws(CorpusIndexError) -> [UInt32] {
    var starts: [UInt32] = []
    var flow = FlowCursor(segment.structure)
    var types = [UInt32](repeating: 0, count: phrase.count)
    let last = segment.tokens.count - phrase.count
    for candidate in candidates {
      let start = Int(candidate) - anchor
      guard start >= 0, start <= last else { continue }
      try segment.readTypes(start..<start + phrase.count, into: &types)
      guard admits(types), try hasHyphens(start, segment) else { continue }
      guard flow.move(to: start).contains(start + phrase.count - 1) else { continue }
      starts.append(UInt32(start))
    }
    return starts
  }

  private func admits(_ types: [UInt32]) -> Bool {
    for place in phrase.indices where !phrase[place].types.contains(types[place]) { return false }
    return true
  }

  private func hasHyphens(_ start: Int, _ segment: SegmentReader) throws(CorpusIndexError) -> Bool {
    for place in hyphenated where !hyphens.contains(try segment.tokens.gap(at: start + place)) {
      return false
    }
    return true
  }
}
