import CorpusIndex
import Documents

/// How many bytes of a file words and gaps take, and how many line ends gaps hold.
struct SourceLengths: Sendable {
  private let numbering: TypeNumbering
  /// For each gap its bytes, and above 40 bits its line ends.
  private let ofGap: [UInt64]
  /// By number of a type.
  private var ofType: [UInt32] = []
  private var unit: SourceUnit?

  /// - Parameter lexicon: tells the lengths of gaps.
  init(_ numbering: TypeNumbering, _ lexicon: LexiconReader) {
    self.numbering = numbering
    ofGap = (0..<UInt32(lexicon.gapCount)).map {
      UInt64(lexicon.sourceLength(ofGap: $0)) | UInt64(lexicon.lineEnds(ofGap: $0)) << 40
    }
  }

  /// Words take the bytes that they have in files of this unit from now on. O(types), where it isn't so already.
  mutating func prepare(for unit: SourceUnit) {
    guard unit != self.unit else { return }
    self.unit = unit
    ofType = (0..<numbering.count).map { type in
      let bytes = numbering.bytes(of: type)
      if unit == .byte { return UInt32(bytes.count) }
      return bytes.reduce(0) { $0 + Self.length(of: $1, unit) }
    }
  }

  /// What a byte of a word adds to the word's length.
  private static func length(of byte: UInt8, _ unit: SourceUnit) -> UInt32 {
    switch unit {
    case .byte: 1
    case .scalar: byte & 0xC0 != 0x80 ? 1 : 0
    case .utf16: byte >= 0xF0 ? 4 : byte & 0xC0 != 0x80 ? 2 : 0
    }
  }

  @inline(__always)
  func advance(_ place: inout SourcePlace, overGap gap: UInt32) {
    let length = ofGap[Int(gap)]
    place.source += Int(length & 0xFF_FFFF_FFFF)
    place.line += Int(length >> 40)
  }

  /// Moves from the beginning of the first token of `range` to the end of the last one.
  @inline(__always)
  func advance(
    _ place: inout SourcePlace, over types: UnsafeBufferPointer<UInt32>, _ gaps: UnsafeBufferPointer<UInt32>,
    _ range: Range<Int>
  ) {
    ofType.withUnsafeBufferPointer { ofType in
      ofGap.withUnsafeBufferPointer { ofGap in
        var sum = UInt64(ofType[Int(types[range.lowerBound])])
        for index in range.dropFirst() {
          sum &+= ofGap[Int(gaps[index])] &+ UInt64(ofType[Int(types[index])])
        }
        place.source += Int(sum & 0xFF_FFFF_FFFF)
        place.line += Int(sum >> 40)
      }
    }
  }
}
