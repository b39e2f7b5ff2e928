/// The same answers as without a hint, for those who walk through the positions: a hint is the index found last.
extension StructureReader {
  /// The document that holds `position`. O(log distance).
  public func document(at position: Int, near hint: Int) -> Int {
    max(0, documentStarts.firstWord(above: UInt32(clamping: position), near: hint) - 1)
  }

  /// The flow that holds `position`. O(log distance).
  public func flow(at position: Int, near hint: Int) -> Int {
    max(0, flowStarts.firstWord(above: UInt32(clamping: position), near: hint) - 1)
  }

  /// The stretch with one innermost section that holds `position`. O(log distance).
  public func sectionRun(at position: Int, near hint: Int) -> Int {
    max(0, runStarts.firstWord(above: UInt32(clamping: position), near: hint) - 1)
  }

  /// The stretch on one page that holds `position`, `nil` before the first. O(log distance).
  public func pageRun(at position: Int, near hint: Int) -> Int? {
    let next = pageStarts.firstWord(above: UInt32(clamping: position), near: hint)
    return next > 0 ? next - 1 : nil
  }
}
