/// The business identification number of an organisation: twelve ASCII digits with the same check digit as the IIN.
public struct BIN: Hashable, Sendable, RawRepresentable, Codable, CustomStringConvertible {
    /// The twelve digits.
    public let rawValue: String

    /// nil unless the text is exactly twelve of the digits 0–9 with the right check digit.
    public init?(rawValue: String) {
        guard NationalNumber.isValid(rawValue) else { return nil }
        self.rawValue = rawValue
    }

    /// nil unless the text is exactly twelve of the digits 0–9 with the right check digit.
    public init?(_ text: String) { self.init(rawValue: text) }

    /// The accepted form, for problem reports.
    public static let form = "12 digits 0-9 with a valid check digit"

    /// The twelve digits: organisations are public.
    public var description: String { rawValue }
}
