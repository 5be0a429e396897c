import CivilTime
import Contracts
import Directory
import Journal
import ServiceKit

/// What the hearings service tells of cases. It learns the status of the applicant's requests, and nothing of anybody else.
extension ClearanceWriting {
    /// Sees that a request stands for an exit application. Source: CL-01 to CL-03.
    func openForCase(_ order: CaseOpening, in transaction: Transaction, now: Instant) throws -> [UInt8] {
        let before = try requests(of: order.holder.iin, in: transaction)
        switch ClearanceRequest.step(for: order, among: before) {
        case .nothing: break
        case .reportAccess(let id):
            let report = ClearanceCommand.reportAccess(ReportAccess(report: CaseOpening.reply))
            try recorder.carryOut(report, on: try store.matter(id, in: transaction), by: .system, in: transaction, now: now)
        case .attach(let id):
            let attach = ClearanceCommand.attach(AttachExitCase(exitCase: order.exitCase))
            try recorder.carryOut(attach, on: try store.matter(id, in: transaction), by: .system, in: transaction, now: now)
        case .open:
            let check = CheckClearance(
                holder: order.holder,
                desk: order.exitCase.provider,
                source: order.source.check,
                exitCase: order.exitCase
            )
            let fresh = try ClearanceNumbering.next(at: now, in: transaction)
            try recorder.carryOut(.check(check), on: nil, by: .system, in: transaction, now: now, fresh: fresh)
        }
        let after = try requests(of: order.holder.iin, in: transaction)
        return try ClearanceReply.notices(of: ClearanceRequest.attached(to: order.exitCase.number, among: after), at: now)
    }

    /// Takes note of the end. To record the exit decision is confirmed only where a clearance stands; from then on nothing is revoked: the
    /// confirmation and a revocation are two commands of one journal, one of which comes first. Source: CL-24, CL-25.
    func endCase(_ order: CaseEnding, in transaction: Transaction, now: Instant) throws -> [UInt8] {
        let attached = ClearanceRequest.attached(
            to: order.exitCase,
            among: try requests(of: order.person, in: transaction)
        )
        let isConfirmed = order.end == .issued ? ClearanceRequest.confirmsIssue(attached, at: now) : nil
        var after = attached
        if isConfirmed != false {
            let end: ExitCaseEnd = order.end == .issued ? .issued(at: now) : .withoutPermission
            for (index, matter) in attached.enumerated() where matter.exitEnd == nil || end == .withoutPermission {
                let command = ClearanceCommand.endExitCase(EndExitCase(number: order.exitCase, end: end))
                after[index] = try recorder.carryOut(command, on: matter, by: .system, in: transaction, now: now)
            }
        }
        return try ClearanceReply.notices(of: after, at: now, confirmed: isConfirmed)
    }

    private func requests(of person: IIN, in transaction: Transaction) throws -> [ClearanceRequest] {
        let ids = try ClearanceQueries.requests(of: person.rawValue, in: transaction.database)
        return try ids.compactMap(ClearanceRequestID.init(rawValue:)).compactMap { try store.matter($0, in: transaction) }
    }
}
