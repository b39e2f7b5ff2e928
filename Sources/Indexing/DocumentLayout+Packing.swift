import CorpusIndex
import Documents

/// Layouts wait for the second pass as records of small numbers, which take a byte or two for most of what they
/// hold: a corpus has a layout of fifty or a hundred bytes for each thousand words.
extension DocumentLayout {
  /// The layout as a record.
  var packed: [UInt8] {
    var record = RecordEncoder()
    record.list(flows) { record, flow, last in
      record.number(flow.start - (last?.start ?? 0))
      record.number(Int(flow.region.rawValue) << 1 | (flow.note == nil ? 0 : 1))
      if let note = flow.note { record.string(note) }
      record.number((flow.callOut ?? -1) + 1)
    }
    record.list(pages) { record, page, last in
      record.number(page.start - (last?.start ?? 0))
      record.string(page.label)
    }
    for starts in [paragraphs, sentences] {
      record.list(starts) { record, start, last in record.number(Int(start) - Int(last ?? 0)) }
    }
    record.list(sections) { record, section, _ in
      record.string(section.title)
      record.number(section.level)
      record.number((section.parent ?? -1) + 1)
    }
    record.list(sectionRanges) { record, range, _ in
      record.number(range.lowerBound)
      record.number(range.count)
    }
    record.list(sectionRuns) { record, run, last in
      record.number(run.start - (last?.start ?? 0))
      record.number(run.section + 1)
    }
    record.list(spans) { record, span, last in
      // Spans needn't come in the order of their places.
      record.number(span.positions.lowerBound - (last?.positions.lowerBound ?? 0))
      record.number(span.positions.count)
      record.number(Int(span.kind))
      record.number(span.language + 1)
    }
    record.list(spanLanguages) { record, language, _ in record.string(language) }
    record.list(jumps) { record, jump, last in
      record.number(Int(jump.position) - Int(last?.position ?? 0))
      record.number(Int(jump.source) - Int(last?.source ?? 0))
      record.number(Int(jump.line) - Int(last?.line ?? 0))
    }
    record.list(exceptions) { record, exception, last in
      record.number(Int(exception.position) - Int(last?.position ?? 0))
      record.list(exception.ranges) { record, range, _ in
        record.number(range.lowerBound)
        record.number(range.count)
      }
    }
    return record.bytes
  }

  /// The layout of a record that `packed` gave; `nil` for any other bytes.
  init?(packed bytes: UnsafeRawBufferPointer) {
    var record = RecordDecoder(bytes)
    let isWhole =
      record.list(into: &flows) { record, last in
        guard let distance = record.signedNumber(), let kind = record.number(),
          let region = Region(rawValue: UInt8(truncatingIfNeeded: kind >> 1))
        else { return nil }
        let note = kind & 1 == 1 ? record.string() : nil
        guard kind & 1 == 0 || note != nil, let callOut = record.number() else { return nil }
        return ((last?.start ?? 0) + distance, region, note, callOut == 0 ? nil : callOut - 1)
      }
      && record.list(into: &pages) { record, last in
        guard let distance = record.signedNumber(), let label = record.string() else { return nil }
        return ((last?.start ?? 0) + distance, label)
      }
      && record.ascending(into: &paragraphs) && record.ascending(into: &sentences)
      && record.list(into: &sections) { record, _ in
        guard let title = record.string(), let level = record.number(), let parent = record.number() else {
          return nil
        }
        return Section(title: title, level: level, parent: parent == 0 ? nil : parent - 1)
      }
      && record.list(into: &sectionRanges) { record, _ in record.range() }
      && record.list(into: &sectionRuns) { record, last in
        guard let distance = record.signedNumber(), let section = record.number() else { return nil }
        return ((last?.start ?? 0) + distance, section - 1)
      }
      && record.list(into: &spans) { record, last in
        guard let distance = record.signedNumber(), let length = record.number(), let kind = record.number(),
          let language = record.number()
        else { return nil }
        let start = (last?.positions.lowerBound ?? 0) + distance
        return SpanRecord(
          positions: start..<start + length, kind: UInt8(truncatingIfNeeded: kind), language: language - 1)
      }
      && record.list(into: &spanLanguages) { record, _ in record.string() }
      && record.list(into: &jumps) { record, last in
        guard let distance = record.signedNumber(), let source = record.signedNumber(),
          let line = record.signedNumber()
        else { return nil }
        return SourceJump(
          position: UInt32(truncatingIfNeeded: Int(last?.position ?? 0) + distance),
          source: UInt64(bitPattern: Int64(last?.source ?? 0) &+ Int64(source)),
          line: UInt32(truncatingIfNeeded: Int(last?.line ?? 0) + line))
      }
      && record.list(into: &exceptions) { record, last in
        var ranges: [Range<Int>] = []
        guard let distance = record.signedNumber(),
          record.list(into: &ranges, { record, _ in record.range() })
        else { return nil }
        return SourceException(
          position: UInt32(truncatingIfNeeded: Int(last?.position ?? 0) + distance), ranges: ranges)
      }
    guard isWhole else { return nil }
  }
}

extension RecordEncoder {
  /// Writes how many elements there are, and each, given the one before.
  fileprivate mutating func list<Element>(
    _ elements: [Element], _ write: (inout RecordEncoder, Element, Element?) -> Void
  ) {
    number(elements.count)
    var last: Element?
    for element in elements {
      write(&self, element, last)
      last = element
    }
  }
}

extension RecordDecoder {
  /// Reads what the encoder's `list` wrote; gives whether it could be read.
  fileprivate mutating func list<Element>(
    into elements: inout [Element], _ read: (inout RecordDecoder, Element?) -> Element?
  ) -> Bool {
    guard let count = count() else { return false }
    elements.reserveCapacity(count)
    for _ in 0..<count {
      guard let element = read(&self, elements.last) else { return false }
      elements.append(element)
    }
    return true
  }

  fileprivate mutating func ascending(into numbers: inout [UInt32]) -> Bool {
    list(into: &numbers) { record, last in
      record.signedNumber().map { UInt32(truncatingIfNeeded: Int(last ?? 0) + $0) }
    }
  }

  fileprivate mutating func range() -> Range<Int>? {
    guard let start = number(), let length = number() else { return nil }
    return start..<start + length
  }
}
