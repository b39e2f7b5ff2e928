import ICU

/// Turns the surface of a word into its form: the key by which words match whatever their case,
/// accents or apostrophes.
///
/// | surface | form |
/// |---|---|
/// | `Terror` | `terror` |
/// | `Ežov` | `ezov` |
/// | `Stalin’s` | `stalin` |
/// | `it’s` | `it's` |
/// | `vozhdʹ` | `vozhd'` |
/// | `Ёлка` | `елка` |
///
/// A form is in NFC and case folded; accents on Latin and Greek letters are gone; apostrophes and
/// primes are one character, U+0027, and none is deleted, so that *we're* is not *were*; a possessive
/// `'s` at the end is cut, but not ʹs, which only a soft sign gives; a word that mixes Latin and Cyrillic
/// letters is one of the script it was meant in. Canonically equivalent surfaces have the same form, and the form of a form
/// is itself.
public struct FormFolder: ~Copyable {
  private let cutsPossessives: Bool
  private let composer: Normalizer
  private let decomposer: Normalizer
  private var units: UTF16Buffer
  private var scratch: UTF16Buffer

  /// Loads ICU's normalization tables.
  ///
  /// - Parameter cutsPossessives: false for tokens of other programs, where *God's* isn't *God*.
  public init(cutsPossessives: Bool = true) throws(ICUError) {
    // A noncopyable value can't be left half made by a throw, so what may throw comes first.
    let composer = try Normalizer(.composed)
    let decomposer = try Normalizer(.decomposed)
    self.cutsPossessives = cutsPossessives
    self.composer = composer
    self.decomposer = decomposer
    units = UTF16Buffer()
    scratch = UTF16Buffer()
  }

  /// Replaces `form` by the form of `surface`.
  ///
  /// Bytes that are not UTF-8 count as U+FFFD. A surface of nothing but soft hyphens and zero-width
  /// characters has an empty form.
  ///
  /// - Complexity: O(*n*). An ASCII word doesn't reach ICU.
  public mutating func form(of surface: UnsafeBufferPointer<UInt8>, into form: inout [UInt8]) {
    form.removeAll(keepingCapacity: true)
    if !appendASCIIForm(of: surface, to: &form) {
      form.removeAll(keepingCapacity: true)
      do throws(ICUError) {
        try appendUnicodeForm(of: surface, to: &form)
      } catch {
        // ICU folds and normalizes every well-formed text; it can only run out of memory here.
        form.removeAll(keepingCapacity: true)
        form.append(contentsOf: surface)
      }
    }
    if cutsPossessives { removePossessive(from: &form) }
  }

  /// Replaces `form` by the form of `surface`.
  public mutating func form(of surface: Span<UInt8>, into form: inout [UInt8]) {
    surface.withUnsafeBufferPointer { self.form(of: $0, into: &form) }
  }

  /// Appends the folded surface and returns true, or stops at the first byte that isn't ASCII.
  private func appendASCIIForm(of surface: UnsafeBufferPointer<UInt8>, to form: inout [UInt8]) -> Bool {
    form.reserveCapacity(surface.count)
    for byte in surface {
      switch byte {
      case 0x80...: return false
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): form.append(byte | 0x20)
      case UInt8(ascii: "`"): form.append(UInt8(ascii: "'"))
      default: form.append(byte)
      }
    }
    return true
  }

  private mutating func appendUnicodeForm(
    of surface: UnsafeBufferPointer<UInt8>, to form: inout [UInt8]
  ) throws(ICUError) {
    try units.replace(withUTF8: surface)
    removeIgnored()
    // Folding must see decomposed text, or equivalent spellings of Greek letters with an iota
    // below would fold apart (Unicode Standard, definition D145).
    try decomposer.normalize(units, into: &scratch)
    // Capitals of the two scripts look alike that small letters don't, so look-alikes come before case;
    // and once more behind it, so that the form of a form is itself.
    Homoglyphs.fold(&scratch)
    try CaseFolding.fold(scratch, into: &units)
    try decomposer.normalize(units, into: &scratch)
    Homoglyphs.fold(&scratch)
    foldAccentsAndSigns()
    try composer.normalize(units, into: &scratch)
    try scratch.appendUTF8(to: &form)
  }

  /// Takes soft hyphens and zero-width characters out of `units`.
  private mutating func removeIgnored() {
    scratch.removeAll()
    for position in 0..<units.count where !SignFolding.isIgnored(units[position]) {
      scratch.append(units[position])
    }
    swap(&units, &scratch)
  }

  /// Reads decomposed, case-folded text from `scratch` and leaves the folded text in `units`.
  private mutating func foldAccentsAndSigns() {
    units.removeAll()
    var base: UInt32 = 0
    var position = 0
    while position < scratch.count {
      let scalar = scratch.nextScalar(&position)
      guard scalar >= 0x80 else {
        base = scalar
        units.append(SignFolding.unified(scalar))
        continue
      }
      if CharacterProperties(scalar).isCombiningMark {
        if !AccentFolding.drops(scalar, after: base) { units.append(scalar) }
      } else {
        base = scalar
        units.append(SignFolding.unified(scalar))
      }
    }
    keepSoftSignBeforeS()
  }

  /// Puts back a prime before a final *s*: *relʹs* is рельс, and possessives have an apostrophe.
  private mutating func keepSoftSignBeforeS() {
    guard scratch.count > 2, scratch[scratch.count - 1] == 0x73 else { return }
    let sign = scratch[scratch.count - 2]
    if sign == 0x02B9 {
      units.removeLast(2)
      units.append(0x02B9 as UInt16)
      units.append(0x73 as UInt16)
    }
  }
}
