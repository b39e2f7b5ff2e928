extension InlineScanner {
  /// A place where the text differs from the file, or where a pair begins or ends.
  struct Item {
    enum Kind {
      /// A run of emphasis marks, backticks or brackets: text, but for the marks that are paired.
      case mark
      case drop
      /// What reads as a blank.
      case blank
      case scalar(Unicode.Scalar)
      /// LaTeX that says something in plain characters, or nothing; an index into `strings`.
      case latex(Int)
      /// A command that dresses what follows in braces.
      case dress
      /// A power, as raised digits: an index into `strings`.
      case power(Int)
      /// Its label is an index into `strings`.
      case callOut(label: Int)
      case namedCallOut(Range<Int>)
    }

    var range: Range<Int>
    var kind: Kind
    /// Marks at the left that end a pair, and marks at the right that begin one.
    var closing = 0
    var opening = 0
    /// Where the text before and behind the item stands once it is laid down.
    var before = 0
    var behind = 0

    var unpaired: Int { range.count - closing - opening }

    /// Whether it is laid as it stands: a quotation mark, or a sign that turned out to be none.
    var isText: Bool {
      if case .mark = kind { return closing == 0 && opening == 0 }
      return false
    }
  }

  struct Pair {
    var open: Int
    var close: Int
    var used: Int
    var kind: MarkedSpan.Kind?
  }

  /// Lines that touch, and how they go on in the next.
  struct Run {
    var range: Range<Int>
    /// Where the block of the run ends, which markup doesn't reach beyond.
    var limit = 0
    var seam = WordJoiner.Seam.apart
    /// The page that begins with the run, an index into `strings`.
    var page: Int?
  }
}
