/// Strings by id: where each begins, with the end of the last, and their bytes one after another.
public struct StringColumns: Sendable {
  public let offsets: ScratchTable<UInt32>
  public let bytes: ScratchTable<UInt8>

  public init(offsets: ScratchTable<UInt32>, bytes: ScratchTable<UInt8>) {
    self.offsets = offsets
    self.bytes = bytes
  }

  /// How many strings there are.
  public var count: Int { offsets.count - 1 }

  /// The bytes of the string `id`; valid while the columns live. O(1).
  @inline(__always)
  public func string(_ id: Int) -> UnsafeRawBufferPointer {
    let offsets = offsets.elements
    let range = Int(offsets[id])..<Int(offsets[id + 1])
    return UnsafeRawBufferPointer(UnsafeMutableBufferPointer(rebasing: bytes.elements[range]))
  }
}

/// The lexicon of a corpus, complete: the input of the writer, column by column as the file has them.
public struct LexiconColumns: Sendable {
  /// Surface forms by type id.
  public var types: StringColumns
  /// The types in the order of their bytes.
  public var typesSorted: ScratchTable<UInt32>
  /// The form of each type.
  public var formOfType: ScratchTable<UInt32>
  /// The place of each type's form in the collation order, the same for all types of a form.
  public var rankOfType: ScratchTable<UInt32>
  /// Matching keys by form id.
  public var forms: StringColumns
  /// The forms in the order of their bytes.
  public var formsSorted: ScratchTable<UInt32>
  /// Where the types of each form begin in `typesByForm`, and where the last end.
  public var formTypeOffsets: ScratchTable<UInt32>
  /// The types form by form, ascending in a form.
  public var typesByForm: ScratchTable<UInt32>
  /// The distinct romanisation keys, in the order of their bytes.
  public var keys: StringColumns
  /// The key of each type.
  public var keyOfType: ScratchTable<UInt32>
  /// The number of each type's language; the manifest names it.
  public var languageOfType: ScratchTable<UInt8>
  /// The number of each type's script; the manifest names it.
  public var scriptOfType: ScratchTable<UInt8>
  /// The types that aren't words but punctuation or symbols, ascending.
  public var nonWordTypes: ScratchTable<UInt32>
  public var gaps: GapColumns
  /// The collator that the ranks come from, with its version.
  public var collation: String

  public init(
    types: StringColumns, typesSorted: ScratchTable<UInt32>, formOfType: ScratchTable<UInt32>,
    rankOfType: ScratchTable<UInt32>, forms: StringColumns, formsSorted: ScratchTable<UInt32>,
    formTypeOffsets: ScratchTable<UInt32>, typesByForm: ScratchTable<UInt32>, keys: StringColumns,
    keyOfType: ScratchTable<UInt32>, languageOfType: ScratchTable<UInt8>, scriptOfType: ScratchTable<UInt8>,
    nonWordTypes: ScratchTable<UInt32>, gaps: GapColumns, collation: String
  ) {
    self.types = types
    self.typesSorted = typesSorted
    self.formOfType = formOfType
    self.rankOfType = rankOfType
    self.forms = forms
    self.formsSorted = formsSorted
    self.formTypeOffsets = formTypeOffsets
    self.typesByForm = typesByForm
    self.keys = keys
    self.keyOfType = keyOfType
    self.languageOfType = languageOfType
    self.scriptOfType = scriptOfType
    self.nonWordTypes = nonWordTypes
    self.gaps = gaps
    self.collation = collation
  }
}

/// What stands between tokens, by gap id.
public struct GapColumns: Sendable {
  /// As it is printed.
  public var texts = LexiconTable()
  /// How many bytes of the original file each gap takes.
  public var sourceLengths: [UInt32] = []
  /// How many line ends of the original file each gap holds.
  public var lineEnds: [UInt32] = []

  public init() {}

  /// Those of a lexicon on disk. O(gaps).
  public init(_ reader: LexiconReader) {
    for gap in 0..<UInt32(reader.gapCount) {
      reader.withGap(gap) { texts.append($0) }
      sourceLengths.append(UInt32(reader.sourceLength(ofGap: gap)))
      lineEnds.append(UInt32(reader.lineEnds(ofGap: gap)))
    }
  }
}
