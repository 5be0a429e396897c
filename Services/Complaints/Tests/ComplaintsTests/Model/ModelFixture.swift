import CivilTime
import Contracts
import Directory
import FoundationEssentials
import Law
import StrictJSON
import Testing

@testable import Complaints

/// The bodies, people and documents of the model's tests. Fixed, so that a test states only what matters to it.
enum Fixture {
    static let provider = body("police-almaly")
    static let superior = body("police-almaty")
    static let neighbour = body("police-medeu")
    static let ministry = body("ministry")
    static let quality = body("quality")
    static let corporation = body("corporation")

    static let officer = officerID("o-complained-of")
    static let executor = officerID("o-executor")
    static let reviewer = officerID("o-reviewer")

    static let directory = try! BodyDirectory([
        entry(provider, "AL1", .provider, .provider, superior),
        entry(neighbour, "AL2", .provider, .provider, superior),
        entry(superior, "AL", .superiorBody, .ordinary, ministry),
        entry(ministry, "MIA", .ministry, .ordinary, nil),
        entry(quality, "QCB", .qualityControlBody, .ordinary, nil),
        entry(corporation, "GC", .stateCorporation, .stateCorporation, nil),
    ])

    private static func entry(_ id: BodyID, _ code: String, _ kind: BodyKind, _ schedule: WorkSchedule, _ superior: BodyID?)
        -> Body
    {
        let name = Text3(kk: "\(id) kk", ru: "\(id) ru", en: "\(id) en")
        return Body(id: id, code: BodyCode(rawValue: code)!, kind: kind, name: name, schedule: schedule, superior: superior)
    }

    static let calendar: WorkingCalendar = {
        let path = #filePath.split(separator: "/").dropLast(6).joined(separator: "/")
        let bytes = try! [UInt8](Data(contentsOf: URL(fileURLWithPath: "/\(path)/Shared/Resources/calendar/kz.json")))
        return try! WorkingCalendar(facts: StrictJSONDecoder().decode(CalendarFacts.self, from: bytes), hash: "test")
    }()

    /// The calendar after a decree that frees one day and makes another a working one, for both weeks.
    static func calendar(freeing rest: String, working: String) throws -> WorkingCalendar {
        let move = CalendarDecree.Move(rest: day(rest), worked: day(working), weeks: [.fiveDay, .sixDay])
        let decree = CalendarDecree(
            edition: "test-decree",
            announced: day("2026-07-01"),
            source: "decree 1",
            address: "https://example.kz/decree-1",
            moves: [move]
        )
        return try WorkingCalendar(facts: calendar.facts.applying(decree), hash: "decree")
    }

    static func body(_ text: String) -> BodyID { BodyID(rawValue: text)! }
    static func officerID(_ text: String) -> OfficerID { OfficerID(rawValue: text)! }
    static func complaintID(_ text: String) -> ComplaintID { ComplaintID(rawValue: text)! }
    static func demandID(_ text: String) -> DemandID { DemandID(rawValue: text)! }
    static func day(_ text: String) -> Day { Day(iso: text)! }

    /// `2026-07-03 15:00` in Kazakhstan's time.
    static func at(_ text: String) -> Instant {
        let parts = text.split(separator: " ")
        let clock = parts[1].count == 5 ? "\(parts[1]):00" : String(parts[1])
        return Instant(rfc3339: "\(parts[0])T\(clock)+05:00")!
    }

    static func document(_ digit: String) -> Document {
        Document(
            name: "document \(digit)",
            type: "application/pdf",
            size: 1_000,
            sha256: DocumentHash(rawValue: String(repeating: digit, count: 64))!
        )
    }

    /// A complete case: every part of rules 7.1, two of them declared absent.
    static let caseParts: [ManifestPart] = CaseDocumentKind.allCases.map { kind in
        switch kind {
        case .hearingMinutes, .objections: ManifestPart(kind, absentBecause: "no hearing was asked for")
        default: ManifestPart(kind, [document("c")])
        }
    }

    /// What the hearings service has published of `case-7`: refused, or its term passed.
    static func facts(breached: Bool = false, termEnd: String = "2026-06-29") -> CaseFacts {
        let number = CaseNumber(rawValue: "case-7")!
        let stamp = RecordedAt(at: at("2026-06-30 10:00"))
        let end = day(termEnd)
        guard breached else {
            return CaseFacts(
                DecisionRefusedNotice(stamp: stamp, number: number, provider: provider, termEnd: end),
                matter: "case-7"
            )
        }
        let asOf = KazakhstanTime.instant(end.adding(days: 1), .midnight)
        return CaseFacts(
            TermBreachedNotice(stamp: stamp, number: number, provider: provider, termEnd: end, asOf: asOf),
            matter: "case-7"
        )
    }

    static let manifest = Manifest(complaint: [document("a")], attachments: [document("b")], caseParts: caseParts)

    static let demands = [
        DemandText(id: demandID("d1"), text: "set the refusal aside"), DemandText(id: demandID("d2"), text: "issue the decision"),
    ]

    static func content(
        sender: Sender? = Sender(
            name: "A. Applicant",
            identificationNumber: "900101300017",
            postalAddress: "Almaty, 1",
            actualResidence: "Almaty, 1"
        ),
        representative: Complaints.Representative? = nil,
        signature: SignatureState = .digitallySigned,
        standing: SenderStanding = .applicant,
        circumstances: String? = "The refusal came without a hearing."
    ) -> ComplaintContent {
        ComplaintContent(
            reviewingBodyName: "Police Department of Almaty",
            sender: sender,
            standing: standing,
            representative: representative,
            respondentName: "Police of Almaly district",
            circumstances: circumstances,
            writtenOn: day("2026-07-02"),
            signature: signature,
            attachments: [document("b")]
        )
    }

    static func object(
        _ kind: ObjectKind = .act,
        termEnds: String? = nil,
        learntOn: String? = "2026-06-30"
    ) -> ComplaintObject {
        ComplaintObject(
            kind: kind,
            caseNumber: CaseNumber(rawValue: "case-7"),
            termEnds: termEnds.map(day),
            learntOn: learntOn.map(day)
        )!
    }

    static func respondent(_ kind: RespondentKind) -> Respondent {
        switch kind {
        case .officer: Respondent(kind: kind, body: provider, officer: officer)
        case .provider: Respondent(kind: kind, body: provider, officer: nil)
        case .stateCorporationEmployee: Respondent(kind: kind, body: corporation, officer: officer)
        case .stateCorporation: Respondent(kind: kind, body: corporation, officer: nil)
        case .reviewingBody: Respondent(kind: kind, body: superior, officer: nil)
        }
    }

    static func receive(
        _ kind: RespondentKind = .provider,
        at place: HandedInAt = .provider,
        addressedTo: BodyID? = nil,
        object: ComplaintObject = object(),
        content: ComplaintContent = content(),
        demands: [DemandText] = demands,
        receivedAt: String? = nil,
        submittedAt: String? = nil,
        lateReason: String? = nil
    ) -> ReceiveComplaint {
        ReceiveComplaint(
            body: arrivalBody(place),
            at: place,
            respondent: respondent(kind),
            caseHolder: provider,
            addressedTo: addressedTo,
            object: object,
            content: content,
            demands: demands,
            receivedAt: receivedAt.map(at),
            submittedAt: submittedAt.map(at),
            lateReason: lateReason
        )
    }

    static func arrivalBody(_ place: HandedInAt) -> BodyID {
        switch place {
        case .provider, .official, .contactCentre1414: provider
        case .superiorBody: superior
        case .qualityBody: quality
        case .stateCorporationFrontDesk, .stateCorporationHead: corporation
        }
    }

    static let chancellery: Set<Role> = [.registrar]
    static let everyRole: Set<Role> = [.registrar, .legalOfficer, .executor, .head, .reviewer, .qualityOfficer]

    static func staff(_ body: BodyID, _ roles: Set<Role> = everyRole, _ person: OfficerID = reviewer) -> Caller {
        .staff(person, of: body, roles)
    }
}
