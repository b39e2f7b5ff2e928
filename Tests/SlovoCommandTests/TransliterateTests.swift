import Foundation
import Testing

@Suite("Transliteration")
struct TransliterateTests {
  @Test("Words are answered a line each, as plain text")
  func words() throws {
    let outcome = try Workplace().slovo(
      "transliterate", "--from", "cyrillic", "--to", "bgn-pcgn", "Ежов", "съезд")
    #expect(outcome.output == "Yezhov\ns”yezd\n")
    let back = try Workplace().slovo("transliterate", "--from", "iso-9", "--to", "cyrillic", "Ŝukin")
    #expect(back.output == "Щукин\n")
  }

  @Test("Files and standard input keep their lines; what isn't Russian passes through")
  func files() throws {
    let place = try Workplace()
    try place.write("Вождь, 1937.\n\nThe end\n", to: "a.txt")
    let arguments = ["--from", "cyrillic", "--to", "ala-lc-plain"]
    #expect(try place.slovo(["transliterate", "a.txt"] + arguments).output == "Vozhd', 1937.\n\nThe end\n")
    let outcome = try place.slovo(
      "transliterate", "--from", "cyrillic", "--to", "gost-7.79-a", input: "щи\nда")
    #expect(outcome.output == "ŝi\nda\n")
  }

  @Test("Signs are written as asked for")
  func signs() throws {
    let outcome = try Workplace().slovo(
      "transliterate", "--from", "cyrillic", "--to", "ala-lc", "--signs", "ascii", "съезд", "вождь")
    #expect(outcome.output == "s\"ezd\nvozhd'\n")
  }

  @Test("Formats for programs give the text and its transliteration")
  func rows() throws {
    let outcome = try Workplace().slovo(
      "transliterate", "--from", "cyrillic", "--to", "press", "Троцкий", "--format", "csv")
    #expect(outcome.output == "text,transliteration\nТроцкий,Trotsky\n")
  }

  @Test("The list names every system that --from and --to take")
  func list() throws {
    let outcome = try Workplace().slovo("transliterate", "--list", "--format", "csv")
    for name in [
      "cyrillic", "ala-lc", "bgn-pcgn", "iso-9", "gost-7.79-b", "iso-r-9", "scholarly", "ungegn", "icao",
      "bs-2979", "press",
    ] {
      #expect(outcome.output.contains("\n\(name),"))
    }
  }

  @Test("An unknown or missing system is wrong usage, with the nearest name")
  func unknown() throws {
    let place = try Workplace()
    let wrong = try place.slovo("transliterate", "--from", "cyrilic", "--to", "ala-lc", "x")
    #expect(wrong.code == 2 && wrong.errors.contains("Did you mean 'cyrillic'?"))
    let missing = try place.slovo("transliterate", "--from", "cyrillic", "x")
    #expect(
      missing.code == 2 && missing.errors.contains("--to is missing") && missing.errors.contains("--list"))
  }

  @Test("Quotation marks are told from soft signs, and line ends stay")
  func quotationMarks() throws {
    let arguments = ["transliterate", "--from", "ala-lc-plain", "--to", "cyrillic"]
    let text = try Workplace().slovo(arguments, input: "'Vozhd'' skazal 'net'.\r\n\r\nSovetskaia\r\n")
    #expect(text.output == "'Вождь' сказал 'нет'.\r\n\r\nСоветская\r\n")
    #expect(try Workplace().slovo(arguments + ["Kazan'"]).output == "Казань\n")
  }

  @Test("One romanisation is written in another by way of the right Cyrillic")
  func betweenSystems() throws {
    let outcome = try Workplace().slovo(
      "transliterate", "--from", "ala-lc-plain", "--to", "iso-9", "Sovetskaia")
    #expect(outcome.output == "Sovetskaâ\n")
  }

  @Test("Words that don't look Russian are left alone on demand")
  func russianOnly() throws {
    let outcome = try Workplace().slovo(
      "transliterate", "--from", "ala-lc-plain", "--to", "cyrillic", "--russian-only",
      input: "The government thought of perestroika and Khrushchev's kolkhoz\n")
    #expect(outcome.output == "The government thought of перестройка and Хрущёв's колхоз\n")
  }

  @Test("A list of words is read word by word, final signs and middle dots included")
  func wordList() throws {
    let outcome = try Workplace().slovo(
      "transliterate", "--from", "bgn-pcgn", "--to", "cyrillic", input: "put’\r\nYur’yev\n\nTy·ay·a\n")
    #expect(outcome.output == "путь\r\nЮрьев\n\nТыайа\n")
  }

  @Test("A file that doesn't exist is no word", arguments: ["absent.txt", "texts/absent", "absent.md"])
  func absent(file: String) throws {
    let outcome = try Workplace().slovo("transliterate", "--from", "cyrillic", "--to", "ala-lc", file)
    #expect(outcome.code == 3 && outcome.errors.contains(file))
  }
}
