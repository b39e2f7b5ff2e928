import CorpusIndex
import WordForms

/// Makes one lexicon of the vocabularies of all workers and writes it: ids in frequency order, what each type is,
/// ranks.
///
/// Types that an earlier lexicon has keep their ids; new ones follow, the most frequent first, equal
/// ones in the order of their bytes. So the outcome is the same however the texts were shared out.
///
/// Nothing of it has to fit in memory. Types, forms and keys pass by in the order of their bytes, merged from
/// sorted runs; numbers by falling frequency follow from counting; and columns by id are filled in an order that
/// keeps to few places at a time.
struct LexiconBuilder: Sendable {
  /// The locale whose collation the ranks follow; its root order is also Russian's but for the script.
  static let collationLocale = "en"

  /// The names of scripts by their numbers in the lexicon.
  let scripts: [String]
  /// For each run of types, by local id, the id in the lexicon.
  let typeIds: RunIds
  /// For each worker's gaps, by local id, the id in the lexicon.
  let gapIds: [[UInt32]]
  /// Occurrences in the new texts, by type id.
  let newCounts: ScratchTable<UInt64>
  /// Tokens of the new texts that are no words.
  let nonWords: Int
  /// The lexicon, opened.
  let lexicon: LexiconReader

  /// What the workers found.
  struct Vocabulary: Sendable {
    var types: [LexiconRun]
    var gaps: [LexiconRun]
  }

  /// - Parameters:
  ///   - path: where the file `lexicon` goes.
  ///   - space: where what has no room in memory is put aside.
  init(
    _ vocabulary: Vocabulary, _ context: AnalysedTypes.Context, path: String, build: BuildIdentifier,
    _ space: ScratchSpace
  ) throws(BuildError) {
    let base = context.base
    do throws(CorpusIndexError) { try base?.checkBeforeGrowing() } catch { throw .index(error) }
    let types = try MergedTypes(vocabulary.types, base, space)
    let analyses = try AnalysedTypes(types, context, space)
    let forms = try NumberedForms(analyses.forms, typeCount: types.count, base, space)
    let formsOfTypes = try FormsOfTypes(
      forms, locale: Self.collationLocale, threads: context.threads, space)
    let keys = try NumberedKeys(analyses.keys, typeCount: types.count, space)
    let mergedGaps = try MergedRuns(vocabulary.gaps)
    var gaps = base.map(GapColumns.init) ?? GapColumns()
    let newGapIds = Self.append(mergedGaps, to: &gaps)
    gapIds = mergedGaps.indices.map { $0.map { newGapIds[Int($0)] } }
    scripts = analyses.scriptNames
    typeIds = types.runIds
    newCounts = types.strings.counts
    nonWords = analyses.nonWords.elements.reduce(0) { $0 + Int(types.strings.counts.elements[Int($1)]) }
    let columns = LexiconColumns(
      types: types.strings.columns, typesSorted: types.strings.sorted, formOfType: formsOfTypes.forms,
      rankOfType: formsOfTypes.ranks, forms: forms.strings.columns, formsSorted: forms.strings.sorted,
      formTypeOffsets: forms.typeOffsets, typesByForm: forms.types, keys: keys.columns,
      keyOfType: keys.ofType, languageOfType: analyses.languages, scriptOfType: analyses.scripts,
      nonWordTypes: analyses.nonWords, gaps: gaps, collation: formsOfTypes.collation)
    do throws(CorpusIndexError) {
      _ = try LexiconWriter.write(columns, path: path, build: build)
      lexicon = try LexiconReader(path: path, build: build)
    } catch { throw .index(error) }
  }

  /// Appends the gaps that are new, the most frequent first, and gives the ids of all.
  private static func append(_ merged: MergedRuns, to gaps: inout GapColumns) -> [UInt32] {
    var known: [[UInt8]: UInt32] = [:]
    for gap in 0..<gaps.texts.count { known[key(of: gap, gaps)] = UInt32(gap) }
    var ids = [UInt32](repeating: UInt32.max, count: merged.counts.count)
    var new: [Int] = []
    for index in 0..<merged.counts.count {
      let key = merged.table.withString(index) { Array($0) }
      if let id = known[key] { ids[index] = id } else { new.append(index) }
    }
    // The blank has id 0 in every corpus: the token stream writes it as a single bit.
    let blank: [UInt8] = [0x20, 1, 0, 0, 0, 0, 0, 0, 0]
    var order = frequencyOrder(merged.counts, new)
    if let place = order.firstIndex(where: { merged.table.withString($0) { $0.elementsEqual(blank) } }) {
      order.insert(order.remove(at: place), at: 0)
    }
    for index in order {
      ids[index] = UInt32(gaps.texts.count)
      merged.table.withString(index) { key in
        let parts = GapInterner.parts(key)
        gaps.texts.append(parts.text)
        gaps.sourceLengths.append(parts.source)
        gaps.lineEnds.append(parts.lines)
      }
    }
    return ids
  }

  /// The indices of `counts` in the order of ids: the most frequent first, equal ones as they come.
  private static func frequencyOrder(_ counts: [UInt64], _ indices: [Int]) -> [Int] {
    var keys = indices.map { (UInt64.max - counts[$0], $0) }
    keys.sort { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1 < $1.1 }
    return keys.map(\.1)
  }

  private static func key(of gap: Int, _ gaps: GapColumns) -> [UInt8] {
    var key = gaps.texts.withString(gap) { Array($0) }
    for number in [gaps.sourceLengths[gap], gaps.lineEnds[gap]] {
      withUnsafeBytes(of: number.littleEndian) { key.append(contentsOf: $0) }
    }
    return key
  }
}
