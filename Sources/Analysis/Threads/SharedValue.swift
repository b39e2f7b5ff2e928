import Synchronization

/// What several threads add to, one at a time.
final class SharedValue<Value: Sendable>: Sendable {
  private let state: Mutex<Value>

  init(_ value: Value) {
    state = Mutex(value)
  }

  func update(_ change: (inout Value) -> Void) { state.withLock { change(&$0) } }

  var value: Value { state.withLock { $0 } }
}
