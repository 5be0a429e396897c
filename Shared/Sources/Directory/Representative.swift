import CivilTime
import StrictJSON

/// Somebody who acts for the complainant. A power of attorney is required (rulebook 7.3 [I]); until it is there it is asked for, and
/// the complaint is registered all the same.
public struct Representative: Hashable, Sendable {
    /// The representative's name.
    public let name: PersonName
    /// The representative's number; a signed complaint is signed with this one then.
    public let iin: IIN?
    /// What the right to act rests on; nil while it is missing.
    public let powerOfAttorney: PowerOfAttorney?

    /// A representative.
    public init(name: PersonName, iin: IIN? = nil, powerOfAttorney: PowerOfAttorney? = nil) {
        self.name = name
        self.iin = iin
        self.powerOfAttorney = powerOfAttorney
    }

    /// Whether the representative may act on a day: there is a power of attorney and it is in force.
    public func mayAct(on day: Day) -> Bool { powerOfAttorney?.isInForce(on: day) ?? false }
}

extension Representative: FieldCodable {
    /// Reads `{"name":{…},"iin"?:…,"powerOfAttorney"?:{…}}`.
    public init(fields: FieldReader) throws(FieldRefusal) {
        let name = fields.object("name", PersonName.init(fields:))
        let iin = fields.optional.text("iin", as: IIN.init(rawValue:), form: IIN.form)
        let powerOfAttorney = fields.optional.object("powerOfAttorney", PowerOfAttorney.init(fields:))
        try fields.finish()
        self.name = try name.value
        self.iin = try iin.value
        self.powerOfAttorney = try powerOfAttorney.value
    }

    /// Writes what `init(fields:)` reads.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("name", name)
            $0.field("iin", ifPresent: iin?.rawValue)
            $0.field("powerOfAttorney", ifPresent: powerOfAttorney)
        }
    }
}

/// A power of attorney (or another document that lets somebody act for somebody).
public struct PowerOfAttorney: Hashable, Sendable {
    /// Its number, if it has one.
    public let number: String?
    /// The day it was given.
    public let issued: Day
    /// The last day it is in force; nil if it names none.
    public let validUntil: Day?

    /// nil if it ends before it begins, or the number is blank, long or not on one line.
    public init?(number: String? = nil, issued: Day, validUntil: Day? = nil) {
        if let validUntil, validUntil < issued { return nil }
        if let number {
            guard number.unicodeScalars.count <= 64, !TextCheck.isBlank(number), !TextCheck.hasControlCharacter(number) else {
                return nil
            }
        }
        self.number = number
        self.issued = issued
        self.validUntil = validUntil
    }

    /// Whether it is in force on a day; the last day counts.
    public func isInForce(on day: Day) -> Bool { issued <= day && validUntil.map { day <= $0 } ?? true }
}

extension PowerOfAttorney: FieldCodable {
    /// Reads `{"number"?:…,"issued":"2026-06-08","validUntil"?:…}`.
    public init(fields: FieldReader) throws(FieldRefusal) {
        let number = fields.optional.text("number", 1...64)
        let issued = fields.text("issued", as: Day.init(iso:), form: "YYYY-MM-DD")
        let validUntil = fields.optional.text("validUntil", as: Day.init(iso:), form: "YYYY-MM-DD")
        if let first = issued.valueIfGood, let last = validUntil.valueIfGood ?? nil, last < first {
            fields.refuse("validUntil", .notAllowed, allowed: .form("not before issued"))
        }
        try fields.finish()
        self.number = try number.value
        self.issued = try issued.value
        self.validUntil = try validUntil.value
    }

    /// Writes what `init(fields:)` reads.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("number", ifPresent: number)
            $0.field("issued", issued.iso)
            $0.field("validUntil", ifPresent: validUntil?.iso)
        }
    }
}
