extension DocumentReader {
  /// Reads an XML file whole; several documents in it become sections of one.
  ///
  /// A lenient reading keeps what stands before damage.
  func readXML(
    _ source: DecodedSource, path: String, _ warnings: inout [ReadingWarning]
  ) throws(DocumentError) -> DocumentPart {
    var reader = XMLReader(mapping: options.mapping)
    do throws(XMLParser.Failure) {
      try source.bytes.withUnsafeBufferPointer { buffer throws(XMLParser.Failure) in
        try reader.feed(buffer, isLast: true)
      }
    } catch {
      let byte = source.offsets.source(of: error.byte)
      guard options.lenient else {
        throw DocumentError(path: path, cause: .xml(line: error.line, byte: byte, problem: error.problem))
      }
      reader.finishEarly()
      warnings.append(.xmlCutShort(line: error.line, byte: byte, problem: error.problem))
    }
    return DocumentPart.joined(reader.takeParts())
  }
}

extension DocumentPart {
  /// Several documents as one: each a section, with its own sections below it.
  static func joined(_ parts: [DocumentPart]) -> DocumentPart {
    if parts.count == 1 { return parts[0] }
    var whole = DocumentPart(result: DocumentBuilder.Result(), end: parts.last?.end ?? 0)
    for (number, part) in parts.enumerated() {
      let title =
        part.metadata.first { $0.key == "title" }?.value ?? part.identifiers.first?.value
        ?? String(number + 1)
      whole.result.append(part.result, asSection: title)
    }
    return whole
  }
}

extension DocumentBuilder.Result {
  fileprivate mutating func append(_ other: DocumentBuilder.Result, asSection title: String) {
    guard !other.paragraphs.isEmpty else { return }
    if !text.isEmpty { text.append(contentsOf: [0x0A, 0x0A]) }
    let start = text.count
    let own = sections.count
    let firstFlow = flows.count
    text.append(contentsOf: other.text)
    sections.append(Section(title: title, level: 1, parent: nil))
    for section in other.sections {
      let parent = section.parent.map { $0 + own + 1 } ?? own
      sections.append(Section(title: section.title, level: section.level + 1, parent: parent))
    }
    for var flow in other.flows {
      flow.callOut = flow.callOut.map { $0 + start }
      flows.append(flow)
    }
    for paragraph in other.paragraphs {
      paragraphs.append(
        Paragraph(
          range: paragraph.range.lowerBound + start..<paragraph.range.upperBound + start,
          flow: paragraph.flow + firstFlow, section: paragraph.section.map { $0 + own + 1 } ?? own))
    }
    for var span in other.spans {
      span.range = span.range.lowerBound + start..<span.range.upperBound + start
      spans.append(span)
    }
    for var piece in other.pieces {
      piece.text += start
      pieces.append(piece)
    }
    for var page in other.pages {
      page.text += start
      pages.append(page)
    }
    append(other.annotations, movedBy: start)
  }

  private mutating func append(_ other: WordAnnotations?, movedBy move: Int) {
    guard let other else { return }
    var all = annotations ?? WordAnnotations()
    let before = all.starts.count
    all.starts += other.starts.map { UInt32(clamping: Int($0) + move) }
    all.ends += other.ends.map { UInt32(clamping: Int($0) + move) }
    for layer in other.layers {
      let place = all.layers.firstIndex { $0.name == layer.name } ?? all.layers.count
      if place == all.layers.count {
        all.layers.append(WordAnnotations.Layer(name: layer.name))
        all.layers[place].indices = [UInt32](repeating: 0, count: before)
      }
      var numbers: [String: UInt32] = [:]
      for (number, value) in all.layers[place].values.enumerated() { numbers[value] = UInt32(number) }
      let moved = layer.values.map { value in
        let number = numbers[value] ?? UInt32(all.layers[place].values.count)
        if numbers[value] == nil { all.layers[place].values.append(value) }
        numbers[value] = number
        return number
      }
      all.layers[place].indices += layer.indices.map { moved[Int($0)] }
    }
    for place in all.layers.indices {
      let missing = all.starts.count - all.layers[place].indices.count
      all.layers[place].indices += [UInt32](repeating: 0, count: missing)
    }
    annotations = all
  }
}
