import CICU

/// A call into ICU that did not succeed: the C function and ICU's own name for the status.
public struct ICUError: Error, Equatable, Sendable {
  /// The C function that reported the status, without its version suffix.
  public let function: String
  /// ICU's name of the status (`u_errorName`), for example `U_FILE_ACCESS_ERROR`.
  public let status: String

  /// Records a failed call.
  public init(function: String, status: String) {
    self.function = function
    self.status = status
  }
}

/// Runs one ICU call and turns a failing `UErrorCode` into a typed throw.
///
/// Warnings (negative codes) count as success, as ICU's `U_FAILURE` has it.
@inline(__always)
func checked<Result>(
  _ function: StaticString, _ call: (inout UErrorCode) -> Result
) throws(ICUError) -> Result {
  var status = U_ZERO_ERROR
  let result = call(&status)
  if status.rawValue > U_ZERO_ERROR.rawValue {
    throw ICUError(function: "\(function)", status: String(cString: icu_errorName(status)))
  }
  return result
}
