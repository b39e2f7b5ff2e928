/// How a list of ascending positions is stored: blocks of 128 with a skip table, and a short tail.
///
/// A list of n positions has n / 128 whole blocks. Its bytes are: one skip entry for each block (the
/// block's first position and the offset of its bits from the end of the skip table, 4 bytes each);
/// the blocks; and the n % 128 last positions as distances in base-128 numbers, seven bits a byte, low ones
/// first, counted from the position before them (from 0 at the start of the list).
///
/// A block codes the 127 distances between its positions, each less 1, after Golomb and Rice: a byte with a
/// width w; the w low bits of all distances, filled up to a whole byte; and what is above them, each as
/// so many zeros and a one, low bits first, filled up to a whole byte (Rice, Plaunt: Adaptive
/// variable-length coding, 1971). The width is the one of the shortest block.
public enum PostingsBlock {
  /// Positions in a block.
  public static let size = 128
  static let skipSize = 8
  static let distances = size - 1
}
