/// Reads the file `lexicon`: word types, forms and gaps by id and by their bytes.
public final class LexiconReader: Sendable {
  let container: ContainerReader
  let types: TableReader
  let forms: TableReader
  let gaps: TableReader
  let typesSorted: Column
  let formsSorted: Column
  private let formOfTypes: Column
  private let rankOfTypes: Column
  let formTypeOffsets: Column
  let formTypes: Column
  let keys: TableReader
  let keyOfTypes: Column
  let languageOfTypes: Column
  let scriptOfTypes: Column
  let nonWords: Column
  private let gapSources: Column
  private let gapLines: Column

  /// Opens the file. O(1).
  ///
  /// - Throws: `.damaged` and the like, as for a whole corpus.
  public init(path: String, build: BuildIdentifier) throws(CorpusIndexError) {
    container = try ContainerReader(path: path, kind: .lexicon, build: build)
    types = TableReader(offsets: try container.column("toff"), bytes: try container.column("tbyt"))
    forms = TableReader(offsets: try container.column("foff"), bytes: try container.column("fbyt"))
    gaps = TableReader(offsets: try container.column("goff"), bytes: try container.column("gbyt"))
    typesSorted = try container.column("tsrt")
    formsSorted = try container.column("fsrt")
    formOfTypes = try container.column("tfrm")
    rankOfTypes = try container.column("trnk")
    formTypeOffsets = try container.column("ftof")
    formTypes = try container.column("ftyp")
    keys = TableReader(offsets: try container.column("koff"), bytes: try container.column("kbyt"))
    keyOfTypes = try container.column("tkey")
    languageOfTypes = try container.column("tlan")
    scriptOfTypes = try container.column("tscr")
    nonWords = try container.column("tnon")
    gapSources = try container.column("gsrc")
    gapLines = try container.column("glin")
    guard typesSorted.wordCount == types.count, formOfTypes.wordCount == types.count,
      rankOfTypes.wordCount == types.count, formsSorted.wordCount == forms.count,
      formTypeOffsets.wordCount == forms.count + 1, formTypes.wordCount == types.count,
      keyOfTypes.wordCount == types.count, languageOfTypes.count == types.count,
      scriptOfTypes.count == types.count, gapSources.wordCount == gaps.count, gapLines.wordCount == gaps.count
    else { throw container.damage("toff", "columns of equal length") }
  }

  /// Distinct surface forms.
  public var typeCount: Int { types.count }
  /// Distinct matching keys.
  public var formCount: Int { forms.count }
  /// Distinct gaps.
  public var gapCount: Int { gaps.count }

  /// The collator of the ranks, with its version.
  public var collation: String {
    guard let column = try? container.column("coll"), let bytes = column.slice(0, column.count) else {
      return ""
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The surface of a word type; empty for an id that doesn't exist. O(length).
  public func surface(ofType type: UInt32) -> String {
    String(decoding: types.string(Int(type)), as: UTF8.self)
  }

  /// Appends the surface of a word type. O(length).
  @inline(__always)
  public func appendSurface(ofType type: UInt32, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: types.string(Int(type)))
  }

  /// Whether the strings of all tables lie one after another and fill their columns. O(types).
  var hasAscendingStrings: Bool {
    types.isAscending && forms.isAscending && keys.isAscending && gaps.isAscending
  }

  /// Bytes of UTF-8 in the surface of a word type. O(1).
  @inline(__always)
  public func byteCount(ofType type: UInt32) -> Int { types.string(Int(type)).count }

  /// Unicode scalars in the surface of a word type, and how many of them lie above U+FFFF. O(length).
  public func scalarCount(ofType type: UInt32) -> (scalars: Int, supplementary: Int) {
    var scalars = 0
    var supplementary = 0
    for byte in types.string(Int(type)) {
      if byte & 0xC0 != 0x80 { scalars += 1 }
      if byte >= 0xF0 { supplementary += 1 }
    }
    return (scalars, supplementary)
  }

  /// A form's matching key. O(length).
  public func text(ofForm form: UInt32) -> String {
    String(decoding: forms.string(Int(form)), as: UTF8.self)
  }

  /// Appends a form's matching key. O(length).
  public func appendText(ofForm form: UInt32, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: forms.string(Int(form)))
  }

  /// The form of a word type. O(1).
  @inline(__always)
  public func form(ofType type: UInt32) -> UInt32 { formOfTypes.word(Int(type)) ?? 0 }

  /// The place of a word type's form in the collation order, from 1; 0 for an id that doesn't exist. O(1).
  @inline(__always)
  public func rank(ofType type: UInt32) -> UInt32 { rankOfTypes.word(Int(type)) ?? 0 }

  /// The word types that share a form, ascending. O(types).
  public func types(ofForm form: UInt32) -> [UInt32] {
    guard let start = formTypeOffsets.word(Int(form)), let end = formTypeOffsets.word(Int(form) + 1),
      start <= end, Int(end) <= formTypes.wordCount
    else { return [] }
    return (Int(start)..<Int(end)).compactMap { formTypes.word($0) }
  }

  /// The word type with exactly this surface. O(log types).
  public func type(of surface: [UInt8]) -> UInt32? { types.find(surface, sorted: typesSorted) }

  /// The form with exactly this key. O(log forms).
  public func form(of key: [UInt8]) -> UInt32? { forms.find(key, sorted: formsSorted) }

  /// The forms whose key begins with `prefix`, in the order of their bytes. O(log forms + result).
  public func forms(withPrefix prefix: [UInt8]) -> [UInt32] {
    forms.strings(withPrefix: prefix, sorted: formsSorted)
  }

  /// The word types whose surface begins with `prefix`, in the order of their bytes.
  public func types(withPrefix prefix: [UInt8]) -> [UInt32] {
    types.strings(withPrefix: prefix, sorted: typesSorted)
  }

  /// The word types in the order of their bytes, at `index` of `0..<typeCount`. O(1).
  public func type(inByteOrder index: Int) -> UInt32 { typesSorted.word(index) ?? 0 }

  /// A gap as it is printed. O(length).
  public func text(ofGap gap: UInt32) -> String { String(decoding: gaps.string(Int(gap)), as: UTF8.self) }

  /// Calls `body` with the bytes of a gap.
  @inline(__always)
  public func withGap<Result>(_ gap: UInt32, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    body(gaps.string(Int(gap)))
  }

  /// Bytes of the original file that a gap takes. O(1).
  @inline(__always)
  public func sourceLength(ofGap gap: UInt32) -> Int { Int(gapSources.word(Int(gap)) ?? 0) }

  /// Line ends of the original file in a gap. O(1).
  @inline(__always)
  public func lineEnds(ofGap gap: UInt32) -> Int { Int(gapLines.word(Int(gap)) ?? 0) }

  /// The gap that is printed as `text`, the most frequent one where several are. O(gaps).
  public func gap(printedAs text: [UInt8]) -> [UInt32] {
    (0..<UInt32(clamping: gapCount)).filter { gaps.string(Int($0)).elementsEqual(text) }
  }
}

/// Strings by id in two columns.
struct TableReader: Sendable {
  let offsets: Column
  let bytes: Column

  var count: Int { max(0, offsets.wordCount - 1) }

  /// The bytes of `id`; none where it doesn't exist or its offsets can't be.
  @inline(__always)
  func string(_ id: Int) -> UnsafeRawBufferPointer {
    // One load gives where the string begins and where it ends.
    guard let pair = offsets.doubleWord(atByte: id &* 4),
      let slice = bytes.slice(Int(pair & 0xFFFF_FFFF), Int(pair >> 32))
    else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return slice
  }

  /// Whether each string begins where the one before it ends, and the last one ends the column. O(count).
  var isAscending: Bool {
    var end: UInt32 = 0
    for index in 0..<offsets.wordCount {
      guard let offset = offsets.word(index), offset >= end, index > 0 || offset == 0 else { return false }
      end = offset
    }
    return offsets.wordCount > 0 && Int(end) == bytes.count
  }

  func find(_ key: [UInt8], sorted: Column) -> UInt32? {
    key.withUnsafeBytes { key in
      let index = lowerBound(key, sorted: sorted)
      guard let id = sorted.word(index), compareBytes(string(Int(id)), key) == 0 else { return nil }
      return id
    }
  }

  /// The index of a string in a table that is in the order of its bytes. O(log count).
  func find(ordered key: [UInt8]) -> UInt32? {
    key.withUnsafeBytes { key in
      var low = 0
      var high = count
      while low < high {
        let middle = (low + high) / 2
        let order = compareBytes(string(middle), key)
        if order == 0 { return UInt32(clamping: middle) }
        if order < 0 { low = middle + 1 } else { high = middle }
      }
      return nil
    }
  }

  func strings(withPrefix prefix: [UInt8], sorted: Column) -> [UInt32] {
    prefix.withUnsafeBytes { key in
      var found: [UInt32] = []
      var index = lowerBound(key, sorted: sorted)
      while let id = sorted.word(index) {
        let candidate = string(Int(id))
        guard candidate.count >= key.count,
          compareBytes(UnsafeRawBufferPointer(rebasing: candidate[0..<key.count]), key) == 0
        else { break }
        found.append(id)
        index += 1
      }
      return found
    }
  }

  private func lowerBound(_ key: UnsafeRawBufferPointer, sorted: Column) -> Int {
    var low = 0
    var high = sorted.wordCount
    while low < high {
      let middle = (low + high) / 2
      if let id = sorted.word(middle), compareBytes(string(Int(id)), key) < 0 {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
