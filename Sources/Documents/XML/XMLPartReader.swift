/// Reads an XML file in the chunks of a stream.
final class XMLPartReader: PartReader {
  /// Parts are so many times larger than asked for, since notes find their call-outs in the same part only.
  private static let breadth = 32

  private let path: String
  private let isLenient: Bool
  private let offsets: SourceOffsets
  private var reader: XMLReader
  private var isDamaged = false
  private(set) var warnings: [ReadingWarning] = []

  /// - Parameter offsets: where decoded bytes stand in the file.
  init(path: String, options: ReadingOptions, offsets: SourceOffsets, partSize: Int) {
    self.path = path
    self.offsets = offsets
    isLenient = options.lenient
    let (size, isOverflow) = partSize.multipliedReportingOverflow(by: Self.breadth)
    reader = XMLReader(mapping: options.mapping, partSize: isOverflow ? Int.max : size)
  }

  func feed(
    _ view: ByteView, at base: Int, isLast: Bool, into parts: inout [DocumentPart]
  ) throws(DocumentError) -> Int {
    guard !isDamaged else { return view.count }
    do throws(XMLParser.Failure) {
      try reader.feed(UnsafeBufferPointer(rebasing: view.slice(0..<view.count)), isLast: isLast)
    } catch {
      let byte = offsets.source(of: error.byte)
      guard isLenient else {
        throw DocumentError(path: path, cause: .xml(line: error.line, byte: byte, problem: error.problem))
      }
      isDamaged = true
      reader.finishEarly()
      warnings.append(.xmlCutShort(line: error.line, byte: byte, problem: error.problem))
    }
    parts.append(contentsOf: reader.takeParts())
    return view.count
  }
}
