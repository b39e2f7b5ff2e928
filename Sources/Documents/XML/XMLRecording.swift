/// An element with all in it, kept to be read later: a note until its paragraph ends, alternatives until all
/// are known.
struct XMLRecording {
  private enum Kind: UInt8 { case start, end, text, reference }

  private struct Event {
    var kind: Kind
    var name: Int32 = 0
    var bytes: Range<Int>
    var stored: Range<Int> = 0..<0
  }

  private var events: [Event] = []
  /// Text, and attributes as C strings, names and values in turn.
  private var store: [UInt8] = []
  /// Where the elements directly in it begin and end among the events, with their names.
  private(set) var children: [(name: Int, events: Range<Int>)] = []
  private var depth = 0

  /// Whether the element has ended.
  var isComplete: Bool { depth == 0 && !events.isEmpty }

  /// All but the element's own start and end.
  var contents: Range<Int> { 1..<max(1, events.count - 1) }

  mutating func start(_ name: Int, _ attributes: XMLAttributes, at byte: Int) {
    if depth == 1 { children.append((name, events.count..<events.count)) }
    depth += 1
    let from = store.count
    for (name, value) in attributes {
      store.append(contentsOf: name.slice(0..<name.count))
      store.append(0)
      store.append(contentsOf: value.slice(0..<value.count))
      store.append(0)
    }
    events.append(
      Event(kind: .start, name: Int32(name), bytes: byte..<byte, stored: from..<store.count))
  }

  mutating func end(_ name: Int, at byte: Int) {
    events.append(Event(kind: .end, name: Int32(name), bytes: byte..<byte))
    depth -= 1
    if depth == 1 {
      let last = children.count - 1
      children[last].events = children[last].events.lowerBound..<events.count
    }
  }

  mutating func text(_ text: ByteView, at bytes: Range<Int>, isVerbatim: Bool) {
    let from = store.count
    store.append(contentsOf: text.slice(0..<text.count))
    events.append(
      Event(kind: isVerbatim ? .text : .reference, bytes: bytes, stored: from..<store.count))
  }

  /// Calls `body` with the name and the attributes of the element itself.
  func withElement(_ body: (_ name: Int, _ attributes: XMLAttributes, _ byte: Int) -> Void) {
    guard let first = events.first else { return }
    store.withUnsafeBufferPointer { buffer in
      Self.withAttributes(buffer, first.stored) { body(Int(first.name), $0, first.bytes.lowerBound) }
    }
  }

  /// Tells a handler a range of the events as if they stood in the file now.
  func replay(_ range: Range<Int>, to handler: inout XMLInterpreter) {
    store.withUnsafeBufferPointer { buffer in
      for event in events[range] {
        let name = Int(event.name)
        switch event.kind {
        case .start:
          Self.withAttributes(buffer, event.stored) { handler.start(name, $0, at: event.bytes.lowerBound) }
        case .end: handler.end(name, at: event.bytes.lowerBound)
        case .text, .reference:
          handler.text(
            ByteView(UnsafeBufferPointer(rebasing: buffer[event.stored])), at: event.bytes,
            isVerbatim: event.kind == .text)
        }
      }
    }
  }

  /// Lends stored attributes in expat's shape. Every string in the range ends with NUL, as `start` wrote it.
  private static func withAttributes(
    _ buffer: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ body: (XMLAttributes) -> Void
  ) {
    guard !range.isEmpty, let base = buffer.baseAddress else { return body(.none) }
    let start = UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
    var list: [UnsafePointer<CChar>?] = []
    var next = range.lowerBound
    for index in range where buffer[index] == 0 {
      list.append(start + next)
      next = index + 1
    }
    list.append(nil)
    list.withUnsafeBufferPointer { body(XMLAttributes($0.baseAddress)) }
  }
}
