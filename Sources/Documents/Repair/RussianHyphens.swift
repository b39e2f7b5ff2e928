/// Russian words that are written with a hyphen wherever they stand.
enum RussianHyphens {
  /// Whether the hyphen between two parts belongs to the word: `кто-то`, `из-за`, `во-первых`, `северо-запад`.
  static func keep(_ first: String, _ second: String) -> Bool {
    guard first.unicodeScalars.contains(where: { $0.value >= 0x400 && $0.value < 0x530 }) else {
      return false
    }
    let (first, second) = (first.lowercased(), second.lowercased())
    if particles.contains(second) || prefixes.contains(first) { return true }
    if first == "из" { return second == "за" || second == "под" }
    if first == "во" || first == "в" { return ordinals.contains { second.hasPrefix($0) } }
    if first == "по" {
      return ["ому", "ему", "ски", "цки", "ьи"].contains { second.hasSuffix($0) } || second == "прежнему"
    }
    return firstParts.contains(first)
  }

  private static let particles: Set<String> = ["то", "либо", "нибудь", "таки", "ка"]
  private static let prefixes: Set<String> = ["кое", "кой"]
  private static let ordinals = ["первых", "вторых", "третьих", "четвертых", "четвёртых", "пятых"]

  /// First parts of compound adjectives and of points of the compass.
  private static let firstParts: Set<String> = [
    "аграрно", "административно", "военно", "государственно", "идейно", "историко", "культурно", "научно",
    "национально", "общественно", "партийно", "политико", "рабоче", "северо", "социально", "экономико", "юго",
  ]
}
