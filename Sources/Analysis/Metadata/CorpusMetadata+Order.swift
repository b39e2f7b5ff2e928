import CorpusIndex
import ICU

extension CorpusMetadata {
  /// The place of each document when all are ordered by a key, from 1; equal values share it. 0 where a
  /// document has no value, or one that is neither number nor date under a key of these.
  ///
  /// Numbers go by size, dates as ``UncertainDate/precedes(_:)`` says, text by the collation of the lexicon,
  /// or of another locale.
  /// - Complexity: O(documents log documents).
  func ranks(of key: String, locale: String = "en") throws(AnalysisError) -> [UInt32] {
    guard let values = values(of: key), let type = self.key(key)?.type else {
      return [UInt32](repeating: 0, count: documents.count)
    }
    guard type != .text else { return try textRanks(values, locale) }
    let distinct = DistinctValues(values)
    let typed = distinct.texts.map { MetadataValue($0, as: type) }
    return Self.ranks(distinct.indices.map { $0.map { typed[$0] } })
  }

  private static func ranks(_ values: [MetadataValue?]) -> [UInt32] {
    let ordered = values.indices.filter { values[$0]?.isOrdered == true }
    return ranks(count: values.count, ordered) { left, right in
      guard let left = values[left], let right = values[right] else { return false }
      return left.precedes(right)
    }
  }

  private func textRanks(_ values: [String?], _ locale: String) throws(AnalysisError) -> [UInt32] {
    var keys: [[UInt8]] = []
    do throws(ICUError) {
      var collator = try Collator(locale: locale)
      for value in values {
        var key: [UInt8] = []
        let bytes = Array((value ?? "").utf8)
        let made = bytes.withUnsafeBufferPointer { buffer -> Result<Void, ICUError> in
          do throws(ICUError) {
            try collator.sortKey(for: buffer, into: &key)
            return .success(())
          } catch { return .failure(error) }
        }
        try made.get()
        keys.append(key)
      }
    } catch { throw .icu(error) }
    return Self.ranks(count: values.count, values.indices.filter { values[$0] != nil }) {
      keys[$0].lexicographicallyPrecedes(keys[$1])
    }
  }

  private static func ranks(
    count: Int, _ indices: [Int], _ precedes: (Int, Int) -> Bool
  ) -> [UInt32] {
    var ranks = [UInt32](repeating: 0, count: count)
    var rank: UInt32 = 0
    var previous: Int?
    for index in indices.sorted(by: precedes) {
      if previous.map({ precedes($0, index) }) ?? true { rank += 1 }
      ranks[index] = rank
      previous = index
    }
    return ranks
  }
}
