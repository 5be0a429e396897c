import CivilTime
import StrictJSON

extension Filer {
    /// What its code looks like.
    static let form = "applicant | " + LegalRepresentative.allCases.map(\.rawValue).joined(separator: " | ")

    /// A stable word for programs: "applicant", or the kind of representative.
    public var code: String {
        switch self {
        case .applicant: "applicant"
        case .representative(let representative): representative.rawValue
        }
    }

    /// The filer with this code; nil for any other word.
    public init?(code: String) {
        if code == Filer.applicant.code {
            self = .applicant
        } else {
            guard let representative = LegalRepresentative(rawValue: code) else { return nil }
            self = .representative(representative)
        }
    }
}

extension MinorDeparture: FieldCodable {
    /// Reads `{"with":"bothParents"}`, `{"with":"nobody"}` or `{"with":"parent","secondParent":"abroad"}` (also guardian, trustee).
    public init(fields: FieldReader) throws(FieldRefusal) {
        let with = try fields.choice("with", of: Company.self).value
        switch with {
        case .bothParents: self = .bothParents
        case .nobody: self = .alone
        case .parent, .guardian, .trustee:
            let second = fields.choice("secondParent", of: SecondParent.self)
            try fields.finish()
            self = .one(LegalRepresentative(rawValue: with.rawValue) ?? .parent, second: try second.value)
        }
    }

    private enum Company: String, CaseIterable { case bothParents, parent, guardian, trustee, nobody }

    /// Writes what `init(fields:)` reads.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            switch self {
            case .bothParents: $0.field("with", Company.bothParents.rawValue)
            case .alone: $0.field("with", Company.nobody.rawValue)
            case .one(let representative, let second):
                $0.field("with", representative.rawValue)
                $0.field("secondParent", second.rawValue)
            }
        }
    }
}

extension MaintenanceFacts: FieldCodable {
    /// Reads `{"enforced":true,"residing":["parents"],"unregistered":[]}`.
    public init(fields: FieldReader) throws(FieldRefusal) {
        let all = 0...MaintenanceRecipient.allCases.count
        let enforced = fields.bool("enforced")
        let residing = fields.choices("residing", all, of: MaintenanceRecipient.self)
        let unregistered = fields.optional.choices("unregistered", all, of: MaintenanceRecipient.self)
        try fields.finish()
        self.init(
            isEnforced: try enforced.value,
            residing: Set(try residing.value),
            unregistered: Set(try unregistered.value ?? [])
        )
    }

    /// Writes what `init(fields:)` reads, recipients in the order of the list.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("enforced", isEnforced)
            $0.array("residing") {
                for one in MaintenanceRecipient.allCases where residing.contains(one) { $0.string(one.rawValue) }
            }
            $0.array("unregistered") {
                for one in MaintenanceRecipient.allCases where unregistered.contains(one) { $0.string(one.rawValue) }
            }
        }
    }
}

extension PresentedDocument: FieldCodable {
    /// Reads `{"document":"D2.passport","validUntil"?:"2030-01-31"}`.
    public init(fields: FieldReader) throws(FieldRefusal) {
        let document = fields.choice("document", of: RequiredDocument.self)
        let validUntil = fields.optional.text("validUntil", as: Day.init(iso:), form: "YYYY-MM-DD")
        try fields.finish()
        self.init(try document.value, validUntil: try validUntil.value)
    }

    /// Writes what `init(fields:)` reads.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("document", document.rawValue)
            $0.field("validUntil", ifPresent: validUntil?.iso)
        }
    }
}
