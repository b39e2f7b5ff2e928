import CorpusIndex
import ICU

/// The form of each word type, and the form's place in collation order.
struct FormsOfTypes: Sendable {
  let forms: ScratchTable<UInt32>
  /// From 1 on.
  let ranks: ScratchTable<UInt32>
  /// The collator of the ranks, with its version.
  let collation: String

  /// Forms that a worker takes at a time.
  private static let portion = 1 << 12

  /// Ranks the forms by the collation of `locale`; forms that the collator holds equal go by their bytes.
  init(
    _ numbered: NumberedForms, locale: String, threads: Int, _ space: ScratchSpace
  ) throws(BuildError) {
    let runs = try Self.sortKeys(numbered.strings.columns, locale, threads, space)
    do throws(CorpusIndexError) {
      var ranking = try ScratchScatter(count: numbered.strings.count, in: space)
      var merger = RunMerger(runs)
      var rank: UInt32 = 0
      while merger.advance() {
        rank += 1
        for entry in merger.entries { ranking.put(rank, at: Int(entry.number)) }
      }
      let ranksOfForms = ranking.finish()
      var forms = try ScratchScatter(count: numbered.types.count, in: space)
      var ranks = try ScratchScatter(count: numbered.types.count, in: space)
      let (offsets, types) = (numbered.typeOffsets.elements, numbered.types.elements)
      for form in 0..<numbered.strings.count {
        for index in Int(offsets[form])..<Int(offsets[form + 1]) {
          forms.put(UInt32(form), at: Int(types[index]))
          ranks.put(ranksOfForms[form], at: Int(types[index]))
        }
      }
      self.forms = forms.finish()
      self.ranks = ranks.finish()
    } catch { throw .index(error) }
    do throws(ICUError) { collation = "\(locale) \(try Collator(locale: locale).version)" } catch {
      throw .icu(error)
    }
  }

  /// The collation keys of all forms, sorted, with the forms' ids.
  private static func sortKeys(
    _ forms: StringColumns, _ locale: String, _ threads: Int, _ space: ScratchSpace
  ) throws(BuildError) -> [LexiconRun] {
    let counter = Counter((forms.count + portion - 1) / portion)
    let runs = SharedSlots<[LexiconRun]>(threads)
    try Workers.run(threads) { (worker) throws(BuildError) in
      var sorter = StringSorter(folder: space.folder, memory: space.memory / (8 * threads))
      var collator: Collator
      do throws(ICUError) { collator = try Collator(locale: locale) } catch { throw .icu(error) }
      var key: [UInt8] = []
      while let part = counter.take() {
        for form in part * portion..<min(forms.count, (part + 1) * portion) {
          key.removeAll(keepingCapacity: true)
          let text = forms.string(form)
          do throws(ICUError) {
            try collator.sortKey(for: text.assumingMemoryBound(to: UInt8.self), into: &key)
          } catch { throw .icu(error) }
          // A zero can't stand in a key, so key and bytes together order as key, then bytes.
          key.append(0)
          key.append(contentsOf: text)
          do throws(CorpusIndexError) { try sorter.append(key, number: UInt32(form)) } catch {
            throw .index(error)
          }
        }
      }
      do throws(CorpusIndexError) { runs.set(worker, try sorter.finish()) } catch { throw .index(error) }
    }
    return runs.values.flatMap { $0 }
  }
}
