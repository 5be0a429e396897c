import CivilTime
import Contracts
import Directory
import Journal
import ServiceKit
import StrictJSON

extension ClearanceWriting {
    /// Carries out many commands, each by itself: what speaks against one leaves the others alone.
    /// - Returns: a result for each, in their order, with the parts of the caller's body as they stand then.
    func executeAll(_ items: [BulkItem], by principal: Principal, in transaction: Transaction, now: Instant) throws -> [UInt8] {
        var done = 0
        var writer = JSONWriter(reserving: 256 * items.count + 64)
        try writer.object { writer in
            try writer.array("results") { writer in
                for (index, item) in items.enumerated() {
                    let result = try one(item, by: principal, in: transaction, now: now)
                    if case .success = result { done += 1 }
                    writer.object { writer in
                        writer.field("line", index + 1)
                        writer.field("id", item.id)
                        switch result {
                        case .failure(let problem): writer.field("problem", raw: problem.wireBytes())
                        case .success((let matter, let caller)): writer.result(matter, for: caller, at: now)
                        }
                    }
                }
            }
            writer.field("given", items.count)
            writer.field("done", done)
        }
        return ClearanceReply.parameters(body: writer.take())
    }

    private func one(_ item: BulkItem, by principal: Principal, in transaction: Transaction, now: Instant) throws
        -> Result<(ClearanceRequest, Caller), Problem>
    {
        switch item.order {
        case .unfit(let problem): return .failure(problem)
        case .command(let command, let id, let version):
            do {
                return .success(try execute(command, on: id, version: version, by: principal, in: transaction, now: now))
            } catch let problem as Problem where problem.code != Problem.internalFault.code && problem.kind != .unavailable {
                return .failure(problem)
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func result(_ matter: ClearanceRequest, for caller: Caller, at now: Instant) {
        let status = matter.notice(at: now).status
        field("version", matter.version)
        field("status", status.rawValue)
        field("statusTitle", status.words)
        let makers = ClearanceViewJSON.own(caller, in: matter)
        array("parts") { writer in
            for part in matter.parts where makers.contains(part.maker) {
                writer.object { writer in
                    writer.field("obligation", part.obligation.rawValue)
                    writer.field("maker", part.maker.code)
                    writer.field("state", part.state.rawValue)
                }
            }
        }
    }
}
