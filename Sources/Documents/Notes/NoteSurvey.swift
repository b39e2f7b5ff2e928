/// Finds the notes among the blocks of a text, and where each is called.
///
/// A raised number at a paragraph's beginning makes it a note. A number in brackets does where something calls
/// it, and a bare number or a list's number only in a sequence of notes that are called in their order, or in
/// a section of notes. A paragraph that holds the next note's mark as well is divided before it.
struct NoteSurvey {
  /// A note that its mark tells.
  struct Note {
    var start: NoteStart
    /// Index of the block that it begins.
    var block: Int
    /// Whether it stands in a section of notes.
    var isEndnote: Bool
    /// Index into `callOuts` of the place that calls it.
    var callOut: Int?
  }

  let view: ByteView
  let isMarkdown: Bool
  /// The blocks, those divided that hold several notes.
  var list: BlockList
  /// In the order of the file.
  var notes: [Note] = []
  /// Where notes are called, in the order of the file: first all candidates, then those that do call.
  var callOuts: [CallOut] = []
  /// Where a raised number is no call but a power: offsets in the file, ascending.
  var exponents: [Int] = []
  /// For each block, the index of the one that it was before blocks were divided.
  var origins: [Int] = []
  /// Labels in brackets that call notes.
  private(set) var bracketed: Set<String> = []
  /// Indices into `callOuts` by label.
  var places: [String: [Int]] = [:]

  /// Surveys a text. O(*n* log *n*) in the number of notes and candidates, else linear.
  ///
  /// - Parameters:
  ///   - apart: for each block, whether it is no text of the author's: a running head, a licence.
  ///   - marksCount: whether numbers that are neither raised nor in brackets may call and begin notes.
  init(
    _ view: ByteView, _ marks: MarkPlaces, _ list: BlockList, apart: [Bool], isMarkdown: Bool,
    readsBareNumbers: Bool
  ) {
    self.view = view
    self.isMarkdown = isMarkdown
    self.list = list
    let starts = NoteStarts(view, list, apart: apart, isMarkdown: isMarkdown)
    bracketed = starts.calledInBrackets()
    origins = Array(list.blocks.indices)
    var scanner = CallOutScanner(
      view, marks, bracketed: bracketed, bracketedByNumber: readsBareNumbers ? starts.numbers : [],
      haveBrackets: readsBareNumbers && starts.haveBrackets,
      haveTwoBrackets: readsBareNumbers && starts.haveTwoBrackets)
    for block in list.blocks.indices where !apart[block] && starts.mayBeCalledFrom(block) {
      scanner.scan(list.lines[list.blocks[block].lines], block: block, into: &callOuts)
    }
    exponents = scanner.exponents
    if !readsBareNumbers { callOuts.removeAll { $0.strength < .marked } }
    for (index, callOut) in callOuts.enumerated() { places[callOut.label, default: []].append(index) }
    accept(starts, bracketed, readsBareNumbers: readsBareNumbers)
    tieNotes()
    keepCalls()
  }

  /// Candidates of a label in a range of the file, in order.
  func candidates(_ label: String, in range: Range<Int>) -> ArraySlice<Int> {
    guard let all = places[label] else { return [] }
    func first(from offset: Int) -> Int {
      var low = 0
      var high = all.count
      while low < high {
        let middle = (low + high) / 2
        if callOuts[all[middle]].range.lowerBound < offset { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let low = first(from: range.lowerBound)
    return all[low..<max(low, first(from: range.upperBound))]
  }
}
