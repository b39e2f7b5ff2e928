import CorpusIndex

/// The forms of all word types: their ids, and the types of each.
struct NumberedForms: Sendable {
  let strings: NumberedStrings
  /// Where the types of each form begin in `types`, and where the last end.
  let typeOffsets: ScratchTable<UInt32>
  /// The types form by form, ascending in a form.
  let types: ScratchTable<UInt32>

  /// Numbers the forms: those that the base has keep their ids. O(types · log runs).
  ///
  /// - Parameter typeCount: how many types there are.
  init(
    _ runs: [LexiconRun], typeCount: Int, _ base: LexiconReader?, _ space: ScratchSpace
  ) throws(BuildError) {
    let listed: DistinctStrings.Listed
    let groups: StringGroups
    do throws(CorpusIndexError) {
      (listed, groups) = try Self.merge(runs, base, folder: space.folder)
    } catch { throw .index(error) }
    strings = try NumberedStrings(listed, after: base?.formCount ?? 0, space) { form in
      base?.bytes(ofForm: form) ?? UnsafeRawBufferPointer(start: nil, count: 0)
    }
    do throws(CorpusIndexError) {
      typeOffsets = try ScratchTable(count: strings.count + 1, in: space)
      types = try ScratchTable(count: typeCount, in: space)
    } catch { throw .index(error) }
    let (sorted, offsets, types) = (strings.sorted.elements, typeOffsets.elements, types.elements)
    groups.walk { place, types in offsets[Int(sorted[place]) + 1] = UInt32(types.count) }
    for form in 0..<strings.count { offsets[form + 1] += offsets[form] }
    groups.walk { place, group in
      let start = Int(offsets[Int(sorted[place])])
      _ = UnsafeMutableBufferPointer(rebasing: types[start..<start + group.count]).update(
        fromContentsOf: group)
    }
  }

  /// The distinct forms, and for each the ids of its types.
  private static func merge(
    _ runs: [LexiconRun], _ base: LexiconReader?, folder: String
  ) throws(CorpusIndexError) -> (DistinctStrings.Listed, StringGroups) {
    var strings = try DistinctStrings(folder: folder)
    var groups = try StringGroupsWriter(folder: folder)
    var types: [UInt32] = []
    var merger = RunMerger(runs)
    while merger.advance() {
      types.removeAll(keepingCapacity: true)
      var count: UInt64 = 0
      for entry in merger.entries {
        types.append(entry.number)
        count += entry.count
      }
      var known: UInt32?
      if let base, Int(types[0]) < base.typeCount { known = base.form(ofType: types[0]) }
      try strings.append(merger.string, known: known, count: count)
      try groups.append(types)
    }
    return (try strings.finish(), try groups.finish())
  }
}
