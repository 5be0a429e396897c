/// The secret given to a filer, by which the filer reads and completes the complaint without an account. Who has it is the filer,
/// so `description` does not show it; only `rawValue` does.
public struct TrackingCode: NamedID {
    /// The secret.
    public let rawValue: String

    /// nil unless the text is 16 to 64 bytes of ASCII letters, digits, `-` and `_`.
    public init?(rawValue: String) {
        guard
            Alphabet.accepts(
                rawValue,
                16...64,
                {
                    Alphabet.isLower($0) || Alphabet.isUpper($0) || Alphabet.isDigit($0) || $0 == UInt8(ascii: "-")
                        || $0 == UInt8(ascii: "_")
                }
            )
        else { return nil }
        self.rawValue = rawValue
    }

    /// The accepted form, for problem reports.
    public static let form = "16 to 64 letters, digits, - _"

    /// Never the secret.
    public var description: String { "(tracking code)" }

    /// Compares without stopping at the first difference, so that the time taken tells nothing about the secret.
    public static func == (left: TrackingCode, right: TrackingCode) -> Bool {
        let (a, b) = (Array(left.rawValue.utf8), Array(right.rawValue.utf8))
        return a.count == b.count && zip(a, b).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
