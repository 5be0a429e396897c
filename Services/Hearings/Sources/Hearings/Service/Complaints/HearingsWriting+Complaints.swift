import CivilTime
import Contracts
import Journal
import ServiceKit

/// What the complaints service publishes, and what it asks for.
extension HearingsWriting {
    /// Does what follows here from another service's event.
    public func apply(_ event: FollowedEvent, in transaction: Transaction, now: Instant) throws {
        if event.type == ClearanceNotice.type { return try follow(event, in: transaction, now: now) }
        try takeOutcome(event, in: transaction, now: now)
    }

    /// Reopens the case whose refusal fell by a complaint. Where its stage does not allow that, or another body than may decide on it did, the
    /// outcome is kept for the legal officer.
    /// Source: R15.3, R14.1.
    private func takeOutcome(_ event: FollowedEvent, in transaction: Transaction, now: Instant) throws {
        guard let outcome = try ComplaintOutcome(event),
            let id = CaseID(rawValue: outcome.caseNumber.rawValue), let matter = try store.matter(id, in: transaction)
        else { return }
        do throws(CaseRefusal) {
            _ = try recorder.check(.reopen(outcome.order), on: matter, by: .system, now: now)
        } catch {
            let note = NoteComplaintOutcome(reopening: outcome.order, problem: error.problem)
            try recorder.carryOut(.noteComplaintOutcome(note), on: matter, by: .system, in: transaction, now: now)
            return
        }
        try recorder.carryOut(.reopen(outcome.order), on: matter, by: .system, in: transaction, now: now)
    }

    /// Lists the case for a complaint, and records that it was (R15.2).
    func give(_ id: CaseID, _ order: GiveCase, in transaction: Transaction, now: Instant) throws -> [UInt8] {
        guard let matter = try store.matter(id, in: transaction) else { throw Problem.notFound }
        let given = try recorder.carryOut(.giveForComplaint(order), on: matter, by: .system, in: transaction, now: now)
        return CaseReply.parameters(version: given.version, body: CasePartJSON.manifest(given))
    }
}
