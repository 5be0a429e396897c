/// A JSON number, exact.
///
/// Whole numbers that fit `Int64` and are written plainly (`0`, `-17`, no fraction, no exponent) are kept as integers; every other
/// number is kept as the text it was written with, so nothing is rounded on the way through and writing gives the same text.
/// `-0` is such a text: it is the integer 0 when asked for one, and is written back as `-0`.
/// Equality means the same text: `1`, `1.0` and `1e0` differ here although `exactInteger` is 1 for each.
public struct JSONNumber: Hashable, Sendable, CustomStringConvertible {
    enum Storage: Hashable, Sendable {
        case integer(Int64)
        case text(String)
    }

    let storage: Storage

    init(storage: Storage) { self.storage = storage }

    /// A whole number.
    public init(_ value: Int64) { storage = .integer(value) }

    /// A whole number.
    public init(_ value: Int) { storage = .integer(Int64(value)) }

    /// A whole number, kept as text if it does not fit `Int64`.
    public init(_ value: UInt64) {
        if let small = Int64(exactly: value) { storage = .integer(small) } else { storage = .text(String(value)) }
    }

    /// The shortest decimal that reads back as `value`; nil for infinities and NaN, which JSON cannot write.
    /// Negative zero is written `-0.0`.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        storage = .text(value.description)
    }

    /// A number from its JSON text; nil unless the whole text is one number of RFC 8259 section 6.
    public init?(text: String) {
        guard let value = try? JSONValue(parsing: text.utf8), case .number(let number) = value,
            number.text.utf8.count == text.utf8.count
        else { return nil }
        self = number
    }

    /// The text as written, and as it will be written.
    public var text: String {
        switch storage {
        case .integer(let value): String(value)
        case .text(let text): text
        }
    }

    /// Same as `text`.
    public var description: String { text }

    /// The value if it is mathematically a whole number in the range of `Int64`, else nil: `100`, `1e2` and `100.0` are 100,
    /// `-0` is 0, `1.5` and `1e19` are nil. Never rounds.
    public var exactInteger: Int64? {
        if case .integer(let value) = storage { return value }
        return scaled(byPowerOfTen: 0)
    }

    /// The value as any integer type, or nil if it is not exactly one.
    public func integer<I: FixedWidthInteger>(as type: I.Type = I.self) -> I? {
        if case .integer(let value) = storage { return I(exactly: value) }
        return DecimalText(text).flatMap { $0.scaled(by: 0, as: I.self) }
    }

    /// The value times 10 to the power `places`, if that is exactly a whole number in the range of `Int64`: with 2 places, the
    /// amount in tiyn of an amount written in tenge. nil instead of rounding.
    public func scaled(byPowerOfTen places: Int) -> Int64? { DecimalText(text).flatMap { $0.scaled(by: places, as: Int64.self) } }

    /// The nearest `Double`, nil if the number lies beyond the finite ones or is not zero but nearer to zero than the least of them.
    /// This is the one conversion that rounds: 0.1 is no binary fraction.
    public var nearestDouble: Double? {
        guard let value = Double(text), value.isFinite else { return nil }
        if value == 0, let decimal = DecimalText(text), !decimal.isZero { return nil }
        return value
    }
}
