import ArgumentParser
import Documents
import ICU
import Reporting
import Segmentation
import SlovoKit
import WordForms

/// `slovo tokens`: what becomes a token, and why.
struct TokensCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokens", abstract: "List the tokens of a text, or explain how its marks were read.",
    discussion: """
      Under 'flags' stands where Slovo wasn't sure: what it took a mark at the word for, and 'homoglyph' for a word \
      whose letters come from two alphabets. --explain lists each sign, quotation mark and apostrophe, and each \
      full stop that a profile's rules moved a sentence at; a ? marks doubt.
      """)

  @Argument(help: "A text, or - for standard input.")
  var file: String

  @Flag(help: "List the decisions about marks and sentences, with their reasons, instead of tokens.")
  var explain = false

  @OptionGroup var profile: ProfileArguments
  @OptionGroup var texts: ReadingArguments

  @OptionGroup var corrections: CorrectionsArguments

  @Option(help: "Rows at most; 0 for all.")
  var limit: Int?

  @Option(help: "Rows to leave out at the beginning.")
  var offset = 0

  @Flag(help: "No warnings on standard error.")
  var quiet = false

  @OptionGroup var output: OutputArguments

  func run() throws {
    let profile = try profile.requested() ?? .standard
    let text = try TextInput.document(file, reading: try texts.options(), profile: profile, quiet: quiet)
    let tokenized: TokenizedText
    do throws(ICUError) {
      tokenized = try TokenizedText(text, profile: profile, explaining: explain)
    } catch { throw Wording.failure(error) }
    if explain { try writeDecisions(tokenized, profile) } else { try writeTokens(tokenized, profile) }
  }

  private func writeTokens(_ text: TokenizedText, _ profile: TokenizerProfile) throws {
    let count = text.tokens.count
    let shown = try output.shown(of: count, offset: offset, limit: limit)
    var footer = [
      "\(count.grouped) tokens under the profile '\(profile.name)'; marks in doubt: \(doubts(text.tokens.flags.count))."
    ]
    footer += cut(shown, of: count)
    let description = AnswerDescription(
      version: SlovoVersion.current, command: "tokens", settings: settings(profile), total: count,
      shown: shown,
      columns: [
        ColumnDescription("position", .integer), ColumnDescription("bytes", .bytes),
        ColumnDescription("surface", .text), ColumnDescription("form", .text),
        ColumnDescription("flags", .text, importance: 1),
      ], footer: footer)
    let corrections = try corrections.requested()
    var rows: TokenRows
    do throws(ICUError) {
      rows = try TokenRows(text, corrections: corrections, cutsPossessives: profile.unit == .words)
    } catch {
      throw Wording.failure(error)
    }
    try output.write(description) { writer in
      for token in offset..<offset + shown { try rows.write(token, to: writer) }
    }
  }

  private func writeDecisions(_ text: TokenizedText, _ profile: TokenizerProfile) throws {
    let count = text.decisions.count
    let shown = try output.shown(of: count, offset: offset, limit: limit)
    let doubtful = text.decisions.count { $0.isDoubtful }
    var footer = [
      "\(count.grouped) decisions under the profile '\(profile.name)'; \(doubts(doubtful)) in doubt (?)."
    ]
    footer += cut(shown, of: count)
    let rows = DecisionRows(text, isForEyes: output.format == .table)
    let description = AnswerDescription(
      version: SlovoVersion.current, command: "tokens", settings: settings(profile), total: count,
      shown: shown,
      columns: rows.columns, footer: footer)
    try output.write(description) { writer in
      for index in offset..<offset + shown { try rows.write(text.decisions[index], to: writer) }
    }
  }

  private func doubts(_ count: Int) -> String { count == 0 ? "none" : count.grouped }

  private func cut(_ shown: Int, of count: Int) -> [String] {
    guard shown < count else { return [] }
    return [
      "Shown are \(shown.grouped) of \(count.grouped)\(offset > 0 && shown > 0 ? ", from row \(offset + 1)" : ""); --limit 0 shows all."
    ]
  }

  /// The profile's file as names and values.
  private func switches(_ profile: TokenizerProfile) -> [NamedValue] {
    profile.description.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "=").map(\.trimmingBlanks)
      return parts.count == 2 ? NamedValue(parts[0], .text(parts[1])) : nil
    }
  }

  private func settings(_ profile: TokenizerProfile) -> [NamedValue] {
    [
      NamedValue("file", .text(file)), NamedValue("explain", .flag(explain)),
      NamedValue("profile", .text(profile.name)),
      NamedValue("switches", .group(switches(profile))),
      NamedValue("limit", limit.map { .integer($0) } ?? .none),
      NamedValue("offset", .integer(offset)),
    ]
  }
}
