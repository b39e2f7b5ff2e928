import Testing

@testable import Documents

/// Checks what every document promises, whatever was read.
func expectSound(
  _ document: Document, _ original: [UInt8], sourceLocation: SourceLocation = #_sourceLocation
) {
  func require(_ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds { Issue.record(Comment(rawValue: what()), sourceLocation: sourceLocation) }
  }
  let text = document.text
  let repaired = document.warnings.contains {
    if case .replacedIllegalBytes = $0 { true } else { false }
  }
  guard
    let decoded = try? DecodedSource(
      original, path: "", options: ReadingOptions(encoding: document.source.encoding, lenient: true))
  else {
    Issue.record("not decoded", sourceLocation: sourceLocation)
    return
  }

  var end = -2
  for paragraph in document.paragraphs {
    require(!paragraph.range.isEmpty, "an empty paragraph")
    require(paragraph.range.lowerBound == end + 2, "a paragraph begins at \(paragraph.range.lowerBound)")
    end = paragraph.range.upperBound
    require(document.flows.indices.contains(paragraph.flow), "no such flow")
    if let section = paragraph.section {
      require(document.sections.indices.contains(section), "no such section")
    }
    require(text[paragraph.range].first != 0x20 && text[paragraph.range].last != 0x20, "blanks at an end")
  }
  require(text.count == max(0, end), "text behind the last paragraph")
  let flows = document.paragraphs.map(\.flow)
  require(zip(flows, flows.dropFirst()).allSatisfy { $1 == $0 || $1 == $0 + 1 }, "flows in disorder")
  require(Set(flows).count == document.flows.count, "a flow without paragraphs")
  for (index, section) in document.sections.enumerated() {
    if let parent = section.parent {
      require(parent < index && document.sections[parent].level < section.level, "a wrong parent")
    }
  }
  require(
    zip(document.spans, document.spans.dropFirst()).allSatisfy { $0.range.lowerBound <= $1.range.lowerBound },
    "spans in disorder")
  for span in document.spans {
    require(
      document.paragraphs.contains {
        $0.range.lowerBound <= span.range.lowerBound && span.range.upperBound <= $0.range.upperBound
      }, "a span beyond a paragraph")
  }

  var covered = 0
  for piece in document.pieces {
    require(piece.text >= covered && piece.length > 0, "pieces in disorder at \(piece.text)")
    covered = piece.text + piece.length
    require(covered <= text.count, "a piece beyond the text")
    require(piece.decoded + piece.decodedLength <= decoded.bytes.count, "a piece beyond the file")
    if piece.isVerbatim {
      for step in 0..<piece.length {
        let byte = text[piece.text + step]
        let from = decoded.bytes[piece.decoded + step]
        let isBlank = byte == 0x20 && (from <= 0x20 || [0x7C, 0x3C, 0x24, 0x5C].contains(from))
        require(byte == from || isBlank, "byte \(piece.text + step) of the text differs")
      }
    }
  }
  require(document.lineStarts.first == 0, "the first line")
  require(zip(document.lineStarts, document.lineStarts.dropFirst()).allSatisfy { $0 < $1 }, "lines")
  require(document.source.size == original.count, "size")
  if !repaired { expectCitable(document, original, sourceLocation) }
}

/// Finds each verbatim word at the original bytes it is mapped to.
private func expectCitable(_ document: Document, _ original: [UInt8], _ location: SourceLocation) {
  for piece in document.pieces where piece.isVerbatim {
    var start = piece.text
    let end = piece.text + piece.length
    while start < end {
      var stop = start
      while stop < end, document.text[stop] > 0x20 { stop += 1 }
      if stop > start {
        let ranges = document.sourceRanges(of: start..<stop)
        guard ranges.count == 1 else {
          Issue.record("a word in \(ranges)", sourceLocation: location)
          return
        }
        let bytes = Array(original[ranges[0]])
        let word = try? DecodedSource(
          bytes, path: "", options: ReadingOptions(encoding: document.source.encoding, lenient: true))
        if word?.bytes != Array(document.text[start..<stop]) {
          Issue.record("a word stands elsewhere than at \(ranges)", sourceLocation: location)
          return
        }
      }
      start = max(stop, start + 1)
    }
  }
}

/// A document as a person reads it: a paragraph a line, with its region, note and section, emphasis
/// between asterisks and quotations between angle brackets.
func marked(_ document: Document) -> String {
  var lines: [String] = []
  for paragraph in document.paragraphs {
    let flow = document.flows[paragraph.flow]
    var line = flow.region.name
    if let label = flow.noteLabel { line += " \(label)" }
    if let section = paragraph.section {
      line += " in " + String(repeating: "#", count: document.sections[section].level)
      line += " " + document.sections[section].title
    }
    line += ": "
    var marks: [(place: Int, text: String)] = []
    for span in document.spans where paragraph.range.contains(span.range.lowerBound) {
      let signs = span.kind == .emphasis ? ("*", "*") : ("<", ">")
      marks.append((span.range.lowerBound, signs.0))
      marks.append((span.range.upperBound, signs.1))
    }
    var position = paragraph.range.lowerBound
    for mark in marks.sorted(by: { $0.place < $1.place }) {
      line += String(decoding: document.text[position..<mark.place], as: UTF8.self) + mark.text
      position = mark.place
    }
    line += String(decoding: document.text[position..<paragraph.range.upperBound], as: UTF8.self)
    lines.append(line)
  }
  return lines.joined(separator: "\n")
}

/// Reads a text, checks what holds for all documents, and answers it marked.
func read(
  _ text: String, as path: String, _ sourceLocation: SourceLocation = #_sourceLocation
) throws -> String {
  let bytes = Array(text.utf8)
  let document = try DocumentReader().read(bytes, path: path, name: path)
  expectSound(document, bytes, sourceLocation: sourceLocation)
  return marked(document)
}
