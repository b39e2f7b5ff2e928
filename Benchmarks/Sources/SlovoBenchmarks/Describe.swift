import ArgumentParser
import Measurement

struct Describe: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints a corpus's statistics, measured on its files with ICU's word boundaries.")

  @Argument(help: "The corpus's folder.")
  var corpus: String

  func run() throws {
    try Describe.printStatistics(of: corpus)
  }

  static func printStatistics(of folder: String) throws {
    let files = try FileTree.corpusFiles(in: folder)
    let statistics = try CorpusStatistics(
      files: files, asking: ["the", "time", "terror", "legitimacy", "legitimate", "legitimation", "house"])
    let total = Double(statistics.tokens)
    func share(_ count: Int) -> String { Figures.decimal(Double(count) / total * 100, 4) + " %" }
    var table = MarkdownTable(columns: ["measure", "value"], alignments: [.left, .right])
    table.append(["documents", Figures.grouped(statistics.documents)])
    table.append(["documents with curly quotation marks", Figures.grouped(statistics.curlyDocuments)])
    table.append(["tokens (ICU)", Figures.grouped(statistics.tokens)])
    table.append(["bytes", Figures.grouped(statistics.bytes)])
    table.append(["bytes a token", Figures.decimal(Double(statistics.bytes) / total, 3)])
    table.append(["types (surface forms)", Figures.grouped(statistics.types)])
    table.append(["tokens beyond ASCII", share(statistics.beyondASCII)])
    table.append(["tokens with soft or hard signs", share(statistics.signed)])
    table.append([
      "tokens a sentence, about", Figures.decimal(total / Double(max(1, statistics.sentenceEnds)), 1),
    ])
    table.append(["`of the house`", Figures.grouped(statistics.phraseHits)])
    for entry in statistics.asked { table.append(["`\(entry.word)`", share(entry.count)]) }
    table.append(["most frequent", statistics.top.map(\.word).joined(separator: " ")])
    print(table.text, terminator: "")
  }
}
