import CorpusIndex
import TestSupport
import Testing

@testable import Analysis
@testable import Indexing

@Suite struct `A place in full` {
  /// Which paragraph or sentence each position stands in, as far as its flow goes.
  private func units(_ segment: SegmentReader, _ unit: PlaceUnit) throws -> [[Int]] {
    let starts =
      unit == .sentence ? try segment.structure.sentenceStarts() : try segment.structure.paragraphStarts()
    return (0..<segment.tokens.count).map { position in
      [segment.structure.flow(at: position), starts.count { Int($0) <= position }]
    }
  }

  /// The words of positions with what is printed between them.
  private func text(_ positions: Range<Int>, _ segment: SegmentReader) throws -> String {
    var text = ""
    for position in positions {
      if position > positions.lowerBound {
        text += segment.lexicon.text(ofGap: try segment.tokens.gap(at: position))
      }
      text += segment.lexicon.surface(ofType: try segment.tokens.type(at: position))
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: PlaceUnit.allCases)
  func `shows the units that it touches, as a walk word by word finds them`(unit: PlaceUnit) throws {
    let folder = try TemporaryFolder()
    try GeneratedTexts.write(6, seed: 1937, to: folder)
    let words = try folder.build(folder.inputs("texts"), "whole.corpus").tokens
    try folder.build(folder.inputs("texts"), "cut.corpus", BuildOptions(segmentTokens: words / 4))
    var numbers = SeededGenerator(seed: 17)
    for name in ["whole.corpus", "cut.corpus"] {
      let corpus = try folder.open(name)
      for segment in corpus.segments {
        let units = try units(segment, unit)
        for document in 0..<segment.structure.documentCount {
          let all = segment.structure.positions(ofDocument: document)
          for _ in 0..<12 {
            let first = Int.random(in: all, using: &numbers)
            let last = min(all.upperBound - 1, first + numbers.below(40))
            let asked = first - all.lowerBound + 1...last - all.lowerBound + 1
            let document = try segment.structure.document(document).name
            let reference = try #require(
              PlaceReference("\(document):\(asked.lowerBound)-\(asked.upperBound)"))
            var whole = first..<last + 1
            if unit == .section {
              for position in [first, last] {
                let run = segment.structure.sectionRun(segment.structure.sectionRun(at: position))
                let section = try run.section.map { try segment.structure.section($0).positions }
                let positions = (section ?? run.positions).clamped(to: all)
                whole =
                  min(whole.lowerBound, positions.lowerBound)..<max(whole.upperBound, positions.upperBound)
              }
            }
            var expected: [Range<Int>] = []
            for position in whole where !(expected.last?.contains(position) ?? false) {
              let positions = all.filter { units[$0] == units[position] }
              expected.append((positions.min() ?? 0)..<(positions.max() ?? 0) + 1)
            }
            var passages = try PlacePassages(
              of: CorpusPlace(reference, in: corpus), unit: unit, in: corpus)
            try #require(passages.count == expected.count)
            for (index, stretch) in expected.enumerated() {
              try passages.move(to: index)
              #expect(passages.lines.document == document)
              #expect(
                passages.lines.from - 1..<passages.lines.to
                  == stretch.lowerBound - all.lowerBound..<stretch.upperBound - all.lowerBound)
              let shown = Array(passages.lines.passageText)
              #expect(try String(decoding: shown, as: UTF8.self).contains(text(stretch, segment)))
              let marked = stretch.clamped(to: first..<last + 1)
              #expect(
                try String(decoding: shown[passages.marked], as: UTF8.self) == text(marked, segment))
              let bytes = try stretch.flatMap { try segment.source(at: $0, unit: 0).ranges }
              #expect(passages.lines.bytes.first?.lowerBound == bytes.first?.lowerBound)
              #expect(passages.lines.bytes.last?.upperBound == bytes.last?.upperBound)
            }
          }
        }
      }
    }
  }

  @Test func `is found by the document's name, whole or without extension and folders`() throws {
    let folder = try TemporaryFolder()
    for name in ["a/one.md", "b/one.md", "b/two.txt", "three:4.txt"] {
      try folder.write("Some words here.", "texts/\(name)")
    }
    try folder.build(folder.inputs("texts"), "c.corpus")
    let names = try DocumentNames(folder.open("c.corpus"))
    for name in ["b/two.txt", "b/two", "two.txt", "two"] {
      #expect(try names.names[names.number(of: name)] == "b/two.txt")
    }
    #expect(throws: PlaceError.ambiguousDocument(name: "one", candidates: ["a/one.md", "b/one.md"])) {
      try names.number(of: "one")
    }
    #expect(throws: PlaceError.unknownDocument(name: "twi", near: ["b/two.txt"])) {
      try names.number(of: "twi")
    }
    #expect(throws: PlaceError.unknownDocument(name: "", near: [])) { try names.number(of: "") }
    let corpus = try folder.open("c.corpus")
    for (text, isExact) in [("three:4.txt", false), ("three:4.txt:2", true), ("two:3", true)] {
      #expect(try CorpusPlace(#require(PlaceReference(text)), in: corpus).isExact == isExact)
    }
    #expect(throws: AnalysisError.place(.beyondEnd(document: "b/two.txt", position: 4, last: 3))) {
      try CorpusPlace(#require(PlaceReference("two:2-4")), in: corpus)
    }
  }
}
