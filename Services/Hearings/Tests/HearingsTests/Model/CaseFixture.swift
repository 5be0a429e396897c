import CivilTime
import Contracts
import Directory
import FoundationEssentials
import Law
import StrictJSON
import Testing

@testable import Hearings

/// The bodies, people and documents of the model's tests. Fixed, so that a test states only what matters to it.
enum Fixture {
    static let provider = body("police-almaly")
    static let department = body("police-almaty")
    static let corporation = body("corporation")
    static let neighbour = body("police-medeu")
    static let quality = body("quality")

    /// A refusal falls by who may make it fall.
    static func reopening(_ cause: ReopeningCause, _ complaint: RegistrationNumber, complyBy: Day? = nil) -> ReopenCase {
        ReopenCase(
            cause: cause,
            complaint: complaint,
            by: cause == .satisfiedInFull ? provider : department,
            complyBy: complyBy
        )
    }

    static let executor = officer("o-executor")
    static let secretary = officer("o-secretary")
    static let lawyer = officer("o-lawyer")
    static let head = officer("o-head")

    static let sixDays = directory(.sixDay)
    static let fiveDays = directory(.fiveDay)

    private static func directory(_ week: WorkingWeek) -> BodyDirectory {
        try! BodyDirectory([
            entry(provider, "AL1", .provider, WorkSchedule.provider.inWeek(week), department),
            entry(department, "AL", .superiorBody, .ordinary, nil, top: true),
            entry(body("ministry"), "MIA", .ministry, .ordinary, nil),
            entry(neighbour, "AL2", .provider, WorkSchedule.provider.inWeek(week), department),
            entry(quality, "QCB", .qualityControlBody, .ordinary, nil),
            entry(corporation, "GC", .stateCorporation, .stateCorporation, nil),
        ])
    }

    private static func entry(
        _ id: BodyID,
        _ code: String,
        _ kind: BodyKind,
        _ schedule: WorkSchedule,
        _ superior: BodyID?,
        top: Bool = false
    ) -> Body {
        let name = Text3(kk: "\(id) kk", ru: "\(id) ru", en: "\(id) en")
        let above = top ? body("ministry") : superior
        return Body(id: id, code: BodyCode(rawValue: code)!, kind: kind, name: name, schedule: schedule, superior: above)
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
            announced: day("2026-06-01"),
            source: "decree 1",
            address: "https://example.kz/decree-1",
            moves: [move]
        )
        return try WorkingCalendar(facts: calendar.facts.applying(decree), hash: "decree")
    }

    static func body(_ text: String) -> BodyID { BodyID(rawValue: text)! }
    static func officer(_ text: String) -> OfficerID { OfficerID(rawValue: text)! }
    static func day(_ text: String) -> Day { Day(iso: text)! }

    /// `2026-06-03 10:00` in Kazakhstan's time.
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

    static func applicant(
        _ category: PersonCategory = .citizen,
        military: Bool = true,
        resident: Bool = true
    ) -> Applicant {
        Applicant(
            name: "A. Applicant",
            iin: IIN("900101300017")!,
            category: category,
            isPermanentResident: resident,
            birthDate: day("1990-01-01"),
            isSubjectToMilitaryDuty: military
        )
    }

    static func receive(
        _ applicant: Applicant = applicant(),
        through channel: FilingChannel = .stateCorporation,
        without: RequiredDocument? = nil,
        expired: RequiredDocument? = nil,
        tellsOfSecrets: Bool = false,
        filedAt: String? = nil,
        visit: Visit? = nil,
        representative: Representative? = nil
    ) -> ReceiveCase {
        ReceiveCase(
            provider: provider,
            channel: channel,
            filedAt: filedAt.map(at),
            applicant: applicant,
            package: package(of: applicant, through: channel, without: without, expired: expired),
            children: [
                ArrivingChild(
                    AccompanyingChild(name: "B. Child", iin: nil, birthDate: day("2018-05-05")),
                    category: .citizen,
                    package: PersonPackage(
                        presented: [PresentedDocument(.representativeAuthority), PresentedDocument(.birthCertificate)],
                        departure: .bothParents
                    )
                )
            ],
            representative: representative,
            destination: "Германияға",
            tellsOfSecrets: tellsOfSecrets,
            isSigned: true,
            application: [document("a")],
            documents: [document("b")],
            receipts: channel == .portal ? [] : [document("4")],
            visit: visit
        )
    }

    /// What an adult presents, but for one document, or with one that expired on the day before EX-01.
    static func package(
        of applicant: Applicant,
        through channel: FilingChannel,
        without: RequiredDocument? = nil,
        expired: RequiredDocument? = nil
    ) -> PersonPackage {
        let facts = try! ChecklistFacts(
            channel: channel,
            filed: day("2026-06-03"),
            category: applicant.category,
            birthDate: applicant.birthDate
        )
        return PersonPackage(
            presented: Checklist(facts).items.map(\.document).filter { $0 != without }.map {
                PresentedDocument($0, validUntil: $0 == expired ? day("2026-06-02") : nil)
            }
        )
    }

    static func cited(_ ground: RefusalGround) -> PreliminaryGround {
        let isCase = ground == .publicServicesLaw
        let cited = try! CitedGround(
            ground,
            until: ground.hasStatutoryUntil ? nil : "қарыз толық төленгенге дейін",
            subParagraph: isCase ? "1-тармақтың 2) тармақшасы" : nil,
            reason: isCase ? "құжаттар дұрыс емес" : nil
        )
        return PreliminaryGround(cited, facts: "as the reply says", evidence: [document("c")])
    }

    static func appointment(
        _ day: String,
        _ start: String = "10:00",
        way: HearingWay = .inPerson,
        official: OfficerID = executor
    ) -> HearingAppointment {
        HearingAppointment(
            day: Self.day(day),
            start: ClockTime(start)!,
            minutes: 40,
            way: way,
            place: way == .inPerson ? "Almaty, 1, room 5" : nil,
            link: way == .inPerson ? nil : "https://meet.example.kz/1",
            official: official,
            secretary: secretary
        )
    }

    static func reply(
        _ body: InquiredBody,
        _ grounds: [RefusalGround] = [],
        otherSecret: Bool = false,
        at time: Instant
    ) -> RecordReply {
        RecordReply(
            reply: InquiryReply(
                body: body,
                grounds: grounds,
                isOtherSecret: otherSecret,
                documents: [document("d")],
                receivedAt: time
            )
        )
    }

    static let argument = ArgumentText(id: ArgumentID(rawValue: "a1")!, text: "The debt was paid.")

    static func position(_ time: String, kind: ApplicantPosition.Kind = .written) -> ApplicantPosition {
        ApplicantPosition(
            kind: kind,
            source: .personalCabinet,
            receivedAt: at(time),
            arguments: kind == .none ? [] : [argument],
            document: kind == .written ? document("8") : nil
        )
    }

    static let answer = AnswerArgument(
        argument: argument.id,
        answer: ArgumentAnswer(text: "The register still shows it.", document: document("d"), article: nil)
    )

    static func clearance(
        _ status: ClearanceStatus,
        all: Bool = true,
        until: String? = nil,
        informed: Bool = false
    ) -> RecordClearance {
        let numbers = ClearanceNumber(
            number: "C-1",
            decidedOn: status == .pending ? nil : day("2026-06-01"),
            validUntil: until.map(day)
        )
        return RecordClearance(
            clearance: Clearance(
                status: status,
                isFiledWithAll: all,
                numbers: status == .notRequired || status == .required ? [] : [numbers],
                informed: informed ? document("9") : nil
            )
        )
    }

    static let everyRole: Set<Role> = [.registrar, .legalOfficer, .executor, .head, .reviewer, .securityOfficer]

    static func staff(_ person: OfficerID = executor, _ roles: Set<Role> = everyRole) -> Caller {
        .staff(person, of: provider, roles)
    }
    static let departmentStaff = Caller.staff(officer("o-department"), of: department, everyRole)
    static let desk = Caller.staff(officer("o-desk"), of: corporation, [.registrar])
}
