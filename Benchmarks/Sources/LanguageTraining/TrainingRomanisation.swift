/// The ways in which the model's Russian words are written in Latin letters.
///
/// The letters are the systems' own; of their rules of context only those are here that change many words:
/// *ye* at the start, after vowels and after signs, and final -ий and -ый in the press.
struct TrainingRomanisation {
  private let letters: [Unicode.Scalar: String]
  private let writesYe: Bool
  private let shortensEndings: Bool
  /// How many words in a hundred are written in this system.
  let share: Int

  private init(_ letters: String, share: Int, writesYe: Bool = false, shortensEndings: Bool = false) {
    let values = letters.split(separator: " ").map { $0 == "-" ? "" : String($0) }
    self.letters = Dictionary(
      uniqueKeysWithValues: zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя".unicodeScalars, values))
    self.share = share
    self.writesYe = writesYe
    self.shortensEndings = shortensEndings
  }

  /// Library of Congress as printed, the same without signs, and with diacritics; BGN/PCGN with and without
  /// signs; the press; scholarly and ISO 9:1968 in their three shapes; ISO 9:1995; GOST 7.79 B; ICAO.
  static let all = [
    Self("a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch \" y ' e iu ia", share: 22),
    Self("a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch - y - e iu ia", share: 15),
    Self("a b v g d e ë zh z i ĭ k l m n o p r s t u f kh ts ch sh shch ʺ y ʹ ė iu ia", share: 6),
    Self(
      "a b v g d e ë zh z i y k l m n o p r s t u f kh ts ch sh shch ” y ’ e yu ya", share: 12, writesYe: true
    ),
    Self(
      "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya", share: 8, writesYe: true),
    Self(
      "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya", share: 12,
      shortensEndings: true),
    Self("a b v g d e ë ž z i j k l m n o p r s t u f ch c č š šč ʺ y ʹ è ju ja", share: 4),
    Self("a b v g d e ë ž z i j k l m n o p r s t u f x c č š šč ʺ y ʹ è ju ja", share: 4),
    Self("a b v g d e ë ž z i j k l m n o p r s t u f h c č š šč \" y ' ė ju ja", share: 4),
    Self("a b v g d e ë ž z i j k l m n o p r s t u f h c č š ŝ ʺ y ʹ è û â", share: 5),
    Self("a b v g d e yo zh z i j k l m n o p r s t u f x cz ch sh shh `` y` ` e` yu ya", share: 5),
    Self("a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y - e iu ia", share: 3),
  ]

  /// Writes a lower-case word.
  func romanised(_ word: some StringProtocol) -> String {
    var text = ""
    var previous: Unicode.Scalar = "ъ"
    var scalars = Array(word.unicodeScalars)
    var ending = ""
    if shortensEndings, scalars.count > 3, scalars.last == "й",
      ["и", "ы"].contains(scalars[scalars.count - 2])
    {
      scalars.removeLast(2)
      ending = "y"
    }
    for scalar in scalars {
      if writesYe, scalar == "е" || scalar == "ё", "аеёийоуъыьэюя".unicodeScalars.contains(previous) {
        text += "y"
      }
      text += letters[scalar] ?? ""
      previous = scalar
    }
    return text + ending
  }
}
