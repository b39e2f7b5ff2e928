/// Sixty-four tokens as the token stream stores them.
///
/// The ids of word types are cut into planes so that any token of a block is found without decoding
/// the ones before it: a plane of low bytes, a plane of second bytes for the tokens whose bit is set
/// in `high`, a plane of upper halves for those in `wide`. Ids are small where words are frequent,
/// so most tokens take one or two bytes. Gaps are one bit where they are the most frequent gap of the
/// corpus (a blank), else a byte, else, after the byte 255, four.
///
/// Layout: source offset (5 bytes), line (4), flags (1), mask `high` (8), mask `gap` (8), mask `wide`
/// (8, only with flag 1), low plane (64), second plane, upper plane, gap plane, wide gaps.
public enum TokenBlock {
  /// Tokens in a block.
  public static let size = 64
  static let fixedHeader = 26
  static let hasWide: UInt8 = 1
  static let wideGap: UInt8 = 255
  /// The highest source offset that the header can hold, in bytes.
  public static let sourceLimit = 1 << 40
}
