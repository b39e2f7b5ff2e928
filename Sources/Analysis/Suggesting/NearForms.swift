import CorpusIndex
import ICU
import WordForms

/// Finds the forms of a corpus that are one slip of the pen away from a word, or two from a long one: a
/// letter too many, too few, another letter, or two letters that changed places.
struct NearForms {
  private let corpus: CorpusReader

  init(_ corpus: CorpusReader) {
    self.corpus = corpus
  }

  /// The nearest forms with their occurrences: nearer ones first, then the more frequent.
  ///
  /// - Complexity: O(forms · length).
  func alternatives(to word: String) throws(AnalysisError) -> [QuerySuggestion.Alternative] {
    let lexicon = corpus.lexicon
    var folded: [UInt8] = []
    do throws(ICUError) {
      var folder = try FormFolder(cutsPossessives: corpus.manifest.hasWordTokens)
      folder.form(of: Array(word.utf8).span, into: &folded)
    } catch { throw .icu(error) }
    let wanted = Array(String(decoding: folded, as: UTF8.self).unicodeScalars)
    // A word of three letters is a slip away from too many others.
    guard wanted.count >= 4, wanted.count <= 64 else { return [] }
    let limit = wanted.count >= 8 ? 2 : 1
    var found: [(distance: Int, count: Int, form: UInt32)] = []
    var bytes: [UInt8] = []
    for form in 0..<UInt32(clamping: lexicon.formCount) {
      bytes.removeAll(keepingCapacity: true)
      lexicon.appendText(ofForm: form, to: &bytes)
      guard bytes.count + 4 * limit >= wanted.count, bytes.count <= 4 * (wanted.count + limit) else {
        continue
      }
      let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
      guard let distance = Self.distance(wanted, scalars, limit: limit) else { continue }
      let count = corpus.segments.reduce(0) { $0 + $1.postings.tokens(ofForm: form) }
      if count > 0 { found.append((distance, count, form)) }
    }
    found.sort { left, right in
      if left.distance != right.distance { return left.distance < right.distance }
      return left.count != right.count ? left.count > right.count : left.form < right.form
    }
    return found.prefix(QuerySuggestion.limit).map {
      .init(query: lexicon.text(ofForm: $0.form), count: $0.count)
    }
  }

  /// The number of slips between two words (optimal string alignment), `nil` where it exceeds `limit`.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for column in right.indices {
        var best = min(last[column + 1], current[column]) + 1
        best = min(best, last[column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      guard current.contains(where: { $0 <= limit }) else { return nil }
      (beforeLast, last) = (last, current)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}
