/// The elements of a file that say things about its text, kept until the text is known.
struct XMLHeader {
  struct Node {
    var name: String
    var attributes: [(name: String, value: String)]
    /// Its stretches of text, those of the elements in it among them.
    var texts: Range<Int>
    /// The element behind it and all that is in it.
    var next: Int
  }

  /// Elements that are kept; a header with more keeps its first.
  private static let nodeLimit = 20_000
  /// Bytes of text that are kept.
  private static let textLimit = 1 << 20

  private(set) var nodes: [Node] = []
  private var texts: [String] = []
  private var textSize = 0
  private var open: [Int?] = []
  private var beginsText = true

  var isComplete: Bool { open.isEmpty }

  mutating func begin(_ name: String, _ attributes: XMLAttributes) {
    start(name, attributes)
  }

  mutating func start(_ name: String, _ attributes: XMLAttributes) {
    beginsText = true
    guard nodes.count < Self.nodeLimit else {
      open.append(nil)
      return
    }
    let kept = attributes.map { ($0.string(0..<$0.count), $1.string(0..<$1.count)) }
    nodes.append(
      Node(
        name: name, attributes: kept, texts: texts.count..<texts.count,
        next: nodes.count + 1))
    open.append(nodes.count - 1)
  }

  mutating func end() {
    beginsText = true
    guard case .some(.some(let index)) = open.popLast() else { return }
    nodes[index].texts = nodes[index].texts.lowerBound..<texts.count
    nodes[index].next = nodes.count
  }

  mutating func text(_ text: ByteView) {
    textSize += text.count
    guard textSize <= Self.textLimit, open.last ?? nil != nil else { return }
    let string = text.string(0..<text.count)
    if beginsText || texts.isEmpty { texts.append(string) } else { texts[texts.count - 1] += string }
    beginsText = false
  }

  /// The text of an element, white space made single blanks; `parted` puts blanks where elements meet.
  func text(of index: Int, parted: Bool = false) -> String {
    let joined = texts[nodes[index].texts].joined(separator: parted ? " " : "")
    return joined.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  func attribute(_ name: String, of index: Int) -> String? {
    nodes[index].attributes.first { $0.name == name && !$0.value.isEmpty }?.value
  }

  /// The elements of a name, in the order of the file, in an element if one is given.
  func all(_ name: String, in outer: Int? = nil) -> [Int] {
    let range = outer.map { $0 + 1..<nodes[$0].next } ?? 0..<nodes.count
    return range.filter { nodes[$0].name == name }
  }

  func first(_ name: String, in outer: Int? = nil) -> Int? {
    let range = outer.map { $0 + 1..<nodes[$0].next } ?? 0..<nodes.count
    return range.first { nodes[$0].name == name }
  }
}
