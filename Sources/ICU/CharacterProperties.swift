import CICU

/// Properties of single characters that word forms depend on.
public enum CharacterProperties {
  /// Whether the character's script is Latin or Greek (`UCHAR_SCRIPT`).
  public static func isLatinOrGreek(_ scalar: UInt32) -> Bool {
    let script = icu_getIntPropertyValue(UChar32(bitPattern: scalar), UCHAR_SCRIPT)
    return script == Int32(USCRIPT_LATIN.rawValue) || script == Int32(USCRIPT_GREEK.rawValue)
  }

  /// Whether the character is a non-spacing or enclosing mark (general categories Mn and Me).
  public static func isCombiningMark(_ scalar: UInt32) -> Bool {
    let category = icu_charType(UChar32(bitPattern: scalar))
    return category == Int32(U_NON_SPACING_MARK.rawValue) || category == Int32(U_ENCLOSING_MARK.rawValue)
  }
}
