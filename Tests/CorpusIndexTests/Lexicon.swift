@testable import CorpusIndex

/// A lexicon as plain arrays, from which the columns of the file follow by plain sorts.
struct Lexicon {
  /// Surface forms by type id.
  var types = LexiconTable()
  var formOfType: [UInt32] = []
  var rankOfType: [UInt32] = []
  /// The romanisation key of each type: types of one key repeat it.
  var keyOfType = LexiconTable()
  var languageOfType: [UInt8] = []
  var scriptOfType: [UInt8] = []
  var nonWordTypes: [UInt32] = []
  /// Matching keys by form id.
  var forms = LexiconTable()
  var gaps = GapColumns()
  var collation = ""

  var columns: LexiconColumns {
    let keys = Set(strings(keyOfType)).sorted { $0.lexicographicallyPrecedes($1) }
    var keyTable = LexiconTable()
    for key in keys { key.withUnsafeBytes { keyTable.append($0) } }
    let typesByForm = (0..<forms.count).map { form in
      formOfType.indices.filter { formOfType[$0] == form }.map { UInt32($0) }
    }
    let ends = typesByForm.reduce(into: [UInt32(0)]) { $0.append($0[$0.count - 1] + UInt32($1.count)) }
    return LexiconColumns(
      types: table(types), typesSorted: sorted(types), formOfType: ScratchTable(formOfType),
      rankOfType: ScratchTable(rankOfType), forms: table(forms), formsSorted: sorted(forms),
      formTypeOffsets: ScratchTable(ends), typesByForm: ScratchTable(typesByForm.flatMap { $0 }),
      keys: table(keyTable),
      keyOfType: ScratchTable(strings(keyOfType).map { key in UInt32(keys.firstIndex(of: key) ?? 0) }),
      languageOfType: ScratchTable(languageOfType), scriptOfType: ScratchTable(scriptOfType),
      nonWordTypes: ScratchTable(nonWordTypes), gaps: gaps, collation: collation)
  }

  private func strings(_ table: LexiconTable) -> [[UInt8]] {
    (0..<table.count).map { table.withString($0) { Array($0) } }
  }

  private func table(_ table: LexiconTable) -> StringColumns {
    StringColumns(offsets: ScratchTable(table.offsets), bytes: ScratchTable(table.bytes))
  }

  private func sorted(_ table: LexiconTable) -> ScratchTable<UInt32> {
    let strings = strings(table)
    return ScratchTable(
      (0..<UInt32(table.count)).sorted { strings[Int($0)].lexicographicallyPrecedes(strings[Int($1)]) })
  }
}
