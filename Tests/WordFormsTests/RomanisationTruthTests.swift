import Glibc
import Testing
import WordForms

/// Published samples, read where they lie beside the repository.
private enum Truth {
  static let folder: String = {
    let parts = #filePath.split(separator: "/").dropLast(4)
    return "/" + parts.joined(separator: "/") + "/shared/truth/romanisation/"
  }()

  static var isPresent: Bool { access(folder, R_OK) == 0 }

  /// The columns of each line that is no comment and no heading.
  static func rows(_ name: String) -> [[String]] {
    guard let file = fopen(folder + name, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") && !$0.hasPrefix("source\t") && !$0.hasPrefix("schema\t") }
      .map { $0.split(separator: "\t").map(String.init) }
  }
}

/// The systems behind the names of iuliia's schemas.
private let schemas: [String: RomanisationSystem] = [
  "ala_lc": .alaLC, "ala_lc_alt": .alaLCPlain, "bgn_pcgn": .bgnPCGN, "bgn_pcgn_alt": .bgnPCGNPlain,
  "bs_2979": .bs2979, "bs_2979_alt": .bs2979Plain, "gost_16876": .iso9, "gost_16876_alt": .gost16876,
  "gost_52290": .gost52290, "gost_52535": .gost52535, "gost_7034": .gost7034, "gost_779": .iso9,
  "gost_779_alt": .gost779B, "icao_doc_9303": .icao, "iso_9_1954": .iso91954, "iso_9_1968": .isoR9,
  "iso_9_1968_alt": .isoR9National, "mosmetro": .mosmetro, "mvd_310": .mvd310, "mvd_310_fr": .mvd310French,
  "mvd_782": .mvd782, "scientific": .scholarly, "telegram": .telegram, "ungegn_1987": .ungegn,
  "wikipedia": .wikipedia, "yandex_maps": .yandexMaps, "yandex_money": .yandexMoney,
]

@Suite(.enabled(if: Truth.isPresent)) struct `Published samples of romanisation` {
  @Test func `iuliia's are written as corrected`() throws {
    let rows = Truth.rows("iuliia_samples_corrected.tsv")
    #expect(rows.count > 150)
    for row in rows {
      let system = try #require(schemas[row[0]], "\(row[0])")
      var transliterator = try Transliterator(from: .cyrillic, to: system)
      #expect(transliterator.transliterate(row[1]) == row[2], "\(row[0])")
    }
  }

  @Test func `CLDR's of BGN are written, with primes`() throws {
    var transliterator = try Transliterator(from: .cyrillic, to: .bgnPCGN, signs: .primes)
    for row in Truth.rows("cldr41_ru-Latn-t-ru-m0-bgn.tsv") {
      #expect(transliterator.transliterate(row[0]) == row[1])
    }
  }

  @Test func `CLDR's of BGN are read`() throws {
    var transliterator = try Transliterator(from: .bgnPCGN, to: .cyrillic)
    for row in Truth.rows("cldr41_ru-t-ru-Latn-m0-bgn.tsv") {
      #expect(transliterator.transliterate(row[0]) == row[1])
    }
  }
}
