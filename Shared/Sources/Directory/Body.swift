import CivilTime
import Law
import StrictJSON

/// A body that receives, forwards or considers complaints.
public struct Body: Hashable, Sendable {
    /// Its identifier.
    public let id: BodyID
    /// Its code in registration numbers.
    public let code: BodyCode
    /// Its part in the procedure.
    public let kind: BodyKind
    /// Its name in three languages.
    public let name: Text3
    /// Its week and hours.
    public let schedule: WorkSchedule
    /// The body above it, to which complaints about it go; nil at the top.
    public let superior: BodyID?
    /// The territory of a national security body, by which it is found for a residence (R12.3); nil for all others.
    public let territory: String?

    /// A body; the directory checks how bodies belong together.
    public init(
        id: BodyID,
        code: BodyCode,
        kind: BodyKind,
        name: Text3,
        schedule: WorkSchedule,
        superior: BodyID?,
        territory: String? = nil
    ) {
        self.id = id
        self.code = code
        self.kind = kind
        self.name = name
        self.schedule = schedule
        self.superior = superior
        self.territory = territory
    }

    /// Reads an entry of `bodies.json`. Without `week` the body keeps the week of its kind in the settings.
    /// - Throws: every problem found.
    init(fields: FieldReader, settings: LawSettings) throws(FieldRefusal) {
        let id = fields.text("id", as: BodyID.init(rawValue:), form: BodyID.form)
        let code = fields.text("code", as: BodyCode.init(rawValue:), form: BodyCode.form)
        let kind = fields.choice("kind", of: BodyKind.self)
        let name = fields.object("name") { fields throws(FieldRefusal) in try Text3(fields: fields, length: 3...300) }
        let week = fields.optional.choice("week", of: WorkingWeek.self)
        let superior = fields.optional.text("superior", as: BodyID.init(rawValue:), form: BodyID.form)
        let territory = fields.optional.text("territory", 1...64)
        try fields.finish()
        let ownKind = try kind.value
        let usual = settings.schedule(of: ownKind.calendarOwner)
        self.init(
            id: try id.value,
            code: try code.value,
            kind: ownKind,
            name: try name.value,
            schedule: try week.value.map(usual.inWeek) ?? usual,
            superior: try superior.value,
            territory: try territory.value
        )
    }
}

extension Text3 {
    /// Reads `{"kk": …, "ru": …, "en": …}`; all three are required.
    /// - Throws: every problem found.
    public init(fields: FieldReader, length: ClosedRange<Int>) throws(FieldRefusal) {
        let kk = fields.text("kk", length)
        let ru = fields.text("ru", length)
        let en = fields.text("en", length)
        try fields.finish()
        self.init(kk: try kk.value, ru: try ru.value, en: try en.value)
    }
}
