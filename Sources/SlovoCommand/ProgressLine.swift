import Indexing

/// One line on a terminal's standard error that is written over as a build goes on.
enum ProgressLine {
  /// Shows how far a build is; only on a terminal, and only for builds that take a while.
  static func show(_ progress: BuildProgress) {
    guard Terminal.errorIsTerminal, progress.bytes > 8 << 20 else { return }
    let share = progress.bytes > 0 ? Double(progress.bytesDone) / Double(progress.bytes) : 1
    let width = 30
    let filled = min(width, Int(share * Double(width)))
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    let isLast = progress.documentsDone == progress.documents
    let text = "\r\(bar) \(Int(share * 100)) %  \(progress.documentsDone) of \(progress.documents) texts"
    Terminal.write(isLast ? "\r\u{1B}[K" : text)
  }
}
