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
    static let ministry = body("ministry")
    static let quality = body("quality")
    static let corporation = body("corporation")

    static let officer = officerID("o-complained-of")
    static let executor = officerID("o-executor")
    static let reviewer = officerID("o-reviewer")

    static let directory = try! BodyDirectory([
        entry(provider, "AL1", .provider, .provider, superior),
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

/// A complaint on its way: commands with actors and times, in the order a file would show them.
struct Story {
    private(set) var complaint: Complaint?
    private(set) var events: [ComplaintEvent] = []
    var calendar = Fixture.calendar
    var directory = Fixture.directory
    var outcomes = Set(OutcomeCode.allCases)
    private var made = 0

    init() {}

    /// The complaint; a test that has not received one fails here.
    var it: Complaint { complaint! }

    func context(_ caller: Caller, _ time: Instant) -> ComplaintContext {
        ComplaintContext(
            now: time,
            caller: caller,
            calendar: calendar,
            bodies: directory,
            outcomes: outcomes,
            fresh: FreshIdentifiers(
                complaint: Fixture.complaintID("c-\(made + 1)"),
                number: RegistrationNumber(rawValue: "2026-\(made + 1)")!
            )
        )
    }

    @discardableResult
    mutating func run(_ command: ComplaintCommand, by caller: Caller, at time: Instant) throws(ComplaintRefusal)
        -> [ComplaintEvent]
    {
        let new = try Complaint.decide(command, on: complaint, in: context(caller, time))
        for event in new { complaint = Complaint.evolve(complaint, event) }
        events += new
        made += new.isEmpty ? 0 : 1
        return new
    }

    @discardableResult
    mutating func run(_ command: ComplaintCommand, by caller: Caller, at time: String) throws(ComplaintRefusal)
        -> [ComplaintEvent]
    {
        try run(command, by: caller, at: Fixture.at(time))
    }

    /// The refusal of a command; nil when it is carried out. Changes nothing.
    func refusal(of command: ComplaintCommand, by caller: Caller, at time: String) -> ComplaintRefusal? {
        do throws(ComplaintRefusal) {
            _ = try Complaint.decide(command, on: complaint, in: context(caller, Fixture.at(time)))
            return nil
        } catch {
            return error
        }
    }

    /// Fires every timer due until a moment, in legal order.
    mutating func fireTimers(until time: String) throws(ComplaintRefusal) {
        let now = Fixture.at(time)
        while let timer = complaint?.timers.first, timer.due <= now {
            try run(.timerFired(TimerFired(key: timer.key, due: timer.due)), by: .system, at: now)
        }
    }

    func due(_ key: ClockKey) -> Day? { complaint?.clocks[key]?.facts.day }
    func status(_ key: ClockKey) -> Clock.Status? { complaint?.clocks[key]?.status }
}

extension Story {
    /// Received and registered on Friday 3 July 2026, 15:00 (EX-06), unless told otherwise.
    static func registered(_ order: ReceiveComplaint = Fixture.receive(), at time: String = "2026-07-03 15:00") throws -> Story {
        var story = Story()
        try story.run(.receive(order), by: .portal, at: time)
        try story.run(.register(RegisterComplaint()), by: Fixture.staff(order.body), at: time)
        return story
    }

    /// With the executor of the body complained of.
    static func inSelfReview(_ order: ReceiveComplaint = Fixture.receive()) throws -> Story {
        var story = try registered(order)
        try story.run(.assign(AssignComplaint(officer: Fixture.executor)), by: Fixture.staff(order.body), at: "2026-07-03 16:00")
        return story
    }

    /// Sent to the superior body on Saturday 4 July.
    static func sent() throws -> Story {
        var story = try inSelfReview()
        let order = ForwardComplaint(to: Fixture.superior, manifest: Fixture.manifest)
        try story.run(.forward(order), by: Fixture.staff(Fixture.provider), at: "2026-07-04 11:00")
        return story
    }

    /// At the superior body since Tuesday 7 July (6 July is a holiday).
    static func forwarded() throws -> Story {
        var story = try sent()
        try story.run(.acknowledge(AcknowledgeForwarding()), by: Fixture.staff(Fixture.superior), at: "2026-07-07 10:00")
        return story
    }

    static func underReview() throws -> Story {
        var story = try forwarded()
        try story.run(
            .startReview(StartReview(reviewer: Fixture.reviewer)),
            by: Fixture.staff(Fixture.superior),
            at: "2026-07-08 10:00"
        )
        return story
    }

    static func decision(
        _ outcome: OutcomeCode = .dismiss,
        order: SuperiorOrder? = nil,
        becauseLate: Bool = false
    ) -> ComplaintCommand {
        .decide(
            DecideComplaint(
                outcomes: Fixture.demands.map { DemandOutcome(demand: $0.id, outcome: outcome) },
                grounds: "reasons",
                becauseLate: becauseLate,
                document: Fixture.document("e"),
                order: order
            )
        )
    }

    static let order = SuperiorOrder(body: Fixture.provider, text: "issue the decision", complyBy: Fixture.day("2026-07-20"))

    static func decided(withOrder: Bool = false) throws -> Story {
        var story = try underReview()
        let command = withOrder ? decision(.obligeToAct, order: order) : decision()
        try story.run(command, by: Fixture.staff(Fixture.superior), at: "2026-07-10 10:00")
        return story
    }

    static func awaitingExecution() throws -> Story {
        var story = try decided(withOrder: true)
        try story.run(.notify(NotifyDecision()), by: Fixture.staff(Fixture.superior), at: "2026-07-10 11:00")
        return story
    }

    static let met = DemandAnswer(result: .met, act: "decision 12", document: Fixture.document("d"))

    mutating func meetAllDemands(at time: String) throws {
        for demand in Fixture.demands {
            try run(
                .answerDemand(AnswerDemand(demand: demand.id, answer: Self.met)),
                by: Fixture.staff(Fixture.provider),
                at: time
            )
        }
    }

    static func satisfied() throws -> Story {
        var story = try inSelfReview()
        try story.meetAllDemands(at: "2026-07-07 10:00")
        try story.run(.satisfyInFull(SatisfyInFull()), by: Fixture.staff(Fixture.provider), at: "2026-07-07 11:00")
        return story
    }

    /// The executor has the case fetched to forward it.
    mutating func orderCase(at time: String) throws {
        let order = FetchCase(purpose: .forwarding(to: Fixture.superior), complaint: [Fixture.document("a")])
        try run(.fetchCase(order), by: Fixture.staff(Fixture.provider), at: time)
    }

    mutating func record(_ step: RecordCaseFetch.Step, at time: String = "2026-07-03 16:30") throws {
        try run(.recordCaseFetch(RecordCaseFetch(step)), by: .system, at: time)
    }

    static func joined() throws -> Story {
        var story = try registered()
        let order = LinkComplaint(kind: .joined, lead: Fixture.complaintID("lead"), leadDue: Fixture.day("2026-07-08"))
        try story.run(.link(order), by: Fixture.staff(Fixture.provider), at: "2026-07-03 16:00")
        return story
    }

    static func linked(_ kind: LinkKind) throws -> Story {
        var story = try registered()
        let order = LinkComplaint(kind: kind, lead: Fixture.complaintID("lead"), leadDue: Fixture.day("2026-07-08"))
        try story.run(.link(order), by: Fixture.staff(Fixture.provider), at: "2026-07-03 16:00")
        return story
    }

    /// One story for every stage.
    static func standing(at stage: ComplaintStage) throws -> Story {
        switch stage {
        case .received:
            var story = Story()
            try story.run(.receive(Fixture.receive()), by: .portal, at: "2026-07-03 15:00")
            return story
        case .registered: return try registered()
        case .selfReview: return try inSelfReview()
        case .forwardingSent: return try sent()
        case .forwarded: return try forwarded()
        case .underReview: return try underReview()
        case .satisfiedInFull: return try satisfied()
        case .decided: return try decided()
        case .awaitingExecution: return try awaitingExecution()
        case .joined: return try joined()
        case .treatedAsObjection: return try registered(Fixture.receive(object: Fixture.object(.preliminaryDecision)))
        case .closed:
            var story = try decided()
            try story.run(.notify(NotifyDecision()), by: Fixture.staff(Fixture.superior), at: "2026-07-10 11:00")
            return story
        case .redirected:
            var story = try registered(Fixture.receive(.stateCorporation))
            let order = RedirectComplaint(to: Fixture.quality, reason: "not ours")
            try story.run(.redirect(order), by: Fixture.staff(Fixture.provider), at: "2026-07-03 16:00")
            return story
        case .withdrawn:
            var story = try registered()
            try story.run(
                .withdraw(WithdrawComplaint(document: Fixture.document("f"))),
                by: .filer(of: story.it.id),
                at: "2026-07-03 16:00"
            )
            return story
        case .linkedAsDuplicate: return try linked(.duplicate)
        case .linkedAsSupplement: return try linked(.supplement)
        case .passedForInformation: return try registered(Fixture.receive(content: Fixture.content(signature: .unsigned)))
        }
    }
}
