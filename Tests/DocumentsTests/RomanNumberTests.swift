import Testing

@testable import Documents

@Suite struct RomanNumberTests {
  @Test(arguments: [
    ("i", 1), ("iv", 4), ("xiv", 14), ("xiiii", 14), ("xl", 40), ("xcix", 99), ("cdxliv", 444),
    ("mcmxxxvii", 1937), ("mmmmdccclxxxviii", 4888),
  ])
  func `A number has its value`(text: String, value: Int) {
    #expect(RomanNumber.value(text) == value)
  }

  @Test(arguments: ["", "civil", "mild", "livid", "vivid", "ill", "ixi", "iix", "vv", "iiiii", "XIV", "x v"])
  func `A word of the same letters is none`(text: String) {
    #expect(RomanNumber.value(text) == nil)
  }
}
