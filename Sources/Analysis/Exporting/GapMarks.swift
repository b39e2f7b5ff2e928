/// The marks in a gap, and where it parts two sentences.
struct GapMarks {
  /// Marks that belong to what stands before the gap.
  private(set) var before: [ExportedMark] = []
  /// Marks that belong to what follows it.
  private(set) var after: [ExportedMark] = []
  /// Whether no blank stands right before the token behind the gap.
  private(set) var isGlued = false

  /// Which part of a gap is wanted.
  enum Side {
    /// All of it; it stands inside a sentence.
    case inside
    /// All of it; a sentence ends before its last blank.
    case border
    /// What is attached to the token before it.
    case closing
    /// What is attached to the token behind it.
    case opening
  }

  /// - Parameter text: the gap as printed, in UTF-8.
  init(_ text: [UInt8], _ side: Side) {
    let isBlank = text.map(Self.isBlank)
    isGlued = isBlank.last != true
    let lastBlank = isBlank.lastIndex(of: true)
    let firstBlank = isBlank.firstIndex(of: true) ?? text.count
    let split = lastBlank.map { $0 + 1 } ?? 0
    switch side {
    case .inside:
      after = Self.marks(text[...], isGlued: true)
    case .border:
      // Without a blank a full stop belongs to what it ends.
      before = Self.marks(lastBlank == nil ? text[...] : text[..<split], isGlued: true)
      after = lastBlank == nil ? [] : Self.marks(text[split...], isGlued: false)
    case .closing: before = Self.marks(text[..<firstBlank], isGlued: true)
    case .opening: after = Self.marks(text[split...], isGlued: false)
    }
  }

  /// - Parameter isGlued: whether the first mark is attached to what stands before the text.
  private static func marks(_ text: ArraySlice<UInt8>, isGlued: Bool) -> [ExportedMark] {
    var marks: [ExportedMark] = []
    var isGlued = isGlued
    for character in String(decoding: text, as: UTF8.self) {
      guard !character.isWhitespace else {
        isGlued = false
        continue
      }
      let kind = ExportedMark.Kind(of: character)
      if isGlued, let last = marks.last, last.kind == kind,
        kind == .other || last.text.last == character
      {
        marks[marks.count - 1].text.append(character)
      } else {
        marks.append(ExportedMark(text: String(character), kind: kind, isGlued: isGlued))
      }
      isGlued = true
    }
    return marks
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
