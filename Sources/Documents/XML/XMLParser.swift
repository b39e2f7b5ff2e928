import CExpat

/// Parses an XML file that comes in stretches, by expat.
///
/// The bytes are UTF-8, whatever the file declares, so that offsets are those of the decoded file. No other
/// file is ever read: a document type's external part is passed over, and references to entities in other
/// files are refused. So are parameter entities, entities that grow without measure, and elements nested
/// deeper than `depthLimit`. Linear, also where a single tag is larger than many stretches.
struct XMLParser: ~Copyable {
  /// Elements that may be open in one another.
  static let depthLimit = 2000

  private let handle: XML_Parser
  private let events: XMLParserEvents
  /// Bytes that were parsed since anything was found in them, and those that wait because of it.
  private var stalled = 0
  private var waiting: [UInt8] = []
  /// Bytes of the file before the stretch that is parsed now.
  private var offset = 0

  /// Names of elements by the numbers that the handler is given.
  var names: XMLNames { events.names }

  /// A parser that tells `sink` what it finds.
  init(_ sink: XMLEventSink, names: XMLNames) {
    // Expat has no memory for a parser only where there is none for anything else.
    guard let handle = XML_ParserCreate("UTF-8") else { fatalError("expat has no memory for a parser") }
    self.handle = handle
    events = XMLParserEvents(sink, names: names, parser: handle)
    let data = Unmanaged.passUnretained(events).toOpaque()
    XML_SetUserData(handle, data)
    XML_SetExternalEntityRefHandlerArg(handle, data)
    // Ten times the file's own bytes, counted from the first mebibyte: letters by their names stay far below.
    XML_SetBillionLaughsAttackProtectionMaximumAmplification(handle, 10)
    XML_SetBillionLaughsAttackProtectionActivationThreshold(handle, 1 << 20)
    XMLParserEvents.install(on: handle)
  }

  deinit { XML_ParserFree(handle) }

  /// What went wrong, and where.
  struct Failure: Error {
    /// From 1.
    var line: Int
    /// Offset in the decoded file.
    var byte: Int
    var problem: XMLProblem
  }

  /// Parses the next stretch of the file.
  mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) throws(Failure) {
    // A tag that goes on and on would be looked at from its start with every stretch; so the stretches grow.
    if stalled > 0, !isLast, waiting.count + bytes.count < stalled {
      waiting.append(contentsOf: bytes)
      return
    }
    guard !waiting.isEmpty else { return try parse(bytes, isLast: isLast) }
    waiting.append(contentsOf: bytes)
    let all = waiting
    waiting = []
    try all.withUnsafeBufferPointer { buffer throws(Failure) in try parse(buffer, isLast: isLast) }
  }

  private mutating func parse(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) throws(Failure) {
    // Expat copies what it is given; a stretch that stays in the cache is copied fast.
    let stride = max(1 << 16, stalled)
    var start = 0
    repeat {
      let end = min(bytes.count, start + min(stride, 1 << 30))
      let stretch = UnsafeBufferPointer(rebasing: bytes[start..<end])
      try parse(stretch: stretch, isLast: isLast && end == bytes.count)
      start = end
    } while start < bytes.count
  }

  private mutating func parse(stretch: UnsafeBufferPointer<UInt8>, isLast: Bool) throws(Failure) {
    let before = events.state.count
    // The length is at most 2^30; expat reads no further than it says.
    let status = stretch.withMemoryRebound(to: CChar.self) {
      XML_Parse(handle, $0.baseAddress, Int32($0.count), isLast ? 1 : 0)
    }
    guard status == XML_STATUS_OK else { throw failure(in: ByteView(stretch)) }
    events.state.open.findLines(in: ByteView(stretch), at: offset)
    offset += stretch.count
    stalled = events.state.count == before ? stalled + stretch.count : 0
  }

  private func failure(in stretch: ByteView) -> Failure {
    let line = Int(XML_GetCurrentLineNumber(handle))
    let byte = max(0, Int(XML_GetCurrentByteIndex(handle)))
    events.state.open.findLines(in: stretch, at: offset)
    return Failure(line: line, byte: byte, problem: events.state.refusal ?? problem(in: stretch, at: byte))
  }

  private func problem(in stretch: ByteView, at byte: Int) -> XMLProblem {
    let code = XML_GetErrorCode(handle)
    switch code {
    case XML_ERROR_TAG_MISMATCH:
      if let last = events.state.open.last {
        return .mismatchedTag(open: names.name(last.name), openLine: last.line)
      }
    case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_UNCLOSED_CDATA_SECTION,
      XML_ERROR_PARTIAL_CHAR:
      if let last = events.state.open.last {
        return .unclosed(element: names.name(last.name), openLine: last.line)
      }
      if code == XML_ERROR_NO_ELEMENTS { return .noElement }
    case XML_ERROR_UNDEFINED_ENTITY:
      return .undeclaredEntity(name: Self.reference(in: stretch, at: byte - offset))
    case XML_ERROR_AMPLIFICATION_LIMIT_BREACH, XML_ERROR_RECURSIVE_ENTITY_REF: return .entityExpansion
    default: break
    }
    guard let text = XML_ErrorString(code) else { return .malformed(reason: "error \(code.rawValue)") }
    return .malformed(reason: String(cString: text))
  }

  /// The name between `&` and `;`.
  private static func reference(in view: ByteView, at start: Int) -> String {
    guard view.byte(at: start) == UInt8(ascii: "&") else { return "" }
    let limit = min(view.count, start + 80)
    guard let end = view.firstIndex(of: UInt8(ascii: ";"), from: start, to: limit) else { return "" }
    return view.string(start + 1..<end)
  }
}
