/// Takes what a parser finds in an XML file, in the order of the file.
///
/// Names are numbers of the parser's table; bytes are offsets in the file, decoded to UTF-8. Views and
/// attributes live no longer than the call. A handler that sets `problem` ends the parsing.
class XMLEventHandler {
  /// Why the handler can't go on.
  var problem: XMLProblem?

  func start(_ name: Int, _ attributes: XMLAttributes, at byte: Int) {}
  func end(_ name: Int, at byte: Int) {}
  /// Character data; a line end is a text of its own, a single LF.
  ///
  /// - Parameter isVerbatim: whether the text stands so in the file, rather than comes of a reference.
  func text(_ text: ByteView, at bytes: Range<Int>, isVerbatim: Bool) {}
}
