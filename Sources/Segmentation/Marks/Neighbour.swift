/// What stands beside a mark, as far as quotation marks care.
enum Neighbour: UInt8 {
  /// A blank, or the paragraph's start or end.
  case blank
  /// A lower-case letter, or one without case.
  case letter
  case capital
  case digit
  /// An opening bracket.
  case opening
  /// A closing bracket.
  case closing
  /// Punctuation that ends a sentence or a part of one.
  case stop
  case dash
  /// Another mark.
  case mark
  case other

  var isLetter: Bool { self == .letter || self == .capital }
}
