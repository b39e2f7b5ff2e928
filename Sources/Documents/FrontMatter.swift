import CYAML

/// The block of YAML before a text: `---`, a mapping, and `---` or `...`.
struct FrontMatter {
  var entries: [MetadataEntry]
  /// The first line of the text behind it.
  var nextLine: Int

  /// How many lines it may take; a `---` without its fellow within them is text.
  private static let longest = 200

  /// The front matter of a text, `nil` if it has none.
  static func read(
    _ view: ByteView, lines: LineTable, markLength: Int, path: String
  ) throws(DocumentError) -> FrontMatter? {
    var first = lines.content(of: 0, in: view)
    first = min(markLength, first.upperBound)..<first.upperBound
    guard isFence(first, in: view, closing: false) else { return nil }
    var line = 1
    while line < min(lines.count, longest) {
      let content = lines.content(of: line, in: view)
      if isFence(content, in: view, closing: true) { break }
      line += 1
    }
    guard line < min(lines.count, longest), line > 1 else { return nil }
    let yaml = lines.starts[1]..<lines.starts[line]
    var parser = FrontMatterParser()
    switch parser.parse(view.slice(yaml)) {
    case .notMapping: return nil
    case .entries(let entries): return FrontMatter(entries: entries, nextLine: line + 1)
    case .broken(let brokenLine, let problem):
      // Lines of the file count from 1, and the block begins in its second line.
      throw DocumentError(path: path, cause: .frontMatter(line: brokenLine + 2, problem: problem))
    }
  }

  private static func isFence(_ range: Range<Int>, in view: ByteView, closing: Bool) -> Bool {
    guard range.count >= 3 else { return false }
    let marks = view.has("---", at: range.lowerBound) || (closing && view.has("...", at: range.lowerBound))
    return marks && view.trimmed(range.lowerBound + 3..<range.upperBound).isEmpty
  }
}

/// Reads a mapping through libyaml's events: scalars as text, sequences joined by `; `, nested
/// mappings as `outer.inner`.
struct FrontMatterParser {
  enum Outcome {
    case entries([MetadataEntry])
    case notMapping
    /// The line counts from 0 in the block.
    case broken(line: Int, problem: String)
  }

  /// A collection that is open: a mapping with the key that waits for its value, or a sequence.
  private struct Level {
    var isMapping: Bool
    var key: String?
    /// The keys of the enclosing mappings, joined by dots.
    var path: String
  }

  private var levels: [Level] = []
  private var entries: [MetadataEntry] = []
  private var indices: [String: Int] = [:]
  private var anchors: [String: String] = [:]
  private var sawMapping = false

  /// Parses one document. Complexity: linear.
  mutating func parse(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Outcome {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else {
      return .broken(line: 0, problem: "out of memory")
    }
    defer { yaml_parser_delete(&parser) }
    let buffer = UnsafeBufferPointer(rebasing: bytes)
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else {
        guard sawMapping else { return .notMapping }
        let problem = parser.problem.map { String(cString: $0) } ?? "unreadable"
        return .broken(line: Int(parser.problem_mark.line), problem: problem)
      }
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT { break }
      guard take(event) else { return .notMapping }
    }
    return sawMapping ? .entries(entries) : .notMapping
  }

  /// Takes one event; answers false if the document is no mapping.
  private mutating func take(_ event: yaml_event_t) -> Bool {
    switch event.type {
    case YAML_MAPPING_START_EVENT:
      if levels.isEmpty { sawMapping = true }
      open(mapping: true)
    case YAML_SEQUENCE_START_EVENT:
      if levels.isEmpty { return false }
      open(mapping: false)
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
      if !levels.isEmpty { levels.removeLast() }
      finishValue()
    case YAML_SCALAR_EVENT:
      if levels.isEmpty { return false }
      let scalar = event.data.scalar
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      if let anchor = scalar.anchor { anchors[Self.string(anchor)] = text }
      value(text)
    case YAML_ALIAS_EVENT:
      if levels.isEmpty { return false }
      value(event.data.alias.anchor.map { anchors[Self.string($0)] ?? "" } ?? "")
    default: break
    }
    return true
  }

  private static func string(_ characters: UnsafeMutablePointer<yaml_char_t>) -> String {
    String(cString: UnsafePointer(characters))
  }

  private mutating func open(mapping: Bool) {
    let path = currentPath
    levels.append(Level(isMapping: mapping, key: nil, path: path))
  }

  /// The path of the value that comes next.
  private var currentPath: String {
    guard let level = levels.last else { return "" }
    guard level.isMapping, let key = level.key else { return level.path }
    return level.path.isEmpty ? key : level.path + "." + key
  }

  private mutating func value(_ text: String) {
    guard let level = levels.last else { return }
    if level.isMapping, level.key == nil {
      levels[levels.count - 1].key = text
      return
    }
    add(text, at: currentPath)
    finishValue()
  }

  private mutating func finishValue() {
    guard let level = levels.last, level.isMapping else { return }
    // A collection as a key has no text and gets an empty one.
    levels[levels.count - 1].key = level.key == nil ? "" : nil
  }

  private mutating func add(_ text: String, at path: String) {
    guard !text.isEmpty, !path.isEmpty else { return }
    if let index = indices[path] {
      entries[index].value += "; " + text
    } else {
      indices[path] = entries.count
      entries.append(MetadataEntry(key: path, value: text))
    }
  }
}
