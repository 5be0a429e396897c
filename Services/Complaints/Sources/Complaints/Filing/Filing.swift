import CivilTime
import Contracts
import Directory
import Law
import StrictJSON

/// The body of `POST /v1/complaints`, checked field by field. Everything wrong is reported at once; everything missing that the
/// law lets be missing is taken as missing, for a complaint is registered whatever it lacks (rules 7.3).
public struct Filing: Sendable {
    /// The order it becomes.
    public let order: ReceiveComplaint

    /// Reads a filing.
    /// - Throws: every field that cannot be taken, and why.
    public init(_ value: JSONValue) throws(FieldRefusal) { self = try FieldReader.read(value, Filing.init(from:)) }

    private init(from fields: FieldReader) throws(FieldRefusal) {
        let body = fields.text("body", as: BodyID.init(rawValue:), form: Form.body)
        let place = fields.optional.choice("at", of: HandedInAt.self)
        let respondent = fields.object("respondent", Self.respondent)
        let caseHolder = fields.optional.text("caseHolder", as: BodyID.init(rawValue:), form: Form.body)
        let addressedTo = fields.optional.text("addressedTo", as: BodyID.init(rawValue:), form: Form.body)
        let object = fields.object("object", Self.object)
        let content = Self.content(fields)
        let demands = fields.optional.texts("demands", 0...50, each: 1...4000, lines: .several)
        let receivedAt = fields.optional.text("receivedAt", as: Instant.init(rfc3339:), form: Form.instant)
        let submittedAt = fields.optional.text("submittedAt", as: Instant.init(rfc3339:), form: Form.instant)
        let lateReason = fields.optional.text("lateReason", 1...4000, lines: .several)
        try fields.finish()
        let about = try respondent.value
        order = ReceiveComplaint(
            body: try body.value,
            at: try place.value ?? .provider,
            respondent: about,
            caseHolder: try caseHolder.value ?? (about.kind == .provider || about.kind == .officer ? about.body : nil),
            addressedTo: try addressedTo.value,
            object: try object.value,
            content: try content(),
            demands: (try demands.value ?? []).enumerated().compactMap { index, text in
                DemandID(rawValue: "d\(index + 1)").map { DemandText(id: $0, text: text) }
            },
            receivedAt: try receivedAt.value,
            submittedAt: try submittedAt.value,
            lateReason: try lateReason.value
        )
    }

    private static func respondent(_ fields: FieldReader) throws(FieldRefusal) -> Respondent {
        let kind = fields.choice("kind", of: RespondentKind.self)
        let body = fields.text("body", as: BodyID.init(rawValue:), form: Form.body)
        let officer = fields.optional.text("officer", as: OfficerID.init(rawValue:), form: StaffID.form)
        try fields.finish()
        return Respondent(kind: try kind.value, body: try body.value, officer: try officer.value)
    }

    private static func object(_ fields: FieldReader) throws(FieldRefusal) -> ComplaintObject {
        let kind = fields.choice("kind", of: ObjectKind.self)
        let number = fields.optional.text("caseNumber", as: CaseNumber.init(rawValue:), form: Form.caseNumber)
        let termEnds = fields.optional.text("termEnds", as: Day.init(iso:), form: Form.day)
        let learntOn = fields.optional.text("learntOn", as: Day.init(iso:), form: Form.day)
        if kind.valueIfGood == .deemedRefusal, !fields.has("termEnds") { fields.refuse("termEnds", .missing, allowed: .form(Form.day)) }
        try fields.finish()
        guard
            let object = ComplaintObject(
                kind: try kind.value, caseNumber: try number.value, termEnds: try termEnds.value, learntOn: try learntOn.value)
        else { throw FieldRefusal([]) }
        return object
    }

    /// The parts of the content, each of which may be missing (APPC art. 93, rules 7.3).
    private static func content(_ fields: FieldReader) -> () throws(FieldRefusal) -> ComplaintContent {
        let sender = fields.optional.object("complainant", Self.sender)
        let standing = fields.optional.choice("standing", of: SenderStanding.self)
        let representative = fields.optional.object("representative", Self.representative)
        let reviewingBodyName = fields.optional.text("reviewingBodyName", 1...400)
        let respondentName = fields.optional.text("respondentName", 1...400)
        let circumstances = fields.optional.text("circumstances", 1...20_000, lines: .several)
        let writtenOn = fields.optional.text("writtenOn", as: Day.init(iso:), form: Form.day)
        let signature = fields.optional.choice("signature", of: SignatureState.self)
        let attachments = fields.optional.list("attachments", 0...100, Document.init(fields:))
        return { () throws(FieldRefusal) in
            ComplaintContent(
                reviewingBodyName: try reviewingBodyName.value,
                sender: try sender.value,
                standing: try standing.value ?? .applicant,
                representative: try representative.value,
                respondentName: try respondentName.value,
                circumstances: try circumstances.value,
                writtenOn: try writtenOn.value,
                signature: try signature.value ?? .unsigned,
                attachments: try attachments.value ?? []
            )
        }
    }

    private static func sender(_ fields: FieldReader) throws(FieldRefusal) -> Sender {
        let name = fields.optional.text("name", 1...200)
        let number = fields.optional.text(
            "identificationNumber", as: { IIN($0) != nil || BIN($0) != nil ? $0 : nil }, form: Form.nationalNumber)
        let postal = fields.optional.text("postalAddress", 1...400)
        let residence = fields.optional.text("actualResidence", 1...400)
        try fields.finish()
        return Sender(
            name: try name.value, identificationNumber: try number.value, postalAddress: try postal.value,
            actualResidence: try residence.value)
    }

    private static func representative(_ fields: FieldReader) throws(FieldRefusal) -> Representative {
        let name = fields.text("name", 1...200)
        let power = fields.optional.object("powerOfAttorney", Document.init(fields:))
        try fields.finish()
        return Representative(name: try name.value, powerOfAttorney: try power.value)
    }

    private enum Form {
        static let day = "YYYY-MM-DD"
        static let instant = "2026-07-03T15:00:00+05:00 (RFC 3339)"
        static let body = "almaty-bostandyk (/v1/bodies)"
        static let caseNumber = "1–128"
        static let nationalNumber = "[0-9]{12} (IIN/BIN, mod 11)"
    }
}
