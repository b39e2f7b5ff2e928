import Analysis
import CorpusIndex

/// N-grams as a reader finds them who writes down each one that stands in a corpus.
struct NgramWitness {
  struct Row: Equatable {
    var feature: String
    var frequency: Int
    var rank: Int
    var documents: Int
    var group: [String?]
  }

  let corpus: CorpusReader
  var layer = FrequencyList.Layer.form
  var length = 2
  var skips = 0
  var scope = NgramScope.sentence
  var stopped: Set<String> = []
  /// Whether a filter admits a position of a segment.
  var admits: (SegmentReader, Int) -> Bool = { _, _ in true }
  /// The group of a position.
  var group: (SegmentReader, Int) throws -> [String?] = { _, _ in [] }

  struct Word: Hashable {
    var text: String
    /// What equal frequencies are ordered by.
    var place: [UInt8]
  }

  /// All n-grams in the order of their list.
  func rows(minimum: Int = 1, documents: Int = 1) throws -> [Row] {
    var groups: [[String?]] = []
    var found: [[[Word]: (count: Int, documents: Set<Int>)]] = []
    for segment in corpus.segments {
      let starts = try self.starts(segment)
      for first in 0..<segment.tokens.count {
        let ngrams = try ngrams(first, segment, starts)
        guard !ngrams.isEmpty else { continue }
        let key = try group(segment, first)
        if !groups.contains(key) {
          groups.append(key)
          found.append([:])
        }
        let index = groups.firstIndex(of: key) ?? 0
        let document = segment.firstDocument + segment.structure.document(at: first)
        for words in ngrams {
          var entry = found[index][words] ?? (0, [])
          entry.count += 1
          entry.documents.insert(document)
          found[index][words] = entry
        }
      }
    }
    var rows: [Row] = []
    for (key, found) in zip(groups, found) {
      let kept = found.filter { $0.value.count >= minimum && $0.value.documents.count >= documents }
      let listed = kept.sorted { left, right in
        if left.value.count != right.value.count { return left.value.count > right.value.count }
        let pair = zip(left.key, right.key).first { $0.place != $1.place }
        return pair.map { $0.place.lexicographicallyPrecedes($1.place) } ?? false
      }
      for (words, entry) in listed {
        rows.append(
          Row(
            feature: words.map(\.text).joined(separator: " "), frequency: entry.count,
            rank: listed.count { $0.value.count > entry.count } + 1, documents: entry.documents.count,
            group: key))
      }
    }
    return rows
  }

  /// The n-grams whose first word stands at a position.
  func ngrams(_ first: Int, _ segment: SegmentReader, _ starts: Set<Int>) throws -> [[Word]] {
    let words = try words(from: first, segment, starts)
    guard !words.isEmpty else { return [] }
    var ngrams: [[Int]] = [[0]]
    for _ in 1..<length {
      ngrams = ngrams.flatMap { ngram in
        words.indices.filter { $0 > (ngram.last ?? 0) }.map { ngram + [$0] }
      }
    }
    // What is left out in all: the words from the first to the last, without the n-gram's own.
    return ngrams.filter { ($0.last ?? 0) + 1 - length <= skips }.map { $0.map { words[$0] } }
  }

  /// The words from a position on that an n-gram may hold; none where none begins.
  private func words(
    from first: Int, _ segment: SegmentReader, _ starts: Set<Int>
  ) throws -> [Word] {
    var words: [Word] = []
    for position in first..<segment.tokens.count {
      if position > first, starts.contains(position) { return words }
      let type = try segment.tokens.type(at: position)
      if corpus.lexicon.nonWordTypes.contains(type) {
        if position == first { return [] }
        continue
      }
      let form = corpus.lexicon.text(ofForm: corpus.lexicon.form(ofType: type))
      guard admits(segment, position), !stopped.contains(form),
        let word = try word(type, position, segment)
      else { return words }
      words.append(word)
      if words.count == length + skips { return words }
    }
    return words
  }

  private func word(_ type: UInt32, _ position: Int, _ segment: SegmentReader) throws -> Word? {
    let lexicon = corpus.lexicon
    let rank = withUnsafeBytes(of: lexicon.rank(ofType: type).bigEndian) { Array($0) }
    switch layer {
    case .form: return Word(text: lexicon.text(ofForm: lexicon.form(ofType: type)), place: rank)
    case .word:
      let text = lexicon.surface(ofType: type)
      return Word(text: text, place: rank + Array(text.utf8))
    case .key:
      let text = lexicon.text(ofKey: lexicon.key(ofType: type) ?? 0)
      return Word(text: text, place: Array(text.utf8))
    case .annotation(let name):
      guard let layer = segment.layers.layer(named: name) else { return nil }
      let number = try layer.valueNumber(at: position)
      return number == 0
        ? nil : Word(text: layer.value(number), place: Array(layer.value(number).utf8))
    case .lang, .script: return nil
    }
  }

  func starts(_ segment: SegmentReader) throws -> Set<Int> {
    let structure = segment.structure
    var starts = Set((0..<structure.flowCount).map { structure.positions(ofFlow: $0).lowerBound })
    switch scope {
    case .sentence: starts.formUnion(try structure.sentenceStarts().map(Int.init))
    case .paragraph: starts.formUnion(try structure.paragraphStarts().map(Int.init))
    case .region: break
    }
    return starts
  }
}

extension NgramList {
  /// The rows as the witness gives them.
  borrowing func witnessRows() throws -> [NgramWitness.Row] {
    var rows: [NgramWitness.Row] = []
    try forEachRow { feature, row in
      rows.append(
        NgramWitness.Row(
          feature: String(decoding: feature, as: UTF8.self), frequency: row.frequency, rank: row.rank,
          documents: row.documents, group: row.group))
    }
    return rows
  }
}
