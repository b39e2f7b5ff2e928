/// Why counts in parts are no distribution of a word. Parts are numbered from 0.
public enum DispersionError: Error, Equatable {
  /// No part has a word.
  case noWords
  /// A part has less than no words.
  case negativeSize(part: Int, size: Int)
  /// The parts, or the places, have more words than are counted with: more than 2⁶⁰.
  case tooManyWords
  /// There are more or fewer counts than parts.
  case differentLengths(parts: Int, counts: Int)
  /// A count is negative, or the part has fewer words.
  case impossibleCount(part: Int, count: Int, size: Int)
  /// Positions don't ascend, or lie outside the words; `index` is the first that does.
  case impossiblePosition(index: Int)
}
