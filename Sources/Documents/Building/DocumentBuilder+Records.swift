extension DocumentBuilder {
  /// A paragraph that is done, with what belongs to it.
  struct Draft {
    var range: Range<Int>
    var pieces: IndexRange
    var spans: IndexRange
    /// Tokens that the file gives, as indices into those of `tokens`.
    var tokens: IndexRange
    /// Rows of `annotations`.
    var annotations: IndexRange
    /// Which stretch of the document it stands in; see `currentStretch`.
    var stretch: Int
    /// Index into `notes`.
    var note: Int?
    /// Index into `sections`, `nil` before the first heading.
    var section: Int?
    var region: Region
    /// Whether it goes on with the paragraph laid before, which a note or the end of a part cut.
    var continues = false
    /// Whether a flow begins with it in any case.
    var beginsFlow = false
  }

  /// A note: where it stands in the file, and the section that its call-out puts it behind.
  struct Note {
    var label: String
    /// What its call-out goes by; the label, unless the file has names of its own for notes.
    var key: String
    var section: Int?
    /// The stretch of that section that it comes behind.
    var stretch: Int
    /// Rank of the call-out in the document.
    var callOrder = Int.max
    /// Where it is called, as an offset in `text`.
    var calledAt: Int?
    /// The call-out's offset in the decoded file, where a survey tied the two.
    var callOffset: Int?
    /// Whether a call-out anywhere may claim it, or only one that stood before it.
    var searchesWholeDocument: Bool

    /// Stands behind the stretch of a call-out from now on.
    mutating func take(_ callOut: CallOut) {
      section = callOut.section
      stretch = callOut.stretch
      callOrder = callOut.order
      calledAt = callOut.position
    }
  }

  struct CallOut {
    var section: Int?
    var stretch: Int
    var order: Int
    /// Offset in `text`.
    var position: Int
  }

  /// A page from an offset of `text` on.
  struct PageMark {
    var position: Int
    var label: String
  }
}
