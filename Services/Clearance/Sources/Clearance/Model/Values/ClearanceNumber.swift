import Contracts

/// The number of a clearance request or of a decision on it; the only thing others record of it.
public struct ClearanceNumber: TextIdentifier {
    /// The text.
    public let rawValue: String

    /// Nil when the text is empty, longer than 128 bytes or holds control characters.
    public init?(rawValue: String) {
        guard Self.isWellFormed(rawValue) else { return nil }
        self.rawValue = rawValue
    }

    /// The number of the n-th decision on the request of this number.
    func decision(_ n: Int) -> ClearanceNumber? { ClearanceNumber(rawValue: "\(rawValue)/\(n)") }
}
