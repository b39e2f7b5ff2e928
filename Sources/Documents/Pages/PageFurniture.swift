/// The numbers and running heads that stand between the text of two pages, and the pages that they tell.
///
/// A number by itself, or beside a running head, is a page's where such numbers count up through the file and
/// some of them stand in the middle of a sentence; numbers of chapters and of tables don't. A line without a
/// number is a running head where it comes again at the ends of pages.
struct PageFurniture {
  enum Piece: Equatable {
    case number(String)
    case head(number: String?)
  }

  /// For each block that is furniture, what it is.
  private(set) var pieces: [Int: Piece] = [:]

  /// None.
  init() {}

  /// Surveys all blocks. Linear.
  init(_ view: ByteView, _ list: BlockList) {
    pieces = FurnitureSurvey(view, list).pieces
  }

  /// What some repairs take out.
  func limited(to repairs: Set<Repair.Kind>) -> PageFurniture {
    var result = self
    result.pieces = pieces.filter { _, piece in
      if case .number = piece { return repairs.contains(.pageNumber) }
      return repairs.contains(.runningHead)
    }
    return result
  }

  /// The same after blocks were divided; `origins` are the old blocks' indices.
  func renumbered(_ origins: [Int]) -> PageFurniture {
    var result = PageFurniture()
    for (index, origin) in origins.enumerated() {
      if let piece = pieces[origin] { result.pieces[index] = piece }
    }
    return result
  }
}
