import Glibc

/// The machine that measured.
public struct Machine: Sendable {
  public let processor: String
  public let cores: Int
  public let memory: Int
  /// The date in UTC, as `2024-05-31`.
  public let date: String

  public init() {
    let text = (try? FileTree.read("/proc/cpuinfo")).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let model = text.split(separator: "\n").first { $0.hasPrefix("model name") }
    let name = model?.split(separator: ":", maxSplits: 1).last.map { $0.drop { $0 == " " } }
    processor = name.map(String.init) ?? "unknown processor"
    cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    memory = sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE))
    var now = time(nil)
    var calendar = tm()
    gmtime_r(&now, &calendar)
    func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    date = "\(calendar.tm_year + 1900)-\(padded(calendar.tm_mon + 1))-\(padded(calendar.tm_mday))"
  }
}
