import Foundation
import Testing

@testable import Reporting

@Suite struct `Formats for programs` {
  @Test func `CSV quotes what must be quoted and protects what a spreadsheet would run`() throws {
    #expect(
      try written(.csv, counts, rows: writeCounts) == """
        section,pattern,count,per_million
        "Part I > Terror, and ""Autocracy""\",terror,12,1200.25
        Part II\t> Notes,'-ism,-3,0.1
        ,Čeka,0,

        """)
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM", "\tx"])
  func `CSV leaves cells alone when raw`(cell: String) throws {
    let description = AnswerDescription(
      version: "1", command: "c", shown: 1, columns: [ColumnDescription("a", .text)])
    var raw = OutputOptions()
    raw.isRaw = true
    let write = { (writer: any RowWriter) in
      writer.text(cell)
      try writer.endRow()
    }
    #expect(try written(.csv, description, rows: write) == "a\n'\(cell)\n")
    #expect(try written(.csv, description, options: raw, rows: write) == "a\n\(cell)\n")
    #expect(try written(.json, description, rows: write).contains("'") == false)
  }

  @Test func `CSV begins with a byte order mark when asked to`() throws {
    var options = OutputOptions()
    options.hasByteOrderMark = true
    let text = try written(.csv, counts, options: options, rows: writeCounts)
    #expect(Array(text.utf8.prefix(4)) == [0xEF, 0xBB, 0xBF, UInt8(ascii: "s")])
  }

  @Test func `TSV has blanks for tabs, and neither quotes nor protection`() throws {
    #expect(
      try written(.tsv, counts, rows: writeCounts) == """
        section\tpattern\tcount\tper_million
        Part I > Terror, and "Autocracy"\tterror\t12\t1200.25
        Part II > Notes\t-ism\t-3\t0.1
        \tČeka\t0\t

        """)
  }

  @Test func `JSON is one object with the settings, the rows and the notes`() throws {
    #expect(
      try written(.json, counts, rows: writeCounts) == #"""
        {"slovo":"1.0","command":"count","settings":{"in":"region=body","level":0.95},"corpus":{"name":"terror","documents":2,"digest":"a1b2"},"total":3,"shown":3,"warnings":["2 tokens are ambiguous"],"columns":["section","pattern","count","per_million"],"rows":[
        {"section":"Part I > Terror, and \"Autocracy\"","pattern":"terror","count":12,"per_million":1200.25},
        {"section":"Part II\t> Notes","pattern":"-ism","count":-3,"per_million":0.1},
        {"section":"","pattern":"Čeka","count":0,"per_million":null}
        ],"notes":{"per_million":"the section has no words"}}

        """#)
  }

  @Test func `JSON lines begin with that object without rows`() throws {
    #expect(
      try written(.jsonl, counts, rows: writeCounts) == #"""
        {"slovo":"1.0","command":"count","settings":{"in":"region=body","level":0.95},"corpus":{"name":"terror","documents":2,"digest":"a1b2"},"total":3,"shown":3,"warnings":["2 tokens are ambiguous"],"columns":["section","pattern","count","per_million"],"notes":{"per_million":"the section has no words"}}
        {"section":"Part I > Terror, and \"Autocracy\"","pattern":"terror","count":12,"per_million":1200.25}
        {"section":"Part II\t> Notes","pattern":"-ism","count":-3,"per_million":0.1}
        {"section":"","pattern":"Čeka","count":0,"per_million":null}

        """#)
  }

  @Test func `Byte ranges are pairs in every one of them`() throws {
    let description = AnswerDescription(
      version: "1", command: "c", shown: 2, columns: [ColumnDescription("bytes", .bytes)])
    let write = { (writer: any RowWriter) in
      writer.byteRanges([3..<9, 20..<22])
      try writer.endRow()
      writer.byteRanges([])
      try writer.endRow()
    }
    #expect(try written(.csv, description, rows: write) == "bytes\n\"[[3,9],[20,22]]\"\n\"[]\"\n")
    #expect(try written(.tsv, description, rows: write) == "bytes\n[[3,9],[20,22]]\n[]\n")
    #expect(
      try written(.jsonl, description, rows: write).hasSuffix("{\"bytes\":[[3,9],[20,22]]}\n{\"bytes\":[]}\n")
    )
  }

  @Test func `An answer without rows is still whole`() throws {
    #expect(try written(.csv, counts) { _ in } == "section,pattern,count,per_million\n")
    let json = try written(.json, counts) { _ in }
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect((object["rows"] as? [Any])?.isEmpty == true)
    #expect(try written(.jsonl, counts) { _ in }.filter { $0 == "\n" }.count == 1)
  }

  @Test func `A row that ends early has its remaining cells missing`() throws {
    let short = { (writer: any RowWriter) in
      writer.text("a")
      try writer.endRow()
    }
    #expect(try written(.csv, counts, rows: short).hasSuffix("\na,,,\n"))
    #expect(
      try written(.json, counts, rows: short).contains(#""pattern":null,"count":null,"per_million":null}"#))
  }
}
