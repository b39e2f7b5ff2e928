import CorpusIndex

/// The distinct romanisation keys in the order of their bytes, and the key of each word type.
struct NumberedKeys: Sendable {
  let columns: StringColumns
  let ofType: ScratchTable<UInt32>

  /// Numbers the keys. O(types · log runs).
  init(_ runs: [LexiconRun], typeCount: Int, _ space: ScratchSpace) throws(BuildError) {
    do throws(CorpusIndexError) {
      var distinct = try LexiconRunWriter(folder: space.folder)
      var keys = try ScratchScatter(count: typeCount, in: space)
      var merger = RunMerger(runs)
      while merger.advance() {
        for entry in merger.entries { keys.put(UInt32(distinct.count), at: Int(entry.number)) }
        try distinct.append(merger.string, number: 0, count: 0)
      }
      ofType = keys.finish()
      columns = try Self.columns(try distinct.finish(), space)
    } catch { throw .index(error) }
  }

  private static func columns(
    _ run: LexiconRun, _ space: ScratchSpace
  ) throws(CorpusIndexError) -> StringColumns {
    guard run.byteCount <= Int(UInt32.max) else {
      throw .tooLarge(path: space.folder, what: "romanisation keys")
    }
    let columns = StringColumns(
      offsets: try ScratchTable(count: run.count + 1, in: space),
      bytes: try ScratchTable(count: run.byteCount, in: space))
    let bytes = UnsafeMutableRawBufferPointer(columns.bytes.elements)
    var cursor = LexiconRun.Cursor(run)
    var (key, end) = (0, 0)
    while cursor.advance() {
      UnsafeMutableRawBufferPointer(rebasing: bytes[end..<end + cursor.bytes.count])
        .copyMemory(from: cursor.bytes)
      end += cursor.bytes.count
      key += 1
      columns.offsets.elements[key] = UInt32(end)
    }
    return columns
  }
}
