import TextStatistics

extension Wording {
  static func failure(_ error: CountFileError) -> Failure {
    var place = error.file
    if let row = error.row { place += ", row \(row.number) (line \(row.line))" }
    if let column = error.column { place += ", column \(column)" }
    return .input("\(place): \(countFile(error.problem))")
  }

  private static func countFile(_ problem: CountFileError.Problem) -> String {
    switch problem {
    case .notUTF8: "this is not UTF-8. Save it in UTF-8."
    case .empty: "there is no header. Name the columns in the first line."
    case .ragged(let cells, let expected):
      "the row has \(cells) \(cells == 1 ? "cell" : "cells") and the header \(expected). "
        + "Part cells as the header does, and quote those that hold what parts them."
    case .missingColumns(let wanted, let header):
      "the header (\(header.joined(separator: ", "))) lacks columns of counts. Name them "
        + wanted.map { $0.joined(separator: ",") }.joined(separator: " or ") + "."
    case .repeatedColumn(let names):
      "the columns \(names.joined(separator: " and ")) stand for the same. Keep one of them."
    case .missingRow(let name): "there is no row \(name). Give the words of each part in a row of that name."
    case .repeatedRow(let name): "there are several rows \(name). Keep one of them."
    case .noParts:
      "the parts have no words, or together more than \(ContingencyTable.limit.grouped). Give the words of each part."
    case .missingCount: "the cell is empty. Write the count; 0 is one."
    case .notACount(let text): "'\(text)' is not a whole number. Write a count in digits alone."
    case .fractional(let text):
      "'\(text)' is not a whole number that can be told exactly. Write a count in digits alone, not a rate."
    case .negative(let text): "\(text) is below 0. Counts are 0 or more; mend the cell."
    case .tooLarge(let text):
      "\(text) is beyond \(ContingencyTable.limit.grouped), the greatest count. Mend the cell."
    case .exceeds(let part, let whole):
      "\(part) is greater than \(whole), which contains it. Mend one of them, or check which column is which."
    case .noTable(let counts):
      "\(counts) can't go together: a cell of the table of four would be below 0, all would be 0, or their sum beyond "
        + "\(ContingencyTable.limit.grouped). Check which column is which."
    }
  }
}
