/// Sixty-four tokens as the token stream stores them.
///
/// The ids of word types are cut into planes so that any token of a block is found without decoding
/// the ones before it. Each id has a class by its size, of two bits: below 16, below 256, below 4096, or
/// any. A plane of four bits holds the lowest part of all ids, a second one the next four bits of ids above
/// class 0, a third one those above class 1, and a plane of bytes what is left of those of class 3. Ids
/// are small where words are frequent, so an id takes eleven or twelve bits in running text. Gaps are one bit
/// where they are the most frequent gap of the corpus (a blank), else four bits, else, after a 15, a byte,
/// else, after the byte 255, four bytes.
///
/// Layout: source offset and line (2 bytes each, from the group's place or the last jump), masks `odd`
/// (8), `large` (8) and `gap` (8), lowest plane (32), second and third plane, upper plane, gap plane, gap
/// bytes, wide gaps. A plane of four bits has the earlier token in the lower half of each byte.
public enum TokenBlock {
  /// Tokens in a block.
  public static let size = 64
  /// Blocks in a group: its place in the original file is written down in full.
  public static let groupBlocks = 32
  /// Tokens in a group.
  public static let groupSize = size * groupBlocks
  /// Ids below this one are told from the lowest plane and the masks alone, so the places of these word types
  /// are read from the stream itself: postings leave them out.
  public static let streamedTypes: UInt32 = 16
  static let secondClass: UInt32 = 256
  static let thirdClass: UInt32 = 4096
  /// Bytes before the lowest plane.
  static let headerSize = 28
  static let lowestSize = 32
  /// The least gap that takes a byte.
  static let byteGap: UInt32 = 16
  static let wideGap: UInt8 = 255
  /// The least gap that takes four bytes.
  static let fourByteGap: UInt32 = byteGap + 255
  /// The highest source offset that a place can hold, in bytes.
  public static let sourceLimit = 1 << 40
  /// The most bytes that a block takes.
  static let maximumSize = headerSize + lowestSize + 32 + 32 + 64 * 3 + 32 + 64 + 64 * 4

  /// Bytes that the upper plane has for each id of class 3, in a lexicon of so many word types: 1 to 3.
  static func upperWidth(typeCount: Int) -> Int {
    typeCount <= 1 << 20 ? 1 : typeCount <= 1 << 28 ? 2 : 3
  }
}
