import Contracts
import Directory
import Law

/// For whom a case is shown: not everybody who may see it sees all of it.
enum CaseAudience {
    /// The provider and its department: everything.
    case office
    /// The branch of the State Corporation that accepted the package: the course of things, no replies of state bodies, no grounds.
    case counter
    /// The applicant: the course of things, and what the applicant was notified of; officers are not named.
    case applicant

    /// What a caller is to a case that the caller may see.
    init(_ caller: Caller, of matter: AdministrativeCase) {
        switch caller.actor.kind {
        case .system: self = .office
        case .staff:
            self = caller.actor.body == matter.provider || caller.actor.body == matter.intake.department ? .office : .counter
        case .portal, .complainant, .operatorOfSystem: self = .applicant
        }
    }

    /// Whether a line of the course may be shown: that there is a clearance, or a ground, is nothing for the counter.
    func sees(event type: String) -> Bool {
        guard case .counter = self else { return true }
        let hidden: [any CaseFact.Type] = [
            ClearanceRecorded.self, ClearanceNoticed.self, ClearanceNotOpened.self, IssueOrdered.self, IssueStopped.self,
            GroundConfirmed.self, GroundRemoved.self,
        ]
        return !hidden.contains { $0.type == type }
    }

    /// Whether a flag may be shown.
    func sees(_ flag: CaseFlag) -> Bool {
        let ofClearances: [CaseFlag] = [
            .clearanceBlocks, .clearanceAwaited, .clearanceChoiceDue, .accessConcealed, .clearanceNotOpened,
        ]
        return switch self {
        case .office: true
        case .counter: !ofClearances.contains(flag)
        case .applicant: flag.concernsApplicant
        }
    }

    /// Steps that tell that there is a clearance.
    static let clocksOfClearances: Set<ClockKey> = [.clearanceReview, .clearanceChoice]

    /// Whether a clock may be shown.
    func sees(_ clock: ClockKey) -> Bool {
        guard case .counter = self else { return true }
        return !Self.clocksOfClearances.contains(clock)
    }

    /// Whether a form may be shown: a refusal names its grounds, and the provider sends it itself (R9.10).
    func sees(_ form: FormID) -> Bool {
        guard case .counter = self else { return true }
        return form != .form6 && form != .form7
    }

    /// The rounds that may be shown: to the applicant those with a notice.
    func rounds(of matter: AdministrativeCase) -> [HearingRound] {
        switch self {
        case .office: matter.rounds
        case .counter: []
        case .applicant: matter.rounds.filter { $0.notice != nil }
        }
    }

    /// The documents that may be shown.
    func documents(of matter: AdministrativeCase) -> [CaseDocument] {
        switch self {
        case .office: return matter.documents
        case .counter:
            let kinds: Set<CaseDocumentKind> = [.application, .documents, .receipts, .proofsOfService]
            return matter.documents.filter { kinds.contains($0.kind) }
        case .applicant:
            let notified = Set(rounds(of: matter).map(\.decision.sha256))
            let isDecided = matter.refusal != nil || matter.permission != nil
            return matter.documents.filter { entry in
                switch entry.kind {
                case .inquiries, .directorateConfirmation: false
                // A draft is nobody's before the notice.
                case .preliminaryDecision: notified.contains(entry.document.sha256)
                case .hearingNotice: !notified.isEmpty
                case .decision: isDecided
                case .application, .documents, .receipts, .hearingMinutes, .objections, .proofsOfService: true
                }
            }
        }
    }
}
