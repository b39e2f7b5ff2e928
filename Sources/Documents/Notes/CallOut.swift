/// A place in running text where a note may be called.
struct CallOut {
  enum Strength: Int, Comparable {
    /// Digits behind a blank or a number, which are digits until a note is missing its call.
    case weak
    /// Digits that stick to a word or to a closing mark.
    case stuck
    /// A raised label, or one in brackets that is some note's.
    case marked

    static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  var range: Range<Int>
  var label: String
  var strength: Strength
  /// Index of the block that it stands in.
  var block: Int

  var number: Int? { Int(label) }
}
