import CivilTime
import StrictJSON

extension ChecklistFacts: FieldCodable {
    /// Reads `{"channel":…,"filed":"2026-06-08","category":…,"birthDate":…,"incapable"?:…,"filer"?:…,"place"?:…,"maintenance"?:{…},
    /// "departure"?:{…}}`; what is left out is the ordinary case of an applicant who files for himself or herself.
    public init(fields: FieldReader) throws(FieldRefusal) {
        let channel = fields.choice("channel", of: FilingChannel.self)
        let filed = fields.text("filed", as: Day.init(iso:), form: "YYYY-MM-DD")
        let category = fields.choice("category", of: PersonCategory.self)
        let birthDate = fields.text("birthDate", as: Day.init(iso:), form: "YYYY-MM-DD")
        let incapable = fields.optional.bool("incapable")
        let filer = fields.optional.text("filer", as: Filer.init(code:), form: Filer.form)
        let place = fields.optional.choice("place", of: Place.self)
        let maintenance = fields.optional.object("maintenance", MaintenanceFacts.init(fields:))
        let departure = fields.optional.object("departure", MinorDeparture.init(fields:))
        try fields.finish()
        let given = (
            filed: try filed.value, born: try birthDate.value, channel: try channel.value, category: try category.value,
            incapable: try incapable.value ?? false, filer: try filer.value ?? .applicant, place: try place.value ?? .applicant,
            maintenance: try maintenance.value ?? .none, departure: try departure.value
        )
        do {
            try self.init(
                channel: given.channel,
                filed: given.filed,
                category: given.category,
                birthDate: given.born,
                isIncapable: given.incapable,
                filer: given.filer,
                place: given.place,
                maintenance: given.maintenance,
                departure: given.departure
            )
        } catch {
            let reason: FieldProblem.Reason = error == .departureNeeded ? .missing : .notAllowed
            throw FieldRefusal([FieldProblem(path: JSONPointer(tokens: [error.field]), reason: reason)])
        }
    }

    /// Writes what `init(fields:)` reads.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("channel", channel.rawValue)
            $0.field("filed", filed.iso)
            $0.field("category", category.rawValue)
            $0.field("birthDate", birthDate.iso)
            $0.field("incapable", isIncapable)
            $0.field("filer", filer.code)
            $0.field("place", place.rawValue)
            $0.field("maintenance", maintenance)
            $0.field("departure", ifPresent: departure)
        }
    }
}

extension ChecklistFacts.Problem {
    /// The field of a command it concerns.
    public var field: String {
        switch self {
        case .bornAfterFiling: "birthDate"
        case .representativeMustFile, .applicantMustFile: "filer"
        case .accompanyingAdult: "place"
        case .departureNeeded, .accompanyingNobody: "departure"
        }
    }
}
