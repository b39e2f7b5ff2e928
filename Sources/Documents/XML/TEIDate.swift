/// When a text was made, as far as a TEI header tells.
///
/// | comes first | what it says |
/// |---|---|
/// | `creation` | the text's own date |
/// | events `print` and `premiere` of `standOff` | the earlier one; `written` where that is more than ten years before, or alone |
/// | `sourceDesc` | the date of the source, an original's (`type="originalSource"`) before others |
/// | `publicationStmt` | the digital edition's date, where there is no other |
struct TEIDate {
  /// As the attribute says (`1934-12-01`, `1901/1902`), else as it is printed.
  private(set) var date: String?
  /// Four digits.
  private(set) var year: String?

  init(_ header: XMLHeader) {
    date = Self.find(header)
    year = date.flatMap { Self.year(in: $0) }
  }

  private static func find(_ header: XMLHeader) -> String? {
    if let creation = header.first("creation"), let found = date(in: creation, header) { return found }
    if let found = event(header) { return found }
    if let source = header.first("sourceDesc") {
      let originals = header.all("bibl", in: source).filter {
        header.attribute("type", of: $0)?.lowercased().contains("original") == true
      }
      for outer in originals + [source] {
        if let found = date(in: outer, header) { return found }
      }
    }
    return header.first("publicationStmt").flatMap { date(in: $0, header) }
  }

  private static func event(_ header: XMLHeader) -> String? {
    var found: [String: String] = [:]
    for index in header.all("event") {
      guard let type = header.attribute("type", of: index), found[type] == nil else { continue }
      found[type] = stated(index, header)
    }
    func number(_ date: String) -> Int { years(in: date).last ?? Int.max }
    let published = [found["print"], found["premiere"]].compactMap { $0 }.min { number($0) < number($1) }
    guard let written = found["written"] else { return published }
    guard let published else { return written }
    return number(published) - number(written) > 10 ? written : published
  }

  /// The first date in an element that says one.
  private static func date(in outer: Int, _ header: XMLHeader) -> String? {
    for index in header.all("date", in: outer) + header.all("origDate", in: outer) {
      if let stated = stated(index, header) { return stated }
      let text = header.text(of: index)
      if !text.isEmpty { return text }
    }
    return nil
  }

  /// What the attributes say: `when`, or the two ends as `1901/1902`.
  private static func stated(_ index: Int, _ header: XMLHeader) -> String? {
    func value(_ names: [String]) -> String? {
      names.lazy.compactMap { header.attribute($0, of: index) }.first
    }
    if let when = value(["when", "when-iso", "when-custom"]) { return when }
    let first = value(["notBefore", "from", "notBefore-iso", "from-iso"])
    let last = value(["notAfter", "to", "notAfter-iso", "to-iso"])
    guard let first, let last else { return first ?? last }
    return first == last ? first : first + "/" + last
  }

  /// The last year of a date, for example 1902 in `1901/1902`; `nil` where no four digits stand.
  static func year(in date: String) -> String? { years(in: date).last.map(String.init) }

  private static func years(in date: String) -> [Int] {
    date.split { !("0"..."9").contains($0) }.filter { $0.count == 4 }.compactMap { Int($0) }
  }
}
