import Contracts
import Journal

/// The name of a kept calculation of a deadline: the SHA-256 of its JSON, so that whoever has both can tell that they belong together.
struct CalculationName: TextIdentifier {
    /// 64 lower-case hexadecimal digits.
    let rawValue: String

    init?(rawValue: String) {
        guard DocumentHash(rawValue: rawValue) != nil else { return nil }
        self.rawValue = rawValue
    }

    /// The name of a calculation with this JSON.
    init(of calculation: [UInt8]) { rawValue = SHA256.hash(calculation).hex }

    /// The subject of the event that holds it.
    var subject: String { "calculation:" + rawValue }
}
