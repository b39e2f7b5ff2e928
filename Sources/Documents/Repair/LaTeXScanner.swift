/// Reads a stretch of LaTeX for what it says in plain characters.
struct LaTeXScanner {
  /// What a command does to a text.
  enum Command {
    /// It dresses its argument, which is text.
    case dress
    /// It stands for a sign.
    case sign(String)
    /// It goes with its arguments.
    case drop(arguments: Int)
  }

  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The text without commands, braces and doubled blanks. Linear.
  mutating func plainText() -> String {
    var text: [UInt8] = []
    while index < bytes.count {
      switch bytes[index] {
      case 0x5C:
        guard let (name, next) = Self.command(bytes, at: index) else {
          index += 2
          continue
        }
        index = next
        switch Self.commands[name] ?? .drop(arguments: 0) {
        case .dress: break
        case .sign(let sign): text.append(contentsOf: sign.utf8)
        case .drop(let arguments): for _ in 0..<arguments { skipGroup() }
        }
      case 0x7B, 0x7D, 0x7E: index += 1
      case 0x20:
        if !text.isEmpty, text.last != 0x20 { text.append(0x20) }
        index += 1
      default:
        text.append(bytes[index])
        index += 1
      }
    }
    while text.last == 0x20 { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func skipGroup() {
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    guard index < bytes.count, bytes[index] == 0x7B else { return }
    var depth = 0
    while index < bytes.count {
      if bytes[index] == 0x7B { depth += 1 }
      if bytes[index] == 0x7D { depth -= 1 }
      index += 1
      if depth == 0 { return }
    }
  }

  /// The name of the command whose backslash stands at an offset, and where it ends: letters, or one sign.
  static func command(_ bytes: [UInt8], at start: Int) -> (name: String, end: Int)? {
    var end = start + 1
    while end < bytes.count, bytes[end] | 0x20 >= 0x61, bytes[end] | 0x20 <= 0x7A { end += 1 }
    if end == start + 1 { end = min(end + 1, bytes.count) }
    guard end > start + 1 else { return nil }
    return (String(decoding: bytes[start + 1..<end], as: UTF8.self), end)
  }

  /// The commands that occur in converted prose.
  static let commands: [String: Command] = {
    var table: [String: Command] = [:]
    let dress = [
      "bar", "bf", "em", "emph", "it", "mathbf", "mathit", "mathrm", "mathsf", "mathtt", "mbox",
      "operatorname",
      "overline", "rm", "sc", "scriptstyle", "section", "sf", "small", "subsection", "subsubsection", "text",
      "textbf", "textit", "textnormal", "textrm", "textsc", "textsf", "texttt", "textup", "tiny", "title",
      "tt",
      "underline", "hat", "tilde", "vec", "dot", "ddot", "acute", "grave", "footnotetext", "footnote",
    ]
    for name in dress { table[name] = .dress }
    let signs = [
      "%": "%", "&": "&", "$": "$", "#": "#", "_": "_", "{": "{", "}": "}", "dagger": "†", "ddagger": "‡",
      "ast": "*", "star": "*", "textendash": "–", "textemdash": "—", "textquoteright": "’",
      "textquoteleft": "‘", "prime": "'", "S": "§", "P": "¶", "times": "×", "pounds": "£",
    ]
    for (name, sign) in signs { table[name] = .sign(sign) }
    let dropped = [
      "frac": 2, "dfrac": 2, "tfrac": 2, "sqrt": 1, "begin": 1, "end": 1, "label": 1, "ref": 1, "cite": 1,
      "includegraphics": 1, "hspace": 1, "vspace": 1, "ldots": 0, "dots": 0, "cdots": 0, "cdot": 0,
      "vdots": 0,
      "ddots": 0, "dotsb": 0, "dotsc": 0, "quad": 0, "qquad": 0, "hline": 0, "left": 0, "right": 0, "circ": 0,
      "sim": 0,
      "approx": 0, "leq": 0, "geq": 0, "le": 0, "ge": 0, "to": 0, "rightarrow": 0, "leftarrow": 0, "sum": 0,
      "int": 0, "infty": 0, "pm": 0, "bullet": 0, "square": 0, "hfill": 0, "newline": 0, "noindent": 0,
      "par": 0, "maketitle": 0, "centering": 0, "textbackslash": 0, "displaystyle": 0,
    ]
    for (name, arguments) in dropped { table[name] = .drop(arguments: arguments) }
    return table
  }()
}
