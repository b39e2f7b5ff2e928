/// Reads an XML file that comes in stretches, and gives its documents as they are complete.
///
/// The beginning of the file decides the vocabulary: TEI, or any other, whose elements are told by their names
/// and by where text stands among them. The outcome is the same however the file is divided into stretches.
/// Linear; beside the document that is open it holds a quarter of a mebibyte of the file.
struct XMLReader: ~Copyable {
  private let mapping: XMLMapping
  private let partSize: Int
  private let names = XMLNames()
  /// The beginning of the file, until there is enough of it to tell the vocabulary.
  private var beginning: [UInt8] = []
  private var parser: XMLParser?
  private var box: XMLHandlerBox<XMLInterpreter>?

  /// - Parameters:
  ///   - mapping: what elements are, before what the vocabulary says of them.
  ///   - partSize: bytes of text from which on a document comes in parts.
  init(mapping: XMLMapping = XMLMapping(), partSize: Int = Int.max) {
    self.mapping = mapping
    self.partSize = partSize
  }

  /// Takes the next stretch of the file, decoded to UTF-8.
  mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) throws(XMLParser.Failure) {
    var rest = bytes[...]
    if parser == nil {
      let taken = rest.prefix(XMLSurvey.length - beginning.count)
      beginning.append(contentsOf: taken)
      rest = rest[taken.endIndex...]
      guard isLast || beginning.count == XMLSurvey.length else { return }
      let start = beginning
      beginning = []
      begin(start)
      try start.withUnsafeBufferPointer { buffer throws(XMLParser.Failure) in
        try parser?.feed(buffer, isLast: isLast && rest.isEmpty)
      }
      guard !rest.isEmpty else { return finish(isLast) }
    }
    try parser?.feed(UnsafeBufferPointer(rebasing: rest), isLast: isLast)
    finish(isLast)
  }

  /// Looks the beginning over and makes ready for reading it.
  private mutating func begin(_ start: [UInt8]) {
    let survey = XMLHandlerBox(XMLSurvey(names: names))
    var scout = XMLParser(survey, names: names)
    start.withUnsafeBufferPointer { buffer in
      // Damage is met again, and told, when the text is read.
      do throws(XMLParser.Failure) { try scout.feed(buffer, isLast: false) } catch {}
    }
    survey.handler.finish()
    let vocabulary: XMLMapping = survey.handler.isTEI ? .tei : .generic
    let rules = XMLRuleTable([mapping, vocabulary], names: names)
    var interpreter = XMLInterpreter(names: names, rules: rules, survey: survey.handler)
    interpreter.partSize = partSize
    let box = XMLHandlerBox(interpreter)
    self.box = box
    parser = XMLParser(box, names: names)
  }

  private func finish(_ isLast: Bool) {
    if isLast { box?.handler.finish() }
  }

  /// Ends where the file is damaged, and keeps what came before.
  mutating func finishEarly() {
    box?.handler.finish()
  }

  /// The documents that are complete, each given once, in the order of the file.
  mutating func takeParts() -> [DocumentPart] { box?.handler.takeParts() ?? [] }
}
