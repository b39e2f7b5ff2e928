import Foundation
import Testing

@testable import Documents

@Suite struct HTMLEncodingTests {
  private func read(_ bytes: [UInt8], _ options: ReadingOptions = ReadingOptions()) throws -> Document {
    let document = try DocumentReader(options: options).read(bytes, path: "a.html", name: "a.html")
    expectSound(document, bytes)
    return document
  }

  private func bytes(_ text: String, _ encoding: String.Encoding) -> [UInt8] {
    [UInt8](text.data(using: encoding) ?? Data())
  }

  @Test(arguments: [
    "<meta charset=windows-1251>", "<META CHARSET='cp1251'>",
    "<!-- <meta charset=koi8-r> --><meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\">",
    "<?xml version=\"1.0\" encoding=\"windows-1251\"?>",
  ])
  func `The encoding is the one that the page names`(declaration: String) throws {
    let page = bytes(declaration + "<p>вождь</p>", .windowsCP1251)
    let document = try read(page)
    #expect(document.source.encoding == .windows1251)
    #expect(document.warnings == [])
    #expect(marked(document) == "body: вождь")
    #expect(document.sourceRanges(of: 0..<10) == [page.count - 9..<page.count - 4])
  }

  @Test func `KOI8-R is believed where it is named`() throws {
    let koi8: [UInt8] = [0xD7, 0xCF, 0xD6, 0xC4, 0xD8]
    let document = try read(Array("<meta charset=koi8-r><p>".utf8) + koi8)
    #expect(marked(document) == "body: вождь")
  }

  @Test func `UTF-16 is told by its byte order mark`() throws {
    let page: [UInt8] = [0xFF, 0xFE] + bytes("<meta charset=utf-8><p>вождь</p>", .utf16LittleEndian)
    let document = try read(page)
    #expect(marked(document) == "body: вождь")
  }

  @Test func `What a person says counts more than what the page says`() throws {
    let page = bytes("<meta charset=koi8-r><p>вождь</p>", .windowsCP1251)
    #expect(marked(try read(page, ReadingOptions(encoding: .windows1251))) == "body: вождь")
  }

  @Test func `UTF-8 is read as UTF-8 whatever it says, with a warning`() throws {
    let document = try read(Array("<meta charset=windows-1251><p>вождь</p>".utf8))
    #expect(marked(document) == "body: вождь")
    #expect(document.warnings == [.contradictedEncoding(declared: "windows-1251", encoding: "utf-8")])
    #expect(try read(Array("<meta charset=windows-1251><p>plain</p>".utf8)).warnings == [])
  }
}
