import CivilTime
import Contracts
import Directory
import Journal
import ServiceKit
import StrictJSON

/// Opens cases, one or many.
final class CaseIntake {
    private let surroundings: Surroundings
    private let recorder: CaseRecorder
    private let numbering = CaseNumbering()

    init(_ surroundings: Surroundings, recorder: CaseRecorder) {
        self.surroundings = surroundings
        self.recorder = recorder
    }

    /// A case as it was received, and what is remembered of the answer.
    struct Received {
        let matter: AdministrativeCase
        let receipt: InclusionProof?
        let memo: IntakeMemo
    }

    /// Opens one case.
    func receive(_ order: ReceiveCase, by principal: Principal, in transaction: Transaction, now: Instant) throws -> Received {
        let caller = try Caller(filing: principal)
        guard let provider = surroundings.bodies.body(order.provider) else { throw Problem.unknownProvider }
        if case .portal(_, let person?) = principal, ![order.applicant.iin, order.representative?.iin].contains(person) {
            throw Problem.notForThisPerson
        }
        // Decided once without a number, because the decision says which series the number comes from; whatever speaks against the
        // application is said before anything is written.
        let rehearsal = try recorder.decide(.receive(order), on: nil, by: caller, now: now)
        let series: CaseNumbering.Series = rehearsal.first?.stage.to == .intakeRefused ? .refusedAcceptance : .cases
        let fresh = try numbering.next(series, for: provider, at: now, in: transaction)
        let events = try recorder.decide(.receive(order), on: nil, by: caller, now: now, fresh: fresh)
        let matter = try recorder.record(events, on: nil, by: caller, in: transaction, now: now)
        try recorder.settle(matter, in: transaction, now: now)
        let receipt = recorder.lastReceipt
        return Received(
            matter: matter,
            receipt: receipt,
            memo: IntakeMemo(id: matter.id, version: matter.version, sequence: receipt?.sequence ?? 0)
        )
    }

    /// Opens many, each by itself: what speaks against one does not touch the others.
    /// - Returns: the reply with a result for each, in order.
    func receive(_ items: [ImportItem], by principal: Principal, in transaction: Transaction, now: Instant) throws -> [UInt8] {
        var writer = JSONWriter(reserving: 256 * items.count + 64)
        var taken = 0
        try writer.object { writer in
            try writer.object("body") { writer in
                try writer.array("results") { writer in
                    for (index, item) in items.enumerated() {
                        let result = try one(item, by: principal, in: transaction, now: now)
                        if case .success(let matter) = result, matter.stage != .intakeRefused { taken += 1 }
                        writer.write(result, at: index)
                    }
                }
                writer.field("received", items.count)
                writer.field("accepted", taken)
            }
        }
        return writer.take()
    }

    private func one(
        _ item: ImportItem,
        by principal: Principal,
        in transaction: Transaction,
        now: Instant
    ) throws -> Result<AdministrativeCase, Problem> {
        switch item {
        case .unreadable(let problem): return .failure(problem)
        case .order(let order):
            do {
                return .success(try receive(order, by: principal, in: transaction, now: now).matter)
            } catch let problem as Problem where problem.code != Problem.internalFault.code && problem.kind != .unavailable {
                // Said before anything of this item was written.
                return .failure(problem)
            }
        }
    }
}

extension JSONWriter {
    /// One line of the answer to an import.
    fileprivate mutating func write(_ result: Result<AdministrativeCase, Problem>, at index: Int) {
        object { writer in
            writer.field("line", index + 1)
            switch result {
            case .success(let matter):
                writer.field("id", matter.id.rawValue)
                writer.field("stage", matter.stage.rawValue)
                writer.field("termEnd", ifPresent: matter.term?.end.iso)
                writer.lacking(in: matter.check)
            case .failure(let problem): writer.field("problem", raw: problem.wireBytes())
            }
        }
    }
}

/// What the ledger of requests keeps of an application: enough to make the same answer again.
struct IntakeMemo {
    let id: CaseID
    /// The case's version after it was received.
    let version: Int
    /// The place in the log of the event the receipt proves.
    let sequence: Int64

    init(id: CaseID, version: Int, sequence: Int64) {
        self.id = id
        self.version = version
        self.sequence = sequence
    }

    /// Reads what `bytes` wrote.
    init?(_ bytes: [UInt8]) {
        let parts = String(decoding: bytes, as: UTF8.self).split(separator: " ")
        guard parts.count == 3, let id = CaseID(rawValue: String(parts[0])), let version = Int(parts[1]),
            let sequence = Int64(parts[2])
        else { return nil }
        self.init(id: id, version: version, sequence: sequence)
    }

    var bytes: [UInt8] { Array("\(id.rawValue) \(version) \(sequence)".utf8) }
}
