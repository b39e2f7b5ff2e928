import CExpat

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What expat calls: checks what is refused, and hands the rest on to the handler.
///
/// Contract: expat holds a pointer to it that isn't counted; the parser that owns both keeps it alive for as
/// long as its handle. Pointers that expat passes are used inside the call alone. One thread at a time; no
/// access to `state` lasts over a call of the sink, so that none needs to be checked as the program runs.
final class XMLParserEvents {
  /// What is known of the file so far, in one piece, so that each event has one access to it.
  struct State {
    var open = XMLOpenElements()
    /// Events so far.
    var count = 0
    var refusal: XMLProblem?
    /// Whether any entity is declared in the file, so that text may come from elsewhere than where it stands.
    var declaresEntities = false
    /// Entities declared whose text refers to others; they bound how deep expat has to follow.
    var compoundEntities = 0
  }

  let names: XMLNames
  private let sink: XMLEventSink
  private let parser: XML_Parser
  @exclusivity(unchecked) var state = State()
  private static let compoundEntityLimit = 200

  init(_ sink: XMLEventSink, names: XMLNames, parser: XML_Parser) {
    self.sink = sink
    self.names = names
    self.parser = parser
  }

  private func refuse(_ problem: XMLProblem) {
    guard state.refusal == nil else { return }
    state.refusal = problem
    XML_StopParser(parser, XML_Bool(0))
  }

  private func start(_ name: UnsafePointer<CChar>, _ attributes: XMLAttributes) {
    let byte = Int(XML_GetCurrentByteIndex(parser))
    let local = strchr(name, 0x3A).map { UnsafePointer($0) + 1 } ?? name
    let number = names.number(of: ByteView(string: local))
    if state.begin(number, at: byte) {
      sink.start(number, attributes, at: byte)
    } else {
      refuse(.tooDeep(limit: XMLParser.depthLimit))
    }
  }

  private func end() {
    guard let name = state.end() else { return }
    sink.end(name, at: Int(XML_GetCurrentByteIndex(parser)))
  }

  private func text(_ bytes: UnsafePointer<CChar>, _ length: Int) {
    guard let declaresEntities = state.text() else { return }
    let start = Int(XML_GetCurrentByteIndex(parser))
    let inFile = Int(XML_GetCurrentByteCount(parser))
    let pointer = UnsafeRawPointer(bytes).assumingMemoryBound(to: UInt8.self)
    let isVerbatim = length == inFile && (!declaresEntities || standsSo(bytes, length))
    sink.text(
      ByteView(UnsafeBufferPointer(start: pointer, count: length)), at: start..<start + inFile,
      isVerbatim: isVerbatim)
  }

  /// Whether text is what stands at the current place, and not an entity's that happens to be as long.
  private func standsSo(_ bytes: UnsafePointer<CChar>, _ length: Int) -> Bool {
    var offset: Int32 = 0
    var size: Int32 = 0
    guard let context = XML_GetInputContext(parser, &offset, &size), offset >= 0,
      Int(offset) + length <= Int(size)
    else { return false }
    return memcmp(context + Int(offset), bytes, length) == 0
  }

  private func entity(_ value: UnsafePointer<CChar>?, _ length: Int) {
    state.declaresEntities = true
    guard let value, memchr(value, 0x26, length) != nil else { return }
    state.compoundEntities += 1
    if state.compoundEntities > Self.compoundEntityLimit { refuse(.entityExpansion) }
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLParserEvents? {
    data.map { Unmanaged<XMLParserEvents>.fromOpaque($0).takeUnretainedValue() }
  }

  static func install(on parser: XML_Parser) {
    XML_SetElementHandler(
      parser,
      { data, name, list in
        guard let name else { return }
        let attributes = UnsafeMutableRawPointer(list)?.assumingMemoryBound(
          to: UnsafePointer<CChar>?.self)
        XMLParserEvents.of(data)?.start(name, XMLAttributes(attributes.map { UnsafePointer($0) }))
      }, { data, _ in XMLParserEvents.of(data)?.end() })
    XML_SetCharacterDataHandler(parser) { data, bytes, length in
      if let bytes { XMLParserEvents.of(data)?.text(bytes, Int(length)) }
    }
    XML_SetEntityDeclHandler(parser) { data, _, _, value, length, _, _, _, _ in
      XMLParserEvents.of(data)?.entity(value, Int(length))
    }
    XML_SetSkippedEntityHandler(parser) { data, name, _ in
      XMLParserEvents.of(data)?.refuse(.undeclaredEntity(name: name.map { String(cString: $0) } ?? ""))
    }
    // The handler's first argument is what was set for it, here the user data again.
    XML_SetExternalEntityRefHandler(parser) { data, context, _, system, _ in
      let name = (context ?? system).map { String(cString: $0) } ?? ""
      XMLParserEvents.of(data.map { UnsafeMutableRawPointer($0) })?.refuse(.externalEntity(name: name))
      return 0
    }
    // In the document type's internal part, what has no handler of its own: references to parameter entities
    // among it.
    XML_SetDoctypeDeclHandler(
      parser,
      { data, _, _, _, _ in
        guard let events = XMLParserEvents.of(data) else { return }
        XML_SetDefaultHandlerExpand(events.parser) { data, bytes, length in
          guard let bytes, length > 1, bytes[0] == 0x25 else { return }
          let name = UnsafeBufferPointer(start: bytes, count: Int(length)).dropFirst().prefix { $0 != 0x3B }
          XMLParserEvents.of(data)?.refuse(
            .parameterEntity(name: String(decoding: name.map(UInt8.init(bitPattern:)), as: UTF8.self)))
        }
      },
      { data in
        guard let events = XMLParserEvents.of(data) else { return }
        XML_SetDefaultHandlerExpand(events.parser, nil)
      })
  }
}

extension XMLParserEvents.State {
  /// An element begins; answers whether it may. What has been refused goes no further.
  fileprivate mutating func begin(_ name: Int, at byte: Int) -> Bool {
    count += 1
    guard refusal == nil, open.count < XMLParser.depthLimit else { return false }
    open.begin(name, at: byte)
    return true
  }

  /// The name of the element that ends, `nil` where something was refused.
  fileprivate mutating func end() -> Int? {
    count += 1
    return refusal == nil ? open.end() : nil
  }

  /// Whether entities are declared, `nil` where something was refused.
  fileprivate mutating func text() -> Bool? {
    count += 1
    return refusal == nil ? declaresEntities : nil
  }
}
