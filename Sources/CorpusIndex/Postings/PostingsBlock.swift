/// How a list of ascending positions is stored: blocks of 128 with a skip table, and a short tail.
///
/// A list of n positions has n / 128 whole blocks. Its bytes are: one skip entry for each block (the
/// block's first position and the offset of its bits from the end of the skip table, 4 bytes each);
/// the blocks, each a byte with the width w and then 128 distances of w bits, the first of them 0;
/// and the n % 128 last positions as distances in base-128 numbers, seven bits a byte, low ones first,
/// counted from the position before them (from 0 at the start of the list).
public enum PostingsBlock {
  /// Positions in a block.
  public static let size = 128
  static let skipSize = 8
}
