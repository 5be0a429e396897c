import CivilTime
import Contracts

/// Takes over where the applicant's clearance stands, as the clearance service tells it. Source: R12.1, rules 8.5.
///
/// A request counts only when that service has said that it is the applicant's: anybody may attach an own request to any case.
public struct FollowClearance: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.followClearance

    /// How the notices came.
    public enum Origin: Hashable, Sendable, Codable {
        /// One was published; each request's own come in their order.
        case published
        /// The applicant's, asked for by the applicant's number. `about` is the request whose owner was asked for; nil where all that are
        /// attached to the case were asked for.
        case answered(about: String?)
    }

    /// The notices.
    public let notices: [ClearanceNotice]
    /// How they came.
    public let origin: Origin

    /// The order.
    public init(notices: [ClearanceNotice], origin: Origin) {
        self.notices = notices
        self.origin = origin
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        guard matter.applicant.category == .citizen, !matter.stage.isClosed else { return [] }
        var requests = matter.clearanceRequests
        var events: [CaseEvent] = []
        if case .answered(about: nil) = origin {
            // What ended with a refusal that fell since is attached no more: the case looked at afresh has a request of its own (CL-25).
            requests.removeAll { known in !notices.contains { $0.number == known.number } }
        }
        for notice in notices where notice.exitCase?.rawValue == matter.number.rawValue {
            if let place = requests.firstIndex(where: { $0.number == notice.number }) {
                if supersedes(notice, requests[place]) { requests[place] = notice }
            } else if case .answered = origin {
                requests.append(notice)
            } else if !matter.foreignClearances.contains(notice.number) {
                events.append(noticed(notice.number, .asked, matter, context))
            }
        }
        if case .answered(let about?) = origin, !requests.contains(where: { $0.number == about }) {
            events.append(noticed(about, .foreign, matter, context))
        }
        guard requests != matter.clearanceRequests, let standing = ClearanceStanding(requests) else { return events }
        let clearance = Clearance(standing, informed: matter.clearance.informed)
        return events + [try context.recorded(clearance, requests: requests, matter)]
    }

    /// Published notices come in their order, also those of one moment; an answer may be older than what was published since, and an answer
    /// that was asked for later may come after one that was asked for earlier.
    private func supersedes(_ notice: ClearanceNotice, _ known: ClearanceNotice) -> Bool {
        if let before = known.revision, let after = notice.revision { return after > before }
        guard let before = known.asOf, let after = notice.asOf else { return origin == .published }
        return origin == .published ? after >= before : after > before
    }

    private func noticed(
        _ number: String,
        _ finding: ClearanceNoticed.Finding,
        _ matter: AdministrativeCase,
        _ context: CaseContext
    ) -> CaseEvent {
        .clearanceNoticed(
            ClearanceNoticed(stamp: context.stamp(matter, .r12_1), stage: matter.staying, number: number, finding: finding)
        )
    }
}

extension Clearance {
    /// What several requests come to, for the case.
    init(_ standing: ClearanceStanding, informed: Document?) {
        self.init(
            status: ClearanceStatus(standing.status),
            isFiledWithAll: standing.governing.allSatisfy(\.isFiledWithAll),
            numbers: standing.governing.flatMap(\.numbers),
            informed: informed
        )
    }
}

extension ClearanceNotice {
    /// Its decisions by number; the request itself while nothing is decided.
    fileprivate var numbers: [ClearanceNumber] {
        let decided = decisions.map { ClearanceNumber(number: $0.number, decidedOn: $0.decidedOn, validUntil: validUntil) }
        return decided.isEmpty ? [ClearanceNumber(number: number, decidedOn: nil, validUntil: validUntil)] : decided
    }
}

extension ClearanceStatus {
    /// The published status.
    init(_ status: ClearanceNotice.Status) {
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
