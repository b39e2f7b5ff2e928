/// Takes what a parser finds in an XML file, in the order of the file.
///
/// Names are numbers of the parser's table; bytes are offsets in the file, decoded to UTF-8. Views and
/// attributes live no longer than the call.
protocol XMLEventHandler {
  mutating func start(_ name: Int, _ attributes: XMLAttributes, at byte: Int)
  mutating func end(_ name: Int, at byte: Int)
  /// Character data; a line end is a text of its own, a single LF.
  ///
  /// - Parameter isVerbatim: whether the text stands so in the file, rather than comes of a reference.
  mutating func text(_ text: ByteView, at bytes: Range<Int>, isVerbatim: Bool)
}

/// A place that a parser's events go to, whoever takes them. This one takes none.
class XMLEventSink {
  func start(_ name: Int, _ attributes: XMLAttributes, at byte: Int) {}
  func end(_ name: Int, at byte: Int) {}
  func text(_ text: ByteView, at bytes: Range<Int>, isVerbatim: Bool) {}
}

/// Holds a handler while a parser tells it things.
///
/// Contract: one thread at a time, and a handler never reaches its own box, so that no two accesses overlap
/// and none needs to be checked as the program runs.
final class XMLHandlerBox<Handler: XMLEventHandler>: XMLEventSink {
  @exclusivity(unchecked) var handler: Handler

  init(_ handler: Handler) {
    self.handler = handler
  }

  override func start(_ name: Int, _ attributes: XMLAttributes, at byte: Int) {
    handler.start(name, attributes, at: byte)
  }

  override func end(_ name: Int, at byte: Int) { handler.end(name, at: byte) }

  override func text(_ text: ByteView, at bytes: Range<Int>, isVerbatim: Bool) {
    handler.text(text, at: bytes, isVerbatim: isVerbatim)
  }
}
