import CorpusIndex
import ICU

/// Ranks of word types in an order that the index doesn't hold: that of another language, or by endings.
enum TypeRanks {
  /// Replaces the types of some columns, counted from 1, by their ranks, which are the same for words that the
  /// collator holds equal; 0 stays.
  ///
  /// Words are compared by their forms or, case aside, by their spelling.
  /// - Parameter isByEnding: whether words are read from their last character on.
  /// - Complexity: O(lines + types + distinct words · log distinct words); memory for a collation key of each
  ///   distinct word.
  static func rank(
    _ columns: inout [[UInt32]], _ wanted: [Int], _ lexicon: LexiconReader, _ collation: LineCollation,
    byEnding isByEnding: Bool
  ) throws(AnalysisError) {
    guard !wanted.isEmpty else { return }
    var ranks = [UInt32](repeating: 0, count: lexicon.typeCount + 1)
    for column in wanted {
      for type in columns[column] where Int(type) < ranks.count { ranks[Int(type)] = 1 }
    }
    ranks[0] = 0
    if collation.isStored, !isByEnding {
      for type in ranks.indices where ranks[type] > 0 {
        ranks[type] = lexicon.rank(ofType: UInt32(type - 1))
      }
    } else {
      let types = ranks.indices.filter { ranks[$0] > 0 }.map { UInt32($0 - 1) }
      let keys = try SortKeys(of: types, lexicon, collation, byEnding: isByEnding)
      var rank: UInt32 = 0
      var previous: Int?
      for index in keys.order {
        if previous.map({ keys.precedes($0, index) }) ?? true { rank += 1 }
        ranks[Int(types[index]) + 1] = rank
        previous = index
      }
    }
    for column in wanted {
      for line in columns[column].indices {
        let type = Int(columns[column][line])
        columns[column][line] = type < ranks.count ? ranks[type] : 0
      }
    }
  }
}

/// Collation keys side by side.
private struct SortKeys {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  init(
    of types: [UInt32], _ lexicon: LexiconReader, _ collation: LineCollation, byEnding isByEnding: Bool
  ) throws(AnalysisError) {
    ends.reserveCapacity(types.count)
    do throws(ICUError) {
      var collator = try Collator(locale: collation.locale, ignoringCase: !collation.comparesForms)
      for type in types {
        var word =
          collation.comparesForms
          ? lexicon.text(ofForm: lexicon.form(ofType: type)) : lexicon.surface(ofType: type)
        // Characters as readers see them, so that accents stay with their letters.
        if isByEnding { word = String(word.reversed()) }
        let made = word.withUTF8 { text -> Result<Void, ICUError> in
          do throws(ICUError) {
            try collator.sortKey(for: text, into: &bytes)
            return .success(())
          } catch { return .failure(error) }
        }
        try made.get()
        ends.append(bytes.count)
      }
    } catch { throw .icu(error) }
  }

  /// The indices of the keys in their order. O(n log n).
  var order: [Int] { ends.indices.sorted { precedes($0, $1) } }

  func precedes(_ left: Int, _ right: Int) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      UnsafeBufferPointer(rebasing: bytes[range(left)]).lexicographicallyPrecedes(
        UnsafeBufferPointer(rebasing: bytes[range(right)]))
    }
  }

  private func range(_ index: Int) -> Range<Int> { (index > 0 ? ends[index - 1] : 0)..<ends[index] }
}
