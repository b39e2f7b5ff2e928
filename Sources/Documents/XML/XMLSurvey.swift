/// Looks over the beginning of a file: which vocabulary it is in, which elements stand in running text, and
/// whether blanks part its words.
struct XMLSurvey: XMLEventHandler {
  /// Bytes at the beginning that are looked over.
  static let length = 1 << 18

  private struct Pair: Hashable {
    var parent: Int
    var child: Int
  }

  private struct Frame {
    var name: Int
    var holdsText = false
    /// The distinct elements in it.
    var children: Set<Int> = []
  }

  private let names: XMLNames
  private var frames: [Frame] = []
  /// For each pair of names, how many parents there are, and in how many of them text stands beside it.
  private var pairs: [Pair: (all: Int, mixed: Int)] = [:]
  private(set) var isTEI = false
  /// Whether white space stands beside elements for words, so that its absence means something.
  private(set) var wordsHaveBlanks = false
  private let word: Int
  private let tei: Int

  init(names: XMLNames) {
    self.names = names
    word = names.number(of: "w")
    tei = names.number(of: "TEI")
  }

  /// Whether an element is part of a paragraph, as far as its parent's other contents tell.
  func isInline(_ name: Int, in parent: Int) -> Bool {
    guard let counts = pairs[Pair(parent: parent, child: name)] else { return false }
    return counts.mixed * 2 > counts.all
  }

  mutating func start(_ name: Int, _ attributes: XMLAttributes, at byte: Int) {
    if name == tei || frames.isEmpty && isTEI(name, attributes) { isTEI = true }
    if !frames.isEmpty { frames[frames.count - 1].children.insert(name) }
    frames.append(Frame(name: name))
  }

  mutating func end(_ name: Int, at byte: Int) {
    guard let frame = frames.popLast() else { return }
    for child in frame.children {
      pairs[Pair(parent: frame.name, child: child), default: (0, 0)].all += 1
      if frame.holdsText { pairs[Pair(parent: frame.name, child: child), default: (0, 0)].mixed += 1 }
    }
  }

  mutating func text(_ text: ByteView, at bytes: Range<Int>, isVerbatim: Bool) {
    guard let last = frames.last else { return }
    var index = 0
    while index < text.count, text[index] <= 0x20 { index += 1 }
    if index < text.count { frames[frames.count - 1].holdsText = true }
    let touchesBlank = index > 0 || text[text.count - 1] <= 0x20
    if touchesBlank, last.name == word || last.children.contains(word) { wordsHaveBlanks = true }
  }

  /// Counts what is still open where the survey ends.
  mutating func finish() {
    while let last = frames.last { end(last.name, at: 0) }
  }

  private func isTEI(_ root: Int, _ attributes: XMLAttributes) -> Bool {
    if ["TEI.2", "teiCorpus"].contains(names.name(root)) { return true }
    return attributes.contains { $0.value.string(0..<$0.value.count) == "http://www.tei-c.org/ns/1.0" }
  }
}
