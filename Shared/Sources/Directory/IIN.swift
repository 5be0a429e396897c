/// The individual identification number of a person: twelve ASCII digits with a check digit.
///
/// The date at its start is not looked at: since 2013 it need not be the owner's date of birth, so nobody is refused for it.
/// Personal data: `description` shows only the last four digits, so that logs do not collect the numbers; `rawValue` has them all.
public struct IIN: Hashable, Sendable, RawRepresentable, Codable, CustomStringConvertible {
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

    /// `********0015`
    public var description: String { "********" + rawValue.suffix(4) }
}
