import CivilTime
import Contracts
import Directory

/// An exit application that needs a clearance, as the hearings service tells of it. Source: CL-01, CL-02.
public struct CaseOpening: Hashable, Sendable {
    /// Why it needs one.
    public enum Source: String, CaseIterable, Hashable, Sendable {
        /// Form 1, item 16 (CL-01).
        case questionnaire
        /// A reply of national security against "none" in item 16 (CL-02).
        case nationalSecurity

        /// What the check rests on. How many rows item 16 has stays with the case: one that tells of access is enough.
        public var check: CheckSource {
            switch self {
            case .questionnaire: .questionnaire(rows: 1, declared: 1)
            case .nationalSecurity: .report(CaseOpening.reply)
            }
        }
    }

    /// How a reply of national security stands in the file: the rule; its words stay with the case.
    public static let reply = "R9.3"

    /// The application.
    public let exitCase: ExitCase
    /// The applicant.
    public let holder: SecretHolder
    /// Why.
    public let source: Source

    /// An opening.
    public init(exitCase: ExitCase, holder: SecretHolder, source: Source) {
        self.exitCase = exitCase
        self.holder = holder
        self.source = source
    }
}

/// How an exit application ends, as the hearings service tells of it. Source: CL-24, CL-25.
public struct CaseEnding: Hashable, Sendable {
    /// Its end.
    public enum End: String, CaseIterable, Hashable, Sendable {
        /// The exit decision is about to be recorded.
        case issued
        /// No permission was issued.
        case withoutPermission
    }

    /// The application.
    public let exitCase: CaseNumber
    /// The applicant.
    public let person: IIN
    /// Its end.
    public let end: End

    /// An ending.
    public init(exitCase: CaseNumber, person: IIN, end: End) {
        self.exitCase = exitCase
        self.person = person
        self.end = end
    }
}

extension ClearanceRequest {
    /// What to do for an exit application with what the applicant asked for before, the oldest first.
    public enum StepForCase: Hashable, Sendable {
        /// Nothing: a request stands for it.
        case nothing
        /// Access became known of a person of whom none was.
        case reportAccess(ClearanceRequestID)
        /// A request stands without an application, or after one that ended without a permission (CL-03).
        case attach(ClearanceRequestID)
        /// No request can serve.
        case open
    }

    /// The step; see ``StepForCase``.
    public static func step(for opening: CaseOpening, among requests: [ClearanceRequest]) -> StepForCase {
        let own = requests.filter { $0.exitCase?.number == opening.exitCase.number && $0.exitEnd == nil }
        if let idle = own.last(where: { $0.state == .notRequired }), opening.source == .nationalSecurity {
            return .reportAccess(idle.id)
        }
        // What was refused is filed anew by the holder; only what came to nothing needs another request.
        if own.contains(where: { !$0.state.isClosed || $0.state == .refused }) { return .nothing }
        let free = requests.last { Lawfulness.of(.attach, on: $0).isLawful }
        return free.map { .attach($0.id) } ?? .open
    }

    /// Whether the exit decision may be recorded with what stands for the application now. Source: R12.1, rules 8.5.
    /// - Parameter requests: those attached to it, the oldest first.
    public static func confirmsIssue(_ requests: [ClearanceRequest], at now: Instant) -> Bool {
        ClearanceStanding(requests.map { $0.notice(at: now).forOthers })?.allowsIssue ?? false
    }

    /// The requests attached to an application that has not ended otherwise.
    public static func attached(to exitCase: CaseNumber, among requests: [ClearanceRequest]) -> [ClearanceRequest] {
        requests.filter { $0.exitCase?.number == exitCase && $0.exitEnd != .withoutPermission }
    }
}

extension ClearanceStatusNotice {
    /// The same as other services read it.
    var forOthers: ClearanceNotice {
        ClearanceNotice(
            number: number.rawValue,
            exitCase: exitCase,
            status: ClearanceNotice.Status(status),
            isFiledWithAll: isFiledWithAll,
            decisions: decisions.map { ClearanceNotice.Decision(number: $0.number.rawValue, decidedOn: $0.decidedOn) },
            validUntil: validUntil,
            asOf: asOf,
            revision: revision
        )
    }
}

extension ClearanceNotice.Status {
    /// The status under its published name.
    init(_ status: ClearanceStatus) {
        self =
            switch status {
            case .notRequired: .notRequired
            case .required: .required
            case .pending: .pending
            case .granted: .granted
            case .refused: .refused
            case .revoked: .revoked
            case .expired: .expired
            }
    }
}
