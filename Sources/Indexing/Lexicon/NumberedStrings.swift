import CorpusIndex

/// Distinct strings on their way to numbers: they come in the order of their bytes, each with the number that the
/// base has for it, if any, and how often it occurs.
struct DistinctStrings: ~Copyable {
  private var strings: LexiconRunWriter
  private var frequencies = FrequencyNumbering()
  private var newStrings = 0
  private var newBytes = 0
  /// Stands for a string that the base doesn't have.
  fileprivate static let new = UInt32.max

  init(folder: String) throws(CorpusIndexError) {
    strings = try LexiconRunWriter(folder: folder)
  }

  /// Appends the next string.
  mutating func append(
    _ string: UnsafeRawBufferPointer, known: UInt32?, count: UInt64
  ) throws(CorpusIndexError) {
    if known == nil {
      frequencies.note(count)
      newStrings += 1
      newBytes += string.count
    }
    try strings.append(string, number: known ?? Self.new, count: count)
  }

  /// Ends the list.
  consuming func finish() throws(CorpusIndexError) -> Listed {
    let (frequencies, newStrings, newBytes) = (frequencies, newStrings, newBytes)
    return Listed(
      run: try strings.finish(), frequencies: frequencies, newStrings: newStrings, newBytes: newBytes)
  }

  /// All distinct strings.
  struct Listed: Sendable {
    fileprivate let run: LexiconRun
    fileprivate let frequencies: FrequencyNumbering
    fileprivate let newStrings: Int
    fileprivate let newBytes: Int
  }
}

/// Distinct strings by number: those that the base has keep theirs, new ones follow, the most frequent first, equal
/// ones in the order of their bytes.
struct NumberedStrings: Sendable {
  let columns: StringColumns
  /// The numbers in the order of the strings' bytes.
  let sorted: ScratchTable<UInt32>
  /// Occurrences in the new texts, by number.
  let counts: ScratchTable<UInt64>

  /// Numbers the strings. O(bytes).
  ///
  /// - Parameters:
  ///   - base: how many strings the base has.
  ///   - baseString: the bytes of one of them.
  /// - Throws: `.vocabularyTooLarge` where the strings have more bytes than offsets of 32 bits can tell.
  init(
    _ strings: DistinctStrings.Listed, after base: Int, _ space: ScratchSpace,
    _ baseString: (UInt32) -> UnsafeRawBufferPointer
  ) throws(BuildError) {
    let bytes = (0..<UInt32(base)).reduce(strings.newBytes) { $0 + baseString($1).count }
    let count = base + strings.newStrings
    guard bytes <= Int(UInt32.max), count < Int(UInt32.max) else { throw .vocabularyTooLarge }
    do throws(CorpusIndexError) {
      columns = StringColumns(
        offsets: try ScratchTable(count: count + 1, in: space),
        bytes: try ScratchTable(count: bytes, in: space))
      sorted = try ScratchTable(count: strings.run.count, in: space)
      counts = try ScratchTable(count: count, in: space)
    } catch { throw .index(error) }
    number(strings, after: base)
    fill(from: strings.run, after: base, baseString)
  }

  var count: Int { columns.count }

  private func number(_ strings: DistinctStrings.Listed, after base: Int) {
    var frequencies = strings.frequencies
    frequencies.begin(at: UInt32(base))
    let (sorted, counts, offsets) = (sorted.elements, counts.elements, columns.offsets.elements)
    var cursor = LexiconRun.Cursor(strings.run)
    var place = 0
    while cursor.advance() {
      let number = cursor.number == DistinctStrings.new ? frequencies.next(cursor.count) : cursor.number
      sorted[place] = number
      place += 1
      counts[Int(number)] = cursor.count
      // A length for now.
      offsets[Int(number) + 1] = UInt32(cursor.bytes.count)
    }
  }

  /// Makes offsets of lengths and puts the strings there. New ones of one count stand one after another, so this
  /// goes on in order at as many places as there are counts.
  private func fill(
    from run: LexiconRun, after base: Int, _ baseString: (UInt32) -> UnsafeRawBufferPointer
  ) {
    let (sorted, offsets) = (sorted.elements, columns.offsets.elements)
    let bytes = UnsafeMutableRawBufferPointer(columns.bytes.elements)
    func put(_ string: UnsafeRawBufferPointer, at offset: UInt32) {
      UnsafeMutableRawBufferPointer(rebasing: bytes[Int(offset)..<Int(offset) + string.count])
        .copyMemory(from: string)
    }
    for number in 0..<base {
      let string = baseString(UInt32(number))
      offsets[number + 1] = offsets[number] + UInt32(string.count)
      put(string, at: offsets[number])
    }
    for number in base..<count { offsets[number + 1] += offsets[number] }
    var cursor = LexiconRun.Cursor(run)
    var place = 0
    while cursor.advance() {
      let number = Int(sorted[place])
      if number >= base { put(cursor.bytes, at: offsets[number]) }
      place += 1
    }
  }
}

/// Numbers by falling frequency, without sorting: first all counts are noted, then each gets the next number of
/// its own.
struct FrequencyNumbering {
  /// How many have a count, and then the next number for it; rare counts have a table.
  private var low = [UInt32](repeating: 0, count: 1 << 12)
  private var high: [UInt64: UInt32] = [:]

  /// Notes that something occurs `count` times.
  mutating func note(_ count: UInt64) {
    if count < UInt64(low.count) { low[Int(count)] += 1 } else { high[count, default: 0] += 1 }
  }

  /// All counts are noted; numbers begin at `first`.
  mutating func begin(at first: UInt32) {
    var next = first
    for count in high.keys.sorted(by: >) {
      let size = high[count] ?? 0
      high[count] = next
      next += size
    }
    for count in low.indices.reversed() {
      let size = low[count]
      low[count] = next
      next += size
    }
  }

  /// The number for the next that occurs `count` times; as many as were noted.
  mutating func next(_ count: UInt64) -> UInt32 {
    if count < UInt64(low.count) {
      defer { low[Int(count)] += 1 }
      return low[Int(count)]
    }
    let number = high[count] ?? 0
    high[count] = number + 1
    return number
  }
}
