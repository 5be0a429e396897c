import StrictJSON

/// One command on a case's way: when, by whom and what.
public struct CaseStep: Sendable {
    /// The moment, RFC 3339.
    public let moment: String
    /// Who gives it: a member of the demo staff.
    public let actor: String
    /// The command as it is sent.
    public let command: JSONValue

    /// Its name.
    public var name: String { command["command"]?.asString ?? "" }
}

/// The ways of a case handed in on Wednesday 3 June 2026 at the State Corporation (rules 11.1; EX-01).
public enum CaseWay: CaseIterable, Sendable {
    /// To a refusal after a hearing: tax debt, notice on 16 June, hearing on 18 June, refusal on 19 June.
    case refusal
    /// To a permission.
    case grant

    /// When it is handed in.
    public static let filed = "2026-06-03T10:00:00+05:00"
    /// When it is registered and its paper is stored.
    public static let registered = "2026-06-04T10:00:00+05:00"
    /// The bodies that are asked (R9.2).
    public static let inquired = ["nationalSecurity", "legalStatistics", "justice", "stateRevenue", "defence"]

    /// The stage at its end.
    public var lastStage: String {
        switch self {
        case .refusal: "closedRefused"
        case .grant: "closedGranted"
        }
    }

    /// What is done after registration.
    /// - Parameter paper: the stored document that stands for every paper.
    public func steps(paper: JSONValue) -> [CaseStep] {
        let prepared = Self.prepared(paper)
        let replies = Self.inquired.map { body in
            let known: JSONValue = self == .refusal && body == "stateRevenue" ? ["RG-9"] : []
            return Self.step(
                Self.replied,
                "recordReply",
                ["reply": ["body": .string(body), "grounds": known, "documents": [paper], "receivedAt": .string(Self.replied)]]
            )
        }
        return prepared + replies + (self == .refusal ? Self.refused(paper) : Self.granted(paper))
    }

    // On the day of the inquiries: in training, simulated bodies answer after some working days, and the department after one.
    private static let replied = "2026-06-05T11:00:00+05:00"
    private static let confirmed = "2026-06-05T12:00:00+05:00"

    private static func prepared(_ paper: JSONValue) -> [CaseStep] {
        let moment = "2026-06-05T10:00:00+05:00"
        return [
            step(moment, "confirmCompleteness"), step(moment, "enterInMigrationPoliceIs"),
            step(moment, "sendInquiries", ["documents": [paper]]), step(moment, "sendToDepartment"),
        ]
    }

    private static func granted(_ paper: JSONValue) -> [CaseStep] {
        let issued = "2026-06-16T10:00:00+05:00"
        return [
            step(confirmed, "confirmByDepartment", ["answer": "permit", "document": paper], by: "department-officer"),
            step(confirmed, "prepareDecision", ["document": paper]), step(confirmed, "enterDecision", ["document": paper]),
            step(confirmed, "skipMilitary"),
            step(
                issued,
                "recordMessageReceived",
                ["at": .string(issued), "channel": "personalCabinet"],
                by: "corporation-employee"
            ),
            step(
                issued,
                "recordSurrender",
                ["kind": "identityCard", "surrenderedAt": .string(issued)],
                by: "corporation-employee"
            ),
            step(issued, "issue", ["document": paper, "signedBy": "head"]),
        ]
    }

    private static func refused(_ paper: JSONValue) -> [CaseStep] {
        let planned = "2026-06-15T10:00:00+05:00"
        let served = "2026-06-16T10:00:00+05:00"
        let heard = "2026-06-18T18:00:00+05:00"
        let concluded = "2026-06-19T10:00:00+05:00"
        let ground: JSONObject = [
            "ground": "RG-9", "facts": "Салық берешегі бар.", "evidence": [paper], "until": "қарыз толық төленгенге дейін",
        ]
        return [
            step(
                confirmed,
                "confirmByDepartment",
                ["answer": "refuse", "grounds": ["RG-9"], "document": paper],
                by: "department-officer"
            ),
            step(planned, "draftPreliminaryDecision", ["grounds": [.object(ground)], "document": paper], by: "legal-officer"),
            step(planned, "scheduleHearing", ["day": "2026-06-18"]),
            step(
                served,
                "serveNotice",
                ["at": .string(served), "channel": "personalCabinet", "proof": "proved", "notice": paper, "proofDocument": paper]
            ),
            step(heard, "holdHearing", hearing(["outcome": "held"])),
            step(heard, "writeMinutes", ["minutes": .object(hearing(minutes(paper)))]),
            step(heard, "signMinutes", ["version": 1, "signer": "chair"]),
            step(heard, "signMinutes", ["version": 1, "signer": "secretary"], by: "legal-officer"),
            step(
                concluded,
                "conclude",
                ["conclusion": "refuse", "reasons": "Қарыз төленбеген.", "grounds": ["RG-9"], "document": paper]
            ), step(concluded, "enterDecision", ["document": paper]),
            step(concluded, "sendRefusal", ["notice": paper, "certifiedCopies": [paper], "proof": paper]),
        ]
    }

    /// Held as long as the booked day, so that it fits whichever hour was free.
    private static func hearing(_ members: JSONObject) -> JSONObject {
        var members = members
        members["start"] = "2026-06-18T16:00:00+05:00"
        members["end"] = "2026-06-18T17:30:00+05:00"
        return members
    }

    private static func minutes(_ paper: JSONValue) -> JSONObject {
        [
            "place": "Алматы, Үлгі көшесі, 1, 5-бөлме", "date": "2026-06-18", "body": .string(SampleFiling.provider),
            "official": "executor", "secretary": "legal-officer", "participants": ["Үлгі Мысалов"],
            "question": "Бас тарту ниеті", "explanations": "Қарыз төленеді.", "document": paper,
        ]
    }

    private static func step(
        _ moment: String,
        _ name: String,
        _ members: JSONObject = [:],
        by actor: String = "executor"
    ) -> CaseStep {
        var command: JSONObject = ["command": .string(name)]
        for member in members.members { command[member.key] = member.value }
        return CaseStep(moment: moment, actor: actor, command: .object(command))
    }
}
