import CivilTime
import Contracts
import Directory
import Law
import StrictJSON

extension Applicant {
    /// Reads `{"name":…,"iin":…,"category":…,"permanentResident"?:…,"birthDate":…,"subjectToMilitaryDuty"?:…}`. Residence must be said of
    /// everybody but citizens (R7.2), military duty of citizens.
    init(order fields: FieldReader) throws(FieldRefusal) {
        let name = fields.text("name", 1...200)
        let iin = fields.text("iin", as: IIN.init(rawValue:), form: IIN.form)
        let category = fields.choice("category", of: PersonCategory.self)
        let isCitizen = category.valueIfGood == .citizen
        let resident = isCitizen ? fields.optional.bool("permanentResident") : fields.bool("permanentResident").map { $0 }
        let birthDate = fields.text("birthDate", as: Day.init(iso:), form: "YYYY-MM-DD")
        let military =
            isCitizen ? fields.bool("subjectToMilitaryDuty").map { $0 } : fields.optional.bool("subjectToMilitaryDuty")
        try fields.finish()
        self.init(
            name: try name.value,
            iin: try iin.value,
            category: try category.value,
            isPermanentResident: try resident.value ?? true,
            birthDate: try birthDate.value,
            isSubjectToMilitaryDuty: try military.value ?? false
        )
    }

    func writeOrder(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("name", name)
            writer.field("iin", iin.rawValue)
            writer.field("category", category.rawValue)
            writer.field("permanentResident", isPermanentResident)
            writer.field("birthDate", birthDate.iso)
            writer.field("subjectToMilitaryDuty", isSubjectToMilitaryDuty)
        }
    }
}

extension Representative {
    /// Reads `{"name":…,"iin"?:…,"authority":…,"proof":{…}}`.
    init(order fields: FieldReader) throws(FieldRefusal) {
        let name = fields.text("name", 1...200)
        let iin = fields.optional.text("iin", as: IIN.init(rawValue:), form: IIN.form)
        let authority = fields.choice("authority", of: Authority.self)
        let proof = fields.object("proof", Document.init(fields:))
        try fields.finish()
        self.init(name: try name.value, iin: try iin.value, authority: try authority.value, proof: try proof.value)
    }

    func writeOrder(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("name", name)
            writer.field("iin", ifPresent: iin?.rawValue)
            writer.field("authority", authority.rawValue)
            writer.field("proof", proof)
        }
    }

    /// Who hands in, where this person acts by law; a power of attorney does not replace the applicant's own filing (RR-8).
    var filer: Filer {
        switch authority {
        case .parent: .representative(.parent)
        case .guardian: .representative(.guardian)
        case .trustee: .representative(.trustee)
        case .powerOfAttorney, .notarisedPowerOfAttorney: .applicant
        }
    }
}

extension Visit {
    /// Reads `{"arrivedAt":…,"servingBegan":…,"servingEnded":…}`.
    init(order fields: FieldReader) throws(FieldRefusal) {
        let form = "2026-07-03T15:00:00+05:00 (RFC 3339)"
        let arrived = fields.text("arrivedAt", as: Instant.init(rfc3339:), form: form)
        let began = fields.text("servingBegan", as: Instant.init(rfc3339:), form: form)
        let ended = fields.text("servingEnded", as: Instant.init(rfc3339:), form: form)
        try fields.finish()
        self.init(arrivedAt: try arrived.value, servingBegan: try began.value, servingEnded: try ended.value)
    }

    func writeOrder(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("arrivedAt", arrivedAt.rfc3339)
            writer.field("servingBegan", servingBegan.rfc3339)
            writer.field("servingEnded", servingEnded.rfc3339)
        }
    }
}
