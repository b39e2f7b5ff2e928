#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the command takes from the machine it runs on.
enum Machine {
  /// Processors that are online, at least one.
  static var processors: Int { max(1, min(64, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// The variables that say where the cache is.
  static var environment: [String: String] {
    var values: [String: String] = [:]
    for name in ["XDG_CACHE_HOME", "HOME", "TMPDIR"] { values[name] = Terminal.environment(name) }
    return values
  }
}
