import Contracts
import Journal

/// What operators read of a refusal is its code: its words may hold what people filed.
extension Problem: OperatorReadable {
    /// The stable code.
    public var operatorText: String { code }
}

/// What operators may read of any failure.
enum OperatorText {
    static func of(_ error: any Error) -> String {
        (error as? any OperatorReadable)?.operatorText ?? String(describing: type(of: error))
    }
}
