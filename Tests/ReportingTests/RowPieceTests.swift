import Testing

@testable import Reporting

@Suite struct `Rows written apart` {
  @Test(arguments: [OutputFormat.csv, .tsv, .json, .jsonl])
  func `read like rows written one after another`(format: OutputFormat) throws {
    let direct = try written(format, counts) { try writeCounts($0) }
    let apart = try written(format, counts) { writer in
      let pieces = try (0..<2).map { _ in try #require(writer.piece()) }
      let arranged = try #require(writer.piece())
      for order in [[0], [], [1, 0]] as [[UInt32]] {
        for piece in pieces + [arranged] { piece.removeAll() }
        let first = order.count == 1 ? 0 : 1
        for row in order.sorted() {
          let piece = pieces[Int(row)]
          try Self.writeRow(first + order.count - 1 - Int(row), to: piece.writer)
          try piece.endRow()
        }
        arranged.append(rows: order[...], of: pieces, rowsInPiece: 1)
        #expect(arranged.count == order.count)
        try writer.add(arranged)
      }
    }
    #expect(apart == direct)
  }

  @Test func `are more than the output's buffer holds`() throws {
    let rows = 20_000
    func write(_ row: Int, to writer: any RowWriter) {
      writer.text("section \(row)")
      writer.text("terror")
      writer.integer(row)
      writer.missing()
    }
    let direct = try written(.tsv, counts) { writer in
      for row in 0..<rows {
        write(row, to: writer)
        try writer.endRow()
      }
    }
    let apart = try written(.tsv, counts) { writer in
      let piece = try #require(writer.piece())
      for row in (0..<rows).reversed() {
        write(row, to: piece.writer)
        try piece.endRow()
      }
      let arranged = try #require(writer.piece())
      arranged.append(rows: Array((0..<UInt32(rows)).reversed())[...], of: [piece], rowsInPiece: rows)
      try writer.add(arranged)
    }
    #expect(apart == direct)
  }

  @Test(arguments: [OutputFormat.csv, .tsv, .json, .jsonl])
  func `repeat cells of the row before as they were written`(format: OutputFormat) throws {
    let direct = try written(format, counts) { writer in
      for row in 0..<3 {
        writer.text("Part \"I\", §\t1")
        writer.text("terror")
        writer.integer(row)
        writer.missing()
        try writer.endRow()
      }
    }
    let apart = try written(format, counts) { writer in
      let piece = try #require(writer.piece())
      var kept = WrittenCells()
      for row in 0..<3 {
        if row == 0 {
          piece.write(2, keeping: &kept) {
            $0.text("Part \"I\", §\t1")
            $0.text("terror")
          }
        } else {
          piece.write(kept)
        }
        piece.writer.integer(row)
        try piece.endRow()
      }
      try writer.add(piece)
    }
    #expect(apart == direct)
  }

  @Test(arguments: [OutputFormat.csv, .tsv, .json, .jsonl])
  func `keep their order where none is asked for`(format: OutputFormat) throws {
    let direct = try written(format, counts) { try writeCounts($0) }
    let apart = try written(format, counts) { writer in
      let piece = try #require(writer.piece())
      for rows in [[0, 1], [], [2]] {
        piece.removeAll()
        for row in rows {
          try Self.writeRow(row, to: piece.writer)
          try piece.endRow()
        }
        try writer.add(piece)
      }
    }
    #expect(apart == direct)
  }

  @Test func `are none in tables, whose columns fit all rows`() throws {
    _ = try written(.table, counts) { writer in
      #expect(writer.piece() == nil)
      try writeCounts(writer)
    }
  }

  private static func writeRow(_ row: Int, to writer: any RowWriter) throws {
    switch row {
    case 0:
      writer.text("Part I > Terror, and \"Autocracy\"")
      writer.text("terror")
      writer.integer(12)
      writer.real(1200.25)
    case 1:
      writer.text("Part II\t> Notes")
      writer.text("-ism")
      writer.integer(-3)
      writer.real(0.1)
    default:
      writer.text("")
      writer.text("Čeka")
      writer.integer(0)
      writer.missing()
    }
  }
}
