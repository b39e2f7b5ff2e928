/// What each block of a text is, and which blocks are one paragraph: the outcome of all surveys.
struct BlockPlan {
  enum Role: Equatable {
    /// Text of the author's, by kind and quotation.
    case text
    /// Belongs to a note; an index into `notes`.
    case note(Int)
    /// What stands before and behind a text that others put out: a licence.
    case boilerplate
    /// Running heads and page numbers, which aren't read.
    case furniture
  }

  struct PlannedNote {
    /// As printed; empty for a note without a mark.
    var label: String
    /// Where it stands in the file.
    var position: Int
    /// The place that calls it, as an offset in the file.
    var callOut: Int?
    /// The mark, which isn't text.
    var mark: NoteStart?
    /// Whether it stands in a section of notes.
    var isEndnote = false
  }

  var list: BlockList
  var roles: [Role]
  var notes: [PlannedNote] = []
  /// For each block, the earlier one whose paragraph it goes on with, or -1.
  var continues: [Int] = []
  /// Why blocks without a mark are notes or parts of notes.
  var unmarked: Set<Int> = []
  var pages: PageRuns
  var furniture: PageFurniture
  var callOuts: [CallOut]
  var exponents: [Int]
  var bracketed: Set<String>

  /// Makes a plan. Linear but for the logarithms of ``NoteSurvey``.
  init(
    _ view: ByteView, _ places: MarkPlaces, _ list: BlockList, boilerplate: [Range<Int>], isMarkdown: Bool,
    repairs: Set<Repair.Kind>
  ) {
    var roles = [Role](repeating: .text, count: list.blocks.count)
    for range in boilerplate { for block in range { roles[block] = .boilerplate } }
    var furniture = PageFurniture()
    if !repairs.isDisjoint(with: [.pageNumber, .runningHead]) {
      furniture = PageFurniture(view, list).limited(to: repairs)
    }
    for block in furniture.pieces.keys where roles[block] == .text { roles[block] = .furniture }
    let survey = NoteSurvey(
      view, places, list, apart: roles.map { $0 != .text }, isMarkdown: isMarkdown,
      readsBareNumbers: repairs.contains(.callOut) && repairs.contains(.noteMark))
    pages = PageRuns(list, furniture)
    self.furniture = furniture
    callOuts = survey.callOuts
    exponents = survey.exponents
    bracketed = survey.bracketed
    self.list = survey.list
    self.roles = roles
    if survey.list.blocks.count != list.blocks.count { renumber(from: survey.origins) }
    continues = [Int](repeating: -1, count: self.list.blocks.count)
    for note in survey.notes {
      self.roles[note.block] = .note(notes.count)
      notes.append(
        PlannedNote(
          label: note.start.label, position: note.start.range.lowerBound,
          callOut: note.callOut.map { callOuts[$0].range.lowerBound }, mark: note.start,
          isEndnote: note.isEndnote))
    }
    guard mayBeCut else { return }
    var joining = BlockJoining(self, view: view, repairs: repairs)
    joining.run()
    self = joining.plan
  }

  /// Whether anything shows the end of a page, at which paragraphs are cut: a note, furniture, a form feed.
  private var mayBeCut: Bool {
    !notes.isEmpty || !list.definitions.isEmpty || !furniture.pieces.isEmpty
      || list.blocks.contains(where: \.beginsPage)
  }

  /// Takes over what was found before blocks were divided.
  private mutating func renumber(from origins: [Int]) {
    roles = origins.map { roles[$0] }
    pages = pages.renumbered(origins)
    furniture = furniture.renumbered(origins)
  }
}
