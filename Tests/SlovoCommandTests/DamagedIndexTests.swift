import Foundation
import TestSupport
import Testing

@Suite("A damaged index")
struct DamagedIndexTests {
  private static let commands = [
    ["kwic", "g.slovo", "the state|terror", "--sort", "r1", "--format", "csv"],
    ["count", "g.slovo", "terror", "stat*", "--by", "section,document", "--in", "region=body"],
    ["frequencies", "g.slovo", "--by", "document"], ["frequencies", "g.slovo", "--ngrams", "2"],
    ["frequencies", "g.slovo", "--of", "key", "--in", "region=body"],
    ["collocates", "g.slovo", "terror|the", "--in", "region=body"],
    ["compare", "g.slovo", "--target", "document%2=1"], ["sections", "g.slovo"], ["info", "g.slovo"],
  ]

  /// Every command must answer, or refuse in one line that names the corpus.
  private func expectSound(_ place: Workplace, _ what: String, commands: ArraySlice<[String]>) throws {
    for arguments in commands {
      let outcome = try place.slovo(arguments)
      #expect(
        !outcome.wasKilled && (outcome.code == 0 || outcome.code == 3),
        "\(what): \(arguments) \(outcome.errors)")
      guard outcome.code == 3 else { continue }
      #expect(
        outcome.errorLines.count == 1 && outcome.errors.contains("g.slovo"), "\(what): \(outcome.errors)")
    }
  }

  private func damaged(_ body: (Workplace, String, [UInt8]) throws -> Void) throws {
    let place = try Workplace()
    try place.indexSample()
    for (name, bytes) in try place.contents(of: "c.slovo").sorted(by: { $0.key < $1.key }) {
      try? FileManager.default.removeItem(atPath: place.path("g.slovo"))
      try FileManager.default.copyItem(atPath: place.path("c.slovo"), toPath: place.path("g.slovo"))
      try body(place, name, bytes)
    }
  }

  @Test("A file that ends too early crashes no command")
  func truncated() throws {
    try damaged { place, name, bytes in
      for length in [0, 64, bytes.count / 2, bytes.count - 1] {
        try place.write(Array(bytes.prefix(max(0, length))), to: "g.slovo/" + name)
        try expectSound(place, "\(name) cut to \(length)", commands: Self.commands.prefix(2))
      }
    }
  }

  @Test("A file that is gone crashes no command")
  func gone() throws {
    try damaged { place, name, _ in
      try FileManager.default.removeItem(atPath: place.path("g.slovo/" + name))
      try expectSound(place, "\(name) gone", commands: Self.commands[...])
    }
  }

  @Test("Altered bits crash no command")
  func altered() throws {
    var generator = SeededGenerator(seed: 1917)
    try damaged { place, name, bytes in
      for _ in 0..<6 {
        var altered = bytes
        let offset = Int.random(in: 0..<bytes.count, using: &generator)
        altered[offset] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        try place.write(altered, to: "g.slovo/" + name)
        let command = Int.random(in: 0..<Self.commands.count, using: &generator)
        try expectSound(place, "\(name), bit in byte \(offset)", commands: Self.commands[command...command])
      }
    }
  }

  @Test("Altered words crash no command")
  func alteredWords() throws {
    var generator = SeededGenerator(seed: 1937)
    try damaged { place, name, bytes in
      for _ in 0..<6 {
        var altered = bytes
        let offset = Int.random(in: 0..<max(1, bytes.count / 4), using: &generator) * 4
        let value: UInt8 = Bool.random(using: &generator) ? 0xFF : 0x7F
        for index in offset..<min(offset + 4, altered.count) { altered[index] = value }
        try place.write(altered, to: "g.slovo/" + name)
        let command = Int.random(in: 0..<Self.commands.count, using: &generator)
        try expectSound(place, "\(name), word at \(offset)", commands: Self.commands[command...command])
      }
    }
  }

  @Test("A folder NAME.slovo that is no corpus says so")
  func notACorpus() throws {
    let place = try Workplace()
    try place.write("terror", to: "papers.slovo/notes.txt")
    let outcome = try place.slovo("count", "papers.slovo", "terror")
    #expect(outcome.code == 3)
    #expect(outcome.errors.contains("'papers.slovo' is not a corpus"))
    #expect(outcome.errorLines.count == 1)
  }
}
