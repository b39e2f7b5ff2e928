import TestSupport
import Testing

@testable import Analysis

@Suite struct `All parsers` {
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

  @Test func `answer or refuse whatever pieces of the corpus query language stand together`() {
    var random = SeededGenerator(seed: 0xC0DE)
    let pieces = [
      "[", "]", "[]", "word", "=", "!=", "==", "\"a.*\"", "'b'", "\"", "%cd", "%x", "&", "|", "!", "(", ")",
      "{2}",
      "{1,3}", "{,", "}", "?", "*", "+", "a:", "a", ".", "::", "->", "distance(a,b)", "<", "<s>", "</s>",
      "<s/>", "within",
      "containing", "not ", "s", "region=\"note\"", "(?=", "(?<!", "[:", ":]", "(?longest)", " ",
      "9999999999999999999", "é",
    ]
    var parsed = 0
    for _ in 0..<60_000 {
      let source = (0..<Int.random(in: 1...10, using: &random)).map { _ in random.pick(pieces) }.joined()
      do throws(QueryError) {
        _ = try QueryParser.parseCorpusQuery(source).root.description
        parsed += 1
      } catch {
        #expect(error.offset.bytes <= source.utf8.count)
        #expect(!error.message.isEmpty)
      }
    }
    #expect(parsed > 500)
  }

  @Test(arguments: [
    "[", "(", "[]", "!", "[!", "(?=", "a:[]", "\"a\"|", "[] within (", "<s>", "[a=b.c]", "::",
  ])
  func `take long queries of the corpus query language without trouble`(piece: String) {
    _ = try? QueryParser.parseCorpusQuery(String(repeating: piece, count: 20_000))
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
