import TestSupport
import Testing

@testable import Analysis

@Suite struct `Both parsers` {
  @Test func `answer or refuse whatever bytes they are given`() {
    var random = SeededGenerator(seed: 0xC0FFEE)
    let favourites = Array("ab =\"'|*?\\-~/<>[]()&!.\u{2010}\u{201C}é\u{306}".utf8)
    var parsed = 0
    for _ in 0..<30_000 {
      let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: 0...255, using: &random)
          : favourites[Int.random(in: 0..<favourites.count, using: &random)]
      }
      let source = String(decoding: bytes, as: UTF8.self)
      do throws(QueryError) {
        _ = try QueryParser.parse(source).root.description
        parsed += 1
      } catch {
        #expect(error.offset.bytes <= source.utf8.count)
      }
      do throws(FilterError) {
        _ = try FilterParser.parse(source).root.description
        parsed += 1
      } catch {
        #expect(error.offset.bytes <= source.utf8.count)
      }
    }
    #expect(parsed > 1000)
  }

  @Test(arguments: ["a ", "a|", "\"a\" ", "a-", "*", "not ", "\\a", "a\"", "=a "])
  func `take long queries without trouble`(piece: String) {
    let source = String(repeating: piece, count: 50_000) + "b"
    _ = try? QueryParser.parse(source)
  }

  @Test(arguments: ["a=1&", "a=1|", "!a=1&", "(a=1)|", "a='"])
  func `take long filters without trouble`(piece: String) {
    let source = String(repeating: piece, count: 50_000) + "b=2"
    _ = try? FilterParser.parse(source)
  }
}
