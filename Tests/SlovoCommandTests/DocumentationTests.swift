import Foundation
import Testing

/// Commands that pages of the documentation show, each with what it prints.
///
/// A block fenced as `console` holds commands after `$ slovo ` (in the README, which says where it was built,
/// `$ .build/release/slovo `), and behind each one its standard output at 80 columns;
/// what `--plot` draws there stands beside the page. With `SLOVO_RECORD=1` in the environment pages
/// and pictures are written anew with what is printed and drawn now.
@Suite("The documentation")
struct DocumentationTests {
  private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let prompts = ["$ slovo ", "$ .build/release/slovo "]

  static let pages: [String] = {
    let sources = package.appendingPathComponent("Sources")
    let names = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
    let pages = names.filter { $0.hasSuffix(".md") }.sorted().map { "Sources/" + $0 }
    return (["README.md"] + pages).filter { name in
      let text = try? String(contentsOf: package.appendingPathComponent(name), encoding: .utf8)
      return prompts.contains { text?.contains("```console\n" + $0) == true }
    }
  }()

  @Test(arguments: pages)
  func `shows what its commands print`(page: String) throws {
    let file = Self.package.appendingPathComponent(page)
    let text = try String(contentsOf: file, encoding: .utf8)
    let place = try Workplace()
    // What is said once, of texts that are indexed, belongs to no page.
    _ = try place.shell("cd '\(Self.package.path)'; \"$SLOVO\" info Corpus")
    var lines: [String] = []
    var isInBlock = false
    for line in text.components(separatedBy: "\n") {
      if line == "```console" || isInBlock && line == "```" {
        isInBlock.toggle()
      } else if isInBlock {
        guard let prompt = Self.prompts.first(where: line.hasPrefix) else { continue }
        lines.append(line)
        let command = String(line.dropFirst(prompt.count))
        let picture = Self.picture(command)
        let drawn =
          picture.map { command.replacing("--plot \($0)", with: "--plot '\(place.path($0))'") } ?? command
        let outcome = try place.shell(
          "cd '\(Self.package.path)'; unset COLUMNS; export COLUMNS=80; \"$SLOVO\" \(drawn)")
        if let picture {
          try check(
            URL(fileURLWithPath: place.path(picture)),
            against: file.deletingLastPathComponent().appendingPathComponent(picture),
            page)
        }
        #expect(outcome.code == 0 || outcome.code == 2, "\(line)\n\(outcome.errors)")
        lines += (outcome.output + outcome.errors).components(separatedBy: "\n").dropLast()
        continue
      }
      lines.append(line)
    }
    let now = lines.joined(separator: "\n")
    if Self.isRecording {
      try now.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(now == text, "\(page) shows something else; SLOVO_RECORD=1 swift test writes it anew.")
    }
  }

  private static let isRecording = ProcessInfo.processInfo.environment["SLOVO_RECORD"] == "1"

  /// The file that a command draws, which stands beside its page.
  private static func picture(_ command: String) -> String? {
    let words = command.split(separator: " ")
    return words.firstIndex(of: "--plot").flatMap { $0 + 1 < words.count ? String(words[$0 + 1]) : nil }
  }

  private func check(_ drawn: URL, against kept: URL, _ page: String) throws {
    let now = try String(contentsOf: drawn, encoding: .utf8)
    if Self.isRecording {
      try now.write(to: kept, atomically: true, encoding: .utf8)
    } else {
      let picture = try String(contentsOf: kept, encoding: .utf8)
      #expect(now == picture, "\(kept.lastPathComponent) of \(page); SLOVO_RECORD=1 draws it anew.")
    }
  }

  @Test func `has pages that show commands`() { #expect(!Self.pages.isEmpty) }
}
